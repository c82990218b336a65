import type { RecordFile, TripContents } from '../model/contents';
import type { TripListing } from './listTrip';
import type { TripRecordKind } from './places';

/** What a trip is put together from. */
export interface TripParts {
  readonly folder: string;
  readonly id: string;
  readonly trip: RecordFile<'trip'>;
  /** Records other than the trip's own, sorted by path. */
  readonly files: readonly RecordFile[];
  readonly listing: Pick<TripListing, 'evidence' | 'reports' | 'hasRetro'>;
  readonly otherEvidence: readonly string[];
  readonly customer: RecordFile<'customer'> | undefined;
}

/** A trip's contents; lists that are the same as before stay the same. */
export function contentsOf(parts: TripParts, before: TripContents | undefined): TripContents {
  const { folder, id, trip, files, listing, customer } = parts;
  const of = <K extends TripRecordKind>(kind: K, known: readonly RecordFile<K>[] | undefined) =>
    same(
      known,
      files.filter((file): file is RecordFile<K> => file.kind === kind),
    );
  return {
    folder,
    id,
    trip,
    checklists: of('checklist', before?.checklists),
    issues: of('issue', before?.issues),
    changes: of('change', before?.changes),
    feedback: of('feedback', before?.feedback),
    days: of('day', before?.days),
    reviews: of('review', before?.reviews),
    evidence: same(before?.evidence, listing.evidence),
    reports: same(before?.reports, listing.reports),
    otherEvidence: same(before?.otherEvidence, parts.otherEvidence),
    hasRetro: listing.hasRetro,
    customer,
  };
}

function same<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const equal = before?.length === now.length && before.every((entry, index) => entry === now[index]);
  return equal ? before : now;
}
