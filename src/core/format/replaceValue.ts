import { isScalar } from 'yaml';
import type { Path, Plain } from '../model/problem';
import type { TextSplice } from './edit';
import { afterLine, columnOf, lastLineEnd, lineStart } from './lines';
import { isList, isMap } from './plainValues';
import { listLines, mapLines, printAfterDash, printAfterKey, printFlow, type Layout, type Printed } from './printValue';
import { printScalar, type ScalarStyle } from './printScalar';
import { atColumn, linesBetween, splice, type Source } from './source';
import {
  collectionOf,
  endOfNode,
  entriesOf,
  isAbsent,
  styleOf,
  type Collection,
  type Entry,
  type Node,
} from './sourceTree';

/** The splices that put a value in the place of an entry's own. */
export function replaceValue(
  source: Source,
  parent: Collection | undefined,
  entry: Entry | undefined,
  value: Plain,
  path: Path,
): readonly TextSplice[] {
  if (!parent || !entry) return replaceRoot(source, value);
  if (styleOf(parent) !== 'block') return [replaceInFlow(entry, value)];
  return replaceInBlock(source, entry, value, path);
}

function replaceRoot(source: Source, value: Plain): readonly TextSplice[] {
  const { text, layout, root } = source;
  const lines = rootLines(value, layout);
  if (!root || isAbsent(root)) return [linesBetween(source, text.length, text.length, lines)];
  const collection = collectionOf(root);
  const block = collection && styleOf(collection) === 'block';
  const start = block ? lineStart(text, entriesOf(collection)[0]?.start ?? root.range[0]) : root.range[0];
  const end = block ? lastLineEnd(text, endOfNode(root)) : root.range[1];
  return [splice(start, end, lines.join(source.eol))];
}

function rootLines(value: Plain, layout: Layout): readonly string[] {
  if (isMap(value) && Object.keys(value).length > 0) return mapLines(value, [], layout);
  if (isList(value) && value.length > 0) return listLines(value, [], layout);
  return [printFlow(value)];
}

function replaceInFlow(entry: Entry, value: Plain): TextSplice {
  const style = styleOfScalar(entry.node);
  const printed = typeof value === 'string' ? printScalar(value, { flow: true, style }) : printFlow(value);
  if (entry.valueStart !== undefined) return splice(entry.valueStart, entry.end, printed);
  if (entry.mark !== undefined) return splice(entry.mark, entry.mark, ` ${printed}`);
  return splice(entry.end, entry.end, `: ${printed}`);
}

function replaceInBlock(source: Source, entry: Entry, value: Plain, path: Path): readonly TextSplice[] {
  const { text, eol } = source;
  const { node, mark } = entry;
  const column = columnOf(text, entry.start);
  if (mark === undefined) {
    // `? key` without a value yet.
    const inline = printAfterKey(value, path, { ...source.layout, inline: true });
    return [splice(entry.end, entry.end, `${eol}${' '.repeat(column)}: ${inline.head}`)];
  }
  const layout = isBlockScalar(node) ? { ...source.layout, indent: bodyIndent(source, entry, column) } : source.layout;
  const print = typeof entry.key === 'number' ? printAfterDash : printAfterKey;
  const printed = print(value, path, layout, styleOfScalar(node));
  const body = atColumn(printed.body, column);
  if (entry.valueStart === undefined) return fill(source, mark, mark, mark, { head: printed.head, body });
  return overwrite(source, { ...entry, mark, valueStart: entry.valueStart }, { head: printed.head, body });
}

function overwrite(
  source: Source,
  { node, mark, valueStart, end }: Entry & { readonly mark: number; readonly valueStart: number },
  printed: Printed,
): readonly TextSplice[] {
  const { text, eol } = source;
  const sameLine = lineStart(text, valueStart) === lineStart(text, mark);
  const collection = collectionOf(node);
  const block = collection !== undefined && styleOf(collection) === 'block';
  if (isBlockScalar(node) && sameLine && node?.range[0] === valueStart) {
    const header = /^[|>][-+0-9]*/.exec(text.slice(valueStart, valueStart + 8))?.[0].length ?? 1;
    const headerEnd = valueStart + header;
    const from = printed.head === '' ? mark : valueStart;
    const below = linesBetween(source, afterLine(text, headerEnd), end, printed.body);
    return [splice(from, headerEnd, printed.head), below];
  }
  if (!block && !isBlockScalar(node)) {
    if (sameLine || printed.body.length === 0) {
      const from = printed.head === '' ? mark : valueStart;
      return fill(source, from, end, end, printed);
    }
  } else if (sameLine) {
    // A map that begins on the dash's line: all of it, its last line's comment too.
    const from = printed.head === '' ? mark : valueStart;
    const lines = printed.head === '' ? ['', ...printed.body] : [printed.head, ...printed.body];
    return [splice(from, lastLineEnd(text, end), lines.join(eol))];
  }
  const head = printed.head === '' ? [] : [splice(mark, mark, ` ${printed.head}`)];
  return [...head, linesBetween(source, lineStart(text, valueStart), afterLine(text, end), printed.body)];
}

/** Puts the head between two offsets of one line, and the body below the line that `last` is on. */
function fill(source: Source, from: number, to: number, last: number, printed: Printed): readonly TextSplice[] {
  const { head, body } = printed;
  const separate = head !== '' && /\S/.test(source.text.charAt(from - 1));
  const result = [splice(from, to, separate ? ` ${head}` : head)];
  const below = afterLine(source.text, last);
  if (body.length > 0) result.push(linesBetween(source, below, below, body));
  return result.filter(({ length, text }) => length > 0 || text !== '');
}

function isBlockScalar(node: Node): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** How much deeper than its key a block scalar's text stands. */
function bodyIndent({ text, layout }: Source, { valueStart = 0, end }: Entry, column: number): number {
  const body = text.slice(afterLine(text, valueStart), end);
  const spaces = /^( *)[^ \r\n]/m.exec(body)?.[1]?.length ?? 0;
  return spaces > column ? spaces - column : layout.indent;
}

function styleOfScalar(node: Node): ScalarStyle | undefined {
  if (!isScalar(node)) return undefined;
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : undefined;
}
