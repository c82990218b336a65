import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import type { TripProblem } from './checkTrip';
import { placesOf } from './items';

/** Evidence that is named and not there: records point at files of the trip by their paths in it. */
export function evidenceProblems(contents: TripContents): readonly TripProblem[] {
  const there = new Set([...contents.evidence, ...contents.reports, ...(contents.hasRetro ? ['retro.md'] : [])]);
  const problems: TripProblem[] = [];
  const check = (file: string, path: Path, evidence: string | undefined) => {
    if (evidence === undefined || evidence.trim() === '' || there.has(evidence.trim().replace(/^\.\//, ''))) return;
    problems.push({ file, problem: { code: 'missing-evidence', path, data: { path: evidence } } });
  };
  const checkAll = (file: string, path: Path, list: readonly string[] | undefined) => {
    for (const [index, evidence] of (list ?? []).entries()) check(file, [...path, 'evidence', index], evidence);
  };
  for (const { path: file, value } of contents.checklists) {
    for (const { item, path } of placesOf(value)) {
      checkAll(file, path, item.evidence);
      check(file, [...path, 'confirmed', 'evidence'], item.confirmed?.evidence);
    }
  }
  for (const { path: file, value } of [...contents.issues, ...contents.changes]) {
    checkAll(file, [], value.evidence);
    check(file, ['confirmed', 'evidence'], value.confirmed?.evidence);
  }
  return problems;
}
