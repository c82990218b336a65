/** What a file name of the conventions may take, in bytes of UTF-8, its ending included. */
export const maxNameBytes = 120;

const nothingLeft = 'untitled';

/*
 * Marks belong to the letter before them (Hindi, Thai, Vietnamese typed in parts). What is invisible by default (direction
 * marks, joiners, soft hyphens, variation selectors, Hangul fillers that count as letters) is taken out, not made a joint.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const words = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*/gu;
const mark = /^\p{M}$/u;
const reserved = /^(?:con|prn|aux|nul|conin|conout|(?:com|lpt)[0-9¹²³])$/;

/**
 * The title as part of a file name: letters and digits of any script, lower case, joined by `-`, NFC; never empty and never a
 * name that Windows keeps for itself. At most `maxBytes` (at least 16) bytes of UTF-8, cut where a word ends if that
 * leaves half of it, else between characters.
 */
export function slugOf(title: string, maxBytes: number): string {
  const found = title.normalize('NFC').toLowerCase().replace(invisible, '').normalize('NFC').match(words);
  const slug = cut((found ?? []).join('-').normalize('NFC'), maxBytes);
  if (slug === '') return nothingLeft;
  return reserved.test(slug) ? `${slug}-1` : slug;
}

/** A name as file systems that ignore case and composition compare it. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/**
 * The first of `stem`, `stem-2`, `stem-3` … that is not taken. `named` gives the name with the suffix in place (it may
 * have to shorten the rest for it).
 */
export function firstFree(taken: ReadonlySet<string>, named: (suffix: string) => string): string {
  const folded = new Set([...taken].map(foldName));
  for (let n = 1; ; n++) {
    const name = named(n === 1 ? '' : `-${n}`);
    if (!folded.has(foldName(name))) return name;
  }
}

/** A title on one line: white space and control characters between its words are one space each. */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Whether nothing of the text can be seen. */
export function isInvisible(text: string): boolean {
  return text.replace(invisible, '').trim() === '';
}

/** The text without halves of surrogate pairs, which no file can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Length in bytes of UTF-8; half a surrogate pair counts as the three bytes of its replacement. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

function cut(slug: string, maxBytes: number): string {
  let bytes = 0;
  let whole = 0;
  let at = 0;
  for (const character of slug) {
    // A character ends where the next one that is no mark begins.
    if (!mark.test(character)) whole = at;
    bytes += bytesOf(character);
    if (bytes > maxBytes) return atWordEnd(slug, whole);
    at += character.length;
  }
  return slug;
}

function atWordEnd(slug: string, end: number): string {
  const kept = slug.slice(0, end);
  if (slug[end] === '-') return kept;
  const joint = kept.lastIndexOf('-');
  return joint >= end / 2 ? kept.slice(0, joint) : kept;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
