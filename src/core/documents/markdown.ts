import { withoutSecrets } from '../secrets/withoutSecrets';

/**
 * Text of records as Markdown that shows exactly that text, but for plain secrets, which no document holds: no HTML,
 * links, images, mathematics, headings, tables or markers can come of it, in VS Code's preview and elsewhere. Ordinary
 * words stay as they are.
 */

/** One line. Line breaks become spaces. */
export function inline(text: string): string {
  return escaped(plainLines(text).filter(Boolean).join(' '));
}

/** One line for a table's cell, where line breaks are still to be seen. */
export function cell(text: string | undefined): string {
  return text === undefined ? '' : escaped(plainLines(text).filter(Boolean).join(' / '));
}

/**
 * Paragraphs with the lines as they were written, every one after `indent`, without a line break at the end.
 * Empty text gives an empty string.
 */
export function block(text: string, indent = ''): string {
  const paragraphs: string[][] = [[]];
  for (const line of plainLines(text)) {
    if (line) paragraphs.at(-1)?.push(escaped(line));
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => indent + lines.join(`\\\n${indent}`))
    .join('\n\n');
}

/** A table; heads and cells are Markdown already. A column is as wide as its text, so that a diff shows only its row. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text || ' ').join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The sections of a part, those that are empty left out, set off by blank lines. */
export function sections(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text?.trim()).join('\n\n');
}

/** A list; entries are Markdown already, further lines of one are indented by two spaces. */
export function bullets(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join('\n');
}

/**
 * A link to a file of the trip by its path relative to the trip; just the text where the path leads elsewhere: out of
 * the trip, to another scheme, to nothing; or where it would tell a plain secret.
 */
export function fileLink(path: string): string {
  const steps = path.trim().replaceAll('\\', '/').split('/');
  const inside = steps.every((step) => step.trim() && step !== '.' && step !== '..' && !/[\p{Cc}\p{Cs}]/u.test(step));
  if (!inside || /^[a-z][a-z0-9+.-]*:/i.test(path.trim())) return inline(path);
  const shown = withoutSecrets(path).split('/').map(withoutSecrets).join('/');
  if (shown !== path) return inline(shown);
  const target = steps.map((step) => encodeURIComponent(step).replace(/[!'()*]/g, percent)).join('/');
  return `[${inline(steps.at(-1) ?? path)}](${target})`;
}

/** Whether there is anything to be seen in a text. */
export function says(text: string | undefined): text is string {
  return text !== undefined && plainLines(text).some(Boolean);
}

/**
 * Lines without white space around them, without plain secrets, without characters that cannot be seen or that turn
 * others round.
 */
export function plainLines(text: string): readonly string[] {
  return withoutSecrets(text)
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line
        .replace(/\t/g, ' ')
        .replace(invisible, '')
        .replace(/\p{Cs}/gu, '\uFFFD')
        .trim(),
    );
}

const invisible = /[\p{Cc}\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

function escaped(line: string): string {
  return line
    .replace(/[\\`*[\]|~$#@]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/:\/(?=\/)/g, ':\\/')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
