import type { Confirmation } from '../model/confirmation';
import type { TripContents } from '../model/contents';
import { confirmationState, digestOfChange, digestOfIssue, digestOfItem } from './digest';
import { placesOf } from './items';
import { nextStepOf } from './stage';

/** Something that the loop with the customer is not closed on. */
export interface Unanswered {
  readonly kind: 'issue' | 'change' | 'feedback' | 'item';
  /** The record's file, relative to the trip. */
  readonly path: string;
  /** The record's id; of an item its own, empty where it has none. */
  readonly id: string;
  /**
   * No answer yet; answered but not confirmed; no decision yet; confirmed by a customer who is not satisfied; changed
   * since it was confirmed.
   */
  readonly why: 'unanswered' | 'unconfirmed' | 'undecided' | 'dissatisfied' | 'stale';
}

/** Everything of a trip that still wants an answer or the customer's word. */
export function unansweredOf(contents: TripContents): readonly Unanswered[] {
  const found: Unanswered[] = [];
  for (const { path, id, value } of contents.issues) {
    const next = nextStepOf(value);
    const why =
      next !== undefined && next !== 'confirm'
        ? 'unanswered'
        : (weakness(value.confirmed, () => digestOfIssue(value)) ?? (next === 'confirm' ? 'unconfirmed' : undefined));
    if (why && !value.dropped) found.push({ kind: 'issue', path, id, why });
  }
  for (const { path, id, value } of contents.changes) {
    const decided = value.decision?.status !== undefined;
    const why = decided
      ? (weakness(value.confirmed, () => digestOfChange(value)) ?? (value.confirmed ? undefined : 'unconfirmed'))
      : 'undecided';
    if (why) found.push({ kind: 'change', path, id, why });
  }
  for (const { path, id, value } of contents.feedback) {
    if (!value.answer?.text?.trim()) found.push({ kind: 'feedback', path, id, why: 'unanswered' });
  }
  for (const { path, value } of contents.checklists) {
    for (const { item } of placesOf(value)) {
      const why = weakness(item.confirmed, () => digestOfItem(item));
      if (why) found.push({ kind: 'item', path, id: item.id ?? '', why });
    }
  }
  return found;
}

function weakness(confirmed: Confirmation | undefined, digest: () => string): 'stale' | 'dissatisfied' | undefined {
  if (!confirmed) return undefined;
  if (confirmationState(confirmed, digest()) === 'stale') return 'stale';
  return confirmed.satisfied === false ? 'dissatisfied' : undefined;
}
