import * as vscode from 'vscode';
import { requiredText } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import type { Services } from '../../host/services';
import type { Row } from './row';

/**
 * Starts a command on the rows that are selected in the view: a key gives its command no row, a menu does. `{command}`
 * is its id.
 */
export function registerOnSelection({ log }: Services, view: vscode.TreeView<Row>): vscode.Disposable {
  return registerCommand(commandIds.runOnSelection, log, async (call) => {
    const [first] = view.selection;
    if (call.by !== 'program' || !first) return undefined;
    return vscode.commands.executeCommand(requiredText(call.answers, 'command'), first, [...view.selection]);
  });
}
