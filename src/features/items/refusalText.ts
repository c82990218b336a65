import * as vscode from 'vscode';
import type { ItemRefusal } from '../../core/items/itemPlan';
import { UserError } from '../../host/errors';
import { listed } from '../../host/punctuation';

/** A plan that is not refused; else its refusal as a UserError. */
export function accepted<T extends { readonly ok: boolean }>(
  plan: T | { readonly ok: false; readonly refusal: ItemRefusal },
): T & { readonly ok: true } {
  if (!plan.ok && 'refusal' in plan) throw new UserError(refusalText(plan.refusal));
  return plan as T & { readonly ok: true };
}

export function refusalText(refusal: ItemRefusal): string {
  switch (refusal.code) {
    case 'gone':
      return vscode.l10n.t('The item is not there any more.');
    case 'missing':
      return vscode.l10n.t('“{0}” is missing.', refusal.key);
    case 'bad-due':
      return vscode.l10n.t(
        '“{0}” is not a due date. Write a day such as 2026-03-11, or start+2d, end-1d, start+2wd.',
        refusal.value,
      );
    case 'unknown-item':
      return vscode.l10n.t('There is no item “{0}” in this trip that could be waited for.', refusal.id);
    case 'unknown-objective':
      return vscode.l10n.t('There is no objective “{0}” in this trip.', refusal.id);
    case 'id-taken':
      return vscode.l10n.t('The id “{0}” is taken in this trip already.', refusal.id);
    case 'bad-id':
      return vscode.l10n.t('“{0}” cannot be an id: it must not be empty or contain white space.', refusal.id);
    case 'circle':
      return vscode.l10n.t('They would wait for each other: {0}.', refusal.ids.join(' → '));
    case 'required':
      return vscode.l10n.t(
        'Others wait for it: {0}. To delete it all the same, give “force: true”.',
        listed(refusal.by),
      );
    case 'into-itself':
      return vscode.l10n.t('An item cannot go below itself.');
  }
}
