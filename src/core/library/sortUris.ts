import { placeOf, tripFile } from './places';
import { isSharedFile, type SharedRecords } from './sharedRecords';
import type { Shelves } from './shelves';
import type { TripShelf } from './tripShelf';
import { nameOf, parentUri, pathBelow } from './uris';

/** What a batch of changed files and folders is about. */
export interface SortedUris {
  /** Paths in trips that are known. */
  readonly byTrip: ReadonlyMap<TripShelf, ReadonlySet<string>>;
  /** Records that many trips use, in folders that are known. */
  readonly shared: readonly string[];
  /** Where to look for what is not known yet, or no longer there; none inside another. */
  readonly elsewhere: readonly string[];
}

export function sortUris(uris: Iterable<string>, shelves: Shelves, shared: SharedRecords): SortedUris {
  const byTrip = new Map<TripShelf, Set<string>>();
  const ofShared: string[] = [];
  const elsewhere = new Set<string>();
  for (const uri of uris) {
    const shelf = shelves.holding(uri);
    const path = shelf ? pathBelow(shelf.folder, uri) : undefined;
    if (shelf && path && placeOf(path)) {
      const paths = byTrip.get(shelf);
      if (paths) paths.add(path);
      else byTrip.set(shelf, new Set([path]));
    } else if (isIgnored(uri)) continue;
    else if (isSharedFile(uri)) {
      const folder = parentUri(uri) ?? uri;
      if (shared.hasFolder(folder)) ofShared.push(uri);
      else elsewhere.add(folder);
    } else elsewhere.add(nameOf(uri) === tripFile ? (parentUri(uri) ?? uri) : uri);
  }
  return { byTrip, shared: ofShared, elsewhere: outermost(elsewhere) };
}

function isIgnored(uri: string): boolean {
  return uri.includes('/node_modules/') || uri.includes('/.');
}

function outermost(uris: ReadonlySet<string>): readonly string[] {
  const isInside = (uri: string): boolean => {
    for (let at = parentUri(uri); at !== undefined; at = parentUri(at)) if (uris.has(at)) return true;
    return false;
  };
  return [...uris].filter((uri) => !isInside(uri));
}
