/**
 * The one word that is meant by a mistyped one, if only one is near: the same but for case, spaces and underscores, else
 * at most a third of its letters off (one at least, of three letters or more).
 */
export function nearWord(typed: string, words: Iterable<string>): string | undefined {
  const wanted = plainForm(typed);
  if (wanted === '') return undefined;
  const most = wanted.length < 3 ? 0 : Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  let nearest: string | undefined;
  let least = most + 1;
  let only = false;
  for (const word of new Set(words)) {
    const form = plainForm(word);
    if (word === typed || Math.abs(form.length - wanted.length) > most) continue;
    const distance = distanceOf(wanted, form);
    if (distance < least) {
      [nearest, least, only] = [word, distance, true];
    } else if (distance === least) only = false;
  }
  return only && least <= most ? nearest : undefined;
}

function plainForm(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\s_—–-]+/g, '-');
}

/** How many letters to add, remove, replace or swap with the next (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
