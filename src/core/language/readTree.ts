import { closing, unquoted } from './flowContext';
import { FlowReader } from './flowTree';
import { keyEnd, opensBlockText, scalarEnd, skipSpaces } from './lineStarts';
import { scalarNode } from './scalarNode';
import type { Range, TreeEntry, TreeNode } from './textTree';

const maxDepth = 100;

/**
 * Reads the maps, lists and values of a text line by line, however broken: what does not fit is left out. Of a text that
 * YAML understands it gives the entries that YAML gives, but for anchors, merges, keys that are no scalars and the like.
 */
export function readTree(text: string): TreeNode {
  return new TreeReader(text).document();
}

class TreeReader {
  /** The line that is looked at: where what is not read yet begins, and its end. */
  private start = 0;
  private first = 0;
  private end = 0;
  private next: number;

  constructor(private readonly text: string) {
    this.next = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    this.advance();
  }

  document(): TreeNode {
    let root: TreeNode | undefined;
    while (!this.atEnd) {
      const before = this.first;
      const node = this.block(this.indent, 0);
      // What stands less deep than the first line goes on with it.
      if (!root || (root.type === 'list' && root.entries.length === 0)) root = node;
      else if ((root.type === 'map' || root.type === 'list') && node.type === root.type) {
        root = { ...root, range: [root.range[0], node.range[1]], entries: [...root.entries, ...node.entries] };
      }
      if (this.first === before) this.advance();
    }
    return root ?? { type: 'none', range: [0, 0] };
  }

  private get atEnd(): boolean {
    return this.start < 0;
  }

  private get indent(): number {
    return this.first - this.start;
  }

  /** To the next line that holds anything but a comment. */
  private advance(): void {
    const { text } = this;
    while (this.next < text.length) {
      this.start = this.next;
      let end = text.indexOf('\n', this.start);
      if (end < 0) end = text.length;
      this.next = end + 1;
      if (end > this.start && text.charCodeAt(end - 1) === 13) end--;
      this.first = skipSpaces(text, this.start, end);
      this.end = end;
      const code = text.charCodeAt(this.first);
      const isMarker =
        this.first === this.start && code < 47 && /^(?:---|\.\.\.|%)/.test(text.slice(this.first, this.first + 3));
      if (this.first < end && code !== 35 && code !== 9 && !isMarker) return;
    }
    this.start = -1;
    this.first = -1;
  }

  private isDash(at: number): boolean {
    return this.text.charCodeAt(at) === 45 && (at + 1 >= this.end || this.text.charCodeAt(at + 1) === 32);
  }

  private block(column: number, depth: number): TreeNode {
    return this.isDash(this.first) ? this.list(column, depth) : this.map(column, depth);
  }

  private list(column: number, depth: number): TreeNode {
    const entries: TreeEntry[] = [];
    const start = this.first;
    while (!this.atEnd && this.indent >= column) {
      if (this.indent > column || !this.isDash(this.first)) {
        if (this.indent === column) break;
        this.advance();
        continue;
      }
      const dash = this.first;
      const at = this.skipProperties(skipSpaces(this.text, dash + 1, this.end));
      let value: TreeNode;
      if (at >= this.end || this.isComment(at)) {
        this.advance();
        value = this.below(dash + 1, column, false, depth);
      } else if (depth < maxDepth && (this.isDash(at) || this.keyEnd(at) >= 0)) {
        // The map or list that begins on the dash's own line stands where its first entry does.
        this.first = at;
        value = this.block(at - this.start, depth + 1);
      } else {
        value = this.value(at, column, depth);
      }
      entries.push({
        key: entries.length,
        keyRange: [dash, dash + 1],
        value,
        range: [dash, Math.max(dash + 1, value.range[1])],
      });
    }
    return { type: 'list', range: [start, entries.at(-1)?.range[1] ?? start], isFlow: false, entries };
  }

  private map(column: number, depth: number): TreeNode {
    const entries: TreeEntry[] = [];
    const start = this.first;
    while (!this.atEnd && this.indent >= column) {
      const colon = this.indent === column && !this.isDash(this.first) ? this.keyEnd(this.first) : -1;
      if (colon < 0) {
        // A key that is being typed, or whatever else belongs to nothing.
        this.advance();
        continue;
      }
      let keyStop = colon;
      while (keyStop > this.first && this.text.charCodeAt(keyStop - 1) === 32) keyStop--;
      const keyRange: Range = [this.first, keyStop];
      const key = unquoted(this.text.slice(...keyRange));
      const at = skipSpaces(this.text, colon + 1, this.end);
      let value: TreeNode;
      if (at >= this.end || this.isComment(at)) {
        this.advance();
        value = this.below(colon + 1, column, true, depth);
      } else {
        value = this.value(at, column, depth);
      }
      entries.push({ key, keyRange, value, range: [keyRange[0], Math.max(colon + 1, value.range[1])] });
    }
    return { type: 'map', range: [start, entries.at(-1)?.range[1] ?? start], isFlow: false, entries };
  }

