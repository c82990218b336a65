import type { Item } from '../model/checklist';
import type { Path } from '../model/problem';

/** An id and where it is given, `…/id`. */
export interface OwnId {
  readonly id: string;
  readonly path: Path;
}

/** The ids of a list of things, in the file's order. Blank ones are none. */
export function idsOf(list: readonly Pick<Item, 'id'>[] | undefined, path: Path): readonly OwnId[] {
  const ids: OwnId[] = [];
  list?.forEach((thing, index) => take(thing, path, index, ids));
  return ids;
}

/** The ids of a checklist's items, each before those of the items below it. */
export function idsOfItems(items: readonly Item[] | undefined, path: Path): readonly OwnId[] {
  const ids: OwnId[] = [];
  collect(items, path, ids);
  return ids;
}

/**
 * The occurrences of ids that came before in the same file. The check of one record reports these; a check across
 * files has only to look at the first occurrence of an id in each file.
 */
export function repeatedIds(ids: readonly OwnId[]): readonly OwnId[] {
  const seen = new Set<string>();
  return ids.filter(({ id }) => seen.size === seen.add(id).size);
}

function collect(items: readonly Item[] | undefined, path: Path, ids: OwnId[]): void {
  items?.forEach((item, index) => {
    take(item, path, index, ids);
    if (item.items) collect(item.items, [...path, index, 'items'], ids);
  });
}

function take(thing: Pick<Item, 'id'>, path: Path, index: number, ids: OwnId[]): void {
  const id = thing.id?.trim();
  if (id) ids.push({ id, path: [...path, index, 'id'] });
}
