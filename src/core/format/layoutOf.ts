import { isMap } from 'yaml';
import { columnOf } from './lines';
import type { Layout } from './printValue';
import { usualLayout } from './printValue';
import { collectionOf, entriesOf, styleOf, type Entry, type Node } from './sourceTree';

/** How this text is laid out: the indent of its first nested map and of its first list, else the usual. */
export function layoutOf(text: string, root: Node): Layout {
  const found: { indent?: number; dashIndent?: number } = {};
  look(text, root, found);
  return {
    indent: found.indent ?? usualLayout.indent,
    dashIndent: found.dashIndent ?? usualLayout.dashIndent,
    inline: false,
  };
}

function look(text: string, node: Node, found: { indent?: number; dashIndent?: number }): void {
  const collection = collectionOf(node);
  if (!collection || styleOf(collection) !== 'block') return;
  for (const entry of entriesOf(collection)) {
    if (found.indent !== undefined && found.dashIndent !== undefined) return;
    if (isMap(collection)) measure(text, entry, found);
    look(text, entry.node, found);
  }
}

function measure(text: string, entry: Entry, found: { indent?: number; dashIndent?: number }): void {
  const inner = collectionOf(entry.node);
  if (!inner || styleOf(inner) !== 'block') return;
  const [first] = entriesOf(inner);
  if (!first || text.charCodeAt(entry.start) === 63) return;
  const deeper = columnOf(text, first.start) - columnOf(text, entry.start);
  if (!isMap(inner)) found.dashIndent ??= deeper;
  else if (deeper > 0) found.indent ??= deeper;
}
