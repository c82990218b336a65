import type { Path } from '../model/problem';

/** A stretch of a text, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** An entry of a map, or an item of a list. */
export interface TreeEntry {
  /** A key's text, or an index. */
  readonly key: string | number;
  /** The key with its quotes; of an item in block style its dash; of one in flow style empty. */
  readonly keyRange: Range;
  readonly value: TreeNode;
  /** Key and value, without a comment behind. */
  readonly range: Range;
}

/** What stands in a text, as far as it can be made out. */
export type TreeNode =
  | {
      readonly type: 'map' | 'list';
      readonly range: Range;
      readonly isFlow: boolean;
      readonly entries: readonly TreeEntry[];
    }
  | {
      readonly type: 'scalar';
      /** With its quotes. */
      readonly range: Range;
      /** What it says; of a text of several lines in block style nothing. */
      readonly text: string;
      readonly style: 'plain' | 'single' | 'double' | 'block';
    }
  | { readonly type: 'none'; readonly range: Range };

/** Calls for every entry, each before those in it; what gives false is not looked into. */
export function walkTree(node: TreeNode, visit: (path: Path, entry: TreeEntry) => unknown, path: Path = []): void {
  if (node.type !== 'map' && node.type !== 'list') return;
  for (const entry of node.entries) {
    const way = [...path, entry.key];
    if (visit(way, entry) !== false) walkTree(entry.value, visit, way);
  }
}

function byKey(entries: readonly TreeEntry[], key: string): TreeEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

/** The text of the value of a key, if it is a text on a line. */
export function textOfKey(node: TreeNode, key: string): string | undefined {
  if (node.type !== 'map') return undefined;
  const value = byKey(node.entries, key)?.value;
  return value?.type === 'scalar' && value.style !== 'block' ? value.text : undefined;
}
