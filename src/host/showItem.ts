import * as vscode from 'vscode';
import { commandIds } from './contributionIds';

/** VS Code does not find a new row until it has fetched the rows around it, which it does a moment after it was told. */
const tries = 5;
const pauseMs = 150;

/**
 * Selects an item in the trips view, if that is open: a row that had nothing below it stays closed by itself when it gets
 * something. `focus`: the person came from there and goes on there. What was done is done: that it could not be shown is
 * no failure.
 */
export async function showItem(uri: vscode.Uri, item: string, focus = false): Promise<void> {
  if (item === '') return;
  for (let left = tries; left > 0; left--) {
    try {
      return await vscode.commands.executeCommand(commandIds.revealInTree, { uri, item, focus });
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}
