import type * as v from 'valibot';
import { confirmationSchema } from './confirmation';
import { date, list, map, mapOf, maybe, text, textOrNumber, time, word } from './fields';
import { decisions } from './words';

/** `changes/*.yaml`: what the customer wants on top, what it costs, and what was decided. */
export const changeSchema = map({
  title: maybe(text),
  requestedBy: maybe(text),
  requestedAt: maybe(time),
  describe: maybe(text),
  need: maybe(text),
  impact: maybe(
    map({
      scope: maybe(text),
      days: maybe(textOrNumber),
      cost: maybe(textOrNumber),
      risk: maybe(text),
      rework: maybe(text),
    }),
  ),
  headquarters: maybe(map({ ask: maybe(text), answer: maybe(text), at: maybe(time) })),
  moves: maybe(mapOf(date)),
  decision: maybe(map({ status: maybe(word(decisions)), by: maybe(text), at: maybe(time), why: maybe(text) })),
  confirmed: maybe(confirmationSchema),
  evidence: maybe(list(text)),
  internal: maybe(text),
});
export type Change = v.InferOutput<typeof changeSchema>;
