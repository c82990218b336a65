import type { Path, Plain, Problem } from '../model/problem';
import { changeValue } from './changeValue';
import { edit, hasComment, type Change, type TextSplice } from './edit';
import { aboveComments, belowComments, findEntry, type EntryBlock } from './entryBlock';
import { columnOf, eolOf } from './lines';
import { PieceTable } from './pieceTable';
import { isList, isMap, samePlain, valueAt } from './plainValues';
import { itemLines } from './printValue';
import { readExact } from './readExact';
import type { Source } from './source';
import { sourceOf } from './sourceOf';

/** An item of a list in one of several texts. */
export interface EntryAt {
  /** Index of the text. */
  readonly text: number;
  readonly path: Path;
}

/** Where in which text: before the item that is at `index` now; -1 is the end. A list that is missing is made. */
export interface ListPlace {
  readonly text: number;
  readonly list: Path;
  readonly index: number;
}

export type MoveResult =
  | {
      readonly ok: true;
      /** For each text, in order: what changes it, and the text after. */
      readonly texts: readonly { readonly splices: readonly TextSplice[]; readonly text: string }[];
    }
  | { readonly ok: false; readonly text: number; readonly problem: Problem };

/**
 * Moves items of lists, in the order given, as the lines that they are: their comments and their style go along, indented
 * anew. One that does not stand on lines of its own, or comes to where lines cannot stand, is written as a value, which
 * is refused (`cannot-edit`) where a comment would be lost. The results are read again and hold exactly what was meant.
 * Of items that lie within each other only the outermost may be given.
 */
export function moveEntries(texts: readonly string[], entries: readonly EntryAt[], to: ListPlace): MoveResult {
  const inside = entries.find(({ text, path }) => text === to.text && isWithin(to.list, path));
  if (inside) return refusal(inside, 'cannot-edit');
  const sources: Source[] = [];
  for (const [index, text] of texts.entries()) {
    const source = sourceOf(text);
    if ('problem' in source) return { ok: false, text: index, problem: source.problem };
    sources.push(source);
  }
  const moved: Moved[] = [];
  for (const entry of entries) {
    const found = lookUp(sources[entry.text], entry);
    if ('problem' in found) return { ok: false, text: entry.text, problem: found.problem };
    moved.push(found);
  }
  for (const asLines of [true, false]) {
    const commented = asLines ? undefined : moved.find((each) => isCommented(texts[each.at.text] ?? '', each));
    if (commented) return refusal(commented.at, 'cannot-edit');
    const results = sources.map((source, index) => rewrite(source, index, moved, to, asLines));
    const bad = results.findIndex((result) => 'problem' in result && result.problem.code !== 'cannot-edit');
    const refused = results[bad];
    if (refused && 'problem' in refused) return { ok: false, text: bad, problem: refused.problem };
    const tables = results.flatMap((result) => ('problem' in result ? [] : [result]));
    if (tables.length < results.length) continue;
    return { ok: true, texts: tables.map((table) => ({ splices: table.splices(), text: table.text })) };
  }
  return { ok: false, text: to.text, problem: { code: 'cannot-edit', path: to.list } };
}

interface Moved {
  readonly at: EntryAt;
  readonly value: Plain;
  readonly block: EntryBlock | undefined;
  /** Its lines with their line breaks, and the column of its dash. */
  readonly lines: readonly string[];
  readonly column: number;
}

function lookUp(source: Source | undefined, at: EntryAt): Moved | { readonly problem: Problem } {
  const found = source && findEntry(source.text, source.root, at.path);
  const value = source && valueAt(source.value, at.path);
  if (!found || value === undefined) return { problem: { code: 'cannot-edit', path: at.path } };
  if (found.shared) return { problem: { code: 'shared-value', path: at.path } };
  const { block } = found;
  if (block) {
    const lines = source.text.slice(block.start, block.end).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    return { at, value, block, lines, column: block.column };
  }
  if (hasComment(source.text, at.path)) return { problem: { code: 'cannot-edit', path: at.path } };
  const lines = itemLines(value, [0], source.layout).map((line) => `${line}${source.eol}`);
  return { at, value, block, lines, column: 0 };
}

