import type { DocumentLanguage } from '../documents/documentLanguage';
import type { Change } from '../format/edit';
import { printRecord } from '../format/print';
import type { Checklist, Item } from '../model/checklist';
import type { Customer } from '../model/customer';
import type { Path, Plain } from '../model/problem';
import type { Trip } from '../model/trip';
import { isParent } from '../rules/items';
import { duesInOrder, type DueFacts } from './gateOrder';
import { ItemMerge, type MergedItem } from './itemMerge';
import { filled, placeholdersOf } from './placeholders';
import { templateDue, templateItem, type TemplateSetting } from './templateItem';

export interface DeliverablesInput {
  /** Of the list that is made; default: `deliverables`. */
  readonly kind?: string | undefined;
  /** As parsed, in the order in which they are wanted; an id that two of them have is one item. */
  readonly templates: readonly Checklist[];
  /** `checklists/deliverables.yaml` as it is now. */
  readonly existing: Checklist | undefined;
  readonly trip: Trip;
  readonly customer?: Customer | undefined;
  /** Every id of an item or an objective in the trip; those of the existing list may be among them. */
  readonly idsInTrip: ReadonlySet<string>;
  /** Those of the items of its other lists: such an item is there already. Left out, it is made once more, with a number. */
  readonly idsInOtherLists?: ReadonlySet<string> | undefined;
  /** When the items of the trip's other lists are due, by id: what waits for one of them is not due before it. */
  readonly duesInTrip?: ReadonlyMap<string, string>;
  readonly language: DocumentLanguage;
  /** The site's day: of a trip that is not over, nothing new is due before it. Left out, dates follow from the trip alone. */
  readonly today?: string | undefined;
}

export type DeliverablesPlan =
  | { readonly kind: 'new'; readonly text: string }
  /** No changes where the list has all of it already. */
  | {
      readonly kind: 'merge';
      readonly changes: readonly Change[];
      /** How many items are added that can be ticked, and where the topmost of what is added will stand. */
      readonly added: number;
      readonly first: Path | undefined;
    };

/**
 * The deliverable list that the templates make, with the placeholders that are known replaced. An existing one only gains what it lacks: items whose id it has nowhere (or
 * whose text, where one of the two bears no id), each behind the others of its list. Items that another list of the trip has (`idsInOtherLists`) are there; other ids that the
 * trip bears get `-2`, `-3` …, and `requires` follows. Dates come out as days within the trip, none before what it waits
 * for.
 */
export function planDeliverables(input: DeliverablesInput): DeliverablesPlan {
  const { kind = 'deliverables', existing, trip, customer, idsInTrip, language } = input;
  const placeholders = placeholdersOf(trip, customer);
  const templates = input.templates.map((template) => filled(template as Plain, placeholders) as Checklist);
  const title = templates.find((template) => template.title)?.title ?? defaultTitle(kind, language);
  const heading = { kind, title };

  const merge = new ItemMerge(existing?.items ?? [], templates, idsInTrip, input.idsInOtherLists);
  const objectives = new Set((trip.objectives ?? []).flatMap(({ id }) => (id ? [id] : [])));
  const setting: TemplateSetting = {
    trip,
    objectives,
    requiresOf: (item) => merge.requiresOf(item),
    kind,
    today: input.today,
  };
  const dues = duesOf(merge, setting, input.duesInTrip);
  const planned = (nodes: readonly MergedItem[]) => nodes.filter(isNew).map((node) => valueOf(node, setting, dues));

  if (!existing) {
    const note = templates[0]?.note;
    const notes = note ? { note } : {};
    return { kind: 'new', text: printRecord({ ...heading, ...notes, items: planned(merge.root) }) };
  }

  const changes: Change[] = [];
  const keys = (['title', 'items', 'note', 'internal'] as const).filter((key) => existing[key] !== undefined);
  for (const [key, value] of Object.entries(heading)) {
    if (existing[key as keyof typeof heading] !== undefined) continue;
    const before = keys.find((other) => other !== key);
    changes.push({ op: 'set', path: [key], value, ...(before ? { before } : {}) });
  }
  // Inserting makes a list where there is none, and is refused where something else stands in its place.
  let first: Path | undefined;
  let added = 0;
  const gain = (path: Path, values: readonly Plain[], there: number) => {
    for (const value of values) changes.push({ op: 'insert', path, index: -1, value });
    if (values.length === 0) return;
    added += tickable(values as readonly Item[]);
    const at = [...path, there];
    if (first === undefined || isAbove(at, first)) first = at;
  };
  const walk = (nodes: readonly MergedItem[]) => {
    for (const { path, children } of nodes) {
      if (!path) continue;
      walk(children);
      gain([...path, 'items'], planned(children), children.filter((child) => !isNew(child)).length);
    }
  };
  walk(merge.root);
  gain(['items'], planned(merge.root), existing.items?.length ?? 0);
  return { kind: 'merge', changes, added, first };
}

function tickable(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (isParent(item) ? tickable(item.items ?? []) : 1), 0);
}

/** Of two paths into the same list's items, whether the first stands above. */
function isAbove(one: Path, other: Path): boolean {
  const differing = one.findIndex((step, depth) => step !== other[depth]);
  return differing >= 0 && Number(one[differing]) < Number(other[differing]);
}

function isNew({ path }: MergedItem): boolean {
  return path === undefined;
}

function valueOf(node: MergedItem, setting: TemplateSetting, dues: ReadonlyMap<MergedItem, string>): Plain {
  const own = templateItem(node.item, node.id, dues.get(node), setting);
  if (node.children.length === 0) return own;
  return { ...own, items: node.children.map((child) => valueOf(child, setting, dues)) };
}

/** When each of the list's items is due: as the template says, but not before what it waits for. */
function duesOf(merge: ItemMerge, setting: TemplateSetting, elsewhere: DeliverablesInput['duesInTrip']) {
  const factsOf = ({ item, id, path, children }: MergedItem): DueFacts<MergedItem> => ({
    id,
    due: path ? item.due : templateDue(item.due, setting),
    requires: path ? (item.requires ?? []) : merge.requiresOf(item),
    children,
  });
  return duesInOrder(merge.root, factsOf, elsewhere);
}

function defaultTitle(kind: string, language: DocumentLanguage): string {
  if (kind !== 'deliverables') return kind;
  return language === 'zh-cn' ? '交付清单' : 'Deliverables';
}
