import { closingQuote } from './fastQuoted';

/**
 * About how deep a text nests, without parsing it: flow brackets, and dashes, indents and the keys of one line in block
 * style. Stops counting at the limit. What stands in quotes and in blocks of text (`|`, `>`) counts for nothing: logs
 * that people paste are full of brackets and colons. In other texts brackets count too; who writes hundreds of them
 * is refused all the same.
 */
export function deepestNesting(text: string, limit: number): number {
  let flow = 0;
  let deepest = 0;
  /** Lines deeper than this are of a block of text. */
  let textBelow = Infinity;
  const indents: number[] = [];
  let position = 0;
  while (position < text.length && deepest < limit) {
    let end = text.indexOf('\n', position);
    if (end < 0) end = text.length;
    let at = position;
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (at - position > textBelow || at === end) {
      position = end + 1;
      continue;
    }
    let dashes = 0;
    let last = -1;
    // `- - - x` nests once a dash; `? ? x` likewise.
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 32) at++;
      else if ((code === 45 || code === 63) && (at + 1 === end || text.charCodeAt(at + 1) === 32)) {
        dashes++;
        last = at - position;
        at++;
      } else break;
    }
    if (at === end) deepest = Math.max(deepest, dashes);
    else if (text.charCodeAt(at) !== 35) {
      const column = at - position;
      while ((indents.at(-1) ?? -1) >= column) indents.pop();
      indents.push(column);
      const line = readLine(text, at, end, flow);
      flow = line.flow;
      deepest = Math.max(deepest, indents.length + dashes + Math.max(0, line.keys - 1), line.deepest);
      if (line.opensText && flow === 0) textBelow = line.keys > 0 ? column : last < 0 ? Infinity : last;
      else textBelow = Infinity;
    }
    position = end + 1;
  }
  return deepest;
}

interface Line {
  /** Brackets that are open behind it, and that were open at most. */
  readonly flow: number;
  readonly deepest: number;
  /** `a: b: c` would nest, were it no error. */
  readonly keys: number;
  readonly opensText: boolean;
}

function readLine(text: string, from: number, end: number, before: number): Line {
  let flow = before;
  let deepest = before;
  let keys = 0;
  let valueAt = from;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 91 || code === 123) deepest = Math.max(deepest, ++flow);
    else if ((code === 93 || code === 125) && flow > 0) flow--;
    else if (code === 58 && flow === 0 && (at + 1 === end || text.charCodeAt(at + 1) <= 32)) {
      if (keys++ === 0) valueAt = at + 1;
    } else if ((code === 34 || code === 39) && (at === from || /[\s[{,:]/.test(text.charAt(at - 1)))) {
      const close = closingQuote(text, at, end);
      if (close > 0) at = close;
    } else if (code === 35 && at > from && text.charCodeAt(at - 1) <= 32) break;
  }
  const opensText = /^\s*(?:[&!]\S*\s+)*[|>][-+0-9]{0,2}(?:\s*$|\s+#)/.test(text.slice(valueAt, end));
  return { flow, deepest, keys, opensText };
}
