import type { Plain } from '../model/problem';
import { closingQuote, endsHere, quotedText } from './fastQuoted';
import { plainScalar } from './fastScalar';
import { knownKey } from './knownKeys';

// Sticky: they look where the reader stands, and no piece of the line is cut off for them.
const asciiKey = /[A-Za-z_][\w-]*(?=: )/y;
const anyKey = /[\p{L}_][\p{L}\p{N}_-]*(?=: )/uy;
/** A scalar that is not quoted, and the spaces behind it; what follows a colon in it, as in `10:20`, has fewer limits. */
const plainText = /[^,[\]{}"'#:&*!|>%@`\n]*(?::[^ \t\v\f\r\n,[\]{}"'#:]+)*/y;

/** Reads the flow map or list that begins at `at` and ends on its line, before `end`; undefined where it is not surely understood. */
export function fastFlow(text: string, at: number, end: number, maxDepth: number): Plain | undefined {
  const reader = new FlowReader(text, at, end, maxDepth);
  const value = reader.value(0);
  return value !== undefined && reader.atEnd() ? value : undefined;
}

class FlowReader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly end: number,
    private readonly maxDepth: number,
  ) {}

  atEnd(): boolean {
    return endsHere(this.text, this.at, this.end);
  }

  value(depth: number): Plain | undefined {
    if (depth > this.maxDepth) return undefined;
    const code = this.code();
    if (code === 91) return this.list(depth);
    if (code === 123) return this.map(depth);
    return code === 34 || code === 39 ? this.quoted() : this.plain();
  }

  /** The character where the reader stands; NaN at the line's end. */
  private code(): number {
    return this.at < this.end ? this.text.charCodeAt(this.at) : NaN;
  }

  private list(depth: number): Plain | undefined {
    const items: Plain[] = [];
    this.at++;
    this.skip();
    while (this.code() !== 93) {
      const value = this.value(depth + 1);
      // A pair inside a list is a map of its own to YAML.
      if (value === undefined) return undefined;
      items.push(value);
      if (!this.separator(93)) return undefined;
    }
    this.at++;
    return items;
  }

  private map(depth: number): Plain | undefined {
    const result: Record<string, Plain> = {};
    this.at++;
    this.skip();
    while (this.code() !== 125) {
      const key = this.key();
      if (!key || key === '__proto__' || Object.hasOwn(result, key)) return undefined;
      this.at += key.length + 1;
      this.skip();
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      result[key] = value;
      if (!this.separator(125)) return undefined;
    }
    this.at++;
    return result;
  }

  private quoted(): Plain | undefined {
    const { text, at, end } = this;
    const close = closingQuote(text, at, end);
    if (close < 0) return undefined;
    this.at = close + 1;
    return quotedText(text, at, close);
  }

  private plain(): Plain | undefined {
    const { text, at } = this;
    this.at = Math.min(this.endOf(plainText), this.end);
    let stop = this.at;
    while (stop > at && text.charCodeAt(stop - 1) === 32) stop--;
    return stop === at ? undefined : plainScalar(text.slice(at, stop));
  }

  /** A key with a colon and a space behind it; undefined for one that could be another scalar than a text. */
  private key(): string | undefined {
    const { text, at } = this;
    const end = this.endOf(asciiKey) || this.endOf(anyKey);
    return end > at ? knownKey(text.slice(at, end), isText) : undefined;
  }

  /** Where what a sticky pattern finds at the reader's place ends; 0 where it finds nothing. */
  private endOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : 0;
  }

  /** A comma with another entry after it, or the end. */
  private separator(close: number): boolean {
    this.skip();
    const code = this.code();
    if (code === close) return true;
    if (code !== 44) return false;
    this.at++;
    this.skip();
    return true;
  }

  private skip(): void {
    while (this.code() === 32) this.at++;
  }
}

function isText(raw: string): boolean {
  return typeof plainScalar(raw) === 'string';
}
