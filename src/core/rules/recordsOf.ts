import type { RecordFile, TripContents } from '../model/contents';

/** All records of a trip, its own first; the customer's is none of them. */
export function recordsOf(contents: TripContents): readonly RecordFile[] {
  return [contents.trip, ...filesOf(contents)];
}

/** All records of a trip other than its own. */
export function filesOf({ checklists, issues, changes, feedback, days, reviews }: TripContents): readonly RecordFile[] {
  return [...checklists, ...issues, ...changes, ...feedback, ...days, ...reviews];
}
