import type { Change } from './change';
import type { Checklist } from './checklist';
import type { Customer } from './customer';
import type { Day } from './day';
import type { Feedback } from './feedback';
import type { Issue } from './issue';
import type { Review } from './review';
import type { Trip } from './trip';

/** What a record of each kind holds. All keys are optional and readonly in use: what could be read of the file. */
export interface RecordTypes {
  readonly trip: Trip;
  readonly checklist: Checklist;
  readonly issue: Issue;
  readonly change: Change;
  readonly feedback: Feedback;
  readonly day: Day;
  readonly review: Review;
  readonly customer: Customer;
  /** A checklist in `knowledge/templates`: dates may be relative, nothing is done. */
  readonly template: Checklist;
}
export type RecordKind = keyof RecordTypes;
