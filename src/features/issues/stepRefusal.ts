import * as vscode from 'vscode';
import type { StepPlan, StepRefusal } from '../../core/scaffold/stepPlan';
import { UserError } from '../../host/errors';
import { comma } from '../../host/punctuation';

/** The changes of a step, or its refusal as a UserError. */
export function changesOf(plan: StepPlan) {
  if (plan.ok) return plan.changes;
  throw new UserError(refusalText(plan.refusal));
}

function refusalText(refusal: StepRefusal): string {
  switch (refusal.code) {
    case 'missing':
      return vscode.l10n.t('“{0}” is missing.', refusal.key);
    case 'blank-reason':
      return vscode.l10n.t('A reason is needed: “{0}” is blank.', refusal.key);
    case 'out-of-order':
      return vscode.l10n.t('This comes later: “{0}” is not filled yet.', refusal.needs.join(comma()));
    case 'dropped':
      return vscode.l10n.t('The issue was dropped. Take “dropped” out of its file to go on with it.');
    case 'already-resolved':
      return vscode.l10n.t('The issue is resolved already.');
    case 'already-confirmed':
      return vscode.l10n.t('The customer has confirmed this already, as it is now.');
    case 'unknown-word':
      return vscode.l10n.t(
        '“{0}” is “{1}”; it must be one of: {2}.',
        refusal.key,
        refusal.value,
        refusal.words.join(comma()),
      );
  }
}
