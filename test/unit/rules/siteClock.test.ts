import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addWorkingDays, weekOf } from '../../../src/core/rules/calendar';
import { isTimezone, siteDay, siteTime } from '../../../src/core/rules/siteClock';

const moment = Date.parse('2026-03-12T18:30:05Z');

describe('siteClock', () => {
  it('tells the day and the time at the site, with its offset', () => {
    assert.equal(siteDay(moment, 'Asia/Shanghai'), '2026-03-13');
    assert.equal(siteTime(moment, 'Asia/Shanghai'), '2026-03-13T02:30:05+08:00');
    assert.equal(siteTime(moment, 'Asia/Kolkata'), '2026-03-13T00:00:05+05:30');
    assert.equal(siteTime(moment, 'America/St_Johns'), '2026-03-12T16:00:05-02:30');
    assert.equal(siteTime(moment, 'UTC'), '2026-03-12T18:30:05+00:00');
  });

  it('takes the host’s own zone where the trip’s is missing or wrong', () => {
    const here = siteTime(moment, undefined);
    assert.equal(siteTime(moment, 'Nowhere/Land'), here);
    assert.equal(Date.parse(here), moment);
  });

  it('knows the zones there are', () => {
    assert.equal(isTimezone('Europe/Berlin'), true);
    assert.equal(isTimezone('Beijing'), false);
    assert.equal(isTimezone('Asia/Shanghai '), false);
  });

  it('always names the same moment', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 4_000_000_000 }), (zone, seconds) => {
        assert.equal(Date.parse(siteTime(seconds * 1_000, zone)), seconds * 1_000);
      }),
    );
  });
});

describe('calendar', () => {
  it('counts days over months and leap years', () => {
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
  });

  it('counts working days from Monday to Friday', () => {
    assert.equal(addWorkingDays('2026-03-09', 2), '2026-03-11');
    assert.equal(addWorkingDays('2026-03-12', 2), '2026-03-16');
    assert.equal(addWorkingDays('2026-03-14', 0), '2026-03-16');
    assert.equal(addWorkingDays('2026-03-16', -1), '2026-03-13');
  });

  it('numbers weeks as ISO 8601 does', () => {
    assert.equal(weekOf('2026-03-09'), '2026-W11');
    assert.equal(weekOf('2027-01-01'), '2026-W53');
    assert.equal(weekOf('2024-12-30'), '2025-W01');
  });
});
