import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { MoveActions } from './moveActions';
import { SecretLenses } from './secretLenses';

/** The records of the conventions. */
const selector: vscode.DocumentSelector = [
  '**/trip.yaml',
  '**/{checklists,issues,changes,feedback,days,reviews}/*.yaml',
  '**/customers/*.yaml',
  '**/knowledge/templates/*.yaml',
].map((pattern) => ({ pattern }));

/** What editors show of secrets: lenses over the lines that name one, a quick fix at plain ones. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const lenses = store.add(new SecretLenses(services));
  store.add(vscode.languages.registerCodeLensProvider(selector, lenses));
  store.add(
    vscode.languages.registerCodeActionsProvider(selector, new MoveActions(), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
  return store;
}
