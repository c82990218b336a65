import type { Path, Problem } from '../model/problem';
import { lineEnd, lineStart } from './lines';
import { positionsOf, type Positions } from './positions';

export type LocatedProblem = Problem & { readonly range: readonly [start: number, end: number] };

/**
 * Gives every problem a stretch of the text: its own; else that of the value (or key) at its path; where that is
 * absent, the key of the nearest entry around it; else the first line. Parses only if a problem needs it.
 */
export function locate(text: string, problems: readonly Problem[]): readonly LocatedProblem[] {
  let positions: Positions | undefined;
  return problems.map((problem) => {
    if (problem.range) return { ...problem, range: within(text, problem.range) };
    if (problem.path.length === 0) return { ...problem, range: firstLine(text) };
    positions ??= positionsOf(text);
    return { ...problem, range: rangeOf(text, positions, problem) };
  });
}

function rangeOf(text: string, positions: Positions, { path, atKey, code }: Problem): readonly [number, number] {
  const own = positions.range(path, atKey ? 'key' : 'value');
  const colon = own && code === 'full-width-colon' ? text.indexOf('：', own[0]) : -1;
  if (colon >= 0) return [colon, colon + 1];
  if (own) return own[0] < own[1] ? own : (nonEmpty(positions.range(path, 'key')) ?? firstLine(text));
  for (let parent: Path = path.slice(0, -1); parent.length > 0; parent = parent.slice(0, -1)) {
    const key = nonEmpty(positions.range(parent, 'key'));
    if (key) return key;
  }
  return firstLine(text);
}

function nonEmpty(range: readonly [number, number] | undefined): readonly [number, number] | undefined {
  return range && range[0] < range[1] ? range : undefined;
}

/** The first line that holds anything, or the start of the text. */
function firstLine(text: string): readonly [number, number] {
  const at = text.search(/[^\s\ufeff]/);
  if (at < 0) return [0, 0];
  return [lineStart(text, at), lineEnd(text, at)];
}

function within(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const from = Math.max(0, Math.min(start, text.length));
  return [from, Math.max(from, Math.min(end, text.length))];
}
