import assert from 'node:assert/strict';
import fc from 'fast-check';
import { phaseOf } from '../../../src/core/rules/phase';
import { isTimezone, siteDay, siteTime } from '../../../src/core/rules/siteClock';

const zones = [
  'UTC',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Dublin',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
];
const seconds = fc.integer({ min: Date.parse('1973-01-01') / 1_000, max: Date.parse('2090-01-01') / 1_000 });

describe('the clock in every zone', function () {
  this.timeout(20_000);

  it('names the same moment, and the day of its own time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, fc.nat({ max: 999 }), (zone, second, ms) => {
        const now = second * 1_000 + ms;
        const time = siteTime(now, zone);
        assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
        assert.equal(Date.parse(time), second * 1_000);
        assert.equal(siteDay(now, zone), time.slice(0, 10));
      }),
      { numRuns: 1_000 },
    );
  });

  it('jumps with summer time, by half an hour on Lord Howe', () => {
    const before = Date.parse('2026-03-29T00:59:59Z');
    assert.equal(siteTime(before, 'Europe/Berlin'), '2026-03-29T01:59:59+01:00');
    assert.equal(siteTime(before + 1_000, 'Europe/Berlin'), '2026-03-29T03:00:00+02:00');
    const back = Date.parse('2026-10-25T00:59:59Z');
    assert.equal(siteTime(back, 'Europe/Berlin'), '2026-10-25T02:59:59+02:00');
    assert.equal(siteTime(back + 1_000, 'Europe/Berlin'), '2026-10-25T02:00:00+01:00');
    assert.equal(siteTime(Date.parse('2026-01-15T00:00:00Z'), 'Australia/Lord_Howe'), '2026-01-15T11:00:00+11:00');
    assert.equal(siteTime(Date.parse('2026-07-15T00:00:00Z'), 'Australia/Lord_Howe'), '2026-07-15T10:30:00+10:30');
  });

  it('shows midnight as 00, on the new day', () => {
    assert.equal(siteTime(Date.parse('2026-03-11T16:00:00Z'), 'Asia/Shanghai'), '2026-03-12T00:00:00+08:00');
    assert.equal(siteDay(Date.parse('2026-03-11T15:59:59Z'), 'Asia/Shanghai'), '2026-03-11');
  });

  it('does not take no name for a zone', () => {
    assert.equal(isTimezone(''), false);
    assert.equal(isTimezone(' '), false);
    assert.equal(isTimezone('Asia/Shanghai'), true);
  });
});

describe('the phase of a trip that lacks a date', () => {
  const noon = Date.parse('2026-03-12T12:00:00Z');
  const phase = (start: string | undefined, end: string | undefined) => phaseOf({ start, end, timezone: 'UTC' }, noon);

  it('is planned without a start, and a day long without an end', () => {
    assert.equal(phase(undefined, '2026-03-01'), 'planned');
    assert.equal(phase('2026-03-12', undefined), 'active');
    assert.equal(phase('2026-03-13', undefined), 'planned');
    assert.equal(phase('2026-03-11', undefined), 'done');
  });

  it('is never active where the end is before the start', () => {
    assert.equal(phase('2026-03-12', '2026-03-10'), 'done');
    assert.equal(phase('2026-03-13', '2026-03-10'), 'planned');
  });

  it('hangs on the site’s day, not on the host’s', () => {
    const now = Date.parse('2026-03-08T20:00:00Z');
    assert.equal(phaseOf({ start: '2026-03-09', end: '2026-03-20', timezone: 'Asia/Shanghai' }, now), 'active');
    assert.equal(phaseOf({ start: '2026-03-09', end: '2026-03-20', timezone: 'America/New_York' }, now), 'planned');
  });
});
