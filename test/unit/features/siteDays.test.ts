import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/events';
import type { LibraryChange } from '../../../src/core/library/changeSet';
import { atNextSiteDay } from '../../../src/features/trips/siteDays';

const trip = (timezone: string) => ({ folder: '', id: '', trip: { timezone }, understood: true });

describe('a new day at a site', () => {
  it('is seen when somebody is back, though no timer ran while the laptop slept', () => {
    let now = Date.parse('2026-03-12T18:00:00+08:00');
    let calls = 0;
    const woken = new Emitter<unknown>();
    const library = {
      trips: [trip('Asia/Shanghai'), trip('Europe/Paris')],
      onDidChange: new Emitter<LibraryChange>().event,
    };
    const days = atNextSiteDay(
      library,
      () => now,
      woken.event,
      () => calls++,
    );
    now += 5 * 3_600_000;
    woken.fire(undefined);
    assert.equal(calls, 0, 'the same day');
    now += 2 * 3_600_000;
    woken.fire(undefined);
    woken.fire(undefined);
    assert.equal(calls, 1, 'the next day at one of them');
    now += 6 * 3_600_000;
    woken.fire(undefined);
    assert.equal(calls, 2, 'at the other one');
    days.dispose();
    now += 24 * 3_600_000;
    woken.fire(undefined);
    assert.equal(calls, 2, 'when nobody wants to know any more');
  });
});
