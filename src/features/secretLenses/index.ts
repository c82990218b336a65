import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { DisposableStore } from '../../host/disposableStore';
import { recordFiles } from '../../host/recordFiles';
import type { Services } from '../../host/services';
import { MoveActions } from './moveActions';
import { SecretLenses } from './secretLenses';

/** What editors show of secrets: lenses over the lines that name one, a quick fix at plain ones. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const lenses = store.add(new SecretLenses(services));
  store.add(vscode.languages.registerCodeLensProvider(recordFiles, lenses));
  store.add(
    vscode.languages.registerCodeActionsProvider(recordFiles, new MoveActions(), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
  return store;
}
