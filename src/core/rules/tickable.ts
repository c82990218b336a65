import type { Item } from '../model/checklist';
import type { PlacedItem } from './gates';
import { isParent, isReason, stateOf } from './items';

export interface Tickable {
  /** Those whose gates are closed, or are closed by ticking others of them first. */
  readonly ticked: ReadonlySet<Item>;
  readonly gated: readonly PlacedItem[];
}

/** Which of these items can be ticked together: one after the other, as a careful person would. */
export function tickable(wanted: readonly PlacedItem[], all: readonly PlacedItem[]): Tickable {
  const ticked = new Set<Item>();
  let gated = wanted;
  for (;;) {
    const gates = new Gates(all, ticked);
    const free = gated.filter((place) => gates.open(place).length === 0);
    if (free.length === 0) return { ticked, gated };
    for (const { item } of free) ticked.add(item);
    gated = gated.filter((place) => !ticked.has(place.item));
  }
}

/** Ids of the open gates of these items, each once, after `ticked` were. */
export function openGates(
  places: readonly PlacedItem[],
  all: readonly PlacedItem[],
  ticked: ReadonlySet<Item>,
): readonly string[] {
  const gates = new Gates(all, ticked);
  return [...new Set(places.flatMap((place) => gates.open(place)))];
}

/** The gates of a trip as they would be with some items ticked. */
class Gates {
  private readonly byId = new Map<string, PlacedItem[]>();
  private readonly states = new Map<Item, boolean>();

  constructor(
    all: readonly PlacedItem[],
    private readonly ticked: ReadonlySet<Item>,
  ) {
    for (const place of all) {
      const { id } = place.item;
      if (id !== undefined) this.byId.set(id, [...(this.byId.get(id) ?? []), place]);
    }
  }

  open({ item, ancestors }: PlacedItem): readonly string[] {
    const wanted = new Set([...ancestors, item].flatMap(({ requires }) => requires ?? []));
    return [...wanted].filter((id) => {
      const places = this.byId.get(id) ?? [];
      return places.length === 0 || !places.every((place) => this.isSettled(place));
    });
  }

  private isSettled({ item, ancestors }: PlacedItem): boolean {
    return ancestors.some(({ skipped }) => isReason(skipped)) || this.settled(item);
  }

  private settled(item: Item): boolean {
    const known = this.states.get(item);
    if (known !== undefined) return known;
    const value =
      this.ticked.has(item) ||
      (isParent(item)
        ? isReason(item.skipped) || (item.items ?? []).every((child) => this.settled(child))
        : stateOf(item) !== 'open');
    this.states.set(item, value);
    return value;
  }
}
