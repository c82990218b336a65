import { lineEnd, startOfLine } from '../format/lines';
import { flowContext, type FlowContext } from './flowContext';
import { flowKeys } from './flowKeys';
import { blockLine, opensBlockText, scalarEnd, skipSpaces, type BlockLine } from './lineStarts';

/** Where in a record somebody types. */
export interface TextContext {
  /** From the root: keys, and `*` for the items of a list. */
  readonly steps: readonly string[];
  /**
   * `value`: behind a key's colon. `open`: where a key, a list's item or a value may begin; what stands at `steps` says
   * which. A map that was begun there has the key in `typed` at best in part.
   */
  readonly at: 'value' | 'open';
  /** The token that the offset is in; empty where there is none. */
  readonly range: readonly [start: number, end: number];
  /** The token as far as the offset, a quote at its start included. */
  readonly typed: string;
  /** A colon follows the token: it is a key that is there. */
  readonly isKey: boolean;
  readonly style: 'block' | 'flow';
  /** Of the token, in block style. */
  readonly column: number;
  /** A dash stands before the token on its line. */
  readonly afterDash: boolean;
  /** The other keys of the map that the token is in, with their values as they stand. */
  readonly siblings: ReadonlyMap<string, string>;
}

/**
 * Reads lines around an offset, upwards from it by their indent: works on a text that nobody can parse, and takes the
 * less time the nearer the enclosing keys are. Undefined inside comments, blocks of text and quotes of several lines.
 */
export function textContext(text: string, offset: number): TextContext | undefined {
  const start = startOfLine(text, offset);
  const line = blockLine(text, start, lineEnd(text, start));
  if (isInComment(text, start, offset)) return undefined;
  const flow = flowAround(text, line, offset);
  if (flow) return inFlow(text, flow.start, flow.context, flow.line, offset);
  const last = line.starts.at(-1);
  if (last?.key !== undefined && offset >= last.valueAt) return inValue(text, line, offset);
  return inOpen(text, line, offset);
}

function inValue(text: string, line: BlockLine, offset: number): TextContext | undefined {
  const last = line.starts.at(-1);
  if (last?.key === undefined || opensBlockText(text, line.content, line.end)) return undefined;
  const around = enclosing(text, line, last.column);
  if (!around) return undefined;
  const from = Math.min(line.content, offset);
  const to = Math.max(offset, scalarEnd(text, line.content, line.end));
  return {
    steps: [...around, last.key],
    at: 'value',
    range: [from, to],
    typed: text.slice(from, offset),
    isKey: false,
    style: 'block',
    column: from - line.start,
    afterDash: false,
    siblings: siblingsOf(text, line, last.column),
  };
}

function inOpen(text: string, line: BlockLine, offset: number): TextContext | undefined {
  const last = line.starts.at(-1);
  const dash = line.starts.filter(({ key, at }) => key === undefined && at < offset).at(-1);
  if (line.starts.some(({ key, at }) => key === undefined && offset <= at)) return undefined;
  const from = last?.key !== undefined && offset >= last.at ? last.at : Math.min(line.content, offset);
  const column = from - line.start;
  const isKey = last?.key !== undefined;
  // The dash needs a space behind it before anything can begin.
  if (dash && from <= dash.at + 1) return undefined;
  const around = enclosing(text, line, column);
  if (!around) return undefined;
  const end = isKey ? last.valueAt - 1 : scalarEnd(text, from, line.end);
  return {
    steps: around,
    at: 'open',
    range: [from, Math.max(offset, end)],
    typed: text.slice(from, offset),
    isKey,
    style: 'block',
    column,
    afterDash: dash !== undefined,
    siblings: siblingsOf(text, line, column),
  };
}

