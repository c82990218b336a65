import type { TextSplice } from './edit';

/** The text after the splices, which are sorted, do not overlap and count in the text before. */
export function applySplices(text: string, splices: readonly TextSplice[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, text: inserted } of splices) {
    result += text.slice(at, offset) + inserted;
    at = offset + length;
  }
  return result + text.slice(at);
}

/** The one splice that turns a text into another: what stands between their common beginning and end. */
export function spliceBetween(before: string, after: string): readonly TextSplice[] {
  if (before === after) return [];
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Never part a pair: neither CR from LF nor the halves of one character.
  while (start > 0 && (parts(before, start) || parts(after, start))) start--;
  while (tail > 0 && (parts(before, before.length - tail) || parts(after, after.length - tail))) tail--;
  return [{ offset: start, length: before.length - tail - start, text: after.slice(start, after.length - tail) }];
}

/** Whether a text has more than one kind of line ending. */
export function hasMixedEndings(text: string): boolean {
  const kinds = new Set<string>();
  for (const [ending] of text.matchAll(/\r\n|\r|\n/g)) {
    kinds.add(ending);
    if (kinds.size > 1) return true;
  }
  return false;
}

function parts(text: string, at: number): boolean {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (left === 13 && right === 10) || (left >= 0xd800 && left < 0xdc00);
}
