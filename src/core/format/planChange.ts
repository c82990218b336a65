import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Path, Plain, Problem } from '../model/problem';
import { addEntry, placeOfKey, removeEntry } from './changeEntries';
import { nest, placeOf } from './changeValue';
import type { Change } from './edit';
import { valueAt } from './plainValues';
import { replaceValue } from './replaceValue';
import type { Plan, Source } from './source';
import { collectionOf, entryAt, holdsAnchor, styleOf, type Collection, type Entry, type Node } from './sourceTree';

type Refusal = { readonly problem: Problem };

/** How far a path leads into the text. */
interface Reached {
  readonly node: Node;
  /** The entry that holds the node, and the map or list that holds the entry; undefined at the root. */
  readonly entry: Entry | undefined;
  readonly parent: Collection | undefined;
  /** How many keys of the path led here. */
  readonly depth: number;
  readonly above: Reached | undefined;
}

/** What a change does to the text, as it is in the source; or why it may not. Without splices where nothing is to do. */
export function planChange(source: Source, change: Change, removedFrom: (from: Collection) => number): Plan | Refusal {
  const reached = reach(source.root, change.path);
  if (!reached) return refusal('shared-value', change.path);
  const { depth } = reached;
  if (depth === change.path.length) return planThere(source, change, reached, removedFrom);
  if (valueAt(source.value, change.path.slice(0, depth + 1)) !== undefined) return refusal('shared-value', change.path);
  if (change.op === 'delete') return { splices: [], touched: change.path };
  const rest = change.path.slice(depth);
  const value = nest(rest.slice(1), change.op === 'insert' ? [change.value] : change.value);
  return planMissing(source, change, reached, value);
}

/** The path leads to something that is there. */
function planThere(
  source: Source,
  change: Change,
  reached: Reached,
  removedFrom: (from: Collection) => number,
): Plan | Refusal {
  const { node, entry, parent } = reached;
  const { path } = change;
  if (change.op === 'insert') return planInsert(source, change, reached);
  if (holdsAnchor(node)) return refusal('shared-value', path);
  if (change.op === 'set') return { splices: replaceValue(source, parent, entry, change.value, path), touched: path };
  if (!parent || !entry) return { splices: replaceValue(source, undefined, undefined, null, path), touched: [] };
  const touched = !isMap(parent) ? path.slice(0, -1) : path;
  if (parent.items.length - removedFrom(parent) > 1) {
    return { splices: [removeEntry(source, parent, entry)], touched, within: parent };
  }
  if (styleOf(parent) === 'pair') return refusal('cannot-edit', path);
  const above = reached.above;
  const empty = isMap(parent) ? {} : [];
  return {
    splices: replaceValue(source, above?.parent, above?.entry, empty, path.slice(0, -1)),
    touched: path.slice(0, -1),
  };
}

function planInsert(source: Source, change: Change & { op: 'insert' }, reached: Reached): Plan | Refusal {
  const { node, entry, parent } = reached;
  const { path, value } = change;
  if (isAlias(node) || (node as { anchor?: string } | null)?.anchor) return refusal('shared-value', path);
  if (isNothing(node) || (isSeq(node) && node.items.length === 0)) {
    return { splices: replaceValue(source, parent, entry, [value], path), touched: path };
  }
  if (!isSeq(node)) return refusal('cannot-edit', path);
  const list = node as Collection;
  const index = placeOf(change.index, list.items.length);
  const place = index === list.items.length ? undefined : index;
  const splice = addEntry(source, list, { key: index, value, path: [...path, index] }, place);
  return { splices: [splice], touched: path, within: list };
}

/** The path goes on where the text does not. */
function planMissing(
  source: Source,
  change: Change & { op: 'set' | 'insert' },
  reached: Reached,
  value: Plain,
): Plan | Refusal {
  const { node, entry, parent, depth } = reached;
  const { path } = change;
  const key = path[depth] ?? '';
  const there = path.slice(0, depth);
  const collection = collectionOf(node);
  if (isNothing(node) || collection?.items.length === 0) {
    return { splices: replaceValue(source, parent, entry, nest([key], value), there), touched: there };
  }
  if (!collection || styleOf(collection) === 'pair') return refusal('cannot-edit', path);
  const added = { key: isMap(collection) ? String(key) : key, value, path: path.slice(0, depth + 1) };
  const last = depth === path.length - 1;
  const place = change.op === 'set' && last ? placeOfKey(collection, change.before) : undefined;
  const touched = isMap(collection) ? added.path : there;
  return { splices: [addEntry(source, collection, added, place)], touched, within: collection };
}

/** Follows a path; undefined where it comes by something that is shared. */
function reach(root: Node, path: Path): Reached | undefined {
  let at: Reached = { node: root, entry: undefined, parent: undefined, depth: 0, above: undefined };
  for (const key of path) {
    if (isAlias(at.node) || (at.node as { anchor?: string } | null)?.anchor !== undefined) return undefined;
    const collection = collectionOf(at.node);
    const entry = collection && entryAt(collection, key);
    if (!entry) return at;
    at = { node: entry.node, entry, parent: collection, depth: at.depth + 1, above: at };
  }
  return isAlias(at.node) ? undefined : at;
}

function isNothing(node: Node): boolean {
  return !node || (isScalar(node) && node.value === null);
}

function refusal(code: 'shared-value' | 'cannot-edit', path: Path): Refusal {
  return { problem: { code, path } };
}
