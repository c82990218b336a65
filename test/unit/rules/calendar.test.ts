import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, addWorkingDays, mondayOf, weekOf } from '../../../src/core/rules/calendar';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1990-01-01', count));

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

describe('calendar', function () {
  this.timeout(20_000);

  it('goes forth and back by days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -2_000, max: 2_000 }), (day, count) => {
        const there = addDays(day, count);
        assert.equal(addDays(there, -count), day);
        assert.equal(Date.parse(`${there}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`), count * 86_400_000);
      }),
    );
  });

  it('takes a day at the weekend as the Monday after it', () => {
    for (const day of ['2026-03-14', '2026-03-15']) {
      assert.deepEqual(
        [-2, -1, 0, 1, 2, 6].map((count) => addWorkingDays(day, count)),
        ['2026-03-12', '2026-03-13', '2026-03-16', '2026-03-17', '2026-03-18', '2026-03-24'],
      );
    }
  });

  it('counts every working day between, and no other', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const from = addWorkingDays(day, 0);
        const there = addWorkingDays(day, count);
        assert.ok(weekday(there) >= 1 && weekday(there) <= 5);
        const [first, last] = count < 0 ? [there, from] : [from, there];
        let between = 0;
        for (let at = first; at < last; at = addDays(at, 1)) if (weekday(at) % 6 !== 0) between++;
        assert.equal(between, Math.abs(count));
      }),
    );
  });

  it('gives all days of a week one number, and the next week another', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = addDays(day, -((weekday(day) + 6) % 7));
        const week = weekOf(monday);
        for (let i = 0; i < 7; i++) assert.equal(weekOf(addDays(monday, i)), week);
        assert.ok(weekOf(addDays(monday, 7)) > week);
        // The week belongs to the year of the fourth of January that it holds, or that is before it.
        const number = Number(week.slice(6));
        assert.ok(number >= 1 && number <= 53);
        assert.equal(weekOf(`${week.slice(0, 4)}-01-04`), `${week.slice(0, 4)}-W01`);
      }),
    );
  });

  it('ends where a year has four digits, and comes to an end there', () => {
    assert.equal(addDays('9999-12-31', 1), '9999-12-31');
    assert.equal(addDays('0000-01-01', -1), '0000-01-01');
    assert.equal(addWorkingDays('9999-12-30', 5), '9999-12-31');
    assert.equal(addWorkingDays('0000-01-03', -1), '0000-01-01');
  });

  it('knows the Monday of a week by its number', () => {
    fc.assert(fc.property(days, (day) => assert.equal(weekday(mondayOf(weekOf(day)) ?? ''), 1)));
    fc.assert(
      fc.property(days, (day) => {
        const monday = mondayOf(weekOf(day)) ?? '';
        assert.ok(monday <= day && day <= addDays(monday, 6));
      }),
    );
    for (const wrong of ['2026-W54', '2026-W00', '2025-W53', '2026-11', '', 'W11']) {
      assert.equal(mondayOf(wrong), undefined, wrong);
    }
  });
});
