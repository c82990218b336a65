import { placeOf, tripFile } from './places';
import { isSharedFile, type SharedRecords } from './sharedRecords';
import type { Shelves } from './shelves';
import type { TripShelf } from './tripShelf';
import { isAtOrBelow, parentUri, pathBelow } from './uris';

/** What a batch of changed files and folders is about. */
export interface SortedUris {
  /** Paths in trips that are known. */
  readonly byTrip: ReadonlyMap<TripShelf, ReadonlySet<string>>;
  /** Records that many trips use, in folders that are known. */
  readonly shared: readonly string[];
  /** Where to look for what is not known yet, or no longer there; none inside another. */
  readonly elsewhere: readonly string[];
}

/** Sorts them. `isOwn`: they are what a command of ours wrote. */
export function sortUris(
  uris: Iterable<string>,
  roots: readonly string[],
  shelves: Shelves,
  shared: SharedRecords,
  isOwn: boolean,
): SortedUris {
  const byTrip = new Map<TripShelf, Set<string>>();
  const ofShared: string[] = [];
  const elsewhere = new Set<string>();
  const add = (shelf: TripShelf, path: string) => {
    const paths = byTrip.get(shelf);
    if (paths) paths.add(path);
    else byTrip.set(shelf, new Set([path]));
  };
  for (const uri of uris) {
    // A path that a record names as evidence may be anything else too: a folder with a trip in it.
    for (const around of shelves.around(uri)) {
      const inside = pathBelow(around.folder, uri);
      if (inside && around.namesEvidence(inside)) add(around, inside);
    }
    const shelf = shelves.holding(uri);
    const path = shelf ? pathBelow(shelf.folder, uri) : undefined;
    if (shelf && path && placeOf(path)) add(shelf, path);
    else if (isForeign(uri, roots, isOwn)) continue;
    else if (isSharedFile(uri)) {
      const folder = parentUri(uri) ?? uri;
      if (shared.hasFolder(folder)) ofShared.push(uri);
      else elsewhere.add(folder);
    } else if (uri.endsWith(`/${tripFile}`)) elsewhere.add(parentUri(uri) ?? uri);
    else if (!isFileName(uri) || isAbove(uri, shelves, shared)) elsewhere.add(uri);
  }
  return { byTrip, shared: ofShared, elsewhere: outermost(elsewhere) };
}

/**
 * What lies in an ignored folder of the workspace, however the folders are called that the workspace itself is in; and
 * what lies elsewhere (a file that is open from there, or from a folder that was taken off), unless we made it there.
 */
function isForeign(uri: string, roots: readonly string[], isOwn: boolean): boolean {
  const above = roots.filter((root) => isAtOrBelow(root, uri));
  if (above.length === 0) return !isOwn;
  return !above.some((root) => {
    const path = uri.slice(root.length);
    return !path.includes('/node_modules/') && !path.includes('/.');
  });
}

/** A build writes thousands of files: what is surely none of a trip's folders is not looked at. */
const fileName =
  /\.(?:[cm]?[jt]sx?|json|map|md|txt|log|lock|tmp|ya?ml|xml|csv|html?|s?css|less|png|jpe?g|gif|svg|webp|ico|woff2?|pdf|docx?|xlsx?|pptx?|zip|t?gz|jar|class|java|py|pyc|rb|go|rs|php|cs|c|h|cc|cpp|hpp|o|a|so|dll|exe|sh|bat|ps1|sql|db)$/i;

function isFileName(uri: string): boolean {
  return fileName.test(uri);
}

/** Whether something that is known is there: whatever its name, it was a folder. */
function isAbove(uri: string, shelves: Shelves, shared: SharedRecords): boolean {
  return shelves.below([uri]).length > 0 || shared.folderUris.some((folder) => isAtOrBelow(uri, folder));
}

function outermost(uris: ReadonlySet<string>): readonly string[] {
  const isInside = (uri: string): boolean => {
    for (let at = parentUri(uri); at !== undefined; at = parentUri(at)) if (uris.has(at)) return true;
    return false;
  };
  return [...uris].filter((uri) => !isInside(uri));
}
