import type { Problem } from './problem';
import type { RecordKind, RecordTypes } from './recordKind';

/** One record as read: what could be understood of a file, and what is wrong with it. */
export interface RecordFile<K extends RecordKind = RecordKind> {
  readonly kind: K;
  /** Path relative to the trip's folder, with `/`; of a customer: the file's URI. */
  readonly path: string;
  /** The file's name without `.yaml`; of a trip: the folder's name. */
  readonly id: string;
  /** What could be read; after a syntax error the last good values, if there were any. */
  readonly value: RecordTypes[K];
  /** What the text itself gives, where `value` is that of before. */
  readonly asWritten?: RecordTypes[K];
  /** Of this file alone; those that follow from other files come from `checkTrip`. */
  readonly problems: readonly Problem[];
  /** False while the text cannot be parsed: nothing may be written to it. */
  readonly understood: boolean;
}

/** All of a trip, in memory only while it is looked at or active. Lists are sorted by path. */
export interface TripContents {
  /** URI of the trip's folder, without a slash at the end. */
  readonly folder: string;
  /** The folder's name. */
  readonly id: string;
  readonly trip: RecordFile<'trip'>;
  readonly checklists: readonly RecordFile<'checklist'>[];
  readonly issues: readonly RecordFile<'issue'>[];
  readonly changes: readonly RecordFile<'change'>[];
  readonly feedback: readonly RecordFile<'feedback'>[];
  readonly days: readonly RecordFile<'day'>[];
  readonly reviews: readonly RecordFile<'review'>[];
  /** Paths relative to the trip of the files in `evidence/` and `reports/`, at any depth. */
  readonly evidence: readonly string[];
  readonly reports: readonly string[];
  /** Paths of what records name as evidence, outside of these folders and of the records': those that are there. */
  readonly otherEvidence: readonly string[];
  readonly hasRetro: boolean;
  /** The trip's customer, from the nearest `customers/` folder upwards. */
  readonly customer: RecordFile<'customer'> | undefined;
}
