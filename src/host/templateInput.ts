import type { TripContents } from '../core/model/contents';
import { dueOf, movesOf } from '../core/rules/due';
import type { DeliverablesInput } from '../core/scaffold/deliverables';
import { allPlaces } from './findPlace';

type TripFacts = Pick<DeliverablesInput, 'trip' | 'customer' | 'idsInTrip' | 'idsInOtherLists' | 'duesInTrip'>;

/** What a list that is made from templates needs to know of its trip. `listPath`: where that list is, or will be. */
export function templateInput(contents: TripContents, listPath: string): TripFacts {
  return {
    trip: contents.trip.value,
    customer: contents.customer?.value,
    idsInTrip: idsOf(contents),
    idsInOtherLists: idsInOtherLists(contents, listPath),
    duesInTrip: duesOf(contents, listPath),
  };
}

/** Every id of an item or an objective in the trip. */
function idsOf(contents: TripContents): ReadonlySet<string> {
  const items = allPlaces(contents).map(({ item }) => item);
  return new Set([...(contents.trip.value.objectives ?? []), ...items].flatMap(({ id }) => id ?? []));
}

/** What another list has need not be done twice. */
function idsInOtherLists(contents: TripContents, listPath: string): ReadonlySet<string> {
  const others = allPlaces(contents).filter(({ file }) => file !== listPath);
  return new Set(others.flatMap(({ item }) => item.id ?? []));
}

/** When the items of the trip's other lists are due. */
function duesOf(contents: TripContents, listPath: string): ReadonlyMap<string, string> {
  const moves = movesOf(contents.changes);
  const others = allPlaces(contents).filter(({ file }) => file !== listPath);
  return new Map(
    others.flatMap(({ item }) => {
      const due = dueOf(item, contents.trip.value, moves);
      return item.id === undefined || due === undefined ? [] : [[item.id, due] as const];
    }),
  );
}
