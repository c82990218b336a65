import type { RecordFile, TripContents } from '../model/contents';
import { isDate } from '../model/fields';
import type { Path } from '../model/problem';
import { blocks } from '../model/words';
import type { TripProblem } from './checkTrip';
import { isEarlyKind } from './dayWithin';
import type { PlacedItem } from './items';

function isEarly({ value, id }: RecordFile<'checklist'>): boolean {
  return isEarlyKind(value.kind ?? id);
}

/**
 * Days that lie outside the trip: a plan or a due date that can hardly be meant. Of a trip that has only one of its
 * dates, only that side is known; of one that ends before it starts, neither is.
 */
export function dateProblems(contents: TripContents, items: readonly PlacedItem[]): readonly TripProblem[] {
  const { start, end } = contents.trip.value;
  if (start !== undefined && end !== undefined && end < start) return [];
  const dates = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
  const problems: TripProblem[] = [];
  const check = (file: string, path: Path, date: string | undefined, early = false) => {
    if (date === undefined || !isDate(date)) return;
    const before = !early && start !== undefined && date < start;
    const after = end !== undefined && date > end;
    if (before || after)
      problems.push({ file, problem: { code: 'date-outside-trip', path, data: { date, ...dates } } });
  };
  const early = new Set(contents.checklists.filter(isEarly).map(({ path }) => path));
  for (const { file, path, item } of items) {
    if (item.due !== undefined) check(file, [...path, 'due'], item.due, early.has(file));
  }
  for (const { path, value } of contents.issues) check(path, ['due'], value.due);
  for (const { path, value } of contents.changes) {
    // What was declined moves nothing.
    if (value.decision?.status === 'declined') continue;
    for (const [id, date] of Object.entries(value.moves ?? {})) check(path, ['moves', id], date);
  }
  for (const { path, id, value } of contents.days) {
    check(path, [], id);
    for (const block of blocks) {
      const entries = value.plan?.[block] ?? [];
      for (const [index, { moved }] of entries.entries()) check(path, ['plan', block, index, 'moved'], moved);
    }
  }
  return problems;
}
