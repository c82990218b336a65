import type { Change } from '../format/edit';
import { isMap, valueAt } from '../format/plainValues';
import { readText } from '../format/readText';
import type { Item } from '../model/checklist';
import type { Path, Plain } from '../model/problem';

/** The keys of an item in the conventions' order: a new one goes before those that come after it. */
export const itemKeys = [
  'id',
  'text',
  'done',
  'doneAt',
  'doneBy',
  'requires',
  'objective',
  'owner',
  'due',
  'optional',
  'evidence',
  'skipped',
  'override',
  'confirmed',
  'note',
  'internal',
  'secret',
  'items',
] as const satisfies readonly (keyof Item)[];
export type ItemKey = (typeof itemKeys)[number];

/** The keys that the text has for the item at a path: a value that cannot be understood is there all the same. */
export function keysIn(text: string): (path: Path) => ReadonlySet<string> {
  const { value } = readText(text);
  return (path) => {
    const map = valueAt(value, path);
    return new Set(isMap(map) ? Object.keys(map) : []);
  };
}

/** Sets a key of an item where the conventions have it. `written` are the keys that are there by then. */
export function setKey(path: Path, written: ReadonlySet<string>, key: ItemKey, value: Plain): Change {
  const later = itemKeys.slice(itemKeys.indexOf(key) + 1).find((other) => written.has(other));
  return { op: 'set', path: [...path, key], value, ...(later ? { before: later } : {}) };
}
