import type { PlacedItem } from './items';

/**
 * Whether every gate stands before the item that waits for it, all of its sub-items too: then none can stand in a
 * circle, however they are nested. So it is in nearly every trip, and it is seen in one pass. `all`: each before its
 * sub-items, in the order of the lists.
 */
export function gatesInOrder(all: readonly PlacedItem[]): boolean {
  /** The ids around the item that is looked at, the outermost first. */
  const around: string[] = [];
  const required = new Set<string>();
  for (const { item, ancestors } of all) {
    around.length = ancestors.length;
    for (const id of item.requires ?? []) {
      if (around.includes(id)) return false;
      required.add(id);
    }
    const id = item.id ?? '';
    // The item itself, or one below what waits for it.
    if (id.trim() !== '' && required.has(id)) return false;
    around.push(id);
  }
  return true;
}
