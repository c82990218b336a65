import * as vscode from 'vscode';
import { commandIds } from '../../host/contributionIds';

/** *Move to secret storage*, at each plain secret. */
export class MoveActions implements vscode.CodeActionProvider {
  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return diagnostics.flatMap((diagnostic) => {
      if (diagnostic.source !== 'Onsite' || diagnostic.code !== 'plain-secret') return [];
      const title = vscode.l10n.t('Move to secret storage');
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.isPreferred = true;
      const offset = document.offsetAt(diagnostic.range.start);
      action.command = { title, command: commandIds.moveSecret, arguments: [document.uri, String(offset)] };
      return [action];
    });
  }
}
