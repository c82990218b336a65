import type { Library, TripEntry } from '../library/library';
import { parentUri } from '../library/uris';
import type { Visit } from '../tree/customerNodes';

/** The trips to each customer, by the URI of the customer's file; the latest first. */
export function visitsByCustomer(library: Library, now: number): ReadonlyMap<string, readonly Visit[]> {
  const files = new Map(library.customers().map(({ path, id }) => [keyOf(parentUri(path), id), path]));
  const visits = new Map<string, Visit[]>();
  for (const entry of library.trips) {
    const { customer } = entry.trip;
    const file = customer === undefined ? undefined : files.get(keyOf(library.customersFolderOf(entry), customer));
    if (file === undefined) continue;
    const known = visits.get(file);
    if (known) known.push(visitOf(entry, library, now));
    else visits.set(file, [visitOf(entry, library, now)]);
  }
  return visits;
}

function keyOf(folder: string | undefined, id: string): string {
  return `${folder ?? ''}\n${id.normalize()}`;
}

function visitOf(entry: TripEntry, library: Library, now: number): Visit {
  const { folder, id, trip } = entry;
  const phase = library.phaseOf(entry, now);
  return { folder, title: trip.title?.trim() || id, phase, start: trip.start, end: trip.end };
}
