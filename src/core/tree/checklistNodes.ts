import type { Item } from '../model/checklist';
import type { Confirmation } from '../model/confirmation';
import type { RecordFile, TripContents } from '../model/contents';
import type { Path, Problem } from '../model/problem';
import { dueOf, isOverdue } from '../rules/due';
import type { GateIndex } from '../rules/gates';
import { isParent, stateOf } from '../rules/items';
import { personName } from '../rules/people';
import { progressOf } from '../rules/progress';
import type { ChecklistNode, ConfirmationFact, ItemNode } from './nodes';
import { isStale, problemsBelow } from './problemCounts';

/** What the rows of one trip are made from. */
export interface TripFacts {
  readonly contents: TripContents;
  readonly gates: GateIndex;
  readonly moves: ReadonlyMap<string, string>;
  /** The site's day. */
  readonly today: string;
  /** Nothing is late in a trip that was cancelled. */
  readonly late: boolean;
  /** Whether a secret has a value here; undefined while that is not known. */
  readonly hasSecret?: HasSecret | undefined;
}

export type HasSecret = (name: string) => boolean | undefined;

/** The row of a checklist with all its items below. */
export function checklistNode(
  file: RecordFile<'checklist'>,
  problems: readonly Problem[],
  facts: TripFacts,
): ChecklistNode {
  const { folder } = facts.contents;
  const { value } = file;
  const builder = new ItemBuilder(file, problems, facts);
  const children = builder.nodes(value.items ?? [], ['items'], []);
  return {
    kind: 'checklist',
    id: `${folder}#${file.path}`,
    folder,
    path: file.path,
    listKind: value.kind ?? file.id,
    title: value.title ?? value.kind ?? file.id,
    progress: progressOf(value.items),
    overdue: builder.overdue,
    problems: problems.length,
    children,
  };
}

class ItemBuilder {
  overdue = 0;
  private readonly seen = new Set<string>();

  constructor(
    private readonly file: RecordFile<'checklist'>,
    private readonly problems: readonly Problem[],
    private readonly facts: TripFacts,
  ) {}

  nodes(items: readonly Item[], at: Path, ancestors: readonly Item[]): readonly ItemNode[] {
    return items.map((item, index) => this.node(item, [...at, index], ancestors));
  }

  private node(item: Item, path: Path, ancestors: readonly Item[]): ItemNode {
    const { contents, gates, moves, today, late } = this.facts;
    const parent = isParent(item);
    // An item of a skipped parent wants nothing any more.
    const skipped = ancestors.some((ancestor) => stateOf(ancestor) === 'skipped');
    const state = skipped && stateOf(item) === 'open' ? 'skipped' : stateOf(item);
    const due = dueOf(item, contents.trip.value, moves);
    const overdue = late && !parent && state === 'open' && isOverdue(due, today);
    if (overdue) this.overdue++;
    const waitsFor = state === 'open' ? gates.waitsFor({ item, path, ancestors }) : [];
    return {
      kind: 'item',
      id: this.idOf(item, path),
      folder: contents.folder,
      path: this.file.path,
      at: path,
      item,
      label: item.text ?? item.id ?? '',
      state,
      progress: parent ? progressOf(item.items) : undefined,
      waitsFor: waitsFor.map((id) => gates.find(id)[0]?.item.text ?? id),
      owner: item.owner === undefined ? undefined : this.person(item.owner),
      due,
      overdue,
      confirmation: confirmationFact(item.confirmed, isStale(this.problems, path)),
      missingSecret: item.secret?.trim() ? this.facts.hasSecret?.(item.secret.trim()) === false : false,
      problems: problemsBelow(this.problems, path),
      children: this.nodes(item.items ?? [], [...path, 'items'], [...ancestors, item]),
    };
  }

  private person(who: string): string {
    return personName(who, this.facts.contents.trip.value, this.facts.contents.customer?.value);
  }

  /** By its own id while that is the only one; else by its place. */
  private idOf(item: Item, path: Path): string {
    // What begins like a place might be that of another item.
    const isOwn = item.id !== undefined && !item.id.startsWith('@') && !this.seen.has(item.id);
    const own = isOwn ? item.id : `@${path.join('/')}`;
    this.seen.add(own);
    return `${this.facts.contents.folder}#${this.file.path}#${own}`;
  }
}

export function confirmationFact(confirmation: Confirmation | undefined, stale: boolean): ConfirmationFact {
  if (!confirmation) return 'none';
  if (stale) return 'stale';
  return confirmation.satisfied === false ? 'dissatisfied' : 'satisfied';
}
