import assert from 'node:assert/strict';
import { filtered, type FilterState } from '../../../src/core/tree/filter';
import type { TreeNode } from '../../../src/core/tree/nodes';
import { tripNode } from '../../../src/core/tree/tripNode';
import { contentsFor, duringTrip, tripYaml } from './contentsFor';

const contents = contentsFor({
  'trip.yaml': tripYaml,
  'checklists/deliverables.yaml': `kind: deliverables
items:
  - {id: sample, text: Sample import, done: true}
  - {id: bulk, text: Bulk import, requires: [mapping], due: 2026-03-11}
  - {id: mapping, text: 字段映射}
`,
  'issues/a.yaml': 'title: Login times out\nmodule: login\ndescribe: x\n',
  'issues/b.yaml': 'title: Solved\ndescribe: x\nanalyze: x\npropose: x\nresolved: {by: li}\n',
});

function leaves(states: readonly FilterState[], text = ''): readonly string[] {
  const found: string[] = [];
  const collect = (node: TreeNode) => {
    if (node.kind === 'item' || node.kind === 'issue') found.push(node.id.split('#').pop() ?? '');
    node.children.forEach(collect);
  };
  const node = filtered(tripNode(contents, undefined, duringTrip), { states, text });
  if (node) collect(node);
  return found;
}

describe('filtered', () => {
  it('finds by state', () => {
    assert.deepEqual(leaves(['open']), ['bulk', 'mapping', 'issues/a.yaml', 'issues/b.yaml']);
    assert.deepEqual(leaves(['overdue']), ['bulk']);
    assert.deepEqual(leaves(['blocked']), ['bulk']);
    assert.deepEqual(leaves(['unconfirmed']), ['issues/b.yaml']);
    assert.deepEqual(leaves(['problems']), []);
  });

  it('finds by text, in any case and script', () => {
    assert.deepEqual(leaves([], 'IMPORT'), ['sample', 'bulk']);
    assert.deepEqual(leaves([], '映射'), ['mapping']);
    assert.deepEqual(leaves([], 'login'), ['issues/a.yaml']);
    assert.deepEqual(leaves([], 'nothing of the kind'), []);
  });

  it('takes both together', () => {
    assert.deepEqual(leaves(['open'], 'import'), ['bulk']);
  });

  it('keeps what is below a row whose own text fits', () => {
    assert.equal(leaves([], 'acme').length, 5);
  });
});