/** Whether a comment speaks of the item: within it, above or below. */
function isCommented(text: string, { at, block }: Moved): boolean {
  return block?.commented === true || hasComment(text, at.path);
}

/** One of the texts after the moves, of which only some may concern it. */
function rewrite(
  { text, value }: Source,
  index: number,
  all: readonly Moved[],
  to: ListPlace,
  asLines: boolean,
): PieceTable | { readonly problem: Problem } {
  const table = new PieceTable(text);
  const own = all.filter(({ at }) => at.text === index);
  const goal = to.text === index ? to : undefined;
  if (own.length === 0 && !goal) return table;
  const mark = freshMark(text);
  const markOf = (moved: Moved) => `${mark}${own.indexOf(moved)}`;

  // A moved item is a mark first: sets do not shift the paths of the others.
  let marked: Plain = value;
  for (const moved of own)
    marked = changeValue(marked, { op: 'set', path: moved.at.path, value: markOf(moved) }) ?? null;
  const kept = own.filter((moved) => !moved.block || isLastOfList(marked, moved, own, mark));
  const gone = new Set(own.filter((moved) => !kept.includes(moved)).map(markOf));
  table.apply(
    own
      .flatMap((moved) => cut(text, moved, kept.includes(moved) ? markOf(moved) : undefined))
      .sort((a, b) => a.offset - b.offset),
  );

  const changes: Change[] = [];
  let after = pruned(marked, gone);
  const change = (step: Change) => {
    changes.push(step);
    after = changeValue(after, step) ?? after;
  };
  if (goal) {
    const withMark = changeValue(marked, { op: 'insert', path: goal.list, index: goal.index, value: mark });
    const place = withMark === undefined ? undefined : pathOf(pruned(withMark, gone), mark);
    if (!place) return { problem: { code: 'cannot-edit', path: goal.list } };
    const values = asLines ? [mark] : all.map((moved) => moved.value);
    const first = Number(place.at(-1));
    for (const [i, each] of values.entries()) {
      change({ op: 'insert', path: place.slice(0, -1), index: first + i, value: each });
    }
  }
  for (const moved of kept) {
    const path = pathOf(after, markOf(moved)) ?? moved.at.path;
    const list = path.slice(0, -1);
    const only = (valueAt(after, list) as readonly Plain[] | undefined)?.length === 1;
    // A parent whose last child goes is no parent any more; a file keeps its list.
    change({ op: 'delete', path: only && list.length > 1 ? list : path });
  }
  const edited = edit(table.text, changes);
  if (!edited.ok) return { problem: edited.problem };
  table.apply(edited.splices);
  if (goal && asLines) {
    const splices = unmark(table.text, mark, all, index, pathOf(after, mark)?.at(-1) === 0);
    if (!splices) return { problem: { code: 'cannot-edit', path: goal.list } };
    table.apply(splices);
    after = replaced(
      after,
      mark,
      all.map((moved) => moved.value),
    );
  }
  const reading = readExact(table.text);
  if (reading.understood && samePlain(reading.value ?? null, after)) return table;
  return { problem: { code: 'cannot-edit', path: own[0]?.at.path ?? to.list } };
}

/** Whether nothing but moved items would be left of the list, and this is the one that stands for it meanwhile. */
function isLastOfList(marked: Plain, { at }: Moved, own: readonly Moved[], mark: string): boolean {
  const list = at.path.slice(0, -1);
  const items = valueAt(marked, list);
  if (!isList(items) || items.some((item) => typeof item !== 'string' || !item.startsWith(mark))) return false;
  return own.find((moved) => samePath(moved.at.path.slice(0, -1), list))?.at === at;
}

