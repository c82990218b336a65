import type { Path, Plain } from '../model/problem';
import { isList, isMap, isScalar, type PlainMap } from './plainValues';
import { literalFits, printLiteral, printScalar, type ScalarStyle } from './printScalar';

/** How a file is laid out: what a fresh value should look like. */
export interface Layout {
  /** Spaces that a map stands deeper than its key. */
  readonly indent: number;
  /** Spaces that a list's dashes stand deeper than its key. */
  readonly dashIndent: number;
  /** Everything on one line: for what cannot stand in block style. */
  readonly inline: boolean;
}

/** A value in block style: what stands after `key:` or `-`, and the lines below, counted from the column of key or dash. */
export interface Printed {
  readonly head: string;
  readonly body: readonly string[];
}

export const usualLayout: Layout = { indent: 2, dashIndent: 2, inline: false };

/** Maps that the conventions write on one line where they are short. */
const flowMaps = new Set([
  'resolved',
  'confirmed',
  'skipped',
  'override',
  'dropped',
  'cancelled',
  'agreed',
  'answer',
  'decision',
  'deviation',
  'site',
  'moves',
  'customs',
  'impact',
]);
/** Lists whose maps the conventions write on one line each where they are short. */
const flowItems = new Set([
  'team',
  'morning',
  'afternoon',
  'evening',
  'contacts',
  'processes',
  'systems',
  'painPoints',
]);
/** Lists of ids and paths that the conventions write on one line where they are short. */
const flowLists = new Set(['requires', 'evidence', 'tags', 'feedback', 'with']);
const short = 100;

/** A value as it stands after `key:`. The path says which of the conventions' ways of writing fits it. */
export function printAfterKey(value: Plain, path: Path, layout: Layout, style?: ScalarStyle): Printed {
  if (isScalar(value)) return scalar(value, layout, style);
  if (layout.inline || isEmpty(value) || fitsOneLine(value, path)) return { head: printFlow(value), body: [] };
  if (isMap(value)) return { head: '', body: indented(mapLines(value, path, layout), layout.indent) };
  return { head: '', body: indented(listLines(value, path, layout), layout.dashIndent) };
}

/** A value as it stands after a dash; a map or list begins on the dash's line. */
export function printAfterDash(value: Plain, path: Path, layout: Layout, style?: ScalarStyle): Printed {
  if (isScalar(value)) return scalar(value, layout, style);
  if (layout.inline || isEmpty(value) || fitsOneLine(value, path)) return { head: printFlow(value), body: [] };
  const [head = '', ...body] = isMap(value) ? mapLines(value, path, layout) : listLines(value, path, layout);
  return { head, body: indented(body, 2) };
}

/** The lines of a map's entries, from their own column. */
export function mapLines(value: PlainMap, path: Path, layout: Layout): readonly string[] {
  return Object.entries(value).flatMap(([key, content]) => entryLines(key, content, [...path, key], layout));
}

/** The lines of one entry of a map, from its own column. */
export function entryLines(key: string, value: Plain, path: Path, layout: Layout): readonly string[] {
  const { head, body } = printAfterKey(value, path, layout);
  return [head === '' ? `${printScalar(key)}:` : `${printScalar(key)}: ${head}`, ...body];
}

/** The lines of a list's items, from the column of their dashes. */
export function listLines(value: readonly Plain[], path: Path, layout: Layout): readonly string[] {
  return value.flatMap((item, index) => itemLines(item, [...path, index], layout));
}

/** The lines of one item of a list, from the column of its dash. */
export function itemLines(value: Plain, path: Path, layout: Layout): readonly string[] {
  const { head, body } = printAfterDash(value, path, layout);
  return [`- ${head}`, ...body];
}

/** A value on one line, for flow style. */
export function printFlow(value: Plain): string {
  if (isScalar(value)) return printScalar(value, { flow: true });
  if (isList(value)) return `[${value.map(printFlow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, content]) => flowEntry(key, content));
  return `{${entries.join(', ')}}`;
}

/** One entry of a map in flow style. */
export function flowEntry(key: string, value: Plain): string {
  return `${printScalar(key, { flow: true })}: ${printFlow(value)}`;
}

/** Whether it is short and holds only scalars on one line: what may stand beside siblings in flow style. */
export function isShortFlow(value: Plain): boolean {
  const parts = isMap(value) ? Object.values(value) : isList(value) ? value : [];
  return parts.every((part) => isScalar(part) && !String(part).includes('\n')) && printFlow(value).length <= short;
}

function fitsOneLine(value: Plain, path: Path): boolean {
  const last = path.at(-1);
  const wanted =
    typeof last === 'number'
      ? isMap(value) && flowItems.has(String(path.at(-2)))
      : isMap(value)
        ? flowMaps.has(String(last))
        : flowLists.has(String(last));
  return wanted && isShortFlow(value);
}

function scalar(value: string | number | boolean | null, layout: Layout, style?: ScalarStyle): Printed {
  if (typeof value === 'string' && !layout.inline && literalFits(value)) {
    const { head, lines } = printLiteral(value);
    return { head, body: indented(lines, layout.indent) };
  }
  return { head: printScalar(value, { style }), body: [] };
}

function isEmpty(value: readonly Plain[] | PlainMap): boolean {
  return isList(value) ? value.length === 0 : Object.keys(value).length === 0;
}

function indented(lines: readonly string[], by: number): readonly string[] {
  const pad = ' '.repeat(by);
  return lines.map((line) => (line === '' ? line : pad + line));
}
