import type { Change } from '../format/edit';

/** Why a change of items is not made. Words for it are at the edge. */
export type ItemRefusal =
  | { readonly code: 'gone' }
  | { readonly code: 'missing'; readonly key: string }
  | { readonly code: 'bad-due'; readonly value: string }
  | { readonly code: 'unknown-item' | 'unknown-objective' | 'id-taken' | 'bad-id'; readonly id: string }
  /** The ids that would wait for each other. */
  | { readonly code: 'circle'; readonly ids: readonly string[] }
  /** Others wait for what is to go: their texts. */
  | { readonly code: 'required'; readonly by: readonly string[] }
  | { readonly code: 'into-itself' };

export type Refused = { readonly ok: false; readonly refusal: ItemRefusal };

/** Changes of one checklist. */
export type ItemPlan = { readonly ok: true; readonly changes: readonly Change[] } | Refused;

export function refused(refusal: ItemRefusal): Refused {
  return { ok: false, refusal };
}