  /** What stands on the lines below a key or a dash. */
  private below(at: number, column: number, isKey: boolean, depth: number): TreeNode {
    const none: TreeNode = { type: 'none', range: [at, at] };
    if (this.atEnd || depth >= maxDepth) return none;
    if (this.indent > column) {
      const code = this.text.charCodeAt(this.first);
      const isCollection = this.isDash(this.first) || (code !== 91 && code !== 123 && this.keyEnd(this.first) >= 0);
      return isCollection ? this.block(this.indent, depth + 1) : this.value(this.first, column, depth);
    }
    return isKey && this.indent === column && this.isDash(this.first) ? this.list(column, depth + 1) : none;
  }

  private isComment(at: number): boolean {
    return this.text.charCodeAt(at) === 35;
  }

  private keyEnd(at: number): number {
    return keyEnd(this.text, at, this.end);
  }

  /** A value that begins on this line; leaves the reader on the line after it. */
  private value(from: number, column: number, depth: number): TreeNode {
    const { text } = this;
    const at = this.skipProperties(from);
    if (at >= this.end || this.isComment(at)) {
      this.advance();
      return this.below(at, column, true, depth);
    }
    const char = text.charAt(at);
    if (opensBlockText(text, at, this.end)) return this.blockText(at, column);
    if (char === '[' || char === '{') {
      const node = new FlowReader(text, at, column).read();
      this.goTo(node.range[1]);
      return node;
    }
    if (char === '*') {
      this.advance();
      return { type: 'none', range: [at, scalarEnd(text, at, text.length)] };
    }
    if (char === '"' || char === "'") return this.quoted(at, column);
    return this.plain(at, column);
  }

  /** Over `&anchor` and `!tag`. */
  private skipProperties(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === 38 || this.text.charCodeAt(at) === 33) {
      const match = /^\S+ */.exec(this.text.slice(at, this.end));
      if (!match) break;
      at += match[0].length;
    }
    return at;
  }

  private quoted(at: number, column: number): TreeNode {
    let close = closing(this.text, at, this.end);
    if (close < 0) {
      close = closing(this.text, at, this.text.length);
      // One that is not closed yet would run on to the next quote of the file.
      if (close >= 0 && /\n *[^\s]/.test(this.text.slice(at, close)) && this.returns(at, close, column)) close = -1;
    }
    const range: Range = [at, close < 0 ? scalarEnd(this.text, at, this.end) : close + 1];
    this.goTo(range[1]);
    return scalarNode(this.text, range);
  }

  /** Whether a line between two offsets is no deeper than a column. */
  private returns(from: number, to: number, column: number): boolean {
    for (let line = this.text.indexOf('\n', from); line >= 0 && line < to; line = this.text.indexOf('\n', line + 1)) {
      const first = skipSpaces(this.text, line + 1, to);
      if (first - line - 1 <= column && !/[\r\n]/.test(this.text.charAt(first))) return true;
    }
    return false;
  }

  private plain(at: number, column: number): TreeNode {
    const start = at;
    let end = scalarEnd(this.text, at, this.end);
    this.advance();
    // Deeper lines go on with it; a comment between them ends it, but nobody writes that.
    while (!this.atEnd && this.indent > column && this.keyEnd(this.first) < 0) {
      end = scalarEnd(this.text, this.first, this.end);
      this.advance();
    }
    return scalarNode(this.text, [start, end]);
  }

  private blockText(at: number, column: number): TreeNode {
    let end = this.end;
    let position = this.next;
    let indent = column + 1;
    while (position < this.text.length) {
      let stop = this.text.indexOf('\n', position);
      if (stop < 0) stop = this.text.length;
      const first = skipSpaces(this.text, position, stop);
      const isBlank = first === stop || (first + 1 === stop && this.text.charCodeAt(first) === 13);
      if (!isBlank && first - position < indent) break;
      // The first line says how deep the text is; a comment less deep ends it.
      if (!isBlank && end === this.end) indent = first - position;
      if (!isBlank) end = this.text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
      position = stop + 1;
    }
    this.next = position;
    this.advance();
    return { type: 'scalar', range: [at, end], text: '', style: 'block' };
  }

  /** On to the line after an offset. */
  private goTo(offset: number): void {
    const line = this.text.indexOf('\n', offset);
    this.next = Math.max(this.next, line < 0 ? this.text.length : line + 1);
    this.advance();
  }
}
