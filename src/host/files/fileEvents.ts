import * as vscode from 'vscode';
import { Emitter, type Disposable, type Event } from '../../core/events';
import { fileFolders, recordGlobs, retroFile } from '../../core/library/places';
import { DisposableStore } from '../disposableStore';
import { TypingPauses } from '../typingPauses';

/** Milliseconds in which what happens counts as having happened together. */
const gatherTime = 8;

/** Where the conventions have files. */
const patterns = [...recordGlobs, `**/{${fileFolders.join(',')}}/**`, `**/${retroFile}`];

/** Tells which files changed, on disk or in an editor, many at once. */
export class FileEvents implements Disposable {
  private readonly store = new DisposableStore();
  private readonly emitter = this.store.add(new Emitter<readonly string[]>());
  /** Fired with the URIs of files and folders that may be different now. */
  readonly onDidChange: Event<readonly string[]> = this.emitter.event;
  private readonly pauses = this.store.add(new TypingPauses());
  private readonly waiting = new Set<string>();
  private isDisposed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Making watchers takes a while: it is done once activation has returned, before anything was read.
    void Promise.resolve().then(() => this.watchFiles());
    this.store.add(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !isRecord(document)) return;
        this.pauses.after(document, () => this.addDocument(document));
      }),
    );
    this.store.add(vscode.workspace.onDidSaveTextDocument((document) => this.addDocument(document)));
    this.store.add(vscode.workspace.onDidCloseTextDocument((document) => this.addDocument(document)));
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.store.dispose();
  }

  private watchFiles(): void {
    if (this.isDisposed) return;
    for (const pattern of patterns) this.watch(vscode.workspace.createFileSystemWatcher(pattern));
    // Of a folder that is deleted, moved or copied there may be one event, the folder's own, and it fits no pattern of
    // files. This watches nothing more: it hears of what the workspace's own watcher finds.
    this.watchAll(vscode.workspace.createFileSystemWatcher('**/*'));
  }

  /**
   * What comes and goes, whatever it is. On disk a folder that was deleted and made again at once is told as changed; of
   * what changes otherwise, files are for the patterns above, and other providers tell a folder with each file in it.
   */
  private watchAll(watcher: vscode.FileSystemWatcher): void {
    const add = (uri: vscode.Uri) => this.add(uri.toString());
    this.store.add(watcher);
    this.store.add(watcher.onDidCreate(add));
    this.store.add(watcher.onDidDelete(add));
    this.store.add(
      watcher.onDidChange((uri) => {
        if (uri.scheme === 'file' && !uri.path.slice(uri.path.lastIndexOf('/')).includes('.')) add(uri);
      }),
    );
  }

  private watch(watcher: vscode.FileSystemWatcher): void {
    const add = (uri: vscode.Uri) => this.add(uri.toString());
    this.store.add(watcher);
    this.store.add(watcher.onDidCreate(add));
    this.store.add(watcher.onDidChange(add));
    this.store.add(watcher.onDidDelete(add));
  }

  private addDocument(document: vscode.TextDocument): void {
    this.pauses.forget(document);
    if (isRecord(document)) this.add(document.uri.toString());
  }

  /** Something happened there. */
  add(uri: string): void {
    this.waiting.add(uri);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const uris = [...this.waiting];
      this.waiting.clear();
      this.emitter.fire(uris);
    }, gatherTime);
  }
}

function isRecord({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith('.yaml');
}
