import type * as v from 'valibot';
import { list, map, maybe, text, time } from './fields';

/** `reviews/YYYY-Www.yaml`: half an hour a week. */
export const reviewSchema = map({
  well: maybe(list(text)),
  badly: maybe(list(text)),
  feedback: maybe(list(text)),
  next: maybe(list(text)),
  with: maybe(list(text)),
  at: maybe(time),
  internal: maybe(text),
});
export type Review = v.InferOutput<typeof reviewSchema>;
