import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/core/model/checklist';
import { gateIndexOf } from '../../../src/core/rules/gates';
import type { PlacedItem } from '../../../src/core/rules/items';
import { isParent, stateOf } from '../../../src/core/rules/items';
import { tickTogether } from '../../../src/core/rules/tickTogether';
import { withItems } from '../../../src/core/rules/withItems';
import { checklistFile, itemLists } from './itemArbitraries';

const file = 'checklists/a.yaml';

function ticking(items: readonly Item[], ids: readonly string[]) {
  const { all } = gateIndexOf([checklistFile(items)]);
  const wanted = all.filter(({ item }) => ids.includes(item.id ?? ''));
  const { gated, waitsFor } = tickTogether(wanted, all);
  return { gated: [...gated].map(({ item }) => item.id), waitsFor };
}

describe('tickTogether', function () {
  this.timeout(20_000);

  it('needs a reason only where a gate is open that the ticking does not close', () => {
    const items = [
      { id: 'a', requires: ['x'] },
      { id: 'b', requires: ['a'] },
      { id: 'c', requires: ['q'] },
      { id: 'q', items: [{ id: 'd' }, { id: 'e', requires: ['b'] }] },
      { id: 'x' },
    ];
    assert.deepEqual(ticking(items, ['a', 'b', 'c', 'd', 'e']), { gated: ['a'], waitsFor: ['x'] });
    assert.deepEqual(ticking(items, ['c', 'd']), { gated: ['c'], waitsFor: ['q'] });
    assert.deepEqual(ticking(items, ['d', 'x']), { gated: [], waitsFor: [] });
  });

  it('needs one reason to break a circle, and tells of all in it', () => {
    const items = [
      { id: 'a', requires: ['b'] },
      { id: 'b', requires: ['a'] },
      { id: 's', requires: ['s'] },
    ];
    assert.deepEqual(ticking(items, ['a', 'b']), { gated: ['a'], waitsFor: ['b', 'a'] });
    assert.deepEqual(ticking(items, ['s']), { gated: ['s'], waitsFor: ['s'] });
  });

  it('takes thousands in whatever order their gates are', () => {
    const items = Array.from({ length: 20_000 }, (_, i) => ({ id: `i${i}`, requires: [`i${i + 1}`] }));
    const last = { id: 'i20000' };
    const { all } = gateIndexOf([checklistFile([...items, last])]);
    assert.deepEqual(tickTogether(all, all), { gated: new Set(), waitsFor: [] });
    assert.equal(all.length, 20_001);
  });

  it('asks for no reason exactly where one can tick all of them in some order', () => {
    const seen = { free: 0, gated: 0 };
    fc.assert(
      fc.property(itemLists(), fc.infiniteStream(fc.boolean()), (items, picks) => {
        const { all } = gateIndexOf([checklistFile(items)]);
        const leaves = all.filter(({ item }) => !isParent(item) && stateOf(item) === 'open');
        const wanted = leaves.filter(() => picks.next().value === true);
        const { gated, waitsFor } = tickTogether(wanted, all);
        const free = tickInSomeOrder(items, wanted);
        assert.equal(gated.size === 0, free);
        assert.equal(waitsFor.length === 0, free);
        seen[free ? 'free' : 'gated']++;
        for (const place of gated) assert.ok(wanted.includes(place));
      }),
      { numRuns: 1_000 },
    );
    assert.ok(seen.free > 100 && seen.gated > 100, JSON.stringify(seen));
  });
});

/** One at a time, asking the gates anew after each. */
function tickInSomeOrder(items: readonly Item[], wanted: readonly PlacedItem[]): boolean {
  const left = new Map(wanted.map((place) => [place.path.join('.'), place]));
  const done = new Map<Item, Item>();
  for (;;) {
    const index = gateIndexOf(withItems([checklistFile(items)], file, done));
    const next = index.all.find((place) => left.has(place.path.join('.')) && index.waitsFor(place).length === 0);
    if (!next) return left.size === 0;
    const key = next.path.join('.');
    const place = left.get(key);
    if (place) done.set(place.item, { ...place.item, done: true });
    left.delete(key);
  }
}
