import { isAlias, isPair } from 'yaml';
import type { Path } from '../model/problem';
import { afterLine, columnOf, isFirstOnLine, lineStart } from './lines';
import { collectionOf, entryAt, holdsAnchor, styleOf, type Collection, type Entry, type Node } from './sourceTree';

/** The lines of a list's item, with the comments that speak of it. */
export interface EntryBlock {
  /** Where its first line begins. */
  readonly start: number;
  /** Behind the line break of its last line. */
  readonly end: number;
  /** Where its dash stands. */
  readonly column: number;
  /** Comments above or below it are among its lines. */
  readonly commented: boolean;
}

export interface FoundEntry {
  readonly list: Collection;
  readonly entry: Entry;
  /** Undefined where the item does not stand on lines of its own: in flow style, behind another dash. */
  readonly block: EntryBlock | undefined;
  /** It has an anchor or an alias: elsewhere it could mean something else. */
  readonly shared: boolean;
}

/** The item of a list at a path; undefined where the text has none there. */
export function findEntry(text: string, root: Node, path: Path): FoundEntry | undefined {
  let node = root;
  let list: Collection | undefined;
  let entry: Entry | undefined;
  for (const key of path) {
    list = collectionOf(node);
    entry = list && entryAt(list, key);
    if (!entry) return undefined;
    node = entry.node;
  }
  if (!list || !entry || typeof path.at(-1) !== 'number') return undefined;
  return { list, entry, block: blockOf(text, list, entry), shared: holdsAnchor(node) || holdsAlias(node) };
}

/** Where the comments begin that stand right above a line, at its column: they speak of what follows. */
export function aboveComments(text: string, start: number, column: number): number {
  let at = start;
  while (at > 0) {
    const above = lineStart(text, at - 1);
    const line = text.slice(above, at);
    if (above === at || !/^ *#/.test(line) || line.indexOf('#') !== column) break;
    at = above;
  }
  return at;
}

function blockOf(text: string, list: Collection, entry: Entry): EntryBlock | undefined {
  if (styleOf(list) !== 'block' || entry.mark === undefined || !isFirstOnLine(text, entry.start)) return undefined;
  const column = columnOf(text, entry.start);
  const [first, last] = [lineStart(text, entry.start), afterLine(text, entry.end)];
  const start = aboveComments(text, first, column);
  const end = belowComments(text, last, column);
  return { start, end, column, commented: start < first || end > last };
}

/** Behind the comments below a line that are deeper than a column: they speak of what is above. */
export function belowComments(text: string, start: number, column: number): number {
  let end = start;
  for (let line = start; line < text.length;) {
    const broken = text.indexOf('\n', line);
    const next = broken < 0 ? text.length : broken + 1;
    const { 1: indent = '', 2: first = '' } = /^( *)(.?)/.exec(text.slice(line, next).trimEnd()) ?? [];
    if (first !== '' && (first !== '#' || indent.length <= column)) break;
    if (first === '#') end = next;
    line = next;
  }
  return end;
}

function holdsAlias(node: unknown): boolean {
  if (isPair(node)) return holdsAlias(node.key) || holdsAlias(node.value);
  if (isAlias(node)) return true;
  return (collectionOf(node as Node)?.items ?? []).some(holdsAlias);
}
