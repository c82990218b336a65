import { byteLength, foldName, maxNameBytes, slugOf } from './slug';

const ending = '.yaml';

/**
 * The id of a record that several people may add at once: its day at the site (`YYYY-MM-DD`), its title's slug and four
 * random characters of `a-z0-9`. With `.yaml` it is at most 120 bytes.
 */
export function recordStem(day: string, title: string, random: string): string {
  const rest = `${day}--${random}${ending}`;
  return `${day}-${slugOf(title, maxNameBytes - byteLength(rest))}-${random}`;
}

/** As `recordStem`, with the next random characters where that stem is taken. */
export function freeRecordStem(day: string, title: string, random: string, taken: ReadonlySet<string>): string {
  const folded = new Set([...taken].map(foldName));
  let characters = random;
  for (;;) {
    const stem = recordStem(day, title, characters);
    if (!folded.has(foldName(stem))) return stem;
    characters = next(characters);
  }
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The next of as many characters, as counting goes in base 36; after the last comes the first. */
function next(characters: string): string {
  let result = '';
  let carry = 1;
  for (const character of [...characters].reverse()) {
    const value: number = Math.max(0, digits.indexOf(character)) + carry;
    carry = value === digits.length ? 1 : 0;
    result = `${digits[value % digits.length] ?? '0'}${result}`;
  }
  return result;
}
