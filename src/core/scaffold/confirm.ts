import { mapRenewed } from '../format/mapRenewed';
import type { Change as ChangeRequest } from '../model/change';
import type { Item } from '../model/checklist';
import type { Confirmation } from '../model/confirmation';
import type { Issue } from '../model/issue';
import type { Path } from '../model/problem';
import { channels } from '../model/words';
import { confirmationState } from '../rules/digest';
import { stateOf } from '../rules/items';
import { issueKeys } from './issueSteps';
import { keySet, known, refused, type StepPlan, type StepRefusal } from './stepPlan';

export interface ConfirmAnswers {
  /** ISO 8601 with the site's offset. */
  readonly at: string;
  readonly by?: string | undefined;
  readonly via?: string | undefined;
  readonly satisfied?: boolean | undefined;
  /** A path relative to the trip. */
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
  /** Of what is confirmed, as it is now: `sha256-…`. */
  readonly digest: string;
}

/*
 * The customer's word that something is as recorded. One that stands and still fits is not given twice; one that is
 * stale, that bears no digest, or that says the customer was not satisfied is replaced.
 */

/** Of an issue, once it is resolved. */
export function planConfirmIssue(issue: Issue, answers: ConfirmAnswers): StepPlan {
  if (issue.dropped) return refused({ code: 'dropped' });
  if (!issue.resolved) return refused({ code: 'out-of-order', needs: ['resolved'] });
  return confirmationSet(issue, [], answers, issueKeys);
}

/** Of a checklist's item at `path` in its file, once it is done. */
export function planConfirmItem(item: Item, path: Path, answers: ConfirmAnswers): StepPlan {
  if (stateOf(item) !== 'done') return refused({ code: 'out-of-order', needs: ['done'] });
  return confirmationSet(item, path, answers, itemKeys);
}

/** Of a change request, once it is decided. */
export function planConfirmChange(change: ChangeRequest, answers: ConfirmAnswers): StepPlan {
  if (!change.decision?.status) return refused({ code: 'out-of-order', needs: ['decision'] });
  return confirmationSet(change, [], answers, changeKeys);
}

const confirmationKeys = [
  'at',
  'by',
  'via',
  'satisfied',
  'evidence',
  'note',
  'digest',
] as const satisfies readonly (keyof Confirmation)[];
const itemKeys = ['confirmed', 'note', 'internal', 'secret', 'items'] as const satisfies readonly (keyof Item)[];
const changeKeys = ['confirmed', 'evidence', 'internal'] as const satisfies readonly (keyof ChangeRequest)[];

function confirmationSet(
  record: { readonly confirmed?: Confirmation | undefined },
  at: Path,
  answers: ConfirmAnswers,
  order: readonly string[],
): StepPlan {
  const refusal = badAnswer(answers) ?? standing(record.confirmed, answers.digest);
  if (refusal) return refused(refusal);
  const { via, satisfied, evidence, note, digest } = answers;
  const value = known({ at: answers.at, by: answers.by, via, satisfied, evidence, note, digest });
  if (!record.confirmed) return keySet(record, at, 'confirmed', value, order);
  const there = new Set(Object.keys(record.confirmed));
  return { ok: true, changes: mapRenewed([...at, 'confirmed'], there, value, confirmationKeys) };
}

function badAnswer({ via }: ConfirmAnswers): StepRefusal | undefined {
  if (!via || channels.some((word) => word === via)) return undefined;
  return { code: 'unknown-word', key: 'via', value: via, words: channels };
}

function standing(confirmation: Confirmation | undefined, digest: string): StepRefusal | undefined {
  const stands = confirmationState(confirmation, digest) === 'bound' && confirmation?.satisfied !== false;
  return stands ? { code: 'already-confirmed' } : undefined;
}
