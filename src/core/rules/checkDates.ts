import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import type { TripProblem } from './checkTrip';
import { addDays } from './calendar';
import { placesOf } from './items';

/**
 * Days that lie outside the trip: a plan or a due date that can hardly be meant. What is prepared is due before the
 * start; a review is of a whole week.
 */
export function dateProblems(contents: TripContents): readonly TripProblem[] {
  const { start, end } = contents.trip.value;
  if (start === undefined || end === undefined || end < start) return [];
  const problems: TripProblem[] = [];
  const check = (file: string, path: Path, date: string | undefined, first: string) => {
    if (date === undefined || (date >= first && date <= end) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return;
    problems.push({ file, problem: { code: 'date-outside-trip', path, data: { date, start, end } } });
  };
  for (const { path: file, value, id } of contents.checklists) {
    const before = ['preparation', 'toolkit'].includes(value.kind ?? id);
    for (const { item, path } of placesOf(value))
      check(file, [...path, 'due'], item.due, before ? longBefore(start) : start);
  }
  for (const { path, value } of contents.issues) check(path, ['due'], value.due, start);
  for (const { path, value } of contents.changes) {
    for (const [id, date] of Object.entries(value.moves ?? {})) check(path, ['moves', id], date, start);
  }
  for (const { path, id } of contents.days) check(path, [], id, start);
  return problems;
}

/** Preparing takes weeks; a due date of another year is a slip all the same. */
function longBefore(start: string): string {
  return addDays(start, -180);
}
