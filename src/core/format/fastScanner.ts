import type { Plain } from '../model/problem';
import { fastBlockText } from './fastBlockText';
import { fastFlow } from './fastFlow';
import { closingQuote, endsHere, quotedText } from './fastQuoted';
import { plainScalar } from './fastScalar';
import { knownKey } from './knownKeys';

type PlainMap = Record<string, Plain>;

const unsure = Symbol('not surely understood');
const maxDepth = 64;
// eslint-disable-next-line no-control-regex -- they are what it looks for
const suspicious = /[\t\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/;

/** One pass over a text, line by line. Throws `FastScanner.unsure` at whatever is not the plainest YAML. */
export class FastScanner {
  static readonly unsure = unsure;

  /** Start of the line that is looked at, its first character that is no space, and its end without the line break. */
  private start = 0;
  private first = 0;
  private end = 0;
  private next = 0;
  /** The first colon and the first `#` from where it was last asked for them; behind the text where there is none. */
  private colon = -1;
  private hash = -1;

  constructor(private readonly text: string) {
    this.next = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    // What YAML forbids, treats as a line break, or keeps for itself; and what only an exact reading explains.
    if (suspicious.test(text) || text.indexOf('\ufeff', 1) > 0) throw unsure;
    if (text.includes('\r') && /\r(?!\n)/.test(text)) throw unsure;
    this.advance();
  }

  document(): Plain {
    if (this.atEnd) return null;
    const value = this.block(this.indent, 0);
    if (!this.atEnd) throw unsure;
    return value;
  }

  private get atEnd(): boolean {
    return this.start < 0;
  }

  private get indent(): number {
    return this.first - this.start;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  private advance(): void {
    const { text } = this;
    while (this.next < text.length) {
      this.start = this.next;
      let end = text.indexOf('\n', this.start);
      if (end < 0) end = text.length;
      this.next = end + 1;
      if (end > this.start && text.charCodeAt(end - 1) === 13) end--;
      let first = this.start;
      while (first < end && text.charCodeAt(first) === 32) first++;
      this.first = first;
      this.end = end;
      const code = text.charCodeAt(first);
      if (first < end && code !== 35) {
        if (first === this.start && (code === 45 || code === 46 || code === 37)) this.refuseMarker();
        return;
      }
    }
    this.start = -1;
    this.first = -1;
  }

  private refuseMarker(): void {
    const line = this.text.slice(this.start, this.end);
    if (/^(?:---|\.\.\.|%)/.test(line)) throw unsure;
  }

  /** A map or a list whose entries all stand at this column. */
  private block(column: number, depth: number): Plain {
    if (depth > maxDepth) throw unsure;
    return this.isDash(this.first) ? this.list(column, depth) : this.map(column, depth);
  }

  private isDash(at: number): boolean {
    if (this.text.charCodeAt(at) !== 45) return false;
    return at + 1 >= this.end || this.text.charCodeAt(at + 1) === 32;
  }

  private list(column: number, depth: number): Plain {
    const items: Plain[] = [];
    while (!this.atEnd && this.first - this.start === column && this.isDash(this.first)) {
      let at = this.first + 1;
      while (at < this.end && this.text.charCodeAt(at) === 32) at++;
      if (at >= this.end || this.isComment(at)) {
        this.advance();
        items.push(!this.atEnd && this.indent > column ? this.block(this.indent, depth + 1) : null);
      } else if (!this.isFlow(at) && (this.isDash(at) || this.keyEnd(at) >= 0)) {
        // A map or a list that begins on the dash's own line: its column is where its first entry stands.
        this.first = at;
        items.push(this.block(at - this.start, depth + 1));
      } else {
        items.push(this.value(at, column, depth));
      }
    }
    if (!this.atEnd && this.indent > column) throw unsure;
    return items;
  }

  /** A flow map or list begins here: a colon in it is not one of the block around it. */
  private isFlow(at: number): boolean {
    const code = this.text.charCodeAt(at);
    return code === 91 || code === 123;
  }

  private map(column: number, depth: number): Plain {
    const result: PlainMap = {};
    while (!this.atEnd && this.first - this.start === column) {
      if (this.isDash(this.first)) throw unsure;
      const colon = this.keyEnd(this.first);
      if (colon < 0) throw unsure;
      const key = this.key(this.first, colon);
      if (key === '__proto__' || Object.hasOwn(result, key)) throw unsure;
      let at = colon + 1;
      while (at < this.end && this.text.charCodeAt(at) === 32) at++;
      if (at >= this.end || this.isComment(at)) {
        this.advance();
        result[key] = this.nested(column, depth);
      } else {
        result[key] = this.value(at, column, depth);
      }
    }
    if (!this.atEnd && this.indent > column) throw unsure;
    return result;
  }

  /** What stands on the lines below a key: deeper, or a list at the key's own column, or nothing. */
  private nested(column: number, depth: number): Plain {
    if (this.atEnd) return null;
    if (this.indent > column) {
      const code = this.text.charCodeAt(this.first);
      if (code === 91 || code === 123) return this.value(this.first, column, depth);
      // A scalar on a line of its own is for the exact reader.
      if (!this.isDash(this.first) && this.keyEnd(this.first) < 0) throw unsure;
      return this.block(this.indent, depth + 1);
    }
    if (this.indent === column && this.isDash(this.first)) return this.list(column, depth + 1);
    return null;
  }

  private isComment(at: number): boolean {
    return this.text.charCodeAt(at) === 35 && this.text.charCodeAt(at - 1) === 32;
  }

  /** The colon that ends a key which begins here, or -1. */
  private keyEnd(at: number): number {
    const { text, end } = this;
    const code = text.charCodeAt(at);
    if (code === 34 || code === 39) {
      const close = closingQuote(text, at, end);
      if (close < 0) return -1;
      return text.charCodeAt(close + 1) === 58 && (close + 2 >= end || text.charCodeAt(close + 2) === 32)
        ? close + 1
        : -1;
    }
    const colon = this.endingColon(at);
    return colon < end && !this.hasComment(at, colon) ? colon : -1;
  }

  /** The first colon from here on that a space or the line's end follows; the line's end where there is none. */
  private endingColon(at: number): number {
    const { text, end } = this;
    if (this.colon < at) this.colon = offsetOf(text, ':', at);
    let { colon } = this;
    while (colon < end && colon + 1 < end && text.charCodeAt(colon + 1) !== 32) colon = offsetOf(text, ':', colon + 1);
    return Math.min(colon, end);
  }

  /** Whether a comment begins in this piece of a line. */
  private hasComment(at: number, end: number): boolean {
    return this.comment(at, end) < end;
  }

  /** Where the first comment in this piece of a line begins; its end where there is none. */
  private comment(at: number, end: number): number {
    const { text } = this;
    if (this.hash < at) this.hash = offsetOf(text, '#', at);
    let { hash } = this;
    while (hash < end && text.charCodeAt(hash - 1) !== 32) hash = offsetOf(text, '#', hash + 1);
    return Math.min(hash, end);
  }

  /** A key of letters, digits and what joins words; whatever else could mean something is refused. */
  private key(at: number, colon: number): string {
    const raw = this.text.slice(at, colon);
    const known = knownKey(raw, meansItself);
    if (known !== undefined) return known;
    const quoted = /^(["'])([^"'\\]*)\1$/.exec(raw);
    if (!quoted) throw unsure;
    return quoted[2] ?? '';
  }

  /** A value that begins on this line; leaves the scanner on the line after it. */
  private value(at: number, column: number, depth: number): Plain {
    const { text } = this;
    const code = text.charCodeAt(at);
    if (code === 124 || code === 62) {
      const block = fastBlockText(text, { header: text.slice(at, this.end), from: this.next, column });
      if (block === undefined) throw unsure;
      this.next = block.next;
      this.advance();
      this.refuseDeeper(column);
      return block.value;
    }
    if (code === 91 || code === 123) {
      const flow = fastFlow(text, at, this.end, maxDepth - depth);
      if (flow === undefined) throw unsure;
      this.advance();
      this.refuseDeeper(column);
      return flow;
    }
    const value = code === 34 || code === 39 ? this.quoted(at) : this.plain(at);
    if (value === undefined) throw unsure;
    this.advance();
    this.refuseDeeper(column);
    return value;
  }

  /** A text in quotes that ends on its line, with nothing but a comment behind it. */
  private quoted(at: number): Plain | undefined {
    const { text, end } = this;
    const close = closingQuote(text, at, end);
    return close > 0 && endsHere(text, close + 1, end) ? quotedText(text, at, close) : undefined;
  }

  /** What stands from here to the line's end, without quotes and without a comment. */
  private plain(at: number): Plain | undefined {
    const { text } = this;
    let stop = this.comment(at, this.end);
    if (this.endingColon(at) < stop) return undefined;
    while (text.charCodeAt(stop - 1) === 32) stop--;
    return plainScalar(text.slice(at, stop));
  }

  /** A line that is deeper than its key would go on with the scalar above. */
  private refuseDeeper(column: number): void {
    if (!this.atEnd && this.indent > column) throw unsure;
  }
}

const keyPattern = /^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u;

function meansItself(raw: string): boolean {
  return keyPattern.test(raw) && typeof plainScalar(raw) === 'string';
}

/** `text.indexOf(char, from)`; behind the text where it is not there. */
function offsetOf(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? text.length : at;
}
