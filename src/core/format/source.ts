import type { Path, Plain } from '../model/problem';
import type { TextSplice } from './edit';
import type { Layout } from './printValue';
import type { Collection, Node } from './sourceTree';

/** A text that is about to be changed. */
export interface Source {
  readonly text: string;
  /** Null where the text holds nothing but comments. */
  readonly root: Node;
  readonly value: Plain;
  readonly layout: Layout;
  readonly eol: '\n' | '\r\n';
  /** What is removed takes blank lines and deeper comments below it along: else they would be text of what is above. */
  readonly wide: boolean;
}

/** What one change does to a text. */
export interface Plan {
  /** Counted in the source's text, sorted, not overlapping. */
  readonly splices: readonly TextSplice[];
  /** What it touches: paths that begin so mean something else afterwards. */
  readonly touched: Path;
  /** Entries added to or taken out of this map or list; undefined where a value is replaced. */
  readonly within?: Collection;
}

export function splice(offset: number, end: number, text: string): TextSplice {
  return { offset, length: end - offset, text };
}

/**
 * Whole lines in place of those between two offsets, both of which are line starts or the end of the text: a last line
 * without a line break stays without.
 */
export function linesBetween(source: Source, from: number, to: number, lines: readonly string[]): TextSplice {
  const { text, eol } = source;
  if (lines.length === 0) return splice(from, to, '');
  const open = from > 0 && text.charCodeAt(from - 1) !== 10 && !(from === 1 && text.charCodeAt(0) === 0xfeff);
  const closes = to < text.length || (to > from ? text.charCodeAt(to - 1) === 10 : !open);
  const joined = lines.join(eol);
  return splice(from, to, `${open ? eol : ''}${joined}${closes || joined.endsWith('\n') ? eol : ''}`);
}

/** Lines moved to a column; empty ones stay empty. */
export function atColumn(lines: readonly string[], column: number): readonly string[] {
  const pad = ' '.repeat(column);
  return lines.map((line) => (line === '' ? line : pad + line));
}
