import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type * as LanguageModule from '../../language';
import { settingIds } from '../../host/contributionIds';
import { bundleLoader } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import { QuietDocuments } from '../../host/quietDocuments';
import { recordFiles } from '../../host/recordFiles';
import type { Services } from '../../host/services';

const completionTriggers = [' ', '[', '{', ',', '/', '"', "'"];

/** Help with writing the records: the code is loaded when an editor first asks for any of it. */
export function register(services: Services): Disposable {
  const store = new DisposableStore();
  const load = bundleLoader<typeof LanguageModule>(services.extensionUri, 'language');
  const files = recordFiles;
  const { languages } = vscode;
  store.add(
    languages.registerCompletionItemProvider(
      files,
      {
        provideCompletionItems: async (at, where, token) =>
          (await load()).provideCompletions(services, at, where, token),
      },
      ...completionTriggers,
    ),
  );
  store.add(
    languages.registerHoverProvider(files, {
      provideHover: async (at, where, token) => (await load()).provideHover(services, at, where, token),
    }),
  );
  store.add(
    languages.registerDefinitionProvider(files, {
      provideDefinition: async (at, where, token) => (await load()).provideDefinition(services, at, where, token),
    }),
  );
  store.add(
    languages.registerReferenceProvider(files, {
      provideReferences: async (at, where, context, token) =>
        (await load()).provideReferences(services, at, where, context, token),
    }),
  );
  store.add(
    languages.registerRenameProvider(files, {
      prepareRename: async (at, where) => (await load()).prepareRename(services, at, where),
      provideRenameEdits: async (at, where, name, token) =>
        (await load()).provideRename(services, at, where, name, token),
    }),
  );
  const quiet = store.add(new QuietDocuments(vscode.workspace));
  store.add(
    languages.registerDocumentSymbolProvider(
      files,
      {
        provideDocumentSymbols: async (at, token) =>
          (await quiet.whenQuiet(at, token)) ? [] : (await load()).provideOutline(services, at),
      },
      { label: 'Onsite' },
    ),
  );
  store.add(
    languages.registerFoldingRangeProvider(files, {
      provideFoldingRanges: async (at, _context, token) =>
        (await quiet.whenQuiet(at, token)) ? undefined : (await load()).provideFolding(services, at),
    }),
  );
  store.add(
    languages.registerDocumentLinkProvider(files, {
      provideDocumentLinks: async (at, token) =>
        (await quiet.whenQuiet(at, token)) ? [] : (await load()).provideLinks(services, at),
    }),
  );
  registerInlayHints(services, files, store, load);
  return store;
}

function registerInlayHints(
  services: Services,
  files: vscode.DocumentSelector,
  store: DisposableStore,
  load: () => Promise<typeof LanguageModule>,
): void {
  const changed = store.add(new vscode.EventEmitter<void>());
  store.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingIds.inlayHints)) changed.fire();
    }),
  );
  const isOn = (uri?: vscode.Uri) =>
    vscode.workspace.getConfiguration(undefined, uri).get<boolean>(settingIds.inlayHints, false);
  store.add(
    services.library.onDidChange(() => {
      if (isOn()) changed.fire();
    }),
  );
  store.add(
    vscode.languages.registerInlayHintsProvider(files, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: async (at, range) =>
        isOn(at.uri) ? (await load()).provideInlayHints(services, at, range) : [],
    }),
  );
}
