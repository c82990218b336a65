import type { TripContents } from '../model/contents';
import { placesOf } from '../rules/items';
import { firstFree, slugOf } from '../scaffold/slug';

/** Bytes of an id that is made of an item's text. */
const maxMadeId = 48;

/** Every id of an item or an objective in the trip: they share one name space. */
export function idsInTrip({ trip, checklists }: TripContents): Set<string> {
  const ids = new Set((trip.value.objectives ?? []).flatMap(({ id }) => id ?? []));
  for (const { value } of checklists) for (const { item } of placesOf(value)) if (item.id) ids.add(item.id);
  return ids;
}

/** An id of a text's words that nothing in the trip bears yet: `-2`, `-3` … where it is taken. */
export function freeItemId(text: string, taken: ReadonlySet<string>): string {
  return firstFree(taken, (suffix) => slugOf(text, maxMadeId) + suffix);
}