function cut(text: string, { block }: Moved, mark: string | undefined): readonly TextSplice[] {
  if (!block) return [];
  const line = mark === undefined ? '' : `${' '.repeat(block.column)}- ${mark}`;
  const broken = text.charCodeAt(block.end - 1) === 10;
  const lineBreak = line === '' || !broken ? '' : eolOf(text);
  return [{ offset: block.start, length: block.end - block.start, text: line + lineBreak }];
}

/** Puts the items' lines in the place of the line that marks it; undefined where the mark has no line of its own. */
function unmark(
  text: string,
  mark: string,
  all: readonly Moved[],
  index: number,
  isFirst: boolean,
): readonly TextSplice[] | undefined {
  const found = new RegExp(`^\\ufeff?( *)- ${mark}(\\r?\\n|$)`, 'm').exec(text);
  if (!found) return undefined;
  const start = text.indexOf('- ', found.index) - (found[1]?.length ?? 0);
  const end = found.index + found[0].length;
  const column = columnOf(text, start + (found[1]?.length ?? 0));
  const eol = eolOf(text);
  const lines = all.flatMap((moved) => {
    const own = moved.at.text === index && moved.block !== undefined;
    return moved.lines.map((line) => {
      const content = line.replace(/\r?\n$/, '');
      const lineBreak = own && content.length < line.length ? line.slice(content.length) : eol;
      return shifted(content, column - moved.column) + lineBreak;
    });
  });
  const joined = lines.join('');
  // What goes before the first one goes before the comments that speak of it.
  const first = isFirst ? aboveComments(text, start, column) : start;
  const inserted = found[2] === '' && first === start ? joined.replace(/\r?\n$/, '') : joined;
  // Deeper comments below speak of the item above, which the mark has come between.
  const last = belowComments(text, end, column);
  if (first === start && last === end) return [{ offset: start, length: end - start, text: inserted }];
  const away = { offset: start, length: end - start, text: '' };
  if (first < start) return [{ offset: first, length: 0, text: inserted }, away];
  const open = text.charCodeAt(last - 1) !== 10;
  return [away, { offset: last, length: 0, text: open ? eol + joined.replace(/\r?\n$/, '') : joined }];
}

function shifted(line: string, by: number): string {
  if (line === '' || by === 0) return line;
  if (by > 0) return ' '.repeat(by) + line;
  const spaces = /^ */.exec(line)?.[0].length ?? 0;
  return line.slice(Math.min(spaces, -by));
}

/** A word that the text does not hold, and that is a plain scalar in any style. */
function freshMark(text: string): string {
  let mark = 'moved-item-';
  while (text.includes(mark)) mark = `x${mark}`;
  return mark;
}

/** The value without the items of its lists that are among these texts. */
function pruned(value: Plain, gone: ReadonlySet<string>): Plain {
  if (gone.size === 0) return value;
  if (isList(value)) {
    return value.filter((item) => !(typeof item === 'string' && gone.has(item))).map((item) => pruned(item, gone));
  }
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, pruned(content, gone)]));
}

/** The value with several in the place of a list's one item that is this text. */
function replaced(value: Plain, mark: string, by: readonly Plain[]): Plain {
  if (isList(value)) return value.flatMap((item) => (item === mark ? by : [replaced(item, mark, by)]));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, content]) => [key, replaced(content, mark, by)]));
}

function pathOf(value: Plain, text: string, at: Path = []): Path | undefined {
  if (value === text) return at;
  const parts: readonly (readonly [string | number, Plain])[] = isList(value)
    ? [...value.entries()]
    : isMap(value)
      ? Object.entries(value)
      : [];
  for (const [key, content] of parts) {
    const found = pathOf(content, text, [...at, key]);
    if (found) return found;
  }
  return undefined;
}

function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((key, index) => path[index] === key);
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && isWithin(a, b);
}

function refusal({ text, path }: EntryAt, code: 'cannot-edit'): MoveResult {
  return { ok: false, text, problem: { code, path } };
}
