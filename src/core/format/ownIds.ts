import type { Item } from '../model/checklist';
import type { Path } from '../model/problem';

/** An id and where it is given, `…/id`. */
export interface OwnId {
  readonly id: string;
  readonly path: Path;
}

/** The ids of a list of things and of the things in their `items`, in the file's order. Blank ones are none. */
export function idsOf(list: readonly Pick<Item, 'id' | 'items'>[] | undefined, path: Path): readonly OwnId[] {
  const ids: OwnId[] = [];
  collect(list, path, ids);
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

function collect(list: readonly Pick<Item, 'id' | 'items'>[] | undefined, path: Path, ids: OwnId[]): void {
  list?.forEach((thing, index) => {
    const id = thing.id?.trim();
    if (id) ids.push({ id, path: [...path, index, 'id'] });
    if (thing.items) collect(thing.items, [...path, index, 'items'], ids);
  });
}
