import assert from 'node:assert/strict';
import { dueOf, isOverdue, movesOf, resolveDue } from '../../../src/core/rules/due';
import { overdueOf } from '../../../src/core/rules/overdue';
import { meIn, personName } from '../../../src/core/rules/people';
import { contentsFor, tripYaml } from '../tree/contentsFor';

const trip = { start: '2026-03-09', end: '2026-03-20' };

describe('due dates', () => {
  it('counts from the trip in calendar and in working days', () => {
    assert.equal(resolveDue('2026-03-11', trip), '2026-03-11');
    assert.equal(resolveDue('start+2d', trip), '2026-03-11');
    assert.equal(resolveDue('end-1d', trip), '2026-03-19');
    assert.equal(resolveDue('start+5wd', trip), '2026-03-16');
    assert.equal(resolveDue('start', trip), '2026-03-09');
    assert.equal(resolveDue('end-1d', { start: '2026-03-09' }), undefined);
  });

  it('is moved by accepted change requests, the last decision counts', () => {
    const { changes } = contentsFor({
      'trip.yaml': tripYaml,
      'changes/a.yaml': 'moves: {x: 2026-03-16}\ndecision: {status: accepted, at: 2026-03-12T10:00:00+08:00}\n',
      'changes/b.yaml':
        'moves: {x: 2026-03-14, y: 2026-03-15}\ndecision: {status: accepted, at: 2026-03-11T10:00:00+08:00}\n',
      'changes/c.yaml': 'moves: {x: 2026-03-19}\ndecision: {status: declined, at: 2026-03-13T10:00:00+08:00}\n',
      'changes/d.yaml': 'moves: {x: 2026-03-18}\n',
    });
    const moves = movesOf(changes);
    assert.equal(dueOf({ id: 'x', due: '2026-03-10' }, trip, moves), '2026-03-16');
    assert.equal(dueOf({ id: 'y' }, trip, moves), '2026-03-15');
    assert.equal(dueOf({ id: 'z' }, trip, moves), undefined);
  });

  it('is late on the day after', () => {
    assert.equal(isOverdue('2026-03-11', '2026-03-11'), false);
    assert.equal(isOverdue('2026-03-11', '2026-03-12'), true);
    assert.equal(isOverdue(undefined, '2026-03-12'), false);
  });

  it('lists what is late: open leaves, and issues that nobody has resolved', () => {
    const contents = contentsFor({
      'trip.yaml': tripYaml,
      'checklists/a.yaml':
        'items: [{id: a, due: 2026-03-10}, {id: b, due: 2026-03-10, done: true}, {id: c, skipped: {why: x}, items: [{id: d, due: 2026-03-10}]}]',
      'issues/i.yaml': 'title: I\ndue: 2026-03-10\n',
      'issues/j.yaml': 'title: J\ndue: 2026-03-10\ndescribe: x\nanalyze: x\npropose: x\nresolved: {by: li}\n',
    });
    assert.deepEqual(
      overdueOf(contents, '2026-03-12').map(({ id }) => id),
      ['a', 'i'],
    );
  });
});

describe('people', () => {
  const { trip: file } = contentsFor({ 'trip.yaml': tripYaml });
  const customer = { contacts: [{ id: 'wang', name: '王经理' }] };

  it('are named by the team and the customer’s contacts; a plain name is one already', () => {
    assert.equal(personName('li', file.value, customer), '李雷');
    assert.equal(personName('wang', file.value, customer), '王经理');
    assert.equal(personName('Somebody', file.value, customer), 'Somebody');
  });

  it('are found in the team by id or name', () => {
    assert.equal(meIn('李雷', file.value), 'li');
    assert.equal(meIn('LI', file.value), 'li');
    assert.equal(meIn('Han Meimei', file.value), 'Han Meimei');
  });
});
