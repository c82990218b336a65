import assert from 'node:assert/strict';
import type { Item } from '../../../src/core/model/checklist';
import { siteDay } from '../../../src/core/rules/siteClock';
import { phaseOf } from '../../../src/core/rules/phase';
import { stateOf } from '../../../src/core/rules/items';
import { progressOf } from '../../../src/core/rules/progress';
import { nextStepOf, stageOf } from '../../../src/core/rules/stage';

describe('stageOf and nextStepOf', () => {
  const texts = { describe: 'a', analyze: 'b', propose: 'c' };

  it('is the furthest step with every earlier one filled', () => {
    assert.equal(stageOf({}), 'described');
    assert.equal(stageOf({ describe: 'a', analyze: 'b' }), 'analyzed');
    assert.equal(stageOf(texts), 'proposed');
    assert.equal(stageOf({ ...texts, resolved: {} }), 'resolved');
    assert.equal(stageOf({ ...texts, resolved: {}, confirmed: {} }), 'confirmed');
  });

  it('does not jump over a step that is missing or blank', () => {
    assert.equal(stageOf({ describe: 'a', propose: 'c', resolved: {} }), 'described');
    assert.equal(stageOf({ ...texts, propose: ' \n', resolved: {} }), 'analyzed');
    assert.equal(stageOf({ ...texts, confirmed: {} }), 'proposed');
  });

  it('is dropped whatever else is filled', () => {
    assert.equal(stageOf({ ...texts, resolved: {}, dropped: {} }), 'dropped');
    assert.equal(nextStepOf({ dropped: {} }), undefined);
  });

  it('says what comes next', () => {
    assert.equal(nextStepOf({ describe: 'a' }), 'analyze');
    assert.equal(nextStepOf({ describe: 'a', analyze: 'b' }), 'propose');
    assert.equal(nextStepOf(texts), 'resolve');
    assert.equal(nextStepOf({ describe: ' ', analyze: 'b' }), 'describe');
    assert.equal(nextStepOf({ analyze: 'b', propose: 'c', resolved: {}, confirmed: {} }), 'describe');
    assert.equal(nextStepOf({ ...texts, resolved: {} }), 'confirm');
    assert.equal(nextStepOf({ ...texts, resolved: {}, confirmed: { satisfied: true } }), undefined);
    assert.equal(nextStepOf({ ...texts, resolved: {}, confirmed: { satisfied: false } }), 'confirm');
  });
});

describe('phaseOf', () => {
  const trip = { start: '2026-03-09', end: '2026-03-20', timezone: 'Asia/Shanghai' };
  const at = (time: string) => phaseOf(trip, Date.parse(time));

  it('goes by the clock at the site', () => {
    assert.equal(at('2026-03-08T23:59:59+08:00'), 'planned');
    assert.equal(at('2026-03-09T00:00:00+08:00'), 'active');
    assert.equal(at('2026-03-20T23:59:59+08:00'), 'active');
    assert.equal(at('2026-03-21T00:00:00+08:00'), 'done');
  });

  it('is the same in every zone and hour, whether the zone has to be asked or not', () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Shanghai', 'America/St_Johns', undefined];
    for (const timezone of zones) {
      for (let hour = -60; hour < 13 * 24 + 60; hour++) {
        const now = Date.parse('2026-03-09T00:30:00Z') + hour * 3_600_000;
        const today = siteDay(now, timezone);
        const wanted = today < trip.start ? 'planned' : today > trip.end ? 'done' : 'active';
        assert.equal(phaseOf({ ...trip, timezone }, now), wanted, `${timezone} ${new Date(now).toISOString()}`);
        assert.equal(phaseOf({ ...trip, end: '2026-03-01', timezone }, now), today < trip.start ? 'planned' : 'done');
      }
    }
  });

  it('makes do with what is there', () => {
    assert.equal(phaseOf({}, 0), 'planned');
    assert.equal(phaseOf({ start: '2026-03-09', timezone: 'UTC' }, Date.parse('2026-03-10T00:00:00Z')), 'done');
    assert.equal(phaseOf({ ...trip, cancelled: {} }, Date.parse('2026-03-10T00:00:00Z')), 'cancelled');
  });
});

describe('stateOf and progressOf', () => {
  const done: Item = { id: 'a', done: true };
  const open: Item = { id: 'b' };
  const skipped: Item = { id: 'c', skipped: { why: 'out of scope' } };

  it('lets a parent follow its children', () => {
    assert.equal(stateOf({ items: [done, done] }), 'done');
    assert.equal(stateOf({ items: [done, skipped] }), 'done');
    assert.equal(stateOf({ items: [skipped] }), 'skipped');
    assert.equal(stateOf({ items: [done, open] }), 'open');
    assert.equal(stateOf({ done: true, items: [open] }), 'open');
  });

  it('does not skip without a reason', () => {
    assert.equal(stateOf({ skipped: {} }), 'open');
    assert.equal(stateOf({ skipped: { why: '  ' } }), 'open');
  });

  it('counts leaves, skipped and optional open ones aside', () => {
    const items = [
      done,
      open,
      skipped,
      { id: 'o', optional: true },
      { id: 'p', items: [done, { id: 'x', optional: true, done: true }] },
    ];
    assert.deepEqual(progressOf(items), { done: 3, total: 4, skipped: 1 });
  });

  it('counts what is below a skipped parent as skipped, and below an optional one as optional', () => {
    assert.deepEqual(progressOf([{ skipped: { why: 'x' }, items: [open, done] }]), { done: 1, total: 1, skipped: 1 });
    assert.deepEqual(progressOf([{ optional: true, items: [open] }]), { done: 0, total: 0, skipped: 0 });
    assert.deepEqual(progressOf(undefined), { done: 0, total: 0, skipped: 0 });
  });
});
