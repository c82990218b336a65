/* Days of the calendar, `YYYY-MM-DD`, whatever the time zone. */

const dayMs = 86_400_000;

/** 0000-01-01 and 9999-12-31, which is how some systems write that there is no end: beyond, a year has no four digits. */
const firstMs = -62_167_219_200_000;
const lastMs = 253_402_214_400_000;

/** The day that many days later, or earlier where `days` is negative; at most the last day of the calendar. */
export function addDays(day: string, days: number): string {
  const at = utc(day) + days * dayMs;
  return new Date(Math.min(Math.max(at, firstMs), lastMs)).toISOString().slice(0, 10);
}

/**
 * The working day (Monday to Friday) that many working days later, or earlier. A day at the weekend counts as the Monday
 * after it: zero of a Saturday is that Monday, one the Tuesday, minus one the Friday before.
 */
export function addWorkingDays(day: string, days: number): string {
  const step = days < 0 ? -1 : 1;
  let at = offWeekend(day, 1);
  for (let left = Math.abs(days); left > 0; left--) at = offWeekend(addDays(at, step), step);
  return at;
}

/** The ISO week of a day: `2026-W11`. */
export function weekOf(day: string): string {
  const weekday = (new Date(utc(day)).getUTCDay() + 6) % 7;
  // The week's Thursday says to which year it belongs.
  const thursday = addDays(day, 3 - weekday);
  const year = thursday.slice(0, 4);
  const first = utc(`${year}-01-01`);
  const week = Math.floor((utc(thursday) - first) / dayMs / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO week such as `2026-W11`; undefined where the text is no week. */
export function mondayOf(week: string): string | undefined {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return undefined;
  // The fourth of January is in the first week.
  const fourth = `${year}-01-04`;
  const weekday = (new Date(utc(fourth)).getUTCDay() + 6) % 7;
  const monday = addDays(fourth, (Number(number) - 1) * 7 - weekday);
  return weekOf(monday) === week ? monday : undefined;
}

/** The nearest working day in a direction, the day itself included. */
function offWeekend(day: string, step: 1 | -1): string {
  let at = day;
  for (let next = addDays(at, step); isWeekend(at) && next !== at; next = addDays(at, step)) at = next;
  return at;
}

function isWeekend(day: string): boolean {
  const weekday = new Date(utc(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
