import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nearestWord } from '../../../src/core/rules/nearestWord';

/** Steps from one word to the other: letters added, dropped, changed or swapped with a neighbour, none touched twice. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = [
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) rest.push(distance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...rest);
}

describe('nearestWord', function () {
  this.timeout(20_000);

  it('finds what was meant with a letter too many, too few, changed or swapped', () => {
    const words = ['sample-import', 'bulk-import', '样本导入'];
    for (const typed of ['sample-inport', 'sampel-import', 'sample-mport', 'sample--import', ' Sample-Import ']) {
      assert.equal(nearestWord(typed, words), 'sample-import', typed);
    }
    assert.equal(nearestWord('样板导入', words), '样本导入');
  });

  it('does not guess: too far, too short, or two as near', () => {
    assert.equal(nearestWord('permissions', ['sample-import']), undefined);
    assert.equal(nearestWord('a', ['b']), undefined);
    assert.equal(nearestWord('item-3', ['item-1', 'item-2']), undefined);
    assert.equal(nearestWord('item-12', ['item-1', 'item-13', 'item-12']), 'item-12');
    assert.equal(nearestWord('x', []), undefined);
  });

  it('is the only word with the fewest slips', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    let found = 0;
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 5 }), (typed, words) => {
        const most = Math.min(2, Math.floor(typed.length / 2));
        const near = words.map((one) => ({ one, slips: distance(typed, one) })).filter(({ slips }) => slips <= most);
        const fewest = Math.min(...near.map(({ slips }) => slips));
        const best = near.filter(({ slips }) => slips === fewest);
        assert.equal(nearestWord(typed, words), best.length === 1 ? best[0]?.one : undefined);
        if (best.length === 1) found++;
      }),
      { numRuns: 500 },
    );
    assert.ok(found > 50, 'too few were near');
  });
});
