import type { RecordFile, TripContents } from '../model/contents';
import { placesOf } from '../rules/items';
import type { Target } from './mentions';

/** A file that holds what an id names, or that is what it names. */
export interface DefiningFile {
  /** Relative to the trip; of a customer the URI. */
  readonly path: string;
  readonly kind: RecordFile['kind'];
  /** The file itself bears the id: there is no place in it to look for. */
  readonly isWhole: boolean;
}

/** The files that give an id, as the trip is known; more than one where it is given twice. */
export function filesDefining(contents: TripContents, target: Target, id: string): readonly DefiningFile[] {
  const { trip, customer } = contents;
  switch (target) {
    case 'item':
      return contents.checklists
        .filter(({ value }) => placesOf(value).some(({ item }) => item.id?.trim() === id))
        .map(({ path }) => ({ path, kind: 'checklist', isWhole: false }));
    case 'objective':
      return has(trip.value.objectives, id) ? [{ path: trip.path, kind: 'trip', isWhole: false }] : [];
    case 'person':
      return [
        ...(has(trip.value.team, id) ? [{ path: trip.path, kind: 'trip', isWhole: false } as const] : []),
        ...(customer && has(customer.value.contacts, id)
          ? [{ path: customer.path, kind: 'customer', isWhole: false } as const]
          : []),
      ];
    case 'issue':
      return whole(contents.issues, id);
    case 'change':
      return whole(contents.changes, id);
    case 'feedback':
      return whole(contents.feedback, id);
    case 'customer':
      return whole(customer ? [customer] : [], id);
  }
}

/** All records of a trip and its customer's, in which an id can be used. */
export function recordFiles(contents: TripContents): readonly RecordFile[] {
  const { trip, checklists, issues, changes, feedback, days, reviews, customer } = contents;
  return [
    trip,
    ...checklists,
    ...issues,
    ...changes,
    ...feedback,
    ...days,
    ...reviews,
    ...(customer ? [customer] : []),
  ];
}

/** Whether an id is given to anything that shares the names of such a thing: one more would be a duplicate. */
export function isTaken(contents: TripContents, target: Target, id: string): boolean {
  const kinds: readonly Target[] = target === 'item' || target === 'objective' ? ['item', 'objective'] : [target];
  return kinds.some((kind) => filesDefining(contents, kind, id).length > 0);
}

function has(list: readonly { readonly id?: string | undefined }[] | undefined, id: string): boolean {
  return list?.some((thing) => thing.id?.trim() === id) ?? false;
}

function whole(files: readonly RecordFile[], id: string): readonly DefiningFile[] {
  const wanted = id.normalize('NFC');
  return files
    .filter((file) => file.id.normalize('NFC') === wanted)
    .map(({ path, kind }) => ({ path, kind, isWhole: true }));
}
