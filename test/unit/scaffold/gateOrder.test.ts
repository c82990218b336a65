import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { industries } from '../../../src/core/customers/industry';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Checklist, Item } from '../../../src/core/model/checklist';
import { goals } from '../../../src/core/model/words';
import { addDays } from '../../../src/core/rules/calendar';
import { placesOf } from '../../../src/core/rules/items';
import { duesInOrder, type DueFacts } from '../../../src/core/scaffold/gateOrder';
import { usualTemplates } from '../../../src/core/scaffold/templateCatalog';
import { planTripChecklists } from '../../../src/core/scaffold/tripChecklists';

const read = new Map<string, Checklist>();
function template(language: string, stem: string): Checklist {
  const path = `media/templates/${language}/${stem}.yaml`;
  const known = read.get(path) ?? readRecord('template', readFileSync(path, 'utf8')).value;
  read.set(path, known);
  return known;
}

/** Everything below an item, itself included. */
const below = (item: Item): readonly Item[] => [item, ...(item.items ?? []).flatMap(below)];

/** Pairs of days that stand the wrong way round: what waits, and what it waits for. */
function outOfOrder(lists: readonly Checklist[]): readonly string[] {
  const places = lists.flatMap(placesOf);
  const byId = new Map(places.map(({ item }) => [item.id, item]));
  const wrong: string[] = [];
  for (const { item } of places) {
    for (const gate of item.requires ?? []) {
      const before = byId.get(gate);
      for (const late of before ? below(before) : []) {
        for (const early of below(item)) {
          if (early.due !== undefined && late.due !== undefined && early.due < late.due) {
            wrong.push(`${early.id ?? ''} ${early.due} < ${late.id ?? ''} ${late.due}`);
          }
        }
      }
    }
  }
  return wrong;
}

describe('due days in the order of gates', function () {
  this.timeout(20_000);

  for (const language of ['en', 'zh-cn'] as const) {
    it(`hold in every built-in list, for trips of one to thirty days from any weekday (${language})`, () => {
      for (const [index, goal] of goals.entries()) {
        for (let days = 1; days <= 30; days++) {
          const industry = industries[(index + days) % industries.length];
          const records = usualTemplates(goal, industry).map((stem) => ({ stem, value: template(language, stem) }));
          const start = addDays('2026-03-02', (index + days * 3) % 7);
          const end = addDays(start, days - 1);
          const lists = planTripChecklists(records, { title: 'x', goal, start, end }, undefined, language);
          const values = lists.map(({ text }) => readRecord('checklist', text).value);
          assert.deepEqual(outOfOrder(values), [], `${goal}, ${industry ?? ''}, ${days} days from ${start}`);
          for (const { kind, items } of values) {
            const early = kind === 'preparation' || kind === 'toolkit';
            for (const { due, id } of (items ?? []).flatMap(below)) {
              const within = due === undefined || (due <= end && (early || due >= start));
              assert.ok(within, `${id ?? ''} is due ${due ?? ''} in ${start} to ${end}`);
            }
          }
        }
      }
    });
  }

  it('come from gates through items without a day, parents, other lists and circles', () => {
    const item = (
      id: string,
      due: string | undefined,
      requires: readonly string[] = [],
      children: readonly T[] = [],
    ) => ({
      id,
      due,
      requires,
      children,
    });
    type T = DueFacts<T>;
    const root: readonly T[] = [
      item('last', '03-01', ['undated']),
      item('undated', undefined, ['group']),
      item('group', '03-02', [], [item('a', '03-05'), item('b', '03-03', ['elsewhere'])]),
      item('gated', undefined, ['last'], [item('child', '03-01')]),
      item('one', '03-01', ['other']),
      item('other', '03-04', ['one']),
      item('alone', '03-01', ['nobody', 'alone']),
    ];
    const days = duesInOrder(root, (node) => node, new Map([['elsewhere', '03-08']]));
    const told = [...days].map(([{ id }, day]) => `${id ?? ''} ${day}`).sort();
    assert.deepEqual(told, [
      'a 03-05',
      'alone 03-01',
      'b 03-08',
      'child 03-08',
      'group 03-08',
      'last 03-08',
      'one 03-04',
      'other 03-04',
    ]);
  });

  it('never move to an earlier day, and end for every graph', () => {
    const node = fc.record({
      due: fc.option(fc.integer({ min: 1, max: 9 }).map(String), { nil: undefined }),
      requires: fc.array(fc.nat(12).map(String), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(node, { maxLength: 12 }), (nodes) => {
        const items = nodes.map((one, index) => ({ ...one, id: String(index) }));
        const days = duesInOrder(items, (one) => ({ ...one, children: [] }));
        for (const one of items) {
          assert.equal(days.has(one), one.due !== undefined);
          assert.ok((days.get(one) ?? '') >= (one.due ?? ''));
          for (const gate of one.requires) {
            const before = items[Number(gate)];
            const day = before && days.get(before);
            if (day !== undefined && one.due !== undefined) assert.ok((days.get(one) ?? '') >= day);
          }
        }
      }),
    );
  });

  it('are found quickly in a chain of twenty thousand, whichever way it is written', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => ({
      id: String(index),
      due: '2026-03-01',
      requires: index === 19_999 ? [] : [String(index + 1)],
    }));
    const late = chain.map((one, index) => (index === 19_999 ? { ...one, due: '2026-03-09' } : one));
    const days = duesInOrder(late, (one) => ({ ...one, children: [] }));
    assert.ok([...days.values()].every((day) => day === '2026-03-09'));
  });
});
