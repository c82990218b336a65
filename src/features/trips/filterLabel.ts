import * as vscode from 'vscode';
import type { FilterState } from '../../core/tree/filter';

/** A state of the filter as the person calls it. */
export function filterLabel(state: FilterState): string {
  switch (state) {
    case 'open':
      return vscode.l10n.t('Open');
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'blocked':
      return vscode.l10n.t('Blocked');
    case 'unconfirmed':
      return vscode.l10n.t('Unconfirmed');
    case 'problems':
      return vscode.l10n.t('With problems');
  }
}
