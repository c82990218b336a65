import type { Change } from '../format/edit';
import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { gateIndexOf } from '../rules/gates';
import type { PlacedItem } from '../rules/items';
import { placesOf } from '../rules/items';
import { isWithin } from './placeNow';

/** Items outside of what is to go that wait for something in it, each once, in the order of the lists. */
export function waitingFor(
  { checklists }: TripContents,
  gone: readonly { readonly file: string; readonly path: Path }[],
): readonly PlacedItem[] {
  const { all } = gateIndexOf(checklists);
  const goes = (place: PlacedItem) => gone.some(({ file, path }) => file === place.file && isWithin(place.path, path));
  const going = new Set(all.filter(goes).flatMap(({ item }) => item.id ?? []));
  const staying = new Set(all.filter((place) => !goes(place)).flatMap(({ item }) => item.id ?? []));
  return all.filter((place) => {
    if (goes(place)) return false;
    return (place.item.requires ?? []).some((id) => going.has(id) && !staying.has(id));
  });
}

/**
 * Takes items out of a list, with everything below them. A parent that loses its last child is an item without children;
 * the file keeps its list. Of items within each other only the outermost may be given.
 */
export function deleteChanges(items: readonly Item[], paths: readonly Path[]): readonly Change[] {
  const places = placesOf({ items: [...items] }).map(({ path }) => path);
  const counts = new Map<string, number>();
  for (const path of places) count(counts, path, 1);
  // From the end: what is deleted does not shift what comes before it.
  const backwards = [...paths].sort((a, b) => index(places, b) - index(places, a));
  return backwards.map((path) => {
    const left = count(counts, path, -1);
    const list = path.slice(0, -1);
    return { op: 'delete', path: left === 0 && list.length > 1 ? list : path };
  });
}

function count(counts: Map<string, number>, path: Path, by: number): number {
  const list = path.slice(0, -1).join('/');
  const now = (counts.get(list) ?? 0) + by;
  counts.set(list, now);
  return now;
}

function index(places: readonly Path[], path: Path): number {
  const name = path.join('/');
  return places.findIndex((other) => other.join('/') === name);
}
