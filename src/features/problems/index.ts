import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { DisposableStore } from '../../host/disposableStore';
import { recordFiles } from '../../host/recordFiles';
import type { Services } from '../../host/services';
import { ProblemFeed } from './problemFeed';
import { QuickFixes } from './quickFixes';
import { TeamTemplates } from './teamTemplates';

/** What is wrong with the records, in the Problems panel, and quick fixes where one is certain. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  store.add(new ProblemFeed(services));
  store.add(new TeamTemplates(services));
  store.add(
    vscode.languages.registerCodeActionsProvider(recordFiles, new QuickFixes(services), {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
  );
  return store;
}
