import { bullets, block, plainLines } from '../markdown';
import type { DocumentWords } from '../documentWords';

/* How the parts of the retrospective put things. */

export function heading(title: string): string {
  return `## ${title}`;
}

export function subheading(title: string): string {
  return `### ${title}`;
}

/** The lines of a text without gaps, after `indent`: for lists that are to stay tight. */
export function compact(text: string, indent = ''): string {
  return block(plainLines(text).filter(Boolean).join('\n'), indent);
}

/** `**Label:** text`, its further lines below; nothing when there is no text. */
export function labelled(words: DocumentWords, label: string, text: string | undefined, indent = ''): string {
  const body = text === undefined ? '' : compact(text, indent);
  return body && indent + words.label(label) + body.slice(indent.length);
}

/** An entry of a list with lines below it, those that are empty left out. */
export function entry(first: string, lines: readonly string[], indent = ''): string {
  return [`${indent}- ${first}`, ...lines.filter(Boolean)].join('\\\n');
}

/** The texts that a person wrote, each an entry; `undefined` when all are blank. */
export function textBullets(texts: readonly string[] | undefined): string | undefined {
  const entries = (texts ?? []).map((text) => compact(text, '  ').trimStart()).filter(Boolean);
  return entries.length ? bullets(entries) : undefined;
}

/** The remarks that say something, as one phrase. */
export function joined(words: DocumentWords, texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join(words.also);
}

/** `(…)` after a text; nothing when there is nothing to say. */
export function aside(words: DocumentWords, texts: readonly (string | undefined)[]): string {
  const inside = joined(words, texts);
  return inside && words.aside(inside);
}
