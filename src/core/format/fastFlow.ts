import type { Plain } from '../model/problem';
import { fastScalar, withoutSpaces } from './fastScalar';

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
    return /^ *(?: #.*)?$/.test(this.line.slice(this.at));
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
      const key = /^[\p{L}_][\p{L}\p{N}_-]*(?=: )/u.exec(this.line.slice(this.at))?.[0];
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
    const rest = this.line.slice(this.at);
    const match = /^(?:"[^"\\]*"|'[^']*'(?!')|[^,[\]{}"'#:&*!|>%@`]+(?::[^\s,[\]{}"'#:]+)*)/u.exec(rest);
    if (!match) return undefined;
    const raw = withoutSpaces(match[0]);
    if (raw === '') return undefined;
    this.at += match[0].length;
    return fastScalar(raw);
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
