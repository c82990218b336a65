import type * as v from 'valibot';
import { map, maybe, text, time, word } from './fields';
import { categories } from './words';

/** `feedback/*.yaml`: what was said, what was asked back, the need behind it and the answer. */
export const feedbackSchema = map({
  from: maybe(text),
  at: maybe(time),
  said: maybe(text),
  asked: maybe(text),
  need: maybe(text),
  category: maybe(word(categories)),
  answer: maybe(map({ text: maybe(text), at: maybe(time), by: maybe(text) })),
  issue: maybe(text),
  change: maybe(text),
  internal: maybe(text),
});
export type Feedback = v.InferOutput<typeof feedbackSchema>;
