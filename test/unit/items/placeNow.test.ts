import assert from 'node:assert/strict';
import { besideGone, byPlace } from '../../../src/core/items/placeNow';

describe('places', () => {
  it('are sorted as they stand, list by list, what holds others before it', () => {
    const sorted = [
      { file: 'checklists/a.yaml', path: ['items', 2] },
      { file: 'checklists/a.yaml', path: ['items', 10] },
      { file: 'checklists/a.yaml', path: ['items', 10, 'items', 0] },
      { file: 'checklists/a.yaml', path: ['items', 10, 'items', 1] },
      { file: 'checklists/a.yaml', path: ['items', 11] },
      { file: 'checklists/b.yaml', path: ['items', 0] },
    ];
    assert.deepEqual([...sorted].reverse().sort(byPlace), sorted);
    assert.deepEqual([...sorted.slice(3), ...sorted.slice(0, 3)].sort(byPlace), sorted);
  });

  it('beside what is gone: the next, else the one before, else what it was in', () => {
    const list = {
      items: [{ id: 'a', items: [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }] }, { id: 'b' }, { id: 'c' }],
    };
    const beside = (...gone: readonly (readonly (string | number)[])[]) => besideGone(list, gone)?.item.id;
    assert.equal(beside(['items', 0]), 'b');
    assert.equal(beside(['items', 2]), 'b');
    assert.equal(beside(['items', 1], ['items', 2]), 'a');
    assert.equal(beside(['items', 0, 'items', 0]), 'a2');
    assert.equal(beside(['items', 0, 'items', 0], ['items', 0, 'items', 1]), 'a3');
    assert.equal(beside(['items', 0, 'items', 2]), 'a2');
    assert.equal(beside(['items', 0, 'items', 0], ['items', 0, 'items', 1], ['items', 0, 'items', 2]), 'a');
    assert.equal(beside(['items', 0], ['items', 1], ['items', 2]), undefined);
    assert.equal(beside(), undefined);
  });
});
