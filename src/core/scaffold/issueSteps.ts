import type { Issue } from '../model/issue';
import { wellFormed } from './slug';
import { keySet, known, refused, type StepPlan } from './stepPlan';

/* Steps of an issue after it was logged. Times are ISO 8601 with the site's offset. */

/** What was seen. A later text takes the place of the one that is there. */
export function planDescribe(issue: Issue, answers: { readonly text: string }): StepPlan {
  return textSet(issue, 'describe', answers.text);
}

/** The cause, and how it was found. A later text takes the place of the one that is there. */
export function planAnalyze(issue: Issue, answers: { readonly text: string }): StepPlan {
  return textSet(issue, 'analyze', answers.text);
}

/** What to do. A later text takes the place of the one that is there. */
export function planPropose(issue: Issue, answers: { readonly text: string }): StepPlan {
  return textSet(issue, 'propose', answers.text);
}

/** What was proposed is done. Needs all three texts; once more only after the customer was not satisfied. */
export function planResolve(
  issue: Issue,
  answers: { readonly at: string; readonly by?: string | undefined; readonly note?: string | undefined },
): StepPlan {
  if (issue.dropped) return refused({ code: 'dropped' });
  const needs = (['describe', 'analyze', 'propose'] as const).filter((key) => !issue[key]?.trim());
  if (needs.length > 0) return refused({ code: 'out-of-order', needs });
  if (issue.resolved && issue.confirmed?.satisfied !== false) return refused({ code: 'already-resolved' });
  const { at, by, note } = answers;
  return keySet(issue, [], 'resolved', known({ at, by, note }), issueKeys);
}

/** Nothing will be done about it. Needs a reason, and is too late for what the customer has confirmed. */
export function planDrop(
  issue: Issue,
  answers: { readonly why: string; readonly at: string; readonly by?: string | undefined },
): StepPlan {
  if (issue.dropped) return refused({ code: 'dropped' });
  if (issue.confirmed && issue.confirmed.satisfied !== false) return refused({ code: 'already-confirmed' });
  const { at, by, why } = answers;
  if (!why.trim()) return refused({ code: 'blank-reason', key: 'why' });
  return keySet(issue, [], 'dropped', known({ at, by, why }), issueKeys);
}

/** The keys of an issue, in the conventions' order. */
export const issueKeys = [
  'title',
  'severity',
  'module',
  'reportedBy',
  'reportedAt',
  'owner',
  'due',
  'describe',
  'analyze',
  'propose',
  'resolved',
  'confirmed',
  'dropped',
  'evidence',
  'internal',
  'tags',
  'tracker',
] as const satisfies readonly (keyof Issue)[];

function textSet(issue: Issue, key: 'describe' | 'analyze' | 'propose', text: string): StepPlan {
  if (issue.dropped) return refused({ code: 'dropped' });
  const clean = wellFormed(text).replace(/\r\n?/g, '\n').trim();
  return clean ? keySet(issue, [], key, clean, issueKeys) : refused({ code: 'missing', key });
}
