import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { industries } from '../../../src/core/customers/industry';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Checklist, Item } from '../../../src/core/model/checklist';
import { goals } from '../../../src/core/model/words';
import { resolveDue } from '../../../src/core/rules/due';
import { placesOf } from '../../../src/core/rules/items';
import { builtInTemplates, usualTemplates } from '../../../src/core/scaffold/templateCatalog';
import { planTripChecklists } from '../../../src/core/scaffold/tripChecklists';

const languages = ['en', 'zh-cn'] as const;
const textOf = (language: string, stem: string) => readFileSync(`media/templates/${language}/${stem}.yaml`, 'utf8');
const valueOf = (language: string, stem: string): Checklist => readRecord('template', textOf(language, stem)).value;
const itemsOf = (checklist: Checklist): readonly Item[] => placesOf(checklist).map(({ item }) => item);
const leavesOf = (checklist: Checklist) => itemsOf(checklist).filter(({ items }) => items === undefined);
const added = builtInTemplates.filter(({ stem }) => !goals.some((goal) => goal === stem));

describe('the catalogue of templates', () => {
  for (const language of languages) {
    it(`names every file there is, and no other (${language})`, () => {
      const files = readdirSync(`media/templates/${language}`).map((name) => name.replace(/\.yaml$/, ''));
      assert.deepEqual([...files].sort(), builtInTemplates.map(({ stem }) => stem).sort());
    });

    it(`says kind and title as the files do (${language})`, () => {
      for (const { stem, kind, title } of builtInTemplates) {
        const { value, problems } = readRecord('template', textOf(language, stem));
        assert.deepEqual(problems, [], stem);
        assert.equal(value.kind, kind, stem);
        assert.equal(value.title, title[language], stem);
      }
    });
  }

  it('offers a trip the list of its goal first, then what its industry adds', () => {
    assert.deepEqual(usualTemplates('go-live', 'manufacturing'), [
      'go-live',
      'industry-manufacturing',
      'preparation',
      'toolkit',
      'cutover',
      'handover',
    ]);
    assert.deepEqual(usualTemplates('training', undefined), ['training', 'preparation', 'toolkit']);
    assert.deepEqual(usualTemplates('holiday', '')[0], 'other');
  });

  for (const { stem, kind, industry } of added) {
    describe(stem, () => {
      it('is the same list in both languages, each in its own', () => {
        const shapeOf = (items: readonly Item[] | undefined): unknown =>
          items?.map(({ id, requires, owner, due, optional, note, items: sub }) => {
            return [id, requires, owner !== undefined, due, optional, note !== undefined, shapeOf(sub)];
          });
        assert.deepEqual(shapeOf(valueOf('en', stem).items), shapeOf(valueOf('zh-cn', stem).items));
        for (const { text, note = '', owner = '' } of itemsOf(valueOf('zh-cn', stem))) {
          assert.match(text ?? '', /\p{Script=Han}/u);
          assert.doesNotMatch(`${text}${note}${owner}`, /[,;:?!](?!\w)/, 'punctuation is Chinese');
        }
        assert.doesNotMatch(textOf('en', stem), /\p{Script=Han}|，|：/u);
      });

      it('says of each thing to do who does it and when', () => {
        const leaves = leavesOf(valueOf('en', stem));
        const least = industry ? 6 : 12;
        assert.ok(leaves.length >= least && leaves.length <= (industry ? 12 : 30), String(leaves.length));
        for (const { id, owner, due } of leaves) {
          assert.match(id ?? '', /^[a-z]+(?:-[a-z]+)*$/);
          assert.ok(owner, id);
          assert.match(due ?? '', /^(?:start|end)(?:[+-]\d+(?:wd|d))?$/, id);
        }
        const evidence = leaves.filter(({ note }) => note !== undefined).length;
        assert.ok(evidence * 3 >= leaves.length, 'notes say what is expected');
      });

      it('waits only for what is in it, and is due after it, in a short trip and in a long one', () => {
        const items = itemsOf(valueOf('en', stem));
        for (const [start, end] of [
          ['2026-03-09', '2026-03-13'],
          ['2026-03-09', '2026-03-20'],
        ] as const) {
          const dueOf = (item: Item | undefined) => {
            const day = item?.due ? resolveDue(item.due, { start, end }) : undefined;
            return day === undefined ? undefined : day > end ? end : day < start && kind === 'cutover' ? start : day;
          };
          for (const item of items) {
            for (const id of item.requires ?? []) {
              const gate = items.find((other) => other.id === id);
              assert.ok(gate, id);
              assert.ok((dueOf(gate) ?? '') <= (dueOf(item) ?? '9'), `${id} before ${item.id} until ${end}`);
            }
          }
        }
      });
    });
  }

  it('has ids that no two lists of a trip share', () => {
    for (const goal of goals) {
      const seen = new Map<string, string>();
      for (const stem of [goal, ...added.map(({ stem }) => stem)]) {
        for (const { id = '' } of itemsOf(valueOf('en', stem))) {
          assert.equal(seen.get(id), undefined, `${id} in ${seen.get(id)} and ${stem}`);
          seen.set(id, stem);
        }
      }
    }
  });
});

