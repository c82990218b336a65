import type { RecordKind } from '../model/recordKind';
import { placeAt, type Shape } from './shape';
import { textOfKey, type Range, type TreeEntry, type TreeNode } from './textTree';

/** A line of a record's outline. */
export interface OutlineEntry {
  readonly name: string;
  /** The value of a key, the id of an item: on one line. */
  readonly detail: string;
  readonly type: 'map' | 'list' | 'item' | 'done' | 'text' | 'flag' | 'date' | 'word';
  readonly range: Range;
  /** What is selected when it is chosen; in `range`. */
  readonly selection: Range;
  readonly children: readonly OutlineEntry[];
}

const maxText = 80;

/** The keys of a record, and the things in its lists by what they say. */
export function outlineOf(kind: RecordKind, root: TreeNode): readonly OutlineEntry[] {
  return childrenOf(kind, root, []);
}

function childrenOf(kind: RecordKind, node: TreeNode, path: readonly (string | number)[]): readonly OutlineEntry[] {
  if (node.type === 'map') return node.entries.map((entry) => keyEntry(kind, entry, [...path, entry.key]));
  if (node.type !== 'list') return [];
  return node.entries.flatMap((entry) => {
    const made = itemEntry(kind, entry, [...path, entry.key]);
    return made ? [made] : [];
  });
}

function keyEntry(kind: RecordKind, entry: TreeEntry, path: readonly (string | number)[]): OutlineEntry {
  const { key, keyRange, value, range } = entry;
  return {
    name: String(key) || '?',
    detail: value.type === 'scalar' ? oneLine(value.text) : '',
    type: typeOf(value, placeAt(kind, path)?.shape),
    range,
    selection: keyRange,
    children: childrenOf(kind, value, path),
  };
}

/** A thing in a list: by what it says. Texts of a list of texts stand in no outline. */
function itemEntry(
  kind: RecordKind,
  { value, range }: TreeEntry,
  path: readonly (string | number)[],
): OutlineEntry | undefined {
  if (value.type !== 'map') return undefined;
  const id = textOfKey(value, 'id');
  const said = textOfKey(value, 'text') ?? textOfKey(value, 'name');
  const first = value.entries[0]?.value;
  const name = oneLine(said ?? id ?? (first?.type === 'scalar' ? first.text : '')) || '…';
  const items = value.entries.find(({ key }) => key === 'items');
  return {
    name,
    detail: said === undefined ? '' : (id ?? ''),
    type: textOfKey(value, 'done') === 'true' ? 'done' : 'item',
    range,
    selection: value.entries[0]?.range ?? range,
    // Of an item only what is below it: its other keys are one look away.
    children: items ? childrenOf(kind, items.value, [...path, 'items']) : [],
  };
}

function typeOf(value: TreeNode, shape: Shape | undefined): OutlineEntry['type'] {
  if (value.type === 'map' || value.type === 'list') return value.type;
  switch (shape?.type) {
    case 'flag':
    case 'word':
      return shape.type;
    case 'date':
    case 'dueDate':
    case 'time':
      return 'date';
    default:
      return 'text';
  }
}

function oneLine(text: string): string {
  const [line = ''] = text.trim().split('\n', 1);
  return line.length > maxText ? `${line.slice(0, maxText - 1)}…` : line;
}
