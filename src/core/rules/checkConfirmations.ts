import type { Confirmation } from '../model/confirmation';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import type { TripProblem } from './checkTrip';
import { confirmationState, digestOfChange, digestOfIssue, digestOfItem } from './digest';
import type { PlacedItem } from './items';

/** Confirmations whose digest no longer fits what was confirmed. */
export function confirmationProblems(contents: TripContents, items: readonly PlacedItem[]): readonly TripProblem[] {
  const problems: TripProblem[] = [];
  const check = (file: string, path: Path, confirmed: Confirmation | undefined, digest: () => string) => {
    // Most have no confirmation: hashing them would be for nothing.
    if (confirmed?.digest === undefined || confirmationState(confirmed, digest()) !== 'stale') return;
    problems.push({ file, problem: { code: 'stale-confirmation', path: [...path, 'confirmed'], atKey: true } });
  };
  for (const { path, value } of contents.issues) check(path, [], value.confirmed, () => digestOfIssue(value));
  for (const { path, value } of contents.changes) check(path, [], value.confirmed, () => digestOfChange(value));
  for (const { file, path, item } of items) check(file, path, item.confirmed, () => digestOfItem(item));
  return problems;
}
