import type { RowNode } from './row';

/** Whether two states of a node look the same, tooltip included; what is below them aside. */
export function sameRow<N extends RowNode<N>>(a: N, b: N): boolean {
  if (a.kind !== b.kind) return false;
  // Whether there is something below decides about the twistie.
  if ((a.children.length === 0) !== (b.children.length === 0)) return false;
  const [left, right] = [a as unknown as Facts, b as unknown as Facts];
  return Object.keys(right).every((key) => key === 'children' || same(left[key], right[key], key));
}

type Facts = Readonly<Record<string, unknown>>;

function same(a: unknown, b: unknown, key: string): boolean {
  if (a === b) return true;
  // A record keeps its identity until its file is read again.
  if (key === 'file' || typeof a !== 'object' || typeof b !== 'object') return false;
  return JSON.stringify(a, withoutItems) === JSON.stringify(b, withoutItems);
}

/** Sub-items have rows of their own. */
function withoutItems(key: string, value: unknown): unknown {
  return key === 'items' ? undefined : value;
}
