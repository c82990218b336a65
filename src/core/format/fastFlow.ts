import type { Plain } from '../model/problem';
import { fastScalar, withoutSpaces } from './fastScalar';

// Sticky: they look where the reader stands, and no piece of the line is cut off for them.
const toEnd = / *(?: #.*)?$/y;
const asciiKey = /[A-Za-z_][A-Za-z0-9_-]*(?=: )/y;
const anyKey = /[\p{L}_][\p{L}\p{N}_-]*(?=: )/uy;
const anyScalar = /"[^"\\]*"|'[^']*'(?!')|[^,[\]{}"'#:&*!|>%@`]+(?::[^\s,[\]{}"'#:]+)*/uy;

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
      const key = this.match(asciiKey) ?? this.match(anyKey);
      if (!key || key === '__proto__' || Object.hasOwn(result, key) || typeof fastScalar(key) !== 'string') {
        return undefined;
      }
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
    const match = this.match(anyScalar);
    if (match === undefined) return undefined;
    const raw = withoutSpaces(match);
    if (raw === '') return undefined;
    this.at += match.length;
    return fastScalar(raw);
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
