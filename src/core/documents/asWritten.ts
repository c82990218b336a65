import type { RecordFile, TripContents } from '../model/contents';
import type { RecordKind } from '../model/recordKind';
import { recordsOf } from '../rules/recordsOf';

/**
 * The contents as their files have them now. To show a record that is broken, its last good values do; a document must not
 * depend on what was read before.
 */
export function asWritten(contents: TripContents): TripContents {
  const { trip, checklists, issues, changes, feedback, days, reviews, customer } = contents;
  return {
    ...contents,
    trip: one(trip),
    checklists: checklists.map(one),
    issues: issues.map(one),
    changes: changes.map(one),
    feedback: feedback.map(one),
    days: days.map(one),
    reviews: reviews.map(one),
    customer: customer && one(customer),
  };
}

/** Records that cannot be read as a whole: a document lacks what they hold. The customer's is named by its URI. */
export function brokenFiles(contents: TripContents): readonly RecordFile[] {
  const { customer } = contents;
  return [...recordsOf(contents), ...(customer ? [customer] : [])].filter(({ understood }) => !understood);
}

function one<K extends RecordKind>(file: RecordFile<K>): RecordFile<K> {
  return file.asWritten === undefined ? file : { ...file, value: file.asWritten };
}
