/**
 * An upper bound of how deep a text nests, without parsing it: flow brackets, and dashes and indents of block style.
 * Stops counting at the limit. Brackets in text count too; who writes hundreds of them is refused all the same.
 */
export function deepestNesting(text: string, limit: number): number {
  let flow = 0;
  let deepest = 0;
  const indents: number[] = [];
  let position = 0;
  while (position < text.length && deepest < limit) {
    let end = text.indexOf('\n', position);
    if (end < 0) end = text.length;
    let at = position;
    let dashes = 0;
    // `- - - x` nests once a dash; `? ? x` likewise.
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 32) at++;
      else if ((code === 45 || code === 63) && (at + 1 === end || text.charCodeAt(at + 1) === 32)) {
        dashes++;
        at++;
      } else break;
    }
    if (at === end) deepest = Math.max(deepest, dashes);
    else if (text.charCodeAt(at) !== 35) {
      const column = at - position;
      while ((indents.at(-1) ?? -1) >= column) indents.pop();
      indents.push(column);
      for (let i = at; i < end; i++) {
        const code = text.charCodeAt(i);
        if (code === 91 || code === 123) deepest = Math.max(deepest, ++flow);
        else if ((code === 93 || code === 125) && flow > 0) flow--;
      }
      deepest = Math.max(deepest, indents.length + dashes, flow);
    }
    position = end + 1;
  }
  return deepest;
}
