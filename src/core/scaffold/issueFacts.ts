import type { Issue } from '../model/issue';
import { severities } from '../model/words';
import { issueKeys } from './issueSteps';
import { oneLine } from './slug';
import { keySet, refused, type StepPlan } from './stepPlan';

/** What is said of an issue beside its steps, and may change at any time. */
export type IssueFact = 'severity' | 'owner' | 'reportedBy';

/** Sets one of them; a blank text takes it out. A confirmation is not bound to it, and stands. */
export function planIssueFact(issue: Issue, key: IssueFact, text: string): StepPlan {
  const clean = oneLine(text);
  if (clean === '') return { ok: true, changes: [{ op: 'delete', path: [key] }] };
  if (key === 'severity' && !severities.some((word) => word === clean)) {
    return refused({ code: 'unknown-word', key, value: clean, words: severities });
  }
  return issue[key] === clean ? { ok: true, changes: [] } : keySet(issue, [], key, clean, issueKeys);
}
