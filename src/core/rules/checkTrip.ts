import type { TripContents } from '../model/contents';
import type { Problem } from '../model/problem';
import { circleProblems } from './checkCircles';
import { confirmationProblems } from './checkConfirmations';
import { dateProblems } from './checkDates';
import { evidenceProblems } from './checkEvidence';
import { nameProblems } from './checkNames';
import { duplicateProblems, referenceProblems } from './checkIds';
import { placedItems } from './items';

/** A problem and the file it is in, by its path relative to the trip. */
export interface TripProblem {
  readonly file: string;
  readonly problem: Problem;
}

/**
 * What is wrong with a trip as a whole: what no file shows by itself. By the file's path relative to the trip; files
 * without such problems are left out.
 */
export function checkTrip(contents: TripContents): ReadonlyMap<string, readonly Problem[]> {
  const items = placedItems(contents.checklists);
  const found: readonly TripProblem[] = [
    ...customerProblems(contents),
    ...nameProblems(contents),
    ...duplicateProblems(contents, items),
    ...referenceProblems(contents, items),
    ...circleProblems(items),
    ...confirmationProblems(contents, items),
    ...dateProblems(contents, items),
    ...evidenceProblems(contents, items),
  ];
  const byFile = new Map<string, Problem[]>();
  for (const { file, problem } of found) {
    const known = byFile.get(file);
    if (known) known.push(problem);
    else byFile.set(file, [problem]);
  }
  return byFile;
}

function customerProblems({ trip, customer }: TripContents): readonly TripProblem[] {
  const id = trip.value.customer;
  if (customer || !id?.trim()) return [];
  return [{ file: trip.path, problem: { code: 'missing-customer', path: ['customer'], data: { id } } }];
}
