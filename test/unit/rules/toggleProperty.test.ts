import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edit } from '../../../src/core/format/edit';
import { printRecord } from '../../../src/core/format/print';
import { readText } from '../../../src/core/format/readText';
import type { Plain } from '../../../src/core/model/problem';
import { gateIndexOf } from '../../../src/core/rules/gates';
import { isParent, placesOf, stateOf } from '../../../src/core/rules/items';
import { planToggle } from '../../../src/core/rules/toggle';
import { contentsFor, tripYaml } from '../tree/contentsFor';
import { itemLists } from './itemArbitraries';

const at = '2026-03-12T10:20:00+08:00';
const file = 'checklists/a.yaml';

function contentsOf(text: string) {
  return contentsFor({ 'trip.yaml': tripYaml, [file]: text });
}

/** A list and one of its items. */
const cases = itemLists()
  .filter((items) => items.length > 0)
  .chain((items) => {
    const text = printRecord({ kind: 'deliverables', items } as unknown as Plain);
    const places = placesOf(contentsOf(text).checklists[0]?.value ?? {});
    return fc.record({ text: fc.constant(text), path: fc.constantFrom(...places.map(({ path }) => path)) });
  });

describe('planToggle on any list', function () {
  // Hundreds of files are printed, changed and read again, perhaps on a busy machine.
  this.timeout(60_000);

  it('tells the state and the gates that the changed file then shows', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(true, false, undefined),
        fc.constantFrom('because', undefined),
        ({ text, path }, done, override) => {
          const plan = planToggle(contentsOf(text), file, path, { done, override, at, by: 'li' }, text);
          if (!plan.ok) {
            assert.equal(override, undefined);
            assert.ok(plan.refusal.code === 'gated' && plan.refusal.waitsFor.length > 0);
            return;
          }
          const result = edit(text, plan.changes);
          assert.ok(result.ok);
          const { checklists } = contentsOf(result.text);
          const index = gateIndexOf(checklists);
          const place = index.all.find((one) => one.path.join('.') === path.join('.'));
          assert.ok(place);
          assert.equal(plan.state, stateOf(place.item));
          assert.deepEqual(plan.waitsFor, index.waitsFor(place));
          for (const { item } of index.all) {
            if (isParent(item)) assert.equal(item.done, undefined);
            if (item.override) assert.deepEqual(item.override, { why: 'because', at, by: 'li' });
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is undone by unticking, where nothing below was done or skipped before', () => {
    let undone = 0;
    fc.assert(
      fc.property(
        itemLists(['open']).filter((items) => items.length > 0),
        fc.nat(),
        (items, pick) => {
          const text = printRecord({ kind: 'deliverables', items } as unknown as Plain);
          const places = placesOf(contentsOf(text).checklists[0]?.value ?? {});
          const path = places[pick % places.length]?.path ?? [];
          const tick = planToggle(contentsOf(text), file, path, { override: 'because', at, by: 'li' }, text);
          assert.ok(tick.ok);
          const ticked = edit(text, tick.changes);
          assert.ok(ticked.ok && ticked.text !== text);
          const untick = planToggle(contentsOf(ticked.text), file, path, { at }, ticked.text);
          assert.ok(untick.ok);
          const result = edit(ticked.text, untick.changes);
          assert.ok(result.ok);
          assert.deepEqual(readText(result.text), readText(text));
          undone++;
        },
      ),
      { numRuns: 100 },
    );
    assert.ok(undone > 0);
  });

  it('changes nothing where it is as wanted', () => {
    fc.assert(
      fc.property(cases, ({ text, path }) => {
        const contents = contentsOf(text);
        const place = gateIndexOf(contents.checklists).all.find((one) => one.path.join('.') === path.join('.'));
        assert.ok(place);
        const done = stateOf(place.item) === 'done';
        const plan = planToggle(contents, file, path, { done, at }, text);
        assert.ok(plan.ok);
        assert.deepEqual([plan.changes, plan.state], [[], stateOf(place.item)]);
      }),
      { numRuns: 200 },
    );
  });
});
