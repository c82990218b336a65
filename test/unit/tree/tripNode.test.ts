import assert from 'node:assert/strict';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import type { ItemNode, TreeNode } from '../../../src/core/tree/nodes';
import { bareTripNode, tripNode } from '../../../src/core/tree/tripNode';
import { contentsFor, duringTrip, tripYaml } from './contentsFor';

const deliverables = `kind: deliverables
title: Deliverables
items:
  - {id: sample, text: Sample import, done: true}
  - id: data
    text: Data
    requires: [mapping]
    items:
      - {id: bulk, text: Bulk import, requires: [sample], owner: li, due: 2026-03-11}
      - {id: extra, text: Extra, optional: true}
  - {id: mapping, text: Field mapping, due: 2026-03-13}
  - {id: old, text: Not needed, skipped: {why: out of scope}}
`;

function find(node: TreeNode, id: string): TreeNode | undefined {
  if (node.id.endsWith(id)) return node;
  for (const child of node.children) {
    const found = find(child, id);
    if (found) return found;
  }
  return undefined;
}

describe('tripNode', () => {
  it('shows progress, gates, due dates, owners and what is late', () => {
    const contents = contentsFor({ 'trip.yaml': tripYaml, 'checklists/deliverables.yaml': deliverables });
    const node = tripNode(contents, checkTrip(contents), duringTrip);
    assert.equal(node.phase, 'active');
    assert.deepEqual(node.progress, { done: 1, total: 3, skipped: 1 });
    assert.equal(node.overdue, 1);
    const bulk = find(node, '#bulk') as ItemNode;
    assert.deepEqual(
      {
        waitsFor: bulk.waitsFor,
        owner: bulk.owner,
        due: bulk.due,
        overdue: bulk.overdue,
        state: bulk.state,
        at: bulk.at,
      },
      {
        waitsFor: ['Field mapping'],
        owner: '李雷',
        due: '2026-03-11',
        overdue: true,
        state: 'open',
        at: ['items', 1, 'items', 0],
      },
    );
    assert.equal((find(node, '#old') as ItemNode).state, 'skipped');
    assert.deepEqual((find(node, '#data') as ItemNode).progress, { done: 0, total: 1, skipped: 0 });
  });

  it('takes over the due date of an accepted change request', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'checklists/deliverables.yaml': deliverables,
      'changes/a.yaml': 'title: Later\nmoves: {bulk: 2026-03-16}\ndecision: {status: accepted}\n',
    });
    const bulk = find(tripNode(contents, undefined, duringTrip), '#bulk') as ItemNode;
    assert.deepEqual([bulk.due, bulk.overdue], ['2026-03-16', false]);
  });

  it('puts issues below their stages, with the next step', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'issues/a.yaml': 'title: A\ndescribe: x\n',
      'issues/b.yaml': 'title: B\ndescribe: x\nanalyze: x\npropose: x\nresolved: {at: 2026-03-12T10:00:00+08:00}\n',
    });
    const node = tripNode(contents, undefined, duringTrip);
    const group = node.children.find((child) => child.kind === 'group');
    assert.deepEqual(
      group?.children.map((stage) => [
        stage.id.split('#').pop(),
        stage.children.map((issue) => 'next' in issue && issue.next),
      ]),
      [
        ['described', ['analyze']],
        ['resolved', ['confirm']],
      ],
    );
  });

  it('counts issues that are late at their group too, where the trip counts them', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'issues/a.yaml': 'title: A\ndescribe: x\ndue: 2026-03-01\n',
      'issues/b.yaml': 'title: B\ndescribe: x\n',
    });
    const node = tripNode(contents, undefined, duringTrip);
    const group = find(node, '#issues');
    assert.deepEqual([node.overdue, group?.kind === 'group' && group.overdue], [1, 1]);
  });

  it('marks a confirmation that no longer fits what was confirmed', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'issues/a.yaml':
        'title: A\ndescribe: x\nanalyze: x\npropose: x\nresolved: {at: 2026-03-12T10:00:00+08:00}\n' +
        'confirmed: {by: wang, satisfied: true, digest: sha256-00}\n',
    });
    const issue = find(tripNode(contents, checkTrip(contents), duringTrip), 'issues/a.yaml');
    assert.equal(issue?.kind === 'issue' && issue.confirmation, 'stale');
  });

  it('calls whoever asked for a change by name', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'changes/a.yaml': 'title: A\nrequestedBy: li\n',
    });
    const change = find(tripNode(contents, undefined, duringTrip), 'changes/a.yaml');
    assert.equal(change?.kind === 'change' && change.requestedBy, '李雷');
  });

  it('gives every row an id of its own, also where items share theirs or have none', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'checklists/a.yaml':
        'items: [{id: x, text: a}, {id: x, text: b}, {text: c}, {text: c}, {id: "@items/5", text: d}, {text: e}]\n',
      'checklists/b.yaml': 'items: [{id: x, text: a}]\n',
    });
    const ids: string[] = [];
    const collect = (node: TreeNode) => {
      ids.push(node.id);
      node.children.forEach(collect);
    };
    collect(tripNode(contents, undefined, duringTrip));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('keeps ids over a rebuild, and says what it can before the contents are known', () => {
    const contents = contentsFor({ 'trip.yaml': tripYaml, 'checklists/deliverables.yaml': deliverables });
    const bare = bareTripNode({ folder: contents.folder, id: contents.id, trip: contents.trip.value }, duringTrip);
    const full = tripNode(contents, undefined, duringTrip);
    assert.equal(bare.id, full.id);
    assert.deepEqual([bare.title, bare.phase, bare.progress], ['ACME go-live', 'active', undefined]);
  });

  it('is late in nothing once it was cancelled', () => {
    const contents = contentsFor({
      'trip.yaml': `${tripYaml}cancelled: {why: customer moved it}\n`,
      'checklists/deliverables.yaml': deliverables,
    });
    const node = tripNode(contents, undefined, duringTrip);
    assert.deepEqual([node.phase, node.overdue], ['cancelled', 0]);
  });
});
