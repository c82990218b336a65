import { closing } from './flowContext';
import { keyEnd, skipSpaces } from './lineStarts';
import { scalarNode } from './scalarNode';
import type { Range, TreeEntry, TreeNode } from './textTree';

const maxDepth = 100;

/**
 * Reads a flow map or list, however broken. It ends where it is closed, or before a line that is no deeper than `column`
 * and begins with a key or a dash: one that is not closed yet does not swallow the rest.
 */
export class FlowReader {
  private at = 0;
  private readonly end: number;

  constructor(
    private readonly text: string,
    start: number,
    column: number,
  ) {
    this.at = start;
    this.end = endOfFlow(text, start, column);
  }

  /** The collection that begins at the start. */
  read(): TreeNode {
    return this.collection(0);
  }

  private collection(depth: number): TreeNode {
    const start = this.at;
    const isMap = this.text.charAt(start) === '{';
    const entries: TreeEntry[] = [];
    this.at++;
    while (this.skip() < this.end) {
      const char = this.text.charAt(this.at);
      if (char === '}' || char === ']') {
        this.at++;
        break;
      }
      if (char === ',') {
        this.at++;
        continue;
      }
      entries.push(isMap ? this.entry(depth) : this.item(entries.length, depth));
    }
    return { type: isMap ? 'map' : 'list', range: [start, this.at], isFlow: true, entries };
  }

  private entry(depth: number): TreeEntry {
    const keyRange = this.token(true);
    const key = scalarNode(this.text, keyRange).text;
    this.skip();
    if (this.text.charAt(this.at) !== ':') {
      return { key, keyRange, range: keyRange, value: { type: 'none', range: [keyRange[1], keyRange[1]] } };
    }
    this.at++;
    const value = this.value(depth);
    return { key, keyRange, range: [keyRange[0], Math.max(value.range[1], this.at)], value };
  }

  private item(index: number, depth: number): TreeEntry {
    const value = this.value(depth);
    const { range } = value;
    return { key: index, keyRange: [range[0], range[0]], range, value };
  }

  private value(depth: number): TreeNode {
    this.skip();
    const char = this.text.charAt(this.at);
    if (char === '{' || char === '[') {
      if (depth < maxDepth) return this.collection(depth + 1);
      // Nobody looks so deep, but it has to be passed.
      this.at++;
      return { type: 'none', range: [this.at, this.at] };
    }
    const range = this.token(false);
    return range[0] === range[1] ? { type: 'none', range } : scalarNode(this.text, range);
  }

  /** Reads a token; always goes on unless a comma or a bracket stands there. */
  private token(isKey: boolean): Range {
    const start = this.at;
    const first = this.text.charAt(start);
    if (first === '"' || first === "'") {
      const close = closing(this.text, start, this.end);
      this.at = close < 0 ? this.end : close + 1;
      return [start, this.at];
    }
    while (this.at < this.end) {
      const char = this.text.charAt(this.at);
      if (/[,{}[\]]/.test(char) || (char === '#' && /\s/.test(this.text.charAt(this.at - 1)))) break;
      if (char === ':' && isKey && /[\s,{}[\]]|^$/.test(this.text.charAt(this.at + 1))) break;
      this.at++;
    }
    // A bracket where a key should be is no key, but has to be passed.
    if (this.at === start && isKey && this.text.charAt(start) !== ':') this.at++;
    let end = this.at;
    while (end > start && /\s/.test(this.text.charAt(end - 1))) end--;
    return [start, end];
  }

  /** Over spaces, line breaks and comments. */
  private skip(): number {
    while (this.at < this.end) {
      const char = this.text.charAt(this.at);
      if (char === '#' && /\s/.test(this.text.charAt(this.at - 1))) {
        const line = this.text.indexOf('\n', this.at);
        this.at = line < 0 ? this.end : Math.min(line, this.end);
      } else if (/\s/.test(char)) this.at++;
      else break;
    }
    return this.at;
  }
}

/** Where a flow collection has to end at the latest. */
function endOfFlow(text: string, start: number, column: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (--depth === 0) return at + 1;
    } else if ((char === '"' || char === "'") && /[\s,:{[]/.test(text.charAt(at - 1))) {
      const close = closing(text, at, text.length);
      // One that is open swallows nothing beyond its line.
      if (close >= 0 && !beginsBlock(text, text.indexOf('\n', at), close, column)) at = close;
    } else if (char === '\n' && beginsBlock(text, at, at + 1, column)) return at;
  }
  return text.length;
}

/** Whether any line that begins between two offsets is one of block style again, no deeper than a column. */
function beginsBlock(text: string, from: number, to: number, column: number): boolean {
  for (let at = from; at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    let end = text.indexOf('\n', at + 1);
    if (end < 0) end = text.length;
    const first = skipSpaces(text, at + 1, end);
    if (first === end || first - at - 1 > column) continue;
    if (/^-(?:\s|$)/.test(text.slice(first, first + 2)) || keyEnd(text, first, end) >= 0) return true;
  }
  return false;
}
