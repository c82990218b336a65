import { closing, unquoted } from './flowContext';

/** Where a list's item or a map's entry begins on a line. */
export interface LineStart {
  /** Offset in the text. */
  readonly at: number;
  /** Characters from the line's start. */
  readonly column: number;
  /** Undefined: a dash. */
  readonly key: string | undefined;
  /** Of a key: behind its colon. */
  readonly valueAt: number;
}

/** One line as block style reads it, whatever stands around it. */
export interface BlockLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly starts: readonly LineStart[];
  /** Where what is behind the dashes and the key begins; the line's end where there is nothing. */
  readonly content: number;
}

/** Reads the line between two offsets: its dashes, then a key if there is one. */
export function blockLine(text: string, start: number, end: number): BlockLine {
  const starts: LineStart[] = [];
  let at = skipSpaces(text, start, end);
  while (text.charCodeAt(at) === 45 && (at + 1 >= end || text.charCodeAt(at + 1) === 32) && at < end) {
    starts.push({ at, column: at - start, key: undefined, valueAt: at + 1 });
    at = skipSpaces(text, at + 1, end);
  }
  const colon = keyEnd(text, at, end);
  if (colon >= 0) {
    const key = unquoted(text.slice(at, colon).trim());
    starts.push({ at, column: at - start, key, valueAt: colon + 1 });
    at = skipSpaces(text, colon + 1, end);
  }
  return { start, end, starts, content: at };
}

/** The colon behind a key that begins at `at`, or -1. */
export function keyEnd(text: string, at: number, end: number): number {
  const first = text.charAt(at);
  if (at >= end || first === '#' || first === '[' || first === '{') return -1;
  if (first === '"' || first === "'") {
    const close = closing(text, at, end);
    if (close < 0) return -1;
    const colon = skipSpaces(text, close + 1, end);
    return text.charCodeAt(colon) === 58 && isBreak(text, colon + 1, end) ? colon : -1;
  }
  for (let colon = at; colon < end; colon++) {
    const code = text.charCodeAt(colon);
    if (code === 58 && isBreak(text, colon + 1, end)) return colon;
    if (code === 35 && colon > at && text.charCodeAt(colon - 1) === 32) return -1;
  }
  return -1;
}

function isBreak(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9;
}

export function skipSpaces(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === 32) at++;
  return at;
}

/** Where a value on one line ends: a comment and the spaces behind it are not in it. */
export function scalarEnd(text: string, from: number, end: number): number {
  const first = text.charAt(from);
  if (first === '"' || first === "'") {
    const close = closing(text, from, end);
    if (close >= 0) return close + 1;
  }
  let stop = end;
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) === 35 && (at === from || text.charCodeAt(at - 1) === 32)) {
      stop = at;
      break;
    }
  }
  while (stop > from && /\s/.test(text.charAt(stop - 1))) stop--;
  return stop;
}

/** Whether a value that begins here is a block of text (`|`, `>`) on the lines below. */
export function opensBlockText(text: string, at: number, end: number): boolean {
  // Asked of every value: most are no such block at a glance.
  const first = text.charCodeAt(at);
  if (first !== 124 && first !== 62 && first !== 38 && first !== 33) return false;
  return /^(?:[&!]\S+ +)*[|>][-+0-9]{0,2}(?:\s*$| +#)/.test(text.slice(at, end));
}
