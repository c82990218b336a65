import type { Plain } from '../model/problem';
import { fastBlockText } from './fastBlockText';
import { fastFlow } from './fastFlow';
import { fastScalar, plainScalar } from './fastScalar';

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
      const close = text.indexOf(code === 34 ? '"' : "'", at + 1);
      if (close < 0 || close >= end) return -1;
      return text.charCodeAt(close + 1) === 58 && (close + 2 >= end || text.charCodeAt(close + 2) === 32)
        ? close + 1
        : -1;
    }
    for (let colon = at; colon < end; colon++) {
      const char = text.charCodeAt(colon);
      if (char === 58 && (colon + 1 >= end || text.charCodeAt(colon + 1) === 32)) return colon;
      if (char === 35 && text.charCodeAt(colon - 1) === 32) return -1;
    }
    return -1;
  }

  /** A key of letters, digits and what joins words; whatever else could mean something is refused. */
  private key(at: number, colon: number): string {
    const raw = this.text.slice(at, colon);
    if (isSimpleKey(raw)) return raw;
    if (/^[\p{L}\p{N}_][\p{L}\p{N}_./-]*$/u.test(raw)) {
      const value = fastScalar(raw);
      if (typeof value !== 'string') throw unsure;
      return value;
    }
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
      const line = text.slice(at, this.end);
      const flow = fastFlow(line, maxDepth - depth);
      if (flow === undefined) throw unsure;
      this.advance();
      this.refuseDeeper(column);
      return flow;
    }
    const value = code === 34 || code === 39 ? fastScalar(text.slice(at, this.end)) : this.plain(at);
    if (value === undefined) throw unsure;
    this.advance();
    this.refuseDeeper(column);
    return value;
  }

  /** What stands from here to the line's end, without quotes: one look at each character, one piece cut out. */
  private plain(at: number): Plain | undefined {
    const { text, end } = this;
    let stop = at;
    for (; stop < end; stop++) {
      const code = text.charCodeAt(stop);
      if (code === 58 && (stop + 1 === end || text.charCodeAt(stop + 1) === 32)) return undefined;
      if (code === 35 && text.charCodeAt(stop - 1) === 32) break;
    }
    while (text.charCodeAt(stop - 1) === 32) stop--;
    return plainScalar(text.slice(at, stop));
  }

  /** A line that is deeper than its key would go on with the scalar above. */
  private refuseDeeper(column: number): void {
    if (!this.atEnd && this.indent > column) throw unsure;
  }
}

/** A key in lower case or camel case that can be no other scalar's name. */
function isSimpleKey(key: string): boolean {
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (!(code >= 97 && code <= 122) && !(at > 0 && code >= 65 && code <= 90)) return false;
  }
  return key !== '' && key !== 'null' && key !== 'true' && key !== 'false';
}
