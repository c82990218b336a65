import type * as v from 'valibot';
import { date, flag, list, map, maybe, text, time } from './fields';

export const planEntrySchema = map({
  text: maybe(text),
  item: maybe(text),
  issue: maybe(text),
  done: maybe(flag),
  moved: maybe(date),
});
export type PlanEntry = v.InferOutput<typeof planEntrySchema>;

/** `days/YYYY-MM-DD.yaml`: the plan of a day, agreed with whom, and what came of it. */
export const daySchema = map({
  agreed: maybe(map({ with: maybe(text), at: maybe(time) })),
  plan: maybe(
    map({
      morning: maybe(list(planEntrySchema)),
      afternoon: maybe(list(planEntrySchema)),
      evening: maybe(list(planEntrySchema)),
    }),
  ),
  log: maybe(text),
  internal: maybe(text),
});
export type Day = v.InferOutput<typeof daySchema>;
