import type { Plain } from '../model/problem';
import { fastScalar, plainScalar, withoutSpaces } from './fastScalar';

// Sticky: they look where the reader stands, and no piece of the line is cut off for them.
const toEnd = / *(?: #.*)?$/y;
const anyKey = /[\p{L}_][\p{L}\p{N}_-]*(?=: )/uy;
const quotedScalar = /"[^"\\]*"|'[^']*'(?!')/y;

/** By code, below 128: what ends a scalar that is not quoted. */
const ends = codes(',[]{}"\'#:&*!|>%@`');
/** The same behind a colon in it, as in `10:20`. */
const endsBehindColon = codes(' \t\n\v\f\r,[]{}"\'#:');

function codes(chars: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const char of chars) table[char.charCodeAt(0)] = 1;
  return table;
}

/** Reads a flow map or list that ends on its line; undefined where it is not surely understood. */
export function fastFlow(line: string, maxDepth: number): Plain | undefined {
  const reader = new FlowReader(line, maxDepth);
  const value = reader.value(0);
  return value !== undefined && reader.atEnd() ? value : undefined;
}

class FlowReader {
  private at = 0;

  constructor(
    private readonly line: string,
    private readonly maxDepth: number,
  ) {}

  atEnd(): boolean {
    return this.match(toEnd) !== undefined;
  }

  value(depth: number): Plain | undefined {
    if (depth > this.maxDepth) return undefined;
    const char = this.line[this.at];
    if (char === '[') return this.list(depth);
    if (char === '{') return this.map(depth);
    return this.scalar();
  }

  private list(depth: number): Plain | undefined {
    const items: Plain[] = [];
    this.at++;
    this.skip();
    while (this.line[this.at] !== ']') {
      const value = this.value(depth + 1);
      // A pair inside a list is a map of its own to YAML.
      if (value === undefined) return undefined;
      items.push(value);
      if (!this.separator(']')) return undefined;
    }
    this.at++;
    return items;
  }

  private map(depth: number): Plain | undefined {
    const result: Record<string, Plain> = {};
    this.at++;
    this.skip();
    while (this.line[this.at] !== '}') {
      const key = this.key();
      if (!key || key === '__proto__' || Object.hasOwn(result, key)) return undefined;
      this.at += key.length + 1;
      this.skip();
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      result[key] = value;
      if (!this.separator('}')) return undefined;
    }
    this.at++;
    return result;
  }

  private scalar(): Plain | undefined {
    const first = this.line.charCodeAt(this.at);
    if (first === 34 || first === 39) {
      const quoted = this.match(quotedScalar);
      if (quoted === undefined) return undefined;
      this.at += quoted.length;
      return fastScalar(quoted);
    }
    const end = this.scalarEnd();
    const raw = withoutSpaces(this.line.slice(this.at, end));
    if (raw === '') return undefined;
    this.at = end;
    return plainScalar(raw);
  }

  /** Where the plain scalar ends that begins here; spaces behind it count too. */
  private scalarEnd(): number {
    const { line } = this;
    let end = this.at;
    while (end < line.length && !ends[line.charCodeAt(end)]) end++;
    while (line.charCodeAt(end) === 58) {
      let next = end + 1;
      while (next < line.length && !endsBehindColon[line.charCodeAt(next)]) next++;
      if (next === end + 1) break;
      end = next;
    }
    return end;
  }

  /** A key with a colon and a space behind it; undefined for one that could be another scalar than a text. */
  private key(): string | undefined {
    const { line } = this;
    let end = this.at;
    while (isWordCode(line.charCodeAt(end))) end++;
    const ascii =
      line.charCodeAt(end) === 58 && line.charCodeAt(end + 1) === 32 && !isDigitOrDash(line.charCodeAt(this.at));
    const key = ascii ? line.slice(this.at, end) : this.match(anyKey);
    // No longer word means a flag or nothing.
    return key !== undefined && (key.length > 5 || typeof fastScalar(key) === 'string') ? key : undefined;
  }

  /** What a sticky pattern finds where the reader stands. */
  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.line)?.[0];
  }

  /** A comma with another entry after it, or the end. */
  private separator(close: string): boolean {
    this.skip();
    const char = this.line[this.at];
    if (char === close) return true;
    if (char !== ',') return false;
    this.at++;
    this.skip();
    return true;
  }

  private skip(): void {
    while (this.line[this.at] === ' ') this.at++;
  }
}

/** A letter, a digit, `_` or `-`. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigitOrDash(code) || code === 95;
}

function isDigitOrDash(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45;
}
