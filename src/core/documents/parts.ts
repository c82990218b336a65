import { findMarkers, marker, withoutMarkers } from './markers';
import type { MarkerProblem, Pair } from './markers';

/** One generated part of a document: a name that is stable, and its Markdown with `\n`. */
export interface Part {
  readonly name: string;
  readonly body: string;
}

/** A document after a rebuild. */
export interface BuiltDocument {
  /** The whole text, with the byte order mark and the line endings that the file had. */
  readonly text: string;
  /** Parts that could not be rebuilt because their markers are broken; they stand as they did. */
  readonly problems: readonly MarkerProblem[];
  /** Names of the parts that were generated, that a person keeps, and that a person took out. */
  readonly built: readonly string[];
  readonly kept: readonly string[];
  readonly out: readonly string[];
}

export interface MergeOptions {
  /** Bring back the parts that a person took out. */
  readonly parts?: 'all' | undefined;
}

/** A part between its markers, as it stands in a new document. */
export function framed({ name, body }: Part): string {
  return `${marker('begin', name)}\n${framedBody(body)}${marker('end', name)}\n`;
}

/**
 * Puts new bodies between the markers of an existing text; every other byte stays. A part without a pair stays out, or
 * with `parts: 'all'` comes back behind the part that goes before it in the order given (else before the next one, else
 * at the end). A part whose markers are broken is left alone and reported. Lines are written with the ending that
 * prevails outside the rebuilt parts, so that a rebuild cannot change its own answer.
 */
export function mergeParts(existing: string, parts: readonly Part[], options: MergeOptions = {}): BuiltDocument {
  const { pairs, problems } = findMarkers(existing);
  const rebuilt = new Map<string, Pair>();
  for (const pair of pairs) {
    if (!pair.kept && !rebuilt.has(pair.name) && parts.some(({ name }) => name === pair.name))
      rebuilt.set(pair.name, pair);
  }
  const eol = endingOf(existing, [...rebuilt.values()]);
  const changes: Change[] = [];
  for (const { name, body } of parts) {
    const pair = rebuilt.get(name);
    if (pair) changes.push({ start: pair.bodyStart, end: pair.bodyEnd, text: framedBody(body).replaceAll('\n', eol) });
  }
  const present = (name: string) => pairs.some((pair) => pair.name === name);
  const broken = (name: string) => problems.some((problem) => problem.name === name);
  const missing = parts.filter(({ name }) => !present(name));
  const back = options.parts === 'all' ? missing.filter(({ name }) => !broken(name)) : [];
  for (const part of back) changes.push(insertion(existing, part, parts, pairs, eol));
  return {
    text: applied(existing, changes),
    problems,
    built: parts.filter((part) => rebuilt.has(part.name) || back.includes(part)).map(({ name }) => name),
    kept: [...new Set(pairs.filter(({ kept }) => kept).map(({ name }) => name))],
    out: missing.filter((part) => !back.includes(part)).map(({ name }) => name),
  };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function framedBody(body: string): string {
  return `\n${withoutMarkers(body.trim())}\n\n`;
}

function insertion(text: string, part: Part, parts: readonly Part[], pairs: readonly Pair[], eol: string): Change {
  const block = framed(part).replaceAll('\n', eol);
  const at = parts.indexOf(part);
  const nearest = (names: readonly Part[]) => {
    for (const { name } of names) {
      const found = pairs.filter((pair) => pair.name === name);
      if (found.length) return found;
    }
    return undefined;
  };
  const before = nearest(parts.slice(0, at).reverse())?.at(-1);
  if (before) return { start: before.end, end: before.end, text: opening(text, before.end, eol) + block };
  const after = nearest(parts.slice(at + 1))?.[0];
  if (!after) return { start: text.length, end: text.length, text: opening(text, text.length, eol) + block };
  // A byte order mark stays in front.
  const start = after.begin === 0 && text.startsWith('\uFEFF') ? 1 : after.begin;
  return { start, end: start, text: block + eol };
}

/** What sets an inserted block off from the text before it. */
function opening(text: string, at: number, eol: string): string {
  if (at === 0 || (at === 1 && text.startsWith('\uFEFF'))) return '';
  return text[at - 1] === '\n' ? eol : eol + eol;
}

function applied(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of [...changes].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** The line ending that prevails outside the given pairs' bodies; of equals the first; `\n` where there is none. */
function endingOf(text: string, rebuilt: readonly Pair[]): '\n' | '\r\n' {
  let rest = '';
  let at = 0;
  for (const { bodyStart, bodyEnd } of [...rebuilt].sort((a, b) => a.begin - b.begin)) {
    rest += text.slice(at, bodyStart);
    at = bodyEnd;
  }
  rest += text.slice(at);
  const all = rest.match(/\r?\n/g) ?? [];
  const windows = all.filter((ending) => ending === '\r\n').length;
  if (windows * 2 === all.length) return all[0] === '\r\n' ? '\r\n' : '\n';
  return windows * 2 > all.length ? '\r\n' : '\n';
}
