import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { dueOf, isOverdue, movesOf } from './due';
import { isParent, isReason, placesOf, stateOf } from './items';
import { nextStepOf } from './stage';

export interface Overdue {
  /** The record's file, relative to the trip. */
  readonly path: string;
  /** Of an item: where in the file. */
  readonly at: Path;
  readonly id: string;
  readonly due: string;
}

/** Items and issues that should have been done before the site's day `today`. */
export function overdueOf(contents: TripContents, today: string): readonly Overdue[] {
  const moves = movesOf(contents.changes);
  const found: Overdue[] = [];
  for (const { path, value } of contents.checklists) {
    for (const { item, path: at, ancestors } of placesOf(value)) {
      if (isParent(item) || stateOf(item) !== 'open' || ancestors.some(({ skipped }) => isReason(skipped))) continue;
      const due = dueOf(item, contents.trip.value, moves);
      if (due !== undefined && isOverdue(due, today)) found.push({ path, at, id: item.id ?? '', due });
    }
  }
  for (const { path, id, value } of contents.issues) {
    const next = nextStepOf(value);
    // Once it is resolved the date was kept: what is missing is the customer's word.
    if (next === undefined || next === 'confirm' || value.due === undefined) continue;
    if (isOverdue(value.due, today)) found.push({ path, at: [], id, due: value.due });
  }
  return found;
}
