import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { ProblemFeed } from './problemFeed';
import { QuickFixes } from './quickFixes';
import { TeamTemplates } from './teamTemplates';

/** The globs of the conventions' records; a trip may be anywhere in the workspace. */
const globs = [
  '**/trip.yaml',
  '**/{checklists,issues,changes,feedback,days,reviews}/*.yaml',
  '**/customers/*.yaml',
  '**/knowledge/templates/*.yaml',
];

/** What is wrong with the records, in the Problems panel, and quick fixes where one is certain. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  store.add(new ProblemFeed(services));
  store.add(new TeamTemplates(services));
  store.add(
    vscode.languages.registerCodeActionsProvider(
      globs.map((pattern) => ({ pattern })),
      new QuickFixes(services),
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
  return store;
}
