import { isMap } from 'yaml';
import type { Path, Plain } from '../model/problem';
import type { TextSplice } from './edit';
import { afterLine, columnOf, isFirstOnLine, lastLineEnd, lineStart } from './lines';
import { entryLines, flowEntry, isShortFlow, itemLines, printFlow } from './printValue';
import { isMap as isPlainMap } from './plainValues';
import { atColumn, linesBetween, splice, type Source } from './source';
import { collectionOf, entriesOf, styleOf, type Collection, type Entry } from './sourceTree';

/** What a new entry holds: a key's value or an item of a list. */
export interface NewEntry {
  readonly key: string | number;
  readonly value: Plain;
  readonly path: Path;
}

/** The splice that adds an entry to a map or list that has some: before the one at `place`, or at the end. */
export function addEntry(source: Source, to: Collection, entry: NewEntry, place: number | undefined): TextSplice {
  const entries = entriesOf(to);
  const before = place === undefined ? undefined : entries[place];
  if (styleOf(to) !== 'block') return addInFlow(source, entries, entry, before);
  const { text, eol } = source;
  const column = columnOf(text, entries[0]?.start ?? 0);
  const lines = atColumn(linesOf(source, entries, entry), column);
  if (!before) {
    const at = afterLine(text, entries.at(-1)?.end ?? 0);
    return linesBetween(source, at, at, lines);
  }
  if (!isFirstOnLine(text, before.start)) {
    const pad = ' '.repeat(column);
    return splice(before.start, before.start, `${lines.join(eol).slice(column)}${eol}${pad}`);
  }
  const start = lineStart(text, before.start);
  const at = place === 0 ? start : aboveComments(text, start, column);
  return splice(at, at, `${lines.join(eol)}${eol}`);
}

/** The splice that takes an entry out of a map or list that has others. */
export function removeEntry(source: Source, from: Collection, entry: Entry): TextSplice {
  const { text } = source;
  if (styleOf(from) !== 'block') return removeInFlow(text, entriesOf(from), entry);
  const start = lineStart(text, entry.start);
  if (isFirstOnLine(text, entry.start)) {
    const end = afterLine(text, entry.end);
    return splice(start, source.wide ? belowComments(text, end, columnOf(text, entry.start)) : end, '');
  }
  // The first entry of a map that begins on its dash's line: the next one moves up to the dash.
  const next = entriesOf(from)[1];
  const below = afterLine(text, entry.end);
  if (next && /^\s*$/.test(text.slice(below, next.start))) return splice(entry.start, next.start, '');
  const lead = /\s*$/.exec(text.slice(start, entry.start))?.[0].length ?? 0;
  return splice(entry.start - lead, lastLineEnd(text, entry.end), '');
}

function linesOf(source: Source, siblings: readonly Entry[], { key, value, path }: NewEntry): readonly string[] {
  const { layout } = source;
  if (typeof key === 'string') return entryLines(key, value, path, layout);
  // A list whose maps stand on one line each goes on like that.
  const sibling = collectionOf(siblings.at(-1)?.node ?? null);
  const like = sibling && styleOf(sibling) === 'flow' && sibling.items.length > 0;
  if (like && isPlainMap(value) && isShortFlow(value)) return [`- ${printFlow(value)}`];
  return itemLines(value, like === false ? [0] : path, layout);
}

/** A comment that stands right above an entry speaks of it: what goes before the entry goes before the comment. */
function aboveComments(text: string, start: number, column: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at);
    if (!/^ *#/.test(line) || line.indexOf('#') !== column) break;
    at = above;
  }
  return at;
}

/** Behind the blank lines and the comments below that are deeper than a column. */
function belowComments(text: string, start: number, column: number): number {
  let line = start;
  while (line < text.length) {
    const found = text.indexOf('\n', line);
    const next = found < 0 ? text.length : found + 1;
    const parts = /^( *)(.?)/.exec(text.slice(line, next).trimEnd());
    const [, indent = '', first = ''] = parts ?? [];
    if (first !== '' && (first !== '#' || indent.length <= column)) break;
    line = next;
  }
  return line;
}

function addInFlow(
  { text, eol }: Source,
  entries: readonly Entry[],
  { key, value }: NewEntry,
  before: Entry | undefined,
): TextSplice {
  const printed = typeof key === 'string' ? flowEntry(key, value) : printFlow(value);
  const near = before ?? entries.at(-1);
  const start = near?.start ?? 0;
  const own = isFirstOnLine(text, start);
  const gap = own ? `${eol}${' '.repeat(columnOf(text, start))}` : ' ';
  if (before) return splice(start, start, `${printed},${gap}`);
  const end = near?.end ?? 0;
  // A comment behind the last entry goes on speaking of that one.
  const [rest = '', comma] =
    (own ? /^([ \t]*,)?[ \t]+#[^\r\n]*/.exec(text.slice(end, lastLineEnd(text, end))) : null) ?? [];
  if (rest === '') return splice(end, end, `,${gap}${printed}`);
  return splice(end, end + rest.length, `${comma ? '' : ','}${rest}${gap}${printed}${comma ? ',' : ''}`);
}

function removeInFlow(text: string, entries: readonly Entry[], entry: Entry): TextSplice {
  const { start, end } = entry;
  const comma = /^(?:\s|(?<=\s)#[^\n]*(?:\n|$))*,/.exec(text.slice(end));
  const stop = comma ? end + comma[0].length : end;
  const behind = text.slice(stop, lastLineEnd(text, stop)).trim();
  const index = entries.findIndex((other) => other.start === start);
  const previous = entries[index - 1];
  const isCommented = previous !== undefined && text.slice(previous.end, start).includes('#');
  // The comma in front of the last one came with it.
  const ownsComma = previous !== undefined && !isCommented && !comma && behind === '';
  if (isFirstOnLine(text, start) && !ownsComma && /^(?:#.*)?$/.test(behind)) {
    return splice(lineStart(text, start), afterLine(text, stop), '');
  }
  const next = entries[index + 1];
  if (next) return splice(start, text.slice(end, next.start).includes('#') ? stop : next.start, '');
  if (!previous || isCommented) return splice(start, previous ? end : stop, '');
  return splice(previous.end, end, '');
}

/** The index of a map's entry with this key; undefined where there is none. */
export function placeOfKey(collection: Collection, key: string | undefined): number | undefined {
  if (key === undefined || !isMap(collection)) return undefined;
  const index = entriesOf(collection).findIndex((entry) => entry.key === key);
  return index < 0 ? undefined : index;
}
