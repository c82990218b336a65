import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { edit } from '../../../src/core/format/edit';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Checklist, Item } from '../../../src/core/model/checklist';
import type { TripContents } from '../../../src/core/model/contents';
import { noRecords } from '../../../src/core/model/noRecords';
import type { Trip } from '../../../src/core/model/trip';
import { goals } from '../../../src/core/model/words';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import { resolveDue } from '../../../src/core/rules/due';
import { gateIndexOf } from '../../../src/core/rules/gates';
import { placesOf } from '../../../src/core/rules/items';
import { planDeliverables } from '../../../src/core/scaffold/deliverables';

const languages = ['en', 'zh-cn'] as const;

function templateText(language: string, stem: string): string {
  return readFileSync(`media/templates/${language}/${stem}.yaml`, 'utf8');
}

function template(language: string, stem: string): Checklist {
  return readRecord('template', templateText(language, stem)).value;
}

const itemsOf = (checklist: Checklist): readonly Item[] => placesOf(checklist).map(({ item }) => item);
const leavesOf = (checklist: Checklist) => itemsOf(checklist).filter(({ items }) => items === undefined);

/** A trip with one checklist and a customer. */
function contentsOf(trip: Trip, checklist: Checklist): TripContents {
  const good = { problems: [], understood: true };
  return {
    ...noRecords,
    folder: 'file:///w/trips/t',
    id: 't',
    trip: { ...good, kind: 'trip', path: 'trip.yaml', id: 't', value: trip },
    checklists: [
      { ...good, kind: 'checklist', path: 'checklists/deliverables.yaml', id: 'deliverables', value: checklist },
    ],
    customer: { ...good, kind: 'customer', path: 'file:///w/customers/acme.yaml', id: 'acme', value: { name: 'ACME' } },
  };
}

