import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Item } from '../../../src/core/model/checklist';
import { gateCircles } from '../../../src/core/rules/gateCircles';
import { gateIndexOf } from '../../../src/core/rules/gates';
import { isParent } from '../../../src/core/rules/items';
import { checklistFile, itemLists } from './itemArbitraries';

function circlesOf(...lists: readonly (readonly Item[])[]) {
  return gateCircles(gateIndexOf(lists.map((items, index) => checklistFile(items, `checklists/${index}.yaml`))).all);
}

/** `file path gate` of every gate that closes a circle. */
function gatesOf(...lists: readonly (readonly Item[])[]): readonly string[] {
  return circlesOf(...lists).flatMap(({ gates }) =>
    gates.map(({ place, index }) => `${place.path.join('.')} ${place.item.requires?.[index] ?? ''}`),
  );
}

describe('gateCircles', function () {
  this.timeout(20_000);

  it('names the items in the order in which one leads to the next', () => {
    const ring = [
      { id: 'c', requires: ['a'] },
      { id: 'a', requires: ['b'] },
      { id: 'b', requires: ['c'] },
    ];
    assert.deepEqual(
      circlesOf(ring).map(({ ids }) => ids),
      [['c', 'a', 'b']],
    );
  });

  it('finds an item that requires what is below it, at its own gate', () => {
    const items = [{ id: 'p', requires: ['x', 'c'], items: [{ id: 'm', items: [{ id: 'c' }] }] }, { id: 'x' }];
    assert.deepEqual(gatesOf(items), ['items.0 c']);
    assert.deepEqual(
      circlesOf(items).map(({ ids }) => ids),
      [['p', 'c']],
    );
  });

  it('finds an item that requires what it is below, with an id or without', () => {
    assert.deepEqual(gatesOf([{ id: 'p', items: [{ id: 'm', items: [{ id: 'c', requires: ['p'] }] }] }]), [
      'items.0.items.0.items.0 p',
    ]);
    const nameless = [{ id: 'p', items: [{ text: 'x', requires: ['p'] }] }];
    assert.deepEqual(gatesOf(nameless), ['items.0.items.0 p']);
    assert.deepEqual(
      circlesOf(nameless).map(({ ids }) => ids),
      [['p']],
    );
  });

  it('finds circles by way of a parent and of another list', () => {
    const lists = [[{ id: 'x', requires: ['p'] }], [{ id: 'p', items: [{ id: 'y', requires: ['x'] }, { id: 'z' }] }]];
    assert.deepEqual(gatesOf(...lists), ['items.0 p', 'items.0.items.0 x']);
    assert.deepEqual(
      circlesOf(...lists).map(({ ids }) => ids),
      [['x', 'p', 'y']],
    );
  });

  it('leaves out what only waits for a circle, siblings and unknown ids', () => {
    const items = [
      { id: 'a', requires: ['a'] },
      { id: 'b', requires: ['a', 'nobody'] },
      { id: 'p', items: [{ id: 'c' }, { id: 'd', requires: ['c'] }] },
    ];
    assert.deepEqual(gatesOf(items), ['items.0 a']);
  });

  it('costs no more for an id that thousands bear and require', () => {
    const items = Array.from({ length: 5_000 }, () => ({ id: 'a', requires: ['a'] }));
    const [circle] = circlesOf(items);
    assert.deepEqual(circle?.ids, ['a']);
    assert.equal(circle.gates.length, 5_000);
  });

  it('finds one exactly where not everything can be done in some order', () => {
    let circular = 0;
    fc.assert(
      fc.property(itemLists(['open']), (items) => {
        const found = circlesOf(items).length > 0;
        assert.equal(found, !canAllBeDone(items));
        if (found) circular++;
      }),
      { numRuns: 1_000 },
    );
    assert.ok(circular > 100, 'too few of the lists had a circle');
  });
});

/** By ticking whatever leaf is free, again and again. */
function canAllBeDone(items: readonly Item[]): boolean {
  const { all } = gateIndexOf([checklistFile(items)]);
  const ticked = new Set<Item>();
  const isDone = (item: Item): boolean => (isParent(item) ? (item.items ?? []).every(isDone) : ticked.has(item));
  const closed = (id: string) => all.filter(({ item }) => item.id === id).every(({ item }) => isDone(item));
  const leaves = all.filter(({ item }) => !isParent(item));
  for (;;) {
    const free = leaves.filter(
      ({ item, ancestors }) =>
        !ticked.has(item) && [...ancestors, item].every(({ requires }) => (requires ?? []).every(closed)),
    );
    if (free.length === 0) return ticked.size === leaves.length;
    for (const { item } of free) ticked.add(item);
  }
}
