import assert from 'node:assert/strict';
import fc from 'fast-check';
import { siteTime } from '../../../src/core/rules/siteClock';
import { siteOffset } from '../../../src/features/problems/siteOffset';

describe('siteOffset', () => {
  it('is that of the zone', () => {
    assert.equal(siteOffset('2026-03-12T10:20', 'Asia/Shanghai'), '+08:00');
    assert.equal(siteOffset('2026-03-12T10:20:30', 'Asia/Kolkata'), '+05:30');
    assert.equal(siteOffset('2026-03-12T10:20:30.5', 'UTC'), '+00:00');
  });

  it('follows summer time, to the hour', () => {
    assert.equal(siteOffset('2026-03-29T01:59', 'Europe/Berlin'), '+01:00');
    assert.equal(siteOffset('2026-03-29T03:00', 'Europe/Berlin'), '+02:00');
    assert.equal(siteOffset('2026-07-01T12:00', 'America/New_York'), '-04:00');
    assert.equal(siteOffset('2026-01-01T00:00', 'America/New_York'), '-05:00');
  });

  it('of an hour that comes twice is the first', () => {
    assert.equal(siteOffset('2026-10-25T02:30', 'Europe/Berlin'), '+02:00');
    assert.equal(siteOffset('2026-11-01T01:30', 'America/New_York'), '-04:00');
  });

  it('is not there where the time, the zone or the hour is not', () => {
    assert.equal(siteOffset('2026-03-12', 'Asia/Nowhere'), undefined);
    assert.equal(siteOffset('2026-03-12T99:00', 'Asia/Shanghai'), undefined);
    assert.equal(siteOffset('2026-03-29T02:30', 'Europe/Berlin'), undefined);
  });

  it('gives back what the clock on the wall shows', () => {
    const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const moments = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2037, 0) }).map((ms) => ms - (ms % 1_000));
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const wall = siteTime(moment, zone).slice(0, 19);
        const offset = siteOffset(wall, zone);
        assert.ok(offset !== undefined);
        // An hour that comes twice is two moments of one wall time.
        assert.equal(siteTime(Date.parse(`${wall}${offset}`), zone), `${wall}${offset}`);
      }),
    );
  });
});
