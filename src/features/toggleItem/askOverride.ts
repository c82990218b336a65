import * as vscode from 'vscode';
import type { Item } from '../../core/model/checklist';
import type { GatedError } from './gated';
import { listed } from '../../host/punctuation';

/**
 * Names the open gates and offers to tick all the same with a reason; undefined where the person leaves it. One box,
 * since this happens in front of the customer: the gates above, the reason below, Esc keeps the item open.
 */
export async function askOverride(item: Item, { gates }: GatedError): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('“{0}” waits for: {1}', item.text ?? item.id ?? '', listed(gates)),
    prompt: vscode.l10n.t('Tick it all the same? Say why; the reason stays with the item.'),
    placeHolder: vscode.l10n.t('Reason'),
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('A reason is needed.')),
  });
  return reason?.trim();
}
