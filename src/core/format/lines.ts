/* Lines of a text by offset. A line ends at LF; a CR before it belongs to the line break. */

/** Where the line begins that holds this offset, 0 included: before it `lastIndexOf` would find a break at 0 again. */
export function startOfLine(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The same, without the byte order mark, which is no part of the first line. */
export function lineStart(text: string, at: number): number {
  const start = startOfLine(text, at);
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Where the line ends that holds this offset, without its line break. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Behind the line break of the line that a value ends on; `end` may be behind the break already. */
export function afterLine(text: string, end: number): number {
  if (end > 0 && text.charCodeAt(end - 1) === 10) return end;
  const at = text.indexOf('\n', end);
  return at < 0 ? text.length : at + 1;
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The line break that the text uses. */
export function eolOf(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
}

/** Where the last line of a value ends, a comment behind it included, its line break not. */
export function lastLineEnd(text: string, end: number): number {
  let at = afterLine(text, end);
  if (at > 0 && text.charCodeAt(at - 1) === 10) at--;
  if (at > 0 && text.charCodeAt(at - 1) === 13 && text.charCodeAt(at) === 10) at--;
  return at;
}

/** Whether only spaces stand before the offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return /^ *$/.test(text.slice(lineStart(text, at), at));
}
