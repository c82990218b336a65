import * as vscode from 'vscode';
import { commandIds } from '../../host/contributionIds';
import type { FindFixes } from './fix';

/**
 * A confirmation of what reads otherwise by now: only the customer can give it anew, so the person is asked who did,
 * how, and whether they are satisfied. The digest alone is never renewed.
 */
export const staleConfirmationFixes: FindFixes = ({ path }) => [
  {
    title: vscode.l10n.t('Ask the customer again and confirm anew…'),
    command: commandIds.confirm,
    detail: JSON.stringify(path.slice(0, -1)),
  },
];