describe('the templates', () => {
  for (const goal of goals) {
    describe(goal, () => {
      for (const language of languages) {
        it(`has no problems (${language})`, () => {
          const { value, problems, understood } = readRecord('template', templateText(language, goal));
          assert.deepEqual(problems, []);
          assert.ok(understood);
          assert.equal(value.kind, 'deliverables');
          assert.ok(value.title);
          for (const item of itemsOf(value)) {
            assert.match(item.id ?? '', /^[a-z]+(?:-[a-z]+)*$/);
            assert.ok(item.text);
          }
        });

        it(`is neither thin nor endless, and says only what a template can know (${language})`, () => {
          const checklist = template(language, goal);
          const leaves = leavesOf(checklist).length;
          assert.ok(leaves >= 12 && leaves <= 25, String(leaves));
          for (const item of itemsOf(checklist)) {
            const known = ['id', 'text', 'requires', 'owner', 'due', 'optional', 'note', 'internal', 'items'];
            assert.deepEqual(
              Object.keys(item).filter((key) => !known.includes(key)),
              [],
            );
            if (item.due) assert.match(item.due, /^(?:start|end)(?:[+-]\d+(?:wd|d))?$/);
          }
        });
      }

      it('has unique ids, gates that exist and no circle', () => {
        const value = template('en', goal);
        const ids = itemsOf(value).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const { requires } of itemsOf(value)) {
          for (const id of requires ?? []) assert.ok(ids.includes(id), id);
        }
        const file = {
          kind: 'checklist',
          path: 'checklists/deliverables.yaml',
          id: 'deliverables',
          problems: [],
        } as const;
        assert.deepEqual(gateIndexOf([{ ...file, value, understood: true }]).circles, []);
      });

      it('is the same list in both languages', () => {
        const shapeOf = (items: readonly Item[] | undefined): unknown =>
          items?.map(({ id, requires, due, optional, note, internal, items: sub }) => {
            return [id, requires, due, optional, note !== undefined, internal !== undefined, shapeOf(sub)];
          });
        assert.deepEqual(shapeOf(template('en', goal).items), shapeOf(template('zh-cn', goal).items));
        for (const { text, note = '', internal = '' } of itemsOf(template('zh-cn', goal))) {
          assert.match(text ?? '', /\p{Script=Han}/u);
          assert.doesNotMatch(`${text}${note}${internal}`, /[,;:?!](?!\w)/, 'punctuation is Chinese');
        }
        assert.doesNotMatch(templateText('en', goal), /\p{Script=Han}|，|：/u);
      });

      it('is due after what it waits for, in a trip of one week and of two', () => {
        const value = template('en', goal);
        for (const end of ['2026-03-13', '2026-03-20']) {
          const trip = { start: '2026-03-09', end };
          const dueOf = (item: Item | undefined) => (item?.due ? resolveDue(item.due, trip) : undefined);
          for (const item of itemsOf(value)) {
            const due = dueOf(item);
            for (const id of item.requires ?? []) {
              const gate = dueOf(itemsOf(value).find((other) => other.id === id));
              const late = (day: string | undefined) => (day !== undefined && day > end ? end : day);
              if (due && gate)
                assert.ok((late(gate) ?? '') <= (late(due) ?? ''), `${id} before ${item.id} until ${end}`);
            }
          }
        }
      });

      it('makes a list that has no problems in its trip, however short', () => {
        for (const end of ['2026-03-09', '2026-03-10', '2026-03-20']) {
          const trip: Trip = { format: 1, title: 'T', customer: 'acme', goal, start: '2026-03-09', end };
          const templates = [template('zh-cn', goal)];
          const plan = planDeliverables({
            templates,
            existing: undefined,
            trip,
            idsInTrip: new Set(),
            language: 'zh-cn',
          });
          const { value, problems } = readRecord('checklist', plan.kind === 'new' ? plan.text : '');
          assert.deepEqual(problems, []);
          assert.deepEqual([...checkTrip(contentsOf(trip, value)).values()].flat(), []);
          for (const { due } of itemsOf(value)) assert.ok(due === undefined || (due >= '2026-03-09' && due <= end));
        }
      });

      it('leaves the acceptance for last but the way home', () => {
        const value = template('en', goal);
        const accepted = itemsOf(value).find(({ id }) => id === 'acceptance-signed');
        assert.equal(accepted?.due, 'end');
        assert.ok(accepted?.requires?.includes('feedback-collection'));
        const home = itemsOf(value).filter(({ requires }) => requires?.includes('acceptance-signed'));
        assert.ok(home.length > 0, 'nobody leaves before it is signed');
      });

      it('says what proves most of what is done', () => {
        const leaves = leavesOf(template('en', goal));
        const proven = leaves.filter(({ note }) => /evidence|result for each|minutes/i.test(note ?? ''));
        assert.ok(proven.length >= leaves.length * 0.4, `${proven.length} of ${leaves.length}`);
      });
    });
  }

  it('cover what a go-live must not leave out', () => {
    const ids = itemsOf(template('zh-cn', 'go-live')).map(({ id }) => id);
    const musts = ['function-point-tests', 'data-migration', 'permission-setup', 'operation-manual'];
    for (const id of [...musts, 'feedback-collection', 'user-training', 'acceptance-signed'])
      assert.ok(ids.includes(id), id);
  });

  it('have the gates that practice has', () => {
    const requiresOf = (goal: string, id: string) =>
      itemsOf(template('en', goal)).find((item) => item.id === id)?.requires ?? [];
    assert.deepEqual(requiresOf('go-live', 'bulk-import'), ['sample-import', 'field-mapping']);
    assert.deepEqual(requiresOf('go-live', 'permission-setup'), ['roles-agreed']);
    assert.ok(requiresOf('go-live', 'end-to-end-run').includes('interface-tests'));
    assert.ok(requiresOf('go-live', 'go-decision').includes('rollback-rehearsed'));
    assert.deepEqual(requiresOf('go-live', 'cutover-done'), ['go-decision']);
  });

  it('go together: of two, what both have is there once', () => {
    const templates = goals.map((goal) => template('en', goal));
    const trip = { start: '2026-03-09', end: '2026-03-20' };
    const plan = planDeliverables({ templates, existing: undefined, trip, idsInTrip: new Set(), language: 'en' });
    assert.equal(plan.kind, 'new');
    const { value, problems } = readRecord('checklist', plan.kind === 'new' ? plan.text : '');
    assert.deepEqual(problems, []);
    const ids = itemsOf(value).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(new Set(ids), new Set(templates.flatMap((list) => itemsOf(list).map(({ id }) => id))));
    const again = planDeliverables({ templates, existing: value, trip, idsInTrip: new Set(), language: 'en' });
    assert.ok(again.kind === 'merge');
    assert.deepEqual(again.changes, []);
    assert.ok(edit(plan.kind === 'new' ? plan.text : '', []).ok);
  });
});
