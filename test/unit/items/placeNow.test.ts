import assert from 'node:assert/strict';
import { byPlace } from '../../../src/core/items/placeNow';

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
});
