import assert from 'node:assert/strict';
import { daysBetween, siteTimes } from '../../../src/core/documents/siteTimes';

describe('siteTimes', () => {
  const times = siteTimes('Asia/Shanghai');

  it("shows a time by the site's clock, whoever wrote it", () => {
    assert.equal(times.minute('2026-03-12T10:20:00+08:00'), '2026-03-12 10:20');
    assert.equal(times.minute('2026-03-12T23:20:00Z'), '2026-03-13 07:20');
    assert.equal(times.day('2026-03-12T23:20:00Z'), '2026-03-13');
    assert.equal(times.minute('2026-03-12 10:20 -0500'), '2026-03-12 23:20');
  });

  it('leaves what has no offset, or is only a day, as it is', () => {
    assert.equal(times.minute('2026-03-12T10:20'), '2026-03-12 10:20');
    assert.equal(times.minute('2026-03-12'), '2026-03-12');
    assert.equal(times.instant('2026-03-12T10:20'), undefined);
    assert.equal(times.instant('2026-03-12'), undefined);
  });

  it('keeps the written time where the zone is not known', () => {
    for (const zone of [undefined, 'Mars/Olympus']) {
      assert.equal(siteTimes(zone).minute('2026-03-12T10:20:00+08:00'), '2026-03-12 10:20');
    }
  });

  it('knows the instant of a time with its offset', () => {
    assert.equal(times.instant('2026-03-12T10:20:30+08:00'), Date.UTC(2026, 2, 12, 2, 20, 30));
    assert.equal(times.instant('2026-03-12T10:20:00-03:30'), Date.UTC(2026, 2, 12, 13, 50));
  });

  it('gives nothing for what is not a time', () => {
    for (const text of [
      undefined,
      '',
      'yesterday',
      '2026-03-12T',
      '12.3.2026',
      '2026-13-45',
      '2026-02-30T10:00:00+08:00',
    ]) {
      assert.equal(times.minute(text), undefined);
      assert.equal(times.day(text), undefined);
      assert.equal(times.instant(text), undefined);
    }
  });

  it('counts days across months and clock changes', () => {
    assert.equal(daysBetween('2026-02-27', '2026-03-02'), 3);
    assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2);
    assert.equal(daysBetween('2026-03-02', '2026-03-01'), -1);
  });
});
