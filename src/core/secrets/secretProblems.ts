import { positionsOf } from '../format/positions';
import type { Problem } from '../model/problem';
import { findSecrets } from './findSecrets';

/**
 * A problem for each plain secret of a record's text, with its exact range and the path of the value that holds it;
 * of a comment the entry that it stands in. What is found is in no problem: only where, and what sort of thing it is.
 */
export function secretProblems(text: string): readonly Problem[] {
  const found = findSecrets(text);
  if (found.length === 0) return [];
  const positions = positionsOf(text);
  return found.map(({ kind, start, end }): Problem => ({
    code: 'plain-secret',
    path: positions.pathAt(start),
    range: [start, end],
    data: { kind },
  }));
}
