import { edit, type EditResult } from '../format/edit';
import { moveEntries } from '../format/moveEntries';
import { PieceTable } from '../format/pieceTable';
import { readRecord } from '../format/readRecord';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { placesOf } from '../rules/items';
import { unticked } from './addItem';
import { refused, type Refused } from './itemPlan';
import { newCircle } from './newCircle';
import { isWithin, outermost, samePath } from './placeNow';

/** Where items go in the list `file`. */
export type MoveTarget = { readonly file: string } & (
  { readonly at: 'end' } | { readonly at: 'before' | 'after' | 'child'; readonly path: Path }
);

export type MovePlan =
  /** One result for each of the files, in their order; one that is not ok says why its text cannot be changed. */
  { readonly ok: true; readonly results: readonly EditResult[] } | Refused;

/** A checklist's file with its text as it is now, which is what `contents` holds of it. */
export interface ListText {
  readonly file: string;
  readonly text: string;
}

/**
 * Moves items within and between lists of a trip, in the order given, as the lines that they are (see `moveEntries`).
 * Refused where items would wait for each other in a circle afterwards. `lists` holds every list that is concerned.
 */
export function planMoveItems(
  contents: TripContents,
  lists: readonly ListText[],
  items: readonly { readonly file: string; readonly path: Path }[],
  to: MoveTarget,
): MovePlan {
  const moving = outermost(items);
  if (to.at !== 'end' && moving.some(({ file, path }) => file === to.file && lies(to, path))) {
    return refused({ code: 'into-itself' });
  }
  const indexOf = (file: string) => lists.findIndex((list) => list.file === file);
  const target = lists[indexOf(to.file)];
  if (!target || moving.some(({ file }) => indexOf(file) < 0)) return refused({ code: 'gone' });
  const tables = lists.map(({ text }) => new PieceTable(text));
  if (to.at === 'child') {
    const parent = contents.checklists
      .flatMap(({ path, value }) => (path === to.file ? placesOf(value) : []))
      .find(({ path }) => samePath(path, to.path));
    if (!parent) return refused({ code: 'gone' });
    const changed = edit(target.text, unticked(parent.item, parent.path, target.text));
    if (!changed.ok) return { ok: true, results: failing(lists, indexOf(to.file), changed) };
    tables[indexOf(to.file)]?.apply(changed.splices);
  }
  const moved = moveEntries(
    tables.map(({ text }) => text),
    moving.map(({ file, path }) => ({ text: indexOf(file), path })),
    { text: indexOf(to.file), ...listPlace(to) },
  );
  if (!moved.ok) return { ok: true, results: failing(lists, moved.text, { ok: false, problem: moved.problem }) };
  for (const [index, table] of tables.entries()) table.apply(moved.texts[index]?.splices ?? []);
  const after = contents.checklists.map((list) => {
    const text = tables[indexOf(list.path)]?.text;
    return text === undefined ? list : { ...list, value: readRecord('checklist', text).value };
  });
  const circle = newCircle(contents.checklists, after);
  if (circle) return refused({ code: 'circle', ids: circle });
  return { ok: true, results: tables.map((table) => ({ ok: true, splices: table.splices(), text: table.text })) };
}

/** Whether the goal is below the item, or is the item itself as a parent. */
function lies(to: MoveTarget & { readonly path: Path }, path: Path): boolean {
  return isWithin(to.path, path) && (to.at === 'child' || !samePath(to.path, path));
}

function listPlace(to: MoveTarget): { readonly list: Path; readonly index: number } {
  if (to.at === 'end') return { list: ['items'], index: -1 };
  if (to.at === 'child') return { list: [...to.path, 'items'], index: -1 };
  return { list: to.path.slice(0, -1), index: Number(to.path.at(-1)) + (to.at === 'after' ? 1 : 0) };
}

function failing(lists: readonly ListText[], index: number, result: EditResult): readonly EditResult[] {
  return lists.map(({ text }, i) => (i === index ? result : { ok: true, splices: [], text }));
}
