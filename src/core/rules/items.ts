import type { Checklist, Item } from '../model/checklist';
import type { Reason } from '../model/confirmation';
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

/** All items of a list, each before its sub-items, in order. */
export function placesOf(checklist: Checklist): readonly ItemPlace[] {
  const places: ItemPlace[] = [];
  collect(checklist.items, ['items'], [], places);
  return places;
}

function collect(items: readonly Item[] | undefined, at: Path, ancestors: readonly Item[], into: ItemPlace[]): void {
  for (const [index, item] of (items ?? []).entries()) {
    const path = [...at, index];
    into.push({ item, path, ancestors });
    if (item.items) collect(item.items, [...path, 'items'], [...ancestors, item], into);
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

/** A reason counts only when it says something. */
export function isReason(reason: Reason | undefined): boolean {
  return reason?.why !== undefined && reason.why.trim() !== '';
}
