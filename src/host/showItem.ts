import * as vscode from 'vscode';
import { commandIds } from './contributionIds';

/**
 * Selects an item in the trips view, if that is open: a row that had nothing below it stays closed by itself when it gets
 * something. `focus`: the person came from there and goes on there.
 */
export async function showItem(uri: vscode.Uri, item: string, focus = false): Promise<void> {
  if (item === '') return;
  await vscode.commands.executeCommand(commandIds.revealInTree, { uri, item, focus });
}
