import { isMap } from 'yaml';
import type { Path } from '../model/problem';
import { parseYaml } from './parseYaml';
import { collectionOf, entriesOf, entryAt, type Entry, type Node } from './sourceTree';

export type Part = 'key' | 'value' | 'entry';

/** Where the values of a text stand. Holds the parsed document: keep it for the moment only. */
export interface Positions {
  /**
   * Offsets of a map's entry or a list's item: its key (of an item: its first line), its value, or all of it without a
   * comment behind. Undefined where the text has nothing at this path; a value left out stands behind its colon.
   */
  range(path: Path, part: Part): readonly [start: number, end: number] | undefined;
  /** The path of the innermost entry that holds the offset; the empty path outside all of them. */
  pathAt(offset: number): Path;
}

/** Parses once; any number of questions follow at little cost. Of a broken text, what could be read has positions. */
export function positionsOf(text: string): Positions {
  const { document } = parseYaml(text, { tokens: true });
  const root: Node = document?.contents ?? null;
  return {
    range: (path, part) => rangeIn(text, root, path, part),
    pathAt: (offset) => pathIn(root, offset),
  };
}

function rangeIn(text: string, root: Node, path: Path, part: Part): readonly [number, number] | undefined {
  let node = root;
  let entry: Entry | undefined;
  for (const key of path) {
    const collection = collectionOf(node);
    entry = collection && entryAt(collection, key);
    if (!entry) return undefined;
    node = entry.node;
  }
  if (!entry) return root ? trimmed(text, root.range[0], root.range[1]) : undefined;
  if (part === 'entry') return trimmed(text, entry.start, entry.end);
  if (part === 'key') return typeof path.at(-1) === 'number' ? firstLine(text, entry) : entry.keyRange;
  const start = entry.valueStart ?? entry.mark ?? entry.end;
  return trimmed(text, start, Math.max(start, entry.end));
}

function firstLine(text: string, { start, end }: Entry): readonly [number, number] {
  const stop = text.indexOf('\n', start);
  return trimmed(text, start, stop < 0 ? end : Math.min(stop, end));
}

/** Without the white space at its end: a block scalar's line breaks. */
function trimmed(text: string, start: number, end: number): readonly [number, number] {
  let stop = end;
  while (stop > start && /\s/.test(text.charAt(stop - 1))) stop--;
  return [start, stop];
}

function pathIn(root: Node, offset: number): Path {
  const path: (string | number)[] = [];
  let collection = collectionOf(root);
  while (collection) {
    const entry = holding(isMap(collection) ? entriesOf(collection) : itemsNear(collection, offset), offset);
    if (entry?.key === undefined) break;
    path.push(entry.key);
    collection = collectionOf(entry.node);
  }
  return path;
}

/** The last one that begins at or before the offset, if it reaches there. */
function holding(entries: readonly Entry[], offset: number): Entry | undefined {
  let found: Entry | undefined;
  for (const entry of entries) if (entry.start <= offset) found = entry;
  return found && offset <= found.end ? found : undefined;
}

/** The one item of a list that can hold the offset, and the one before it. */
function itemsNear(list: NonNullable<ReturnType<typeof collectionOf>>, offset: number): readonly Entry[] {
  let low = 0;
  let high = list.items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = entryAt(list, middle);
    if (entry && entry.start <= offset) low = middle;
    else high = middle - 1;
  }
  const entry = entryAt(list, low);
  return entry ? [entry] : [];
}