function inFlow(
  text: string,
  from: number,
  flow: FlowContext,
  line: BlockLine,
  offset: number,
): TextContext | undefined {
  if (flow.at === 'inside') return undefined;
  // What stands on the line above without a comma behind it is another token that is not finished.
  const token = Math.max(flow.tokenStart, skipSpaces(text, startOfLine(text, offset), offset));
  if (token !== flow.tokenStart && /["']/.test(text.charAt(flow.tokenStart))) return undefined;
  const last = line.starts.at(-1);
  const column = last?.key === undefined ? from - line.start : last.column;
  const around = enclosing(text, line, column);
  if (!around) return undefined;
  const end = flowTokenEnd(text, token, offset);
  return {
    steps: [...around, ...(last?.key === undefined ? [] : [last.key]), ...flow.steps],
    at: flow.at === 'key' ? 'open' : 'value',
    range: [token, end],
    typed: text.slice(token, offset),
    isKey: flow.at === 'key' && /^\s*:/.test(text.slice(end, end + 20)),
    style: 'flow',
    column: 0,
    afterDash: false,
    siblings: flow.map === undefined ? siblingsOf(text, line, column) : flowKeys(text, flow.map),
  };
}

/** How many lines above the offset a flow collection may have begun, and one that holds others on lines of their own. */
const maxFlowLines = 40;
const maxOuterLines = 4_000;

interface FlowAround {
  readonly start: number;
  readonly context: FlowContext;
  readonly line: BlockLine;
}

/** The outermost flow collection around the offset, and the line that it begins on. */
function flowAround(text: string, line: BlockLine, offset: number): FlowAround | undefined {
  let found: FlowAround | undefined;
  // Lines of a flow are deeper than what it belongs to: where one is not, a bracket above was left open.
  let depth = Infinity;
  let at = line;
  // One that begins its line, without a key or a dash, stands in another one.
  for (let count = 0; count < (found?.line.starts.length === 0 ? maxOuterLines : maxFlowLines); count++) {
    const from = at.content;
    const column = at.starts.at(-1)?.column ?? (found ? from - at.start : -1);
    if (from < offset && /[{[]/.test(text.charAt(from)) && depth > column) {
      const context = flowContext(text, from, offset);
      if (context) found = { start: from, context, line: at };
    }
    depth = Math.min(depth, depthOf(text, at, offset));
    if (at.start === 0 || depth === 0) break;
    const before = startOfLine(text, at.start - 1);
    at = blockLine(text, before, lineEnd(text, before));
  }
  return found;
}

/** The column in which a line begins; of a blank one where somebody types in it, else none. */
function depthOf(text: string, { start, end }: BlockLine, offset: number): number {
  const first = skipSpaces(text, start, end);
  if (first < end && text.charCodeAt(first) !== 35) return first - start;
  return start <= offset && offset <= end ? offset - start : Infinity;
}

/** The keys and lists around a column of a line. Undefined where that is inside a block of text or of quotes. */
function enclosing(text: string, line: BlockLine, column: number): readonly string[] | undefined {
  const steps: string[] = [];
  let limit = column;
  let isItem = false;
  let at = line;
  for (;;) {
    for (let index = at.starts.length - 1; index >= 0; index--) {
      const start = at.starts[index];
      if (!start || (at === line && start.column >= column)) continue;
      if (start.key === undefined) {
        if (start.column >= limit) continue;
        steps.unshift('*');
        isItem = true;
      } else {
        if (start.column > limit || (start.column === limit && !isItem)) continue;
        if (at !== line && holdsText(text, at)) return undefined;
        steps.unshift(start.key);
        isItem = false;
      }
      limit = start.column;
    }
    if (limit === 0 && !isItem) return steps;
    const above = lineAbove(text, at.start, limit);
    if (!above) return steps;
    at = above;
  }
}

/** Whether what is deeper below this line belongs to a text that begins on it. */
function holdsText(text: string, { content, end }: BlockLine): boolean {
  if (opensBlockText(text, content, end)) return true;
  const first = text.charAt(content);
  return (first === '"' || first === "'") && scalarEnd(text, content, end) === end && text.charAt(end - 1) !== first;
}

/** The nearest line above that begins at or before a column; blank ones, comments and indents by tabs left out. */
function lineAbove(text: string, start: number, column: number): BlockLine | undefined {
  let end = start - 1;
  while (end >= 0) {
    const from = startOfLine(text, end);
    const first = skipSpaces(text, from, end);
    const code = text.charCodeAt(first);
    if (first < end && first - from <= column && code !== 35 && code !== 13 && code !== 9) {
      return blockLine(text, from, lineEnd(text, from));
    }
    end = from - 1;
  }
  return undefined;
}

/** The keys at this column in the same map, above and below the line. */
function siblingsOf(text: string, line: BlockLine, column: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = (other: BlockLine): boolean => {
    const [first] = other.starts;
    if (!first || first.column > column) return true;
    const own = other.starts.find((start) => start.column === column && start.key !== undefined);
    if (own?.key !== undefined) {
      found.set(own.key, text.slice(other.content, scalarEnd(text, other.content, other.end)));
    }
    return own !== undefined && own === first;
  };
  const begins = line.starts.some(({ column: at, key }) => key === undefined && at < column);
  for (let at = begins ? undefined : lineAbove(text, line.start, column); at; at = lineAbove(text, at.start, column)) {
    if (!take(at)) break;
  }
  let start = line.end;
  while (start >= 0 && start < text.length) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) break;
    const end = lineEnd(text, start);
    const first = skipSpaces(text, start, end);
    if (first === end || text.charCodeAt(first) === 35) {
      start = end;
      continue;
    }
    if (first - start < column) break;
    if (first - start === column) {
      const other = blockLine(text, start, end);
      if (other.starts[0]?.key === undefined || !take(other)) break;
    }
    start = end;
  }
  return found;
}

function isInComment(text: string, start: number, offset: number): boolean {
  const before = text.slice(start, offset);
  if (!before.includes('#')) return false;
  let quote = '';
  for (let at = 0; at < before.length; at++) {
    const char = before.charAt(at);
    if (quote) {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && /(?:^|[\s:[{,-])$/.test(before.slice(0, at))) quote = char;
    else if (char === '#' && (at === 0 || /\s/.test(before.charAt(at - 1)))) return true;
  }
  return false;
}

function flowTokenEnd(text: string, from: number, offset: number): number {
  const first = text.charAt(from);
  if (first === '"' || first === "'") {
    const match = first === '"' ? /^"(?:[^"\\\n]|\\.)*"/ : /^'(?:[^'\n]|'')*'/;
    const closed = match.exec(text.slice(from, from + 1_000))?.[0].length;
    // One that is open must not take the bracket behind it along.
    if (closed !== undefined) return Math.max(offset, from + closed);
  }
  let end = offset;
  while (end < text.length && !/[,\]}\r\n]/.test(text.charAt(end))) {
    if (text.charAt(end) === ':' && /\s/.test(text.charAt(end + 1))) break;
    end++;
  }
  while (end > offset && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
