/*
 * A record has few words for its keys, and each text has them all again. The words that were met are kept, with what
 * was found out about them: a key that is known costs a look.
 */

const words = new Map<string, string | false>();
/** Beyond it they are not a record's words any more. */
const most = 2_000;
/** A longer piece of a text may keep all of that text alive. */
const longest = 12;

/** The text of a key, as it stands in the file, that means just itself; undefined for one that may mean something else. */
export function knownKey(raw: string, meansItself: (raw: string) => boolean): string | undefined {
  const known = words.get(raw);
  if (known !== undefined) return known === false ? undefined : known;
  const found = meansItself(raw) ? raw : false;
  if (raw.length <= longest && words.size < most) words.set(raw, found);
  return found === false ? undefined : found;
}
