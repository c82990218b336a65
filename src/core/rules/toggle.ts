import type { Change } from '../format/edit';
import { isMap, valueAt } from '../format/plainValues';
import { readText } from '../format/readText';
import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { commentFinder } from './commentFinder';
import { gateIndexOf, type GateIndex } from './gates';
import type { PlacedItem } from './items';
import { isParent, isReason, stateOf, type ItemState } from './items';
import { tickTogether } from './tickTogether';
import { withItems } from './withItems';

export interface ToggleAnswers {
  /** Left out: the other way round. */
  readonly done?: boolean | undefined;
  /** Why it is ticked though a gate is open. */
  readonly override?: string | undefined;
  /** ISO 8601 with the site's offset. */
  readonly at: string;
  readonly by?: string | undefined;
}

export type TogglePlan =
  | {
      readonly ok: true;
      /** Of the checklist's file; none where it is as wanted already. */
      readonly changes: readonly Change[];
      /** After the changes. */
      readonly state: ItemState;
      /** Ids of the gates that are open still. */
      readonly waitsFor: readonly string[];
    }
  | { readonly ok: false; readonly refusal: ToggleRefusal };

export type ToggleRefusal =
  | { readonly code: 'gone' }
  /** Ids of the open gates. */
  | { readonly code: 'gated'; readonly waitsFor: readonly string[] }
  | { readonly code: 'blank-reason'; readonly waitsFor: readonly string[] };

/**
 * Ticks or unticks the item at `path` of a checklist; a parent's open leaves all or none. `contents` holds the
 * checklist as `text` says it. A gated item needs a reason, which is kept with it.
 */
export function planToggle(
  contents: TripContents,
  file: string,
  path: Path,
  answers: ToggleAnswers,
  text: string,
): TogglePlan {
  const gates = gateIndexOf(contents.checklists);
  const place = placeAt(gates, file, path);
  if (!place) return { ok: false, refusal: { code: 'gone' } };
  const state = stateOf(place.item);
  const done = answers.done ?? state !== 'done';
  // Nothing is lost for being asked twice: what is not done is not unticked, its done children neither.
  if (done === (state === 'done')) return { ok: true, changes: [], state, waitsFor: gates.waitsFor(place) };
  const plan = done ? planTick(place, gates.all, answers, text) : planUntick(place, gates.all, text);
  if ('refusal' in plan) return { ok: false, refusal: plan.refusal };
  const after = gateIndexOf(withItems(contents.checklists, file, plan.items));
  const there = placeAt(after, file, path) ?? place;
  return { ok: true, changes: plan.changes, state: stateOf(there.item), waitsFor: after.waitsFor(there) };
}

interface Plan {
  readonly changes: readonly Change[];
  /** What the items that change become, as far as states follow from it. */
  readonly items: ReadonlyMap<Item, Item>;
}

function planTick(
  place: PlacedItem,
  all: readonly PlacedItem[],
  answers: ToggleAnswers,
  text: string,
): Plan | { readonly refusal: ToggleRefusal } {
  const { item } = place;
  // An item is named to be ticked even where it was skipped; of a parent's children only those that are open.
  const wanted = leavesOf(place, all).filter((leaf) => leaf === place || stateOf(leaf.item) === 'open');
  const { gated, waitsFor } = tickTogether(wanted, all);
  const why = answers.override?.trim() ?? '';
  if (gated.size > 0 && why === '') {
    return { refusal: { code: answers.override === undefined ? 'gated' : 'blank-reason', waitsFor } };
  }
  const written = keysIn(text);
  const changes = wanted.flatMap((leaf) => {
    return tickChanges(leaf, written(leaf.path), answers, gated.has(leaf) ? why : undefined);
  });
  const items = new Map(wanted.map((leaf) => [leaf.item, { ...leaf.item, done: true, skipped: undefined }]));
  if (isParent(item) && wanted.length > 0 && written(place.path).has('skipped')) {
    changes.push({ op: 'delete', path: [...place.path, 'skipped'] });
    items.set(item, { ...item, done: true, skipped: undefined });
  }
  return { changes, items };
}

function planUntick(place: PlacedItem, all: readonly PlacedItem[], text: string): Plan {
  const wanted = leavesOf(place, all).filter(({ item }) => item.done === true);
  const written = keysIn(text);
  const hasComment = commentFinder(text);
  return {
    changes: wanted.flatMap((leaf) => untickChanges(leaf, written(leaf.path), hasComment)),
    items: new Map(wanted.map(({ item }) => [item, { ...item, done: false }])),
  };
}

/** The keys of an item in the conventions' order: a new one goes before those that come after it. */
const keys = [
  'id',
  'text',
  'done',
  'doneAt',
  'doneBy',
  'requires',
  'objective',
  'owner',
  'due',
  'optional',
  'evidence',
  'skipped',
  'override',
  'confirmed',
  'note',
  'internal',
  'secret',
  'items',
] as const satisfies readonly (keyof Item)[];

function tickChanges(
  { path }: PlacedItem,
  written: ReadonlySet<string>,
  { at, by }: ToggleAnswers,
  why: string | undefined,
): Change[] {
  const changes: Change[] = [];
  const set = (key: (typeof keys)[number], value: string | boolean | Readonly<Record<string, string>>) => {
    const later = keys.slice(keys.indexOf(key) + 1).find((other) => written.has(other) && other !== 'skipped');
    changes.push({ op: 'set', path: [...path, key], value, ...(later ? { before: later } : {}) });
  };
  if (written.has('skipped')) changes.push({ op: 'delete', path: [...path, 'skipped'] });
  set('done', true);
  set('doneAt', at);
  if (by !== undefined) set('doneBy', by);
  // Somebody else's name from an earlier tick would be wrong now.
  else if (written.has('doneBy')) changes.push({ op: 'delete', path: [...path, 'doneBy'] });
  if (why !== undefined) set('override', { why, at, ...(by === undefined ? {} : { by }) });
  return changes;
}

function untickChanges(
  { path }: PlacedItem,
  written: ReadonlySet<string>,
  hasComment: (path: Path) => boolean,
): Change[] {
  const done = [...path, 'done'];
  // The comment on the line is somebody's: it stays, and so does the line.
  const first: Change = hasComment(done) ? { op: 'set', path: done, value: false } : { op: 'delete', path: done };
  const others = ['doneAt', 'doneBy', 'override'].filter((key) => written.has(key));
  return [first, ...others.map((key): Change => ({ op: 'delete', path: [...path, key] }))];
}

/** The keys of the map at a path as the text has them: a value that is of no use to the check is there all the same. */
function keysIn(text: string): (path: Path) => ReadonlySet<string> {
  const { value } = readText(text);
  return (path) => {
    const map = valueAt(value, path);
    return new Set(isMap(map) ? Object.keys(map) : []);
  };
}

/** The item itself, or all leaves below it that no skipped parent takes out. */
function leavesOf(place: PlacedItem, all: readonly PlacedItem[]): readonly PlacedItem[] {
  if (!isParent(place.item)) return [place];
  return all.filter(
    ({ item, ancestors }) =>
      !isParent(item) &&
      ancestors.includes(place.item) &&
      !ancestors.slice(ancestors.indexOf(place.item) + 1).some(({ skipped }) => isReason(skipped)),
  );
}

function placeAt({ all }: GateIndex, file: string, path: Path): PlacedItem | undefined {
  return all.find((place) => place.file === file && samePath(place.path, path));
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
