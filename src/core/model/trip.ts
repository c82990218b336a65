import type * as v from 'valibot';
import { anyMap, count, date, list, map, maybe, text, textOrNumber, time, word } from './fields';
import { causes, goals, results } from './words';

export const objectiveSchema = map({
  id: maybe(text),
  text: maybe(text),
  measure: maybe(text),
  result: maybe(word(results)),
  deviation: maybe(map({ cause: maybe(word(causes)), note: maybe(text) })),
});
export type Objective = v.InferOutput<typeof objectiveSchema>;

export const memberSchema = map({ id: maybe(text), name: maybe(text), role: maybe(text) });
export type Member = v.InferOutput<typeof memberSchema>;

/** `trip.yaml`: the folder that holds it is the trip, the folder's name its id. */
export const tripSchema = map({
  format: maybe(count),
  title: maybe(text),
  customer: maybe(text),
  goal: maybe(word(goals)),
  start: maybe(date),
  end: maybe(date),
  timezone: maybe(text),
  language: maybe(text),
  site: maybe(map({ city: maybe(text), address: maybe(textOrNumber) })),
  team: maybe(list(memberSchema)),
  objectives: maybe(list(objectiveSchema)),
  cancelled: maybe(map({ at: maybe(time), why: maybe(text), by: maybe(text) })),
  share: maybe(anyMap),
  internal: maybe(text),
});
export type Trip = v.InferOutput<typeof tripSchema>;
