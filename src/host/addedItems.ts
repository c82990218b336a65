import * as vscode from 'vscode';

const shownMs = 5_000;

/** Says in the status bar how many items a list gained: the editor shows only the first of them. */
export function sayAdded(count: number): void {
  vscode.window.setStatusBarMessage(said(count), shownMs);
}

function said(count: number): string {
  if (count === 0) return vscode.l10n.t('Nothing was missing');
  return count === 1 ? vscode.l10n.t('1 item was added') : vscode.l10n.t('{0} items were added', count);
}
