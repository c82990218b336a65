import type { Checklist, Item } from '../model/checklist';
import type { Reason } from '../model/confirmation';
import type { RecordFile } from '../model/contents';
import type { Path } from '../model/problem';

/** An item and where it stands. */
export interface ItemPlace {
  readonly item: Item;
  /** In the file, such as `['items', 0, 'items', 2]`. */
  readonly path: Path;
  /** The outermost first. */
  readonly ancestors: readonly Item[];
}

export type ItemState = 'open' | 'done' | 'skipped';

/** An item with the checklist that it stands in. */
export interface PlacedItem extends ItemPlace {
  /** The checklist's path in the trip. */
  readonly file: string;
}

/** All items of a list, each before its sub-items, in order. */
export function placesOf(checklist: Checklist): readonly ItemPlace[] {
  const places: ItemPlace[] = [];
  collect(checklist.items, ['items'], [], (place) => places.push(place));
  return places;
}

/** All items of several lists, list by list. */
export function placedItems(checklists: readonly RecordFile<'checklist'>[]): readonly PlacedItem[] {
  const places: PlacedItem[] = [];
  for (const { path: file, value } of checklists) {
    collect(value.items, ['items'], [], ({ item, path, ancestors }) => places.push({ item, path, ancestors, file }));
  }
  return places;
}

function collect(
  items: readonly Item[] | undefined,
  at: Path,
  ancestors: readonly Item[],
  take: (place: ItemPlace) => void,
): void {
  let index = 0;
  for (const item of items ?? []) {
    const path = [...at, index++];
    take({ item, path, ancestors });
    if (item.items) collect(item.items, [...path, 'items'], [...ancestors, item], take);
  }
}

/** Whether it has sub-items, which then say its state. */
export function isParent(item: Item): boolean {
  return item.items !== undefined && item.items.length > 0;
}

/**
 * Open, done, or skipped with a reason. A parent follows its children: done when each is done or skipped, skipped when
 * all are skipped. One that is itself skipped is so while a child is open.
 */
export function stateOf(item: Item): ItemState {
  if (isParent(item)) {
    const states = (item.items ?? []).map(stateOf);
    if (states.includes('open')) return isReason(item.skipped) ? 'skipped' : 'open';
    return states.includes('done') ? 'done' : 'skipped';
  }
  if (item.done === true) return 'done';
  return isReason(item.skipped) ? 'skipped' : 'open';
}

/** What an item has come to where it stands: below one that was skipped, all that was not done was skipped with it. */
export function stateAt({ item, ancestors }: Pick<ItemPlace, 'item' | 'ancestors'>): ItemState {
  const state = stateOf(item);
  return state === 'open' && ancestors.some(({ skipped }) => isReason(skipped)) ? 'skipped' : state;
}

/** A reason counts only when it says something. */
export function isReason(reason: Reason | undefined): boolean {
  return reason?.why !== undefined && reason.why.trim() !== '';
}
