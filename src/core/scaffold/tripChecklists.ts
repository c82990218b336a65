import type { DocumentLanguage } from '../documents/documentLanguage';
import { readRecord } from '../format/readRecord';
import type { Checklist, Item } from '../model/checklist';
import type { Customer } from '../model/customer';
import type { Trip } from '../model/trip';
import { checklistKinds } from '../model/words';
import { isParent } from '../rules/items';
import { planDeliverables } from './deliverables';
import { firstFree, oneLine, slugOf } from './slug';

/** A template as it was read. */
export interface TemplateRecord {
  readonly stem: string;
  readonly value: Checklist;
}

/** A list of a new trip. */
export interface PlannedChecklist {
  /** In the trip: `checklists/<kind>.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly kind: string;
  readonly title: string;
  /** How many items can be ticked. */
  readonly items: number;
  /** The texts of its first level. */
  readonly headings: readonly string[];
  /** Of the templates that it is made of, in their order. */
  readonly stems: readonly string[];
}

/** Bytes of a list's file name without its ending. */
const maxStem = 100;

/**
 * The lists that templates make in a new trip: one for each kind, the known kinds first. An id that an earlier list has
 * gets `-2`, `-3` … in a later one. `today`: as in `planDeliverables`.
 */
export function planTripChecklists(
  templates: readonly TemplateRecord[],
  trip: Trip,
  customer: Customer | undefined,
  language: DocumentLanguage,
  today?: string,
): readonly PlannedChecklist[] {
  const ids = new Set((trip.objectives ?? []).flatMap(({ id }) => (id ? [id] : [])));
  const names = new Set<string>();
  const dues = new Map<string, string>();
  return kindsOf(templates).map((kind) => {
    const own = templates.filter((template) => kindOf(template) === kind);
    const values = own.map(({ value }) => value);
    const plan = planDeliverables({
      kind,
      templates: values,
      existing: undefined,
      trip,
      customer,
      idsInTrip: new Set(ids),
      duesInTrip: dues,
      language,
      today,
    });
    const text = plan.kind === 'new' ? plan.text : '';
    const { value } = readRecord('checklist', text);
    const name = firstFree(names, (suffix) => slugOf(kind, maxStem) + suffix);
    names.add(name);
    collectIds(value.items, ids, dues);
    return {
      path: `checklists/${name}.yaml`,
      text,
      kind,
      title: value.title ?? kind,
      items: leaves(value.items),
      headings: (value.items ?? []).flatMap((item) => item.text ?? []),
      stems: own.map(({ stem }) => stem),
    };
  });
}

function kindOf({ value }: TemplateRecord): string {
  return oneLine(value.kind ?? '') || 'deliverables';
}

function kindsOf(templates: readonly TemplateRecord[]): readonly string[] {
  const kinds = [...new Set(templates.map(kindOf))];
  const known = checklistKinds.filter((kind) => kinds.includes(kind));
  return [...known, ...kinds.filter((kind) => !known.some((word) => word === kind))];
}

function collectIds(items: readonly Item[] | undefined, ids: Set<string>, dues: Map<string, string>): void {
  for (const { id, due, items: below } of items ?? []) {
    if (id !== undefined) ids.add(id);
    if (id !== undefined && due !== undefined) dues.set(id, due);
    collectIds(below, ids, dues);
  }
}

function leaves(items: readonly Item[] | undefined): number {
  return (items ?? []).reduce((sum, item) => sum + (isParent(item) ? leaves(item.items) : 1), 0);
}