describe('planTripChecklists', () => {
  const trip = { title: '上线', customer: 'acme', start: '2026-03-09', end: '2026-03-20' };
  const read = (stem: string) => ({ stem, value: valueOf('zh-cn', stem) });

  it('makes one list of each kind, what the industry adds behind the goal’s', () => {
    for (const goal of goals) {
      for (const industry of industries) {
        const stems = usualTemplates(goal, industry);
        const lists = planTripChecklists(stems.map(read), trip, { name: '恒岳精工' }, 'zh-cn');
        const [first] = lists;
        assert.deepEqual(first?.stems, [goal, `industry-${industry}`]);
        assert.equal(first?.path, 'checklists/deliverables.yaml');
        assert.equal(first?.title, valueOf('zh-cn', goal).title);
        const headings = stems
          .slice(0, 2)
          .flatMap((stem) => (valueOf('zh-cn', stem).items ?? []).map(({ text }) => text));
        assert.deepEqual(first?.headings, headings);
        for (const { text, path, items } of lists) {
          const { value, problems } = readRecord('checklist', text);
          assert.deepEqual(problems, [], path);
          assert.equal(leavesOf(value).length, items);
          assert.doesNotMatch(text, /\{\{/, 'what is known is filled in');
        }
      }
    }
  });

  it('leaves what is due before departure before departure', () => {
    const [list] = planTripChecklists([read('preparation')], trip, undefined, 'zh-cn');
    const { value } = readRecord('checklist', list?.text ?? '');
    const due = itemsOf(value).find(({ id }) => id === 'travel-booked')?.due;
    assert.equal(due, '2026-03-02');
    assert.match(list?.text ?? '', /与acme对接人/);
  });

  it('lets nothing be late the moment it is made, unless the trip is over', () => {
    const duesOn = (today: string) => {
      const [list] = planTripChecklists([read('preparation')], trip, undefined, 'zh-cn', today);
      return itemsOf(readRecord('checklist', list?.text ?? '').value).flatMap(({ due }) => due ?? []);
    };
    assert.deepEqual(
      duesOn('2026-03-06').filter((due) => due < '2026-03-06'),
      [],
    );
    assert.ok(duesOn('2026-03-06').includes('2026-03-06'), 'what should have been done is for today');
    assert.deepEqual(duesOn('2026-01-01'), duesOn('2026-03-21'), 'long before, and afterwards, as the template says');
  });

  it('names the one of the team whose role an owner is', () => {
    const team = [
      { id: 'li', name: '李雷', role: '实施工程师' },
      { id: 'zhou', name: '周凯', role: '项目经理' },
      { id: 'wu', name: '吴', role: '项目经理' },
    ];
    const [list] = planTripChecklists([read('preparation')], { ...trip, team }, undefined, 'zh-cn');
    const items = itemsOf(readRecord('checklist', list?.text ?? '').value);
    assert.equal(items.find(({ id }) => id === 'travel-booked')?.owner, 'li');
    assert.equal(items.find(({ id }) => id === 'trip-goal-agreed')?.owner, '项目经理', 'two have it');
  });

  it('gives ids that are taken another number, and a kind of one’s own a file of its own', () => {
    const own = { stem: 'own', value: { kind: 'Site Visit / 巡店', items: [{ id: 'kit-laptop', text: 'Laptop' }] } };
    const lists = planTripChecklists([own, read('toolkit')], trip, undefined, 'en');
    assert.deepEqual(
      lists.map(({ path }) => path),
      ['checklists/toolkit.yaml', 'checklists/site-visit-巡店.yaml'],
    );
    assert.match(lists[1]?.text ?? '', /^kind: Site Visit \/ 巡店\n[^]*id: kit-laptop-2\n/);
  });

  it('takes a template without a kind for deliverables', () => {
    const own = { stem: 'own', value: { items: [{ id: 'a', text: 'A' }] } };
    assert.equal(planTripChecklists([own], trip, undefined, 'en')[0]?.path, 'checklists/deliverables.yaml');
  });
});
