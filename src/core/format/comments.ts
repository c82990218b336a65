import type { Path } from '../model/problem';
import { lastLineEnd } from './lines';
import { collectionOf, entryAt, type Entry, type Node } from './sourceTree';

interface Token {
  readonly type?: string;
  readonly offset?: number;
}

/** Whether a comment stands in the lines of the entry at a path: behind it, or anywhere in its value. */
export function hasCommentAt(text: string, root: Node, path: Path): boolean {
  let node = root;
  let entry: Entry | undefined;
  for (const key of path) {
    const collection = collectionOf(node);
    entry = collection && entryAt(collection, key);
    if (!entry) return false;
    node = entry.node;
  }
  const start = entry?.start ?? 0;
  const end = entry ? lastLineEnd(text, entry.end) : text.length;
  return commentsIn((root as { srcToken?: unknown } | null)?.srcToken).some((at) => start <= at && at < end);
}

/** Where the comments of a token's source begin. */
function commentsIn(token: unknown): readonly number[] {
  if (Array.isArray(token)) return token.flatMap(commentsIn);
  if (typeof token !== 'object' || token === null) return [];
  const { type, offset } = token as Token;
  if (type === 'comment' && offset !== undefined) return [offset];
  return Object.values(token).flatMap((part) => (typeof part === 'object' ? commentsIn(part) : []));
}
