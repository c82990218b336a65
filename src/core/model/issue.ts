import type * as v from 'valibot';
import { confirmationSchema, doneSchema, reasonSchema } from './confirmation';
import { anyMap, date, list, map, maybe, text, time, word } from './fields';
import { severities } from './words';

/** `issues/*.yaml`: describe, analyze, propose; the stage follows from what is filled. */
export const issueSchema = map({
  title: maybe(text),
  severity: maybe(word(severities)),
  module: maybe(text),
  reportedBy: maybe(text),
  reportedAt: maybe(time),
  owner: maybe(text),
  due: maybe(date),
  describe: maybe(text),
  analyze: maybe(text),
  propose: maybe(text),
  resolved: maybe(doneSchema),
  confirmed: maybe(confirmationSchema),
  dropped: maybe(reasonSchema),
  evidence: maybe(list(text)),
  internal: maybe(text),
  tags: maybe(list(text)),
  tracker: maybe(anyMap),
});
export type Issue = v.InferOutput<typeof issueSchema>;
