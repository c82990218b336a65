import * as vscode from 'vscode';
import { commandIds } from './contributionIds';
import { withoutLinks } from './withoutLinks';

/** Something a person can mend. The message is localised and says the next step. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(
    message: string,
    /** Where to look, if it is about a place in a file. */
    readonly place?: { readonly uri: vscode.Uri; readonly range?: vscode.Range },
  ) {
    super(message);
  }
}

/** The person left a question unanswered: nothing to say, nothing to do. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** By its name: each bundle has a class of its own. */
export function isCancelled(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'Cancelled');
}

function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError';
}

/**
 * Says an error to the person: a user's error in its own words, a bug in general ones, with its stack in the log.
 */
export function report(error: unknown, log: vscode.LogOutputChannel): void {
  if (isCancelled(error)) return;
  if (isUserError(error)) {
    const { place } = error;
    const message = withoutLinks(error.message);
    if (!place) {
      void vscode.window.showErrorMessage(message);
      return;
    }
    const open = vscode.l10n.t('Open the File');
    void vscode.window.showErrorMessage(message, open).then((choice) => {
      if (choice === open) void openAt(place.uri, place.range);
    });
    return;
  }
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const show = vscode.l10n.t('Show Log');
  void vscode.window
    .showErrorMessage(vscode.l10n.t('Something went wrong in Onsite. Nothing was written; the log says more.'), show)
    .then((choice) => {
      if (choice === show) void vscode.commands.executeCommand(commandIds.showLog);
    });
}

async function openAt(uri: vscode.Uri, range: vscode.Range | undefined): Promise<void> {
  await vscode.window.showTextDocument(uri, range ? { selection: range } : {});
}
