import type * as v from 'valibot';
import { flag, map, maybe, text, time, word } from './fields';
import { channels } from './words';

/** The customer's word that something is as recorded; `digest` binds it to the content that was confirmed. */
export const confirmationSchema = map({
  at: maybe(time),
  by: maybe(text),
  via: maybe(word(channels)),
  satisfied: maybe(flag),
  evidence: maybe(text),
  digest: maybe(text),
  note: maybe(text),
});
export type Confirmation = v.InferOutput<typeof confirmationSchema>;

/** Who did something, when, and a word on it. */
export const doneSchema = map({ at: maybe(time), by: maybe(text), note: maybe(text) });
export type Done = v.InferOutput<typeof doneSchema>;

/** Who decided to leave the usual way, when and why. */
export const reasonSchema = map({ why: maybe(text), at: maybe(time), by: maybe(text) });
export type Reason = v.InferOutput<typeof reasonSchema>;
