import type { Change } from '../format/edit';
import { hasComment } from '../format/edit';
import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { gateIndexOf, type PlacedItem } from './gates';
import { isParent, isReason, stateOf, type ItemState } from './items';
import { openGates, tickable } from './tickable';

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
  const { all } = gateIndexOf(contents.checklists);
  const place = all.find((one) => one.file === file && samePath(one.path, path));
  if (!place) return { ok: false, refusal: { code: 'gone' } };
  const leaves = leavesOf(place, all);
  const done = answers.done ?? stateOf(place.item) !== 'done';
  return done ? planTick(place, leaves, all, answers) : planUntick(place, leaves, all, text);
}

function planTick(
  place: PlacedItem,
  leaves: readonly PlacedItem[],
  all: readonly PlacedItem[],
  answers: ToggleAnswers,
): TogglePlan {
  // An item is named to be ticked even where it was skipped; of a parent's children only those that are open.
  const wanted = isParent(place.item)
    ? leaves.filter(({ item }) => stateOf(item) === 'open')
    : leaves.filter(({ item }) => item.done !== true);
  const { ticked, gated } = tickable(wanted, all);
  const waitsFor = openGates(gated, all, ticked);
  if (gated.length > 0 && answers.override === undefined) {
    return { ok: false, refusal: { code: 'gated', waitsFor } };
  }
  const why = answers.override?.trim() ?? '';
  if (gated.length > 0 && why === '') return { ok: false, refusal: { code: 'blank-reason', waitsFor } };
  const changes = wanted.flatMap((leaf) => tickChanges(leaf, answers, gated.includes(leaf) ? why : undefined));
  if (isParent(place.item) && place.item.skipped) changes.push({ op: 'delete', path: [...place.path, 'skipped'] });
  const after = new Set(wanted.map(({ item }) => item));
  const state = changes.length > 0 ? 'done' : stateOf(place.item);
  return { ok: true, changes, state, waitsFor: openGates([place], all, after) };
}

function planUntick(
  place: PlacedItem,
  leaves: readonly PlacedItem[],
  all: readonly PlacedItem[],
  text: string,
): TogglePlan {
  const wanted = leaves.filter(({ item }) => item.done === true);
  const changes = wanted.flatMap((leaf) => untickChanges(leaf, text));
  const state = wanted.length > 0 ? 'open' : stateOf(place.item);
  return { ok: true, changes, state, waitsFor: openGates([place], all, new Set()) };
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

function tickChanges({ item, path }: PlacedItem, { at, by }: ToggleAnswers, why: string | undefined): Change[] {
  const changes: Change[] = [];
  const set = (key: (typeof keys)[number], value: string | boolean | Readonly<Record<string, string>>) => {
    const later = keys.slice(keys.indexOf(key) + 1).find((other) => item[other] !== undefined && other !== 'skipped');
    changes.push({ op: 'set', path: [...path, key], value, ...(later ? { before: later } : {}) });
  };
  if (item.skipped) changes.push({ op: 'delete', path: [...path, 'skipped'] });
  set('done', true);
  set('doneAt', at);
  if (by !== undefined) set('doneBy', by);
  if (why !== undefined) set('override', { why, at, ...(by === undefined ? {} : { by }) });
  return changes;
}

function untickChanges({ item, path }: PlacedItem, text: string): Change[] {
  const done = [...path, 'done'];
  // The comment on the line is somebody's: it stays, and so does the line.
  const first: Change = hasComment(text, done) ? { op: 'set', path: done, value: false } : { op: 'delete', path: done };
  const others = (['doneAt', 'doneBy', 'override'] as const).filter((key) => item[key] !== undefined);
  return [first, ...others.map((key): Change => ({ op: 'delete', path: [...path, key] }))];
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

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}
