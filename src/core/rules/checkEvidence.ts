import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import type { TripProblem } from './checkTrip';
import { pathsThere } from './evidence';
import type { PlacedItem } from './items';
import { pathInTrip } from './pathInTrip';

/** What evidence is named for. */
type Proven = Pick<Item, 'evidence' | 'confirmed'>;

/**
 * Evidence that is named and not there: records point at files of the trip by their paths in it. A folder that holds
 * files is evidence too; a path that leaves the trip and an address elsewhere are not.
 */
export function evidenceProblems(contents: TripContents, items: readonly PlacedItem[]): readonly TripProblem[] {
  let there: ReadonlySet<string> | undefined;
  const problems: TripProblem[] = [];
  const check = (file: string, path: Path, evidence: string) => {
    if (!evidence.trim()) return;
    const wanted = pathInTrip(evidence);
    there ??= pathsThere(contents);
    if (wanted !== undefined && there.has(wanted)) return;
    problems.push({ file, problem: { code: 'missing-evidence', path, data: { path: evidence } } });
  };
  const checkAll = (file: string, path: Path, { evidence, confirmed }: Proven) => {
    if (evidence) for (const [index, one] of evidence.entries()) check(file, [...path, 'evidence', index], one);
    if (confirmed?.evidence !== undefined) check(file, [...path, 'confirmed', 'evidence'], confirmed.evidence);
  };
  for (const { file, path, item } of items) checkAll(file, path, item);
  for (const { path: file, value } of contents.issues) checkAll(file, [], value);
  for (const { path: file, value } of contents.changes) checkAll(file, [], value);
  return problems;
}
