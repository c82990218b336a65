import type { Item } from '../model/checklist';
import type { PlacedItem } from './items';
import { isParent, isReason, stateOf } from './items';

/** What ticking some items together, one after the other as a careful person would, meets with. */
export interface Ticking {
  /** Those that are ticked though a gate of theirs is open at their turn. */
  readonly gated: ReadonlySet<PlacedItem>;
  /** Ids of the gates in the way, each once: those that the ticking itself closes only where they form a circle. */
  readonly waitsFor: readonly string[];
}

/** Costs as much as there are items and gates, whatever their order. */
export function tickTogether(wanted: readonly PlacedItem[], all: readonly PlacedItem[]): Ticking {
  const end = new Ticker(wanted, all);
  for (const place of wanted) end.tick(place);
  const stay = new Set(wanted.flatMap((place) => end.openGates(place)));

  const ticker = new Ticker(wanted, all);
  const waitsFor = new Set<string>();
  const gated = new Set<PlacedItem>();
  for (const place of wanted) {
    const gates = ticker.openGates(place).filter((id) => stay.has(id));
    if (gates.length === 0) continue;
    for (const id of gates) waitsFor.add(id);
    gated.add(place);
  }
  for (const place of gated) ticker.tick(place);
  ticker.tickFree();
  // What is left waits for each other.
  for (const place of wanted) if (!ticker.isTicked(place)) for (const id of ticker.openGates(place)) waitsFor.add(id);
  for (const place of wanted) {
    if (ticker.isTicked(place)) continue;
    gated.add(place);
    ticker.tick(place);
    ticker.tickFree();
  }
  return { gated, waitsFor: [...waitsFor] };
}

/** The gates of a trip while items are ticked one by one. */
class Ticker {
  /** How many of those that bear an id are neither done nor skipped. */
  private readonly openBearers = new Map<string, number>();
  private readonly openChildren = new Map<Item, number>();
  private readonly settled = new Set<Item>();
  private readonly placeOf = new Map<Item, PlacedItem>();
  private readonly ticked = new Set<PlacedItem>();
  /** The wanted items that wait for an id, and for how many ids each does. */
  private readonly waiting = new Map<string, PlacedItem[]>();
  private readonly pending = new Map<PlacedItem, number>();
  private readonly free: PlacedItem[] = [];

  constructor(wanted: readonly PlacedItem[], all: readonly PlacedItem[]) {
    // Backwards: what is below an item comes after it.
    for (const place of [...all].reverse()) this.add(place);
    for (const place of wanted) {
      const gates = this.openGates(place);
      this.pending.set(place, gates.length);
      if (gates.length === 0) this.free.push(place);
      for (const id of gates) {
        const places = this.waiting.get(id);
        if (places) places.push(place);
        else this.waiting.set(id, [place]);
      }
    }
  }

  isTicked(place: PlacedItem): boolean {
    return this.ticked.has(place);
  }

  openGates({ item, ancestors }: PlacedItem): readonly string[] {
    const gates = new Set([...ancestors, item].flatMap(({ requires }) => requires ?? []));
    return [...gates].filter((id) => this.openBearers.get(id) !== 0);
  }

  tick(place: PlacedItem): void {
    this.ticked.add(place);
    for (let at: PlacedItem | undefined = place; at && !this.settled.has(at.item);) at = this.settle(at);
  }

  /** Ticks what waits for nothing, and what that sets free. */
  tickFree(): void {
    for (let place = this.free.pop(); place; place = this.free.pop()) {
      if (!this.ticked.has(place)) this.tick(place);
    }
  }

  private add(place: PlacedItem): void {
    const { item, ancestors } = place;
    this.placeOf.set(item, place);
    const open = isParent(item) ? this.openChildren.get(item) !== undefined : stateOf(item) === 'open';
    const left = open && ![...ancestors, item].some(({ skipped }) => isReason(skipped));
    const parent = ancestors.at(-1);
    if (!left) this.settled.add(item);
    else if (parent) this.openChildren.set(parent, (this.openChildren.get(parent) ?? 0) + 1);
    const { id } = item;
    if (id?.trim()) this.openBearers.set(id, (this.openBearers.get(id) ?? 0) + (left ? 1 : 0));
  }

  /** Takes the item as done; gives the parent where that was its last open child. */
  private settle({ item, ancestors }: PlacedItem): PlacedItem | undefined {
    this.settled.add(item);
    const { id } = item;
    if (id?.trim()) {
      const left = (this.openBearers.get(id) ?? 0) - 1;
      this.openBearers.set(id, left);
      if (left === 0) this.close(id);
    }
    const parent = ancestors.at(-1);
    if (!parent) return undefined;
    const left = (this.openChildren.get(parent) ?? 0) - 1;
    this.openChildren.set(parent, left);
    return left === 0 ? this.placeOf.get(parent) : undefined;
  }

  private close(id: string): void {
    for (const place of this.waiting.get(id) ?? []) {
      const left = (this.pending.get(place) ?? 0) - 1;
      this.pending.set(place, left);
      if (left === 0) this.free.push(place);
    }
  }
}
