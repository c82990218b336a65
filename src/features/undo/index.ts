import * as vscode from 'vscode';
import type { Direction } from '../../core/format/reversible';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds, contextKeys } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { comma } from '../../host/punctuation';
import type { Services } from '../../host/services';

const shownMs = 5_000;

/**
 * `onsite.undo`, `onsite.redo`: the last change that a command made to files that were there, wherever the keys are.
 * Give the Uris of the files that were changed; none where there was nothing to do.
 */
export function register({ edits, log }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const { history } = edits;
  const shown = new Map<string, boolean>();
  const show = (key: string, value: boolean) => {
    if ((shown.get(key) ?? false) === value) return;
    shown.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  store.add(
    history.onDidChange(() => {
      show(contextKeys.canUndo, history.has('back'));
      show(contextKeys.canRedo, history.has('forth'));
    }),
  );
  const run = async (direction: Direction, call: Call): Promise<readonly vscode.Uri[]> => {
    const uris = await edits.reverse(direction);
    if (call.by === 'person') vscode.window.setStatusBarMessage(said(direction, uris), shownMs);
    return uris;
  };
  store.add(registerCommand(commandIds.undo, log, (call) => run('back', call)));
  store.add(registerCommand(commandIds.redo, log, (call) => run('forth', call)));
  return store;
}

function said(direction: Direction, uris: readonly vscode.Uri[]): string {
  const isBack = direction === 'back';
  if (uris.length === 0) return isBack ? vscode.l10n.t('Nothing to undo') : vscode.l10n.t('Nothing to redo');
  const names = uris.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).join(comma());
  return isBack ? vscode.l10n.t('Undone in {0}', names) : vscode.l10n.t('Redone in {0}', names);
}
