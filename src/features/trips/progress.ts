import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import { viewIds } from '../../host/contributionIds';

/** A reading that is over before this is not worth a moving bar. */
const momentMs = 300;

/** Shows a bar on the view while the library reads for longer than a moment. */
export function showProgress(library: Library): vscode.Disposable {
  let bar: Promise<void> | undefined;
  const show = () => {
    if (bar || library.state === 'ready') return;
    const reading = library.whenReady();
    bar = Promise.race([reading, new Promise<void>((resolve) => setTimeout(resolve, momentMs))])
      .then(async () => {
        if (library.state !== 'ready') {
          await vscode.window.withProgress({ location: { viewId: viewIds.trips } }, () => library.whenReady());
        }
      })
      .finally(() => (bar = undefined));
  };
  show();
  return library.onDidChangeState(show);
}
