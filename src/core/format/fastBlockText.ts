export interface BlockTextPlace {
  /** What begins the text: `|`, `>-`, a comment behind it and all. */
  readonly header: string;
  /** Offset of the line after the header's. */
  readonly from: number;
  /** The column of the key or the dash: the text is deeper. */
  readonly column: number;
}

const headers = /^([|>])(-?)(?: +#.*| *)$/;

/**
 * Reads a text of several lines. `|`, `|-`: lines as they stand, without their common indent. `>`, `>-`: the lines of a
 * paragraph joined to one. Undefined where it is not surely understood. `next`: offset of the line after it.
 */
export function fastBlockText(
  text: string,
  { header, from, column }: BlockTextPlace,
): { readonly value: string; readonly next: number } | undefined {
  const mode = headers.exec(header);
  if (!mode) return undefined;
  const isFolded = mode[1] === '>';
  let value = '';
  let indent = -1;
  /** Blank lines since the last one with text, and the longest before the first. */
  let blanks = 0;
  let widest = 0;
  let position = from;
  while (position < text.length) {
    let end = text.indexOf('\n', position);
    if (end < 0) end = text.length;
    const stop = end > position && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    let first = position;
    while (first < stop && text.charCodeAt(first) === 32) first++;
    if (first === stop) {
      // Spaces beyond the indent are part of the text.
      if (indent >= 0 && stop - position > indent) return undefined;
      widest = Math.max(widest, stop - position);
      blanks++;
    } else if (indent < 0) {
      if (first - position <= column) break;
      indent = first - position;
      // Blank lines before that are deeper than the text are an error; folded ones follow other rules.
      if (widest > indent || (isFolded && blanks > 0)) return undefined;
      value = '\n'.repeat(blanks);
    } else {
      if (first - position < indent) break;
      value += blanks === 0 ? (isFolded ? ' ' : '\n') : '\n'.repeat(isFolded ? blanks : blanks + 1);
    }
    if (first < stop) {
      // In a folded text, lines with spaces at either end follow other rules.
      if (isFolded && (first - position > indent || text.charCodeAt(stop - 1) === 32)) return undefined;
      value += text.slice(position + indent, stop);
      blanks = 0;
    }
    position = end + 1;
  }
  // A comment that is less deep ends the block, and what follows at the end of the file counts too: leave both.
  const isEnded = position > text.length || text.charCodeAt(text.length - 1) === 10 || position < text.length;
  const isStripped = mode[2] === '-';
  if (indent < 0 || (!isStripped && !isEnded)) return undefined;
  return { value: isStripped ? value : `${value}\n`, next: Math.min(position, text.length) };
}
