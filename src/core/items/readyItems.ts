import type { TripContents } from '../model/contents';
import { dueOf, isOverdue, movesOf } from '../rules/due';
import { gateIndexOf } from '../rules/gates';
import type { PlacedItem } from '../rules/items';
import { isParent, isReason, stateOf } from '../rules/items';

/** An item that can be done now. */
export interface ReadyItem extends PlacedItem {
  /** `YYYY-MM-DD`, as accepted changes moved it. */
  readonly due: string | undefined;
  readonly overdue: boolean;
}

/**
 * The open items of a trip whose gates are all closed, by due date, those without one last; else in the order of the
 * lists. Parents are not among them: their children are. `today` is the site's day.
 */
export function readyItemsOf(contents: TripContents, today: string): readonly ReadyItem[] {
  const { checklists, changes, trip } = contents;
  const gates = gateIndexOf(checklists);
  const moves = movesOf(changes);
  const ready = gates.all
    .filter((place) => isOpenLeaf(place) && gates.waitsFor(place).length === 0)
    .map((place) => {
      const due = dueOf(place.item, trip.value, moves);
      return { ...place, due, overdue: isOverdue(due, today) };
    });
  return ready.sort((a, b) => byDue(a.due, b.due));
}

/** How many open items wait for others. */
export function blockedCount({ checklists }: TripContents): number {
  const gates = gateIndexOf(checklists);
  return gates.all.filter((place) => isOpenLeaf(place) && gates.waitsFor(place).length > 0).length;
}

function isOpenLeaf({ item, ancestors }: PlacedItem): boolean {
  return !isParent(item) && stateOf(item) === 'open' && !ancestors.some(({ skipped }) => isReason(skipped));
}

function byDue(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
