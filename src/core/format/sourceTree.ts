import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../model/problem';

/*
 * A parsed document as stretches of text: where each entry of a map or list begins, where its colon or dash ends, where
 * its content ends. Needs a document that was parsed with its source tokens.
 */

export type Node = ParsedNode | null;
export type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;
/** `pair` is a map of one entry that stands in a flow list without braces: `[a: 1]`. */
export type CollectionStyle = 'block' | 'flow' | 'pair';

/** One entry of a map, or one item of a list. */
export interface Entry {
  /** The key's text or the index; undefined for a merge (`<<`) and for a key that is no scalar. */
  readonly key: string | number | undefined;
  readonly node: Node;
  /** Where the entry begins: its `? `, its key's anchor or its key; in a block list its dash. */
  readonly start: number;
  /** The key itself, with its quotes; of an item the first line's start and end. */
  readonly keyRange: readonly [number, number];
  /** Behind the colon or the dash; undefined where there is none. */
  readonly mark: number | undefined;
  /** Where the value begins, its tag or anchor included; undefined where there is nothing. */
  readonly valueStart: number | undefined;
  /** Behind the last character that belongs to the entry, a comment aside; a block scalar's line break is in it. */
  readonly end: number;
}

interface Token {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}
interface ItemToken {
  readonly start?: readonly Token[];
  readonly sep?: readonly Token[];
}
interface CollectionToken {
  readonly type: string;
  readonly items?: readonly ItemToken[];
}

export function collectionOf(node: Node): Collection | undefined {
  return isCollection(node) ? (node as Collection) : undefined;
}

export function styleOf(node: Collection): CollectionStyle {
  const type = tokenOf(node)?.type;
  if (type === 'flow-collection') return 'flow';
  return type === undefined ? 'pair' : 'block';
}

/** The entries of a map or list, in the text's order. */
export function entriesOf(collection: Collection): readonly Entry[] {
  if (isMap(collection)) return (collection.items as Pair<ParsedNode, ParsedNode | null>[]).map(entryOfPair);
  const tokens = tokenOf(collection)?.items ?? [];
  return (collection.items as (ParsedNode | Pair<ParsedNode, ParsedNode | null>)[]).map((item, index) =>
    entryOfItem(item, index, tokens[index]?.start ?? []),
  );
}

/** The entry with this key or index. */
export function entryAt(collection: Collection, key: string | number): Entry | undefined {
  if (!isMap(collection)) {
    const item = typeof key === 'number' ? collection.items[key] : undefined;
    if (typeof key !== 'number' || item === undefined) return undefined;
    return entryOfItem(item, key, tokenOf(collection)?.items?.[key]?.start ?? []);
  }
  const name = String(key);
  for (const pair of collection.items as Pair<ParsedNode, ParsedNode | null>[]) {
    if (keyOf(pair.key) === name) return entryOfPair(pair);
  }
  return undefined;
}

/** Behind the last character of a value; comments behind it are not in it. */
export function endOfNode(node: ParsedNode): number {
  const collection = collectionOf(node);
  if (!collection || styleOf(collection) !== 'block') return node.range[1];
  const last = lastEntry(collection);
  return last ? last.end : node.range[1];
}

/** Whether a node has something in the text that is no more than a null left out. */
export function isAbsent(node: Node): boolean {
  return !node || (isScalar(node) && node.value === null && tokenOf(node) === undefined);
}

/** The nodes on the way to a path, the root first; ends where the text has nothing more. */
export function nodesTo(root: Node, path: Path): readonly Node[] {
  const nodes: Node[] = [root];
  let node = root;
  for (const key of path) {
    const collection = collectionOf(node);
    const entry = collection && entryAt(collection, key);
    if (!entry) break;
    node = entry.node;
    nodes.push(node);
  }
  return nodes;
}

/** The text of a map's key, as the values have it; undefined for merges and keys that are no scalars. */
export function keyOf(key: Node): string | undefined {
  if (!key) return '';
  if (!isScalar(key) || typeof key.value === 'symbol') return undefined;
  const { value } = key as { value: unknown };
  return value === null ? '' : String(value);
}

/** Where anything in the node, itself included, carries an anchor. */
export function holdsAnchor(node: unknown): boolean {
  if (isPair(node)) return holdsAnchor(node.key) || holdsAnchor(node.value);
  if (isAlias(node)) return false;
  if ((node as { anchor?: string } | null)?.anchor !== undefined) return true;
  return isCollection(node) && node.items.some(holdsAnchor);
}

function lastEntry(collection: Collection): Entry | undefined {
  const index = collection.items.length - 1;
  if (index < 0) return undefined;
  if (isMap(collection)) return entryOfPair(collection.items[index] as Pair<ParsedNode, ParsedNode | null>);
  return entryAt(collection, index);
}

function entryOfPair(pair: Pair<ParsedNode, ParsedNode | null>): Entry {
  const token = (pair as { srcToken?: ItemToken }).srcToken;
  const key = pair.key as Node;
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind');
  const first = token?.start?.find(opens);
  const keyRange = keyRangeOf(key, colon?.offset ?? first?.offset ?? 0);
  const mark = colon && colon.offset + 1;
  const props = token?.sep?.filter((part) => isProp(part) && part.offset >= (mark ?? 0)) ?? [];
  const value = valueSpan(pair.value, props);
  return {
    key: keyOf(key),
    node: pair.value,
    start: first?.offset ?? keyRange[0],
    keyRange,
    mark,
    valueStart: value?.[0],
    end: Math.max(value?.[1] ?? 0, mark ?? 0, keyRange[1]),
  };
}

function entryOfItem(item: Node | Pair<ParsedNode, ParsedNode | null>, index: number, start: readonly Token[]): Entry {
  const node = item as Node;
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  const mark = dash && dash.offset + 1;
  const value = valueSpan(node, start.filter(isProp));
  const begin = dash?.offset ?? value?.[0] ?? 0;
  const end = Math.max(value?.[1] ?? 0, mark ?? 0);
  return { key: index, node, start: begin, keyRange: [begin, end], mark, valueStart: value?.[0], end };
}

function valueSpan(node: Node, props: readonly Token[]): readonly [number, number] | undefined {
  const [first] = props;
  const last = props.at(-1);
  const propsEnd = last ? last.offset + last.source.length : 0;
  if (!node || isAbsent(node)) return first && [first.offset, propsEnd];
  return [first?.offset ?? node.range[0], Math.max(endOfNode(node), propsEnd)];
}

function keyRangeOf(key: Node, otherwise: number): readonly [number, number] {
  return key && !isAbsent(key) ? [key.range[0], endOfNode(key)] : [otherwise, otherwise];
}

function opens({ type }: Token): boolean {
  return type === 'explicit-key-ind' || type === 'anchor' || type === 'tag';
}

function isProp({ type }: Token): boolean {
  return type === 'anchor' || type === 'tag';
}

function tokenOf(node: unknown): CollectionToken | undefined {
  return (node as { srcToken?: CollectionToken }).srcToken;
}
