import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { IssueInView } from './issueInView';
import { RecordLenses } from './recordLenses';

/** What comes next, over the records themselves: the next step of an issue, progress and gates, a trip's state. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const lenses = store.add(new RecordLenses(services));
  const globs = ['**/trip.yaml', '**/issues/*.yaml', '**/checklists/*.yaml'];
  store.add(
    vscode.languages.registerCodeLensProvider(
      globs.map((pattern) => ({ pattern })),
      lenses,
    ),
  );
  store.add(new IssueInView(services));
  return store;
}
