import assert from 'node:assert/strict';
import { gateIndexOf } from '../../../src/core/rules/gates';
import { contentsFor, tripYaml } from '../tree/contentsFor';

function gatesOf(...lists: readonly string[]) {
  const files = Object.fromEntries(lists.map((text, index) => [`checklists/${index}.yaml`, text]));
  const index = gateIndexOf(contentsFor({ 'trip.yaml': tripYaml, ...files }).checklists);
  const waitsFor = (id: string) => {
    const [place] = index.find(id);
    assert.ok(place);
    return index.waitsFor(place);
  };
  return { index, waitsFor };
}

describe('gateIndexOf', () => {
  it('keeps a gate open until what it names is done, or skipped with a reason', () => {
    const { waitsFor } = gatesOf(`items:
  - {id: a, requires: [b, c, d, e]}
  - {id: b, done: true}
  - {id: c}
  - {id: d, skipped: {why: out of scope}}
  - {id: e, skipped: {why: ''}}
`);
    assert.deepEqual(waitsFor('a'), ['c', 'e']);
  });

  it('keeps a gate open that names nothing', () => {
    assert.deepEqual(gatesOf('items: [{id: a, requires: [nobody]}]').waitsFor('a'), ['nobody']);
  });

  it('gates children through their parents, across lists', () => {
    const { waitsFor } = gatesOf(
      'items: [{id: p, requires: [x], items: [{id: q, requires: [y], items: [{id: c, requires: [x, z]}]}]}]',
      'items: [{id: x}, {id: y}, {id: z, done: true}]',
    );
    assert.deepEqual(waitsFor('c'), ['x', 'y']);
  });

  it('takes a parent as done when all below it is', () => {
    const { waitsFor } = gatesOf('items: [{id: a, requires: [p]}, {id: p, items: [{id: c, done: true}, {id: d}]}]');
    assert.deepEqual(waitsFor('a'), ['p']);
  });

  it('takes an id that two items bear as open while one of them is', () => {
    assert.deepEqual(gatesOf('items: [{id: a, requires: [b]}, {id: b, done: true}, {id: b}]').waitsFor('a'), ['b']);
  });

  it('finds circles, also by way of parents, and of an item with itself', () => {
    const circles = (text: string) => gatesOf(text).index.circles.map((ids) => [...ids].sort());
    assert.deepEqual(
      circles(
        'items: [{id: a, requires: [b]}, {id: b, requires: [c]}, {id: c, requires: [a]}, {id: d, requires: [a]}]',
      ),
      [['a', 'b', 'c']],
    );
    assert.deepEqual(circles('items: [{id: a, requires: [a]}]'), [['a']]);
    assert.deepEqual(circles('items: [{id: p, items: [{id: c, requires: [p]}]}]'), [['c', 'p']]);
    assert.deepEqual(circles('items: [{id: p, requires: [c], items: [{id: c}]}]').flat().includes('c'), true);
    assert.deepEqual(circles('items: [{id: p, items: [{id: c}, {id: d, requires: [c]}]}]'), []);
    assert.deepEqual(circles('items: [{id: a, requires: [b]}, {id: b}]'), []);
  });

  it('follows a chain of thousands', () => {
    const items = Array.from({ length: 5_000 }, (_, i) => `  - id: i${i}\n    requires: [i${(i + 1) % 5_000}]`);
    assert.equal(gatesOf(`items:\n${items.join('\n')}\n`).index.circles[0]?.length, 5_000);
  });
});
