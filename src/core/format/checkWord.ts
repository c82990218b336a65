import type { Problem } from '../model/problem';

/** What the words for an unknown word need: the word, those allowed, and the one that was probably meant. */
export function unknownWord(value: string, words: readonly string[]): NonNullable<Problem['data']> {
  const lower = value.trim().toLowerCase();
  let best: string | undefined;
  let least = 3;
  for (const word of words) {
    const distance = editDistance(lower, word, least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best === undefined ? { value, words } : { value, words, suggestion: best };
}

/** How many letters to add, drop, change or swap with a neighbour turn one word into the other; at most `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return Math.min(limit, last[b.length] ?? limit);
}
