import { withoutSpaces } from './fastScalar';

export interface BlockTextPlace {
  /** What begins the text: `|`, `>-`, a comment behind it and all. */
  readonly header: string;
  /** Offset of the line after the header's. */
  readonly from: number;
  /** The column of the key or the dash: the text is deeper. */
  readonly column: number;
}

/**
 * Reads a text of several lines. `|`, `|-`: lines as they stand, without their common indent. `>`, `>-`: the lines of a
 * paragraph joined to one. Undefined where it is not surely understood. `next`: offset of the line after it.
 */
export function fastBlockText(
  text: string,
  { header, from, column }: BlockTextPlace,
): { readonly value: string; readonly next: number } | undefined {
  const mode = /^([|>])(-?)(?: +#.*)?$/.exec(withoutSpaces(header));
  if (!mode) return undefined;
  const lines: string[] = [];
  let indent = -1;
  let position = from;
  while (position < text.length) {
    let end = text.indexOf('\n', position);
    if (end < 0) end = text.length;
    const stop = end > position && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    let first = position;
    while (first < stop && text.charCodeAt(first) === 32) first++;
    const blank = first === stop;
    if (!blank && indent < 0) {
      if (first - position <= column) break;
      indent = first - position;
      // Blank lines before that are deeper than the text are an error that the exact reader tells.
      if (lines.some((line) => line.length > indent)) return undefined;
      lines.fill('');
    }
    if (!blank && first - position < indent) break;
    if (blank) {
      lines.push(indent >= 0 ? text.slice(Math.min(position + indent, stop), stop) : text.slice(position, stop));
    } else lines.push(text.slice(position + indent, stop));
    position = end + 1;
  }
  // A comment that is less deep ends the block, and what follows at the end of the file counts too: leave both.
  const isEnded = position > text.length || text.charCodeAt(text.length - 1) === 10 || position < text.length;
  const isStripped = mode[2] === '-';
  if (indent < 0 || (!isStripped && !isEnded)) return undefined;
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  // A last line of spaces only is text to some readers and nothing to others.
  if (lines.at(-1)?.trim() === '') return undefined;
  const joined = mode[1] === '>' ? folded(lines) : lines.join('\n');
  if (joined === undefined) return undefined;
  return { value: isStripped ? joined : `${joined}\n`, next: Math.min(position, text.length) };
}

/**
 * A line break becomes a space, and of several one fewer stays. Lines with spaces at either end follow other rules, and
 * so do blank ones at the beginning.
 */
function folded(lines: readonly string[]): string | undefined {
  let result = '';
  let joint = '';
  for (const line of lines) {
    if (line.charCodeAt(0) === 32 || line.charCodeAt(line.length - 1) === 32) return undefined;
    if (line !== '') {
      result += joint + line;
      joint = ' ';
    } else if (result === '') return undefined;
    else joint = joint === ' ' ? '\n' : `${joint}\n`;
  }
  return result;
}
