import assert from 'node:assert/strict';
import { dueOf, movesOf } from '../../../src/core/rules/due';
import { gateIndexOf } from '../../../src/core/rules/gates';
import { placesOf, stateOf } from '../../../src/core/rules/items';
import { overdueOf } from '../../../src/core/rules/overdue';
import { personName } from '../../../src/core/rules/people';
import { nextStepOf, stageOf } from '../../../src/core/rules/stage';
import { contentsFor, tripYaml } from '../tree/contentsFor';
import { checklistFile } from './itemArbitraries';

describe('movesOf', () => {
  const moved = (...decisions: readonly string[]) => {
    const files = decisions.map((at, i) => [
      `changes/${i}.yaml`,
      `moves: {x: 2026-03-1${i}}\ndecision: {status: accepted${at && `, at: "${at}"`}}\n`,
    ]);
    return movesOf(
      contentsFor({ 'trip.yaml': tripYaml, ...(Object.fromEntries(files) as Record<string, string>) }).changes,
    ).get('x');
  };

  it('compares moments, not texts', () => {
    assert.equal(moved('2026-03-12T10:00:00+08:00', '2026-03-12T03:00:00+00:00'), '2026-03-11');
    assert.equal(moved('2026-03-12T10:00:00+08:00', '2026-03-12T01:00:00Z'), '2026-03-10');
    assert.equal(moved('2026-03-12T10:00:00+0800', '2026-03-12T09:00:00+0800'), '2026-03-10');
  });

  it('takes a time without an offset as UTC, a day as its beginning, and none as the earliest', () => {
    assert.equal(moved('2026-03-12T10:00', '2026-03-12T10:30:00Z'), '2026-03-11');
    assert.equal(moved('2026-03-12T10:00', '2026-03-12T09:30:00Z'), '2026-03-10');
    assert.equal(moved('2026-03-12', '2026-03-11T23:00:00Z'), '2026-03-10');
    assert.equal(moved('2026-03-12', ''), '2026-03-10');
    assert.equal(moved('', ''), '2026-03-11');
  });

  it('keeps an item’s own date where nothing moves it', () => {
    assert.equal(dueOf({ due: 'end-1wd' }, { end: '2026-03-22' }, new Map()), '2026-03-20');
    assert.equal(dueOf({ due: 'start+2d' }, {}, new Map()), undefined);
  });
});

describe('overdueOf', () => {
  it('goes by the date an accepted change moved the item to', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'checklists/a.yaml':
        'items: [{id: a, due: 2026-03-10}, {id: p, due: 2026-03-10, items: [{id: b, due: 2026-03-12}]}]',
      'changes/c.yaml': 'moves: {a: 2026-03-14}\ndecision: {status: accepted}\n',
    });
    assert.deepEqual(overdueOf(contents, '2026-03-13'), [
      { path: 'checklists/a.yaml', at: ['items', 1, 'items', 0], id: 'b', due: '2026-03-12' },
    ]);
    assert.deepEqual(overdueOf(contents, '2026-03-12'), []);
  });
});

describe('items and gates at their edges', () => {
  it('takes a parent whose children are all done as done, though it was skipped', () => {
    assert.equal(stateOf({ skipped: { why: 'x' }, items: [{ done: true }] }), 'done');
    assert.equal(stateOf({ skipped: { why: 'x' }, items: [{ done: true }, {}] }), 'skipped');
    assert.equal(stateOf({ skipped: { why: ' ' }, items: [{}] }), 'open');
    assert.equal(stateOf({ done: true, items: [] }), 'done');
  });

  it('closes the gate of an item whose parent was skipped', () => {
    const list = checklistFile([
      { id: 'a', requires: ['c'] },
      { id: 'p', skipped: { why: 'x' }, items: [{ id: 'c' }] },
    ]);
    const index = gateIndexOf([list]);
    assert.deepEqual(index.find('a').map(index.waitsFor), [[]]);
  });

  it('keeps a blank gate open, whatever bears a blank id', () => {
    const index = gateIndexOf([
      checklistFile([
        { id: 'a', requires: [' '] },
        { id: ' ', done: true },
      ]),
    ]);
    assert.deepEqual(index.find('a').map(index.waitsFor), [[' ']]);
  });

  it('names a gate once that the item and its parents share', () => {
    const child = { id: 'c', requires: ['y', 'x'] };
    const index = gateIndexOf([checklistFile([{ id: 'p', requires: ['x'], items: [child] }])]);
    assert.deepEqual(index.find('c').map(index.waitsFor), [['x', 'y']]);
  });

  it('gives each item with its way in the file, depth first', () => {
    const items = [{ id: 'a', items: [{ id: 'b', items: [{ id: 'c' }] }, { id: 'd' }] }, { id: 'e' }];
    assert.deepEqual(
      placesOf({ items }).map(({ item, path, ancestors }) => [
        item.id,
        path.join('.'),
        ancestors.map(({ id }) => id).join(),
      ]),
      [
        ['a', 'items.0', ''],
        ['b', 'items.0.items.0', 'a'],
        ['c', 'items.0.items.0.items.0', 'a,b'],
        ['d', 'items.0.items.1', 'a'],
        ['e', 'items.1', ''],
      ],
    );
    assert.deepEqual(placesOf({}), []);
  });

  it('stands two hundred levels', () => {
    let item: { id: string; done?: boolean; items?: (typeof item)[] } = { id: 'leaf', done: true };
    for (let level = 0; level < 200; level++) item = { id: `l${level}`, items: [item] };
    assert.equal(stateOf(item), 'done');
    assert.equal(placesOf({ items: [item] }).length, 201);
  });
});

describe('names and steps at their edges', () => {
  it('shows the id of a person without a name, and prefers the team', () => {
    assert.equal(personName('li', { team: [{ id: 'li', name: ' ' }] }, undefined), 'li');
    assert.equal(
      personName('li', { team: [{ id: 'li', name: '李雷' }] }, { contacts: [{ id: 'li', name: 'X' }] }),
      '李雷',
    );
  });

  it('has a next step for each stage but the last', () => {
    const issue = { describe: 'a', analyze: 'b', propose: 'c', resolved: {} };
    assert.deepEqual([stageOf(issue), nextStepOf(issue)], ['resolved', 'confirm']);
    assert.deepEqual(
      [stageOf({ ...issue, analyze: '' }), nextStepOf({ ...issue, analyze: '' })],
      ['described', 'analyze'],
    );
    assert.equal(nextStepOf({ ...issue, confirmed: {} }), undefined);
  });
});
