import type { Issue } from '../model/issue';
import type { Stage } from '../model/words';

export type NextStep = 'describe' | 'analyze' | 'propose' | 'resolve' | 'confirm';

/** The furthest step reached with every earlier one filled; blank text fills nothing. */
export function stageOf(issue: Issue): Stage {
  if (issue.dropped) return 'dropped';
  if (!filled(issue.describe) || !filled(issue.analyze)) return 'described';
  if (!filled(issue.propose)) return 'analyzed';
  if (!issue.resolved) return 'proposed';
  return issue.confirmed ? 'confirmed' : 'resolved';
}

/**
 * What comes next; undefined where nothing does: confirmed to the customer's satisfaction, or dropped. A cause that is
 * known without its symptom wants to be described next. After a confirmation that says the customer is not satisfied, it
 * is to be confirmed anew.
 */
export function nextStepOf(issue: Issue): NextStep | undefined {
  if (issue.dropped) return undefined;
  if (!filled(issue.analyze)) return 'analyze';
  if (!filled(issue.describe)) return 'describe';
  if (!filled(issue.propose)) return 'propose';
  if (!issue.resolved) return 'resolve';
  return issue.confirmed && issue.confirmed.satisfied !== false ? undefined : 'confirm';
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
