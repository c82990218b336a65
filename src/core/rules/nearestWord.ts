/** How many letters may be wrong in a word for it to be taken as a slip of another. */
const slips = 2;

/** The word that was probably meant, with few letters wrong; undefined where none, or more than one, is that near. */
export function nearestWord(value: string, words: Iterable<string>): string | undefined {
  const lower = value.trim().toLowerCase();
  let best: string | undefined;
  let least = Math.min(slips, Math.floor(lower.length / 2)) + 1;
  let single = true;
  for (const word of words) {
    if (Math.abs(word.length - lower.length) > least) continue;
    const distance = editDistance(lower, word.toLowerCase(), least + 1);
    if (distance > least || (distance === least && best === undefined)) continue;
    single = distance < least;
    [best, least] = [word, distance];
  }
  return single ? best : undefined;
}

/**
 * How many letters to add, drop, change or swap with a neighbour turn one word into the other; at most `limit`. Looks
 * only at the diagonal's surroundings: further off it takes more than that.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: readonly number[] = [];
  let hope = true;
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array<number>(b.length + 1).fill(limit);
    if (i < limit) row[0] = i;
    let least = row[0] ?? limit;
    const stop = Math.min(b.length, i + limit);
    for (let j = Math.max(1, i - limit); j <= stop; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? limit) + 1, (row[j - 1] ?? limit) + 1, (last[j - 1] ?? limit) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? limit) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows: only after two that are too far off there is no way back.
    if (least >= limit && !hope) return limit;
    hope = least < limit;
    [before, last] = [last, row];
  }
  return Math.min(limit, last[b.length] ?? limit);
}
