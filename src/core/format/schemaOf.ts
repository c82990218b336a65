import type * as v from 'valibot';
import { changeSchema } from '../model/change';
import { checklistSchema } from '../model/checklist';
import { customerSchema } from '../model/customer';
import { daySchema } from '../model/day';
import { feedbackSchema } from '../model/feedback';
import { issueSchema } from '../model/issue';
import type { RecordKind } from '../model/recordKind';
import { reviewSchema } from '../model/review';
import { tripSchema } from '../model/trip';

/** The schema of each kind of record. */
export const schemaOf: Readonly<Record<RecordKind, v.GenericSchema>> = {
  trip: tripSchema,
  checklist: checklistSchema,
  issue: issueSchema,
  change: changeSchema,
  feedback: feedbackSchema,
  day: daySchema,
  review: reviewSchema,
  customer: customerSchema,
  template: checklistSchema,
};
