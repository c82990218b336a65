import type { Change } from '../format/edit';
import type { Path, Plain } from '../model/problem';
import { wellFormed } from './slug';

/** Why a step cannot be taken; nothing has been changed. */
export type StepRefusal =
  /** A text that the step consists of is blank. */
  | { readonly code: 'missing'; readonly key: string }
  | { readonly code: 'blank-reason'; readonly key: 'why' }
  /** What has to be there first, by the record's keys; `done` of an item. */
  | { readonly code: 'out-of-order'; readonly needs: readonly string[] }
  | { readonly code: 'dropped' }
  | { readonly code: 'already-resolved' }
  | { readonly code: 'already-confirmed' }
  | { readonly code: 'unknown-word'; readonly key: string; readonly value: string; readonly words: readonly string[] };

export type StepPlan =
  { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly refusal: StepRefusal };

export function refused(refusal: StepRefusal): StepPlan {
  return { ok: false, refusal };
}

/** One key of a record set; a key that is not there yet goes before those that come after it in the conventions. */
export function keySet(
  record: Readonly<Record<string, unknown>>,
  at: Path,
  key: string,
  value: Plain,
  order: readonly string[],
): StepPlan {
  const before = order.slice(order.indexOf(key) + 1).find((other) => record[other] !== undefined);
  return { ok: true, changes: [{ op: 'set', path: [...at, key], value, ...(before ? { before } : {}) }] };
}

/** A map without the keys that have no value, or a blank one; texts without white space around them. */
export function known(values: Readonly<Record<string, string | boolean | undefined>>): Readonly<Record<string, Plain>> {
  const result: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(values)) {
    const clean = typeof value === 'string' ? wellFormed(value).trim() : value;
    if (clean !== undefined && clean !== '') result[key] = clean;
  }
  return result;
}
