import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { FleetingClipboard } from './clipboard';
import { copySecret } from './copySecret';
import { forgetSecret } from './forgetSecret';
import { MoveActions } from './moveActions';
import { moveSecret } from './moveSecret';
import { SecretLenses } from './secretLenses';
import { setSecret } from './setSecret';

/** The records of the conventions. */
const selector: vscode.DocumentSelector = [
  '**/trip.yaml',
  '**/{checklists,issues,changes,feedback,days,reviews}/*.yaml',
  '**/customers/*.yaml',
  '**/knowledge/templates/*.yaml',
].map((pattern) => ({ pattern }));

/** `secret: name` in a record: its value is set, copied and forgotten here; plain ones are moved out of files. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const clipboard = new FleetingClipboard({
    read: () => vscode.env.clipboard.readText(),
    write: (text) => vscode.env.clipboard.writeText(text),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  store.add({ dispose: () => void clipboard.clear() });
  const { log } = services;
  store.add(registerCommand(commandIds.setSecret, log, (call) => setSecret(call, services)));
  store.add(registerCommand(commandIds.copySecret, log, (call) => copySecret(call, services, clipboard)));
  store.add(registerCommand(commandIds.forgetSecret, log, (call) => forgetSecret(call, services)));
  store.add(registerCommand(commandIds.moveSecret, log, (call) => moveSecret(call, services)));
  const lenses = store.add(new SecretLenses(services));
  store.add(vscode.languages.registerCodeLensProvider(selector, lenses));
  store.add(
    vscode.languages.registerCodeActionsProvider(selector, new MoveActions(), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
  return store;
}
