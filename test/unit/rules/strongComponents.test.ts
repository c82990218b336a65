import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strongComponents } from '../../../src/core/rules/strongComponents';

/** Up to nine nodes, each leading to some. */
const graphs = fc
  .integer({ min: 0, max: 9 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: Math.max(0, size - 1) }), { maxLength: 4 }), { minLength: size, maxLength: size }),
  );

/** Which node is reached from which, itself included, by trying all ways. */
function reach(edges: readonly (readonly number[])[]): readonly (readonly boolean[])[] {
  const table = edges.map((targets, from) => edges.map((_, to) => from === to || targets.includes(to)));
  for (const [via] of edges.entries()) {
    for (const row of table) {
      for (const [to] of edges.entries()) if (row[via] && table[via]?.[to]) row[to] = true;
    }
  }
  return table;
}

describe('strongComponents', function () {
  this.timeout(20_000);

  it('puts together what is reached from each other, and nothing else', () => {
    fc.assert(
      fc.property(graphs, (edges) => {
        const component = strongComponents(edges);
        const reached = reach(edges);
        assert.equal(component.length, edges.length);
        for (const [a] of edges.entries()) {
          for (const [b] of edges.entries()) {
            const together = Boolean(reached[a]?.[b] && reached[b]?.[a]);
            assert.equal(component[a] === component[b], together, `${a} and ${b} of ${JSON.stringify(edges)}`);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('follows a way as long as the graph', () => {
    const size = 100_000;
    const ring = Array.from({ length: size }, (_, node) => [(node + 1) % size]);
    assert.equal(new Set(strongComponents(ring)).size, 1);
    const chain = ring.slice(0, -1).concat([[]]);
    assert.equal(new Set(strongComponents(chain)).size, size);
  });
});
