import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { decodeText } from '../../core/format/decode';
import { isRecordName } from '../../core/library/places';
import { sharedKindOf } from '../../core/library/walk';
import type { Problem } from '../../core/model/problem';
import { settingIds } from '../../host/contributionIds';
import type { Deferred } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { templateFolders } from '../../host/templateFolders';
import { diagnosticsOf, diagnosticsWithoutText, worthShowing } from './diagnostics';
import { openDocument } from './fileTexts';

/** Milliseconds to gather what changed. */
const gatherTime = 250;
/** More in one folder are no templates: it was named by mistake. */
const maxFiles = 500;

interface Reading {
  /** Undefined where the file is no text. */
  readonly text: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * What is wrong with the templates in the folders that the setting names: the library does not know them, since they
 * may lie outside of the workspace. Those in the workspace's own `knowledge/templates` are left to it.
 */
export class TeamTemplates implements Disposable {
  private readonly store = new DisposableStore();
  private readonly collection = this.store.add(vscode.languages.createDiagnosticCollection('onsite.templates'));
  private readonly watched = new Map<string, vscode.Disposable>();
  /** URIs of the files that were found last. */
  private known: ReadonlySet<string> = new Set();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Tells the latest round: what an earlier one finds late counts no more. */
  private round = 0;

  constructor(private readonly services: Services) {
    const later = () => this.later();
    const ifKnown = (uri: vscode.Uri) => {
      if (this.known.has(uri.toString())) later();
    };
    // It may be there already: what is shown once the trips are known is loaded while their contents are read.
    const ifReady = () => {
      if (services.library.state === 'ready') later();
    };
    ifReady();
    this.store.add(services.library.onDidChangeState(ifReady));
    this.store.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(settingIds.templateFolders)) later();
      }),
    );
    this.store.add(vscode.workspace.onDidChangeWorkspaceFolders(later));
    this.store.add(vscode.workspace.onDidGrantWorkspaceTrust(later));
    this.store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => ifKnown(document.uri)));
    this.store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => ifKnown(uri)));
  }

  dispose(): void {
    this.round++;
    clearTimeout(this.timer);
    for (const watch of this.watched.values()) watch.dispose();
    this.store.dispose();
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.look().catch((error: unknown) => {
        this.services.log.error(error instanceof Error ? error : String(error));
      });
    }, gatherTime);
  }

  private async look(): Promise<void> {
    const round = ++this.round;
    const folders = await foldersBesides();
    if (round !== this.round) return;
    this.watch(folders.map(({ uri }) => uri));
    const files = folders.flatMap(({ uri, names }) => {
      if (names.length > maxFiles)
        this.services.log.warn(`${uri.toString()}: too many files for a folder of templates`);
      return names.slice(0, maxFiles).map((name) => vscode.Uri.joinPath(uri, name));
    });
    this.known = new Set(files.map(String));
    const shown: [vscode.Uri, readonly vscode.Diagnostic[]][] = [];
    if (files.length > 0) {
      const deferred = await this.services.deferred();
      for (const uri of files) {
        const reading = await read(uri, deferred);
        if (round !== this.round) return;
        if (reading.problems.length > 0) shown.push([uri, diagnostics(reading, deferred)]);
      }
    }
    this.collection.clear();
    this.collection.set(shown);
  }

  private watch(folders: readonly vscode.Uri[]): void {
    const wanted = new Set(folders.map(String));
    for (const [key, watch] of this.watched) {
      if (wanted.has(key)) continue;
      watch.dispose();
      this.watched.delete(key);
    }
    for (const uri of folders) {
      const key = uri.toString();
      if (this.watched.has(key)) continue;
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(uri, '*.yaml'));
      const later = () => this.later();
      watcher.onDidChange(later);
      watcher.onDidCreate(later);
      watcher.onDidDelete(later);
      this.watched.set(key, watcher);
    }
  }
}

/** The folders of the setting whose files the library does not read, with the templates' names. */
async function foldersBesides(): Promise<readonly { readonly uri: vscode.Uri; readonly names: readonly string[] }[]> {
  const found = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => templateFolders(uri)));
  const byUri = new Map(found.flat().map((folder) => [folder.uri.toString(), folder]));
  return [...byUri.values()]
    .filter(({ uri, origin }) => origin === 'team' && !isOfLibrary(uri))
    .map(({ uri, names }) => ({ uri, names: names.filter(isRecordName).sort() }));
}

function isOfLibrary(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) !== undefined && sharedKindOf(uri.toString()) === 'template';
}

/** What is typed comes before what is on disk. */
async function read(uri: vscode.Uri, { readRecord }: Deferred): Promise<Reading> {
  const open = openDocument(uri)?.getText();
  const decoded = open === undefined ? await decodedFile(uri) : { text: open };
  if ('problem' in decoded) return { text: undefined, problems: [decoded.problem] };
  const text = decoded.text.replace(/^\ufeff/, '');
  return { text, problems: readRecord('template', text).problems };
}

async function decodedFile(uri: vscode.Uri): Promise<ReturnType<typeof decodeText>> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch {
    // It is in the folder's list all the same: a link that leads nowhere, or nothing that may be read.
    return { problem: { code: 'unreadable', path: [] } };
  }
}

function diagnostics({ text, problems }: Reading, { locate }: Deferred): readonly vscode.Diagnostic[] {
  if (text === undefined) return diagnosticsWithoutText(problems);
  return diagnosticsOf(text, locate(text, worthShowing(problems)), problems.length, () => []);
}
