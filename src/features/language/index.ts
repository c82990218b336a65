import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type * as LanguageModule from '../../language';
import { bundleLoader } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';

/** What the third bundle exports. */
type Language = typeof LanguageModule;

/** The records, whatever language an editor takes them for. */
const globs = [
  '**/trip.yaml',
  '**/{checklists,issues,changes,feedback,days,reviews}/*.yaml',
  '**/customers/*.yaml',
  '**/knowledge/templates/*.yaml',
];

/** Help with writing the records: the code is loaded when an editor first asks for any of it. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const load = bundleLoader<Language>(services.extensionUri, 'language');
  const selector: vscode.DocumentSelector = globs.map((pattern) => ({ pattern }));
  const { languages } = vscode;
  store.add(
    languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position, token) =>
          (await load()).provideCompletions(services, document, position, token),
      },
      ' ',
      '[',
      '{',
      ',',
      '/',
      '"',
      "'",
    ),
  );
  return store;
}
