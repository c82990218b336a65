import type { Item } from '../model/checklist';
import type { RecordFile } from '../model/contents';
import { gateCircles } from './gateCircles';
import { isReason, placedItems, stateOf, type ItemPlace, type PlacedItem } from './items';

/** All items of a trip by id, and what waits for what. */
export interface GateIndex {
  /** Every item of the trip, list by list. */
  readonly all: readonly PlacedItem[];
  /** All that bear the id: more than one is a mistake. */
  find(id: string): readonly PlacedItem[];
  /** Ids of the open gates of an item and of its parents, each once, the parents' first. */
  waitsFor(place: ItemPlace): readonly string[];
  /** Ids that wait for each other, each group in the order in which one leads to the next. */
  readonly circles: readonly (readonly string[])[];
}

export function gateIndexOf(checklists: readonly RecordFile<'checklist'>[]): GateIndex {
  const all = placedItems(checklists);
  const byId = new Map<string, PlacedItem[]>();
  for (const place of all) {
    const { id } = place.item;
    // A blank id names nothing.
    if (!id?.trim()) continue;
    const same = byId.get(id);
    if (same) same.push(place);
    else byId.set(id, [place]);
  }
  const find = (id: string): readonly PlacedItem[] => byId.get(id) ?? [];
  // A parent's state is asked for by each that waits for it: reckoned once.
  const states = new Map<Item, boolean>();
  const settled = ({ item, ancestors }: PlacedItem): boolean => {
    const known = states.get(item);
    if (known !== undefined) return known;
    const value = stateOf(item) !== 'open' || ancestors.some(({ skipped }) => isReason(skipped));
    states.set(item, value);
    return value;
  };
  const open = new Map<string, boolean>();
  const isOpen = (id: string): boolean => {
    const known = open.get(id);
    if (known !== undefined) return known;
    const places = find(id);
    const value = places.length === 0 || !places.every(settled);
    open.set(id, value);
    return value;
  };
  let circles: readonly (readonly string[])[] | undefined;
  return {
    all,
    find,
    waitsFor: ({ item, ancestors }) => {
      const wanted = new Set([...ancestors, item].flatMap(({ requires }) => requires ?? []));
      return [...wanted].filter(isOpen);
    },
    get circles() {
      return (circles ??= gateCircles(all).map(({ ids }) => ids));
    },
  };
}
