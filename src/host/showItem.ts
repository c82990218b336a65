import * as vscode from 'vscode';
import { commandIds } from './contributionIds';

/** Remembers the moment at which a command was begun, and shows in the trips view what came of it. */
export function itemShower(): (uri: vscode.Uri, item: string | undefined, focus?: boolean) => Promise<void> {
  const since = performance.now();
  /**
   * Selects an item in the trips view, if that is open: a row that had nothing below it stays closed by itself when it gets
   * something. Whoever has selected another row meanwhile keeps that. `focus`: the person came from there and goes on there.
   */
  return async (uri, item, focus = false) => {
    if (item) await vscode.commands.executeCommand(commandIds.revealInTree, { uri, item, focus, since });
  };
}
