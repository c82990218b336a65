import type { Checklist, Item } from '../model/checklist';
import type { Path } from '../model/problem';
import { isParent } from '../rules/items';
import { firstFree, slugOf } from './slug';

/** Bytes of an id that is made of an item's text. */
const maxMadeId = 48;

/** An item of the list as it will be. */
export interface MergedItem {
  /** Of an existing item: as it is; of a new one: the template's. */
  readonly item: Item;
  /** The id in this trip. */
  readonly id: string | undefined;
  /** Where it stands in the existing list; undefined for a new one, and for one that another list has. */
  readonly path: Path | undefined;
  readonly children: MergedItem[];
}

/** Brings templates and an existing list together: which of a template's items are there already, and where the others go. */
export class ItemMerge {
  readonly root: MergedItem[];
  private readonly byId = new Map<string, MergedItem>();
  private readonly byText = new Map<string, MergedItem>();
  private readonly bearingNoId = new Map<string, MergedItem>();
  /** Ids of the templates, as what they are called in this trip; several where a group was dissolved, none where it has no id. */
  private readonly called = new Map<string, readonly string[]>();
  /** Items of the list by the id of the template's item that they are, or that they stand for. */
  private readonly standing = new Map<string, MergedItem>();
  private readonly templateIds = new Set<string>();
  /** Ids made of texts, and those that take the place of a template's own: each stands for one item. */
  private readonly made = new Set<string>();
  private readonly renamed = new Set<string>();
  private readonly elsewhere: ReadonlySet<string>;
  private readonly inOtherLists = new Map<string, MergedItem>();

  private added = 0;

  constructor(
    existing: readonly Item[],
    templates: readonly Checklist[],
    idsInTrip: ReadonlySet<string>,
    idsInOtherLists: ReadonlySet<string> = new Set(),
  ) {
    for (const id of idsInOtherLists) this.inOtherLists.set(id, { item: { id }, id, path: undefined, children: [] });
    this.root = there(existing, ['items']);
    this.register(this.root);
    this.elsewhere = new Set([...idsInTrip].filter((id) => !this.byId.has(id)));
    for (const template of templates) this.collectIds(template.items);
    // What came in late may be what an earlier item was looked for in vain: go on until a round finds everything, as
    // the next merge will.
    do {
      this.added = 0;
      for (const known of [this.byId, this.byText, this.bearingNoId, this.called, this.standing]) known.clear();
      this.register(this.root);
      for (const template of templates) this.merge(template.items ?? [], this.root);
    } while (this.added > 0);
  }

  /** What a template's item waits for, by the ids of this trip. */
  requiresOf(item: Item): readonly string[] {
    const own = item.id === undefined ? [] : (this.called.get(item.id) ?? []);
    const ids = (item.requires ?? []).flatMap((id) => this.called.get(id) ?? [id]);
    return [...new Set(ids)].filter((id) => !own.includes(id));
  }

  private register(nodes: readonly MergedItem[]): void {
    for (const node of nodes) {
      const text = keyOf(node.item.text);
      if (node.id !== undefined) setOnce(this.byId, node.id, node);
      else if (text) setOnce(this.bearingNoId, text, node);
      if (text) setOnce(this.byText, text, node);
      this.register(node.children);
    }
  }

  private collectIds(items: readonly Item[] | undefined): void {
    for (const item of items ?? []) {
      if (item.id !== undefined) this.templateIds.add(item.id);
      this.collectIds(item.items);
    }
  }

  /** Returns where each of the items is now. */
  private merge(items: readonly Item[], into: MergedItem[]): readonly MergedItem[] {
    return items.flatMap((item) => {
      if (item.id === undefined && !keyOf(item.text)) return [];
      const { id, found } = this.find(item);
      return found ? [this.mergeInto(item, found)] : this.add(item, id, into);
    });
  }

  private mergeInto(item: Item, found: MergedItem): MergedItem {
    this.callAs(item, found);
    const { done, skipped } = found.item;
    const settled = found.path !== undefined && found.children.length === 0 && (done === true || skipped !== undefined);
    // New sub-items would open again what somebody has closed: it stands for them.
    if (settled) this.standsFor(found, item.items);
    else this.merge(item.items ?? [], found.children);
    return found;
  }

  private add(item: Item, id: string | undefined, into: MergedItem[]): readonly MergedItem[] {
    if (id !== undefined) this.renamed.add(id);
    const node: MergedItem = { item, id: id ?? this.idFor(item), path: undefined, children: [] };
    const children = this.merge(item.items ?? [], node.children);
    if (children.length > 0 && node.children.length === 0) {
      // All of the group is there, under other headings; an empty heading would be one more thing to do.
      this.call(item, ...children);
      return children;
    }
    into.push(node);
    this.register([node]);
    this.added++;
    this.callAs(item, node);
    return [node];
  }

  /** An item without an id could neither be ticked nor be waited for by a command. */
  private idFor({ text = '' }: Item): string {
    const taken = new Set([...this.byId.keys(), ...this.elsewhere, ...this.templateIds, ...this.made, ...this.renamed]);
    const id = firstFree(taken, (suffix) => slugOf(text, maxMadeId) + suffix);
    this.made.add(id);
    return id;
  }

  private find(item: Item): { readonly id: string | undefined; readonly found: MergedItem | undefined } {
    const text = keyOf(item.text);
    if (item.id === undefined) return { id: undefined, found: this.byText.get(text) };
    let id = item.id;
    const isTaken = () => this.elsewhere.has(id) || (id !== item.id && (this.templateIds.has(id) || this.made.has(id)));
    for (let n = 2; isTaken(); n++) id = `${item.id}-${n}`;
    const here = this.standing.get(item.id) ?? this.byId.get(id) ?? this.bearingNoId.get(text);
    // A group is looked for item by item: what another list has under that heading need not be all of it.
    return { id, found: here ?? (isParent(item) ? undefined : this.inOtherLists.get(item.id)) };
  }

  /** Nothing below is added, neither here nor where some of it may stand already. */
  private standsFor(node: MergedItem, items: readonly Item[] | undefined): void {
    for (const item of items ?? []) {
      this.callAs(item, this.find(item).found ?? node);
      this.standsFor(node, item.items);
    }
  }

  private callAs(item: Item, node: MergedItem): void {
    this.call(item, node);
    // What another list has stands for that item alone: a group of the same id is looked for item by item all the same.
    if (item.id !== undefined && !this.isInOtherList(node)) setOnce(this.standing, item.id, node);
  }

  private isInOtherList(node: MergedItem): boolean {
    return node.id !== undefined && this.inOtherLists.get(node.id) === node;
  }

  private call(item: Item, ...nodes: readonly MergedItem[]): void {
    if (item.id === undefined) return;
    const ids = nodes.flatMap(({ id }) => (id === undefined ? [] : [id]));
    setOnce(this.called, item.id, ids);
  }
}

function there(items: readonly Item[] | undefined, at: Path): MergedItem[] {
  return (items ?? []).map((item, index) => {
    const path = [...at, index];
    return { item, id: item.id, path, children: there(item.items, [...path, 'items']) };
  });
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

/** Texts are the same whatever their white space. */
function keyOf(text: string | undefined): string {
  return (text ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}
