import * as vscode from 'vscode';
import { Emitter, type Event } from '../../core/events';
import type { FileEntry, FileReading, FileSource } from '../../core/library/fileSource';
import { withoutSlash } from '../../core/library/uris';
import { DisposableStore } from '../disposableStore';
import { FileEvents } from './fileEvents';
import { FolderWatches, needsFolderWatches } from './folderWatches';
import { hasNodeFiles, NodeFiles } from './nodeFiles';
import type { RawFiles, TellUnreadable } from './rawFiles';
import { Slices, yieldToOthers } from './slices';
import { requestsAtOnce, VscodeFiles } from './vscodeFiles';

/** Files asked for at once where each is read directly: more would only hold more texts in memory. */
const directReads = 64;

/** The files of the workspace's folders: what is typed and not saved yet before what is on disk. */
export function fileSource(log?: vscode.LogOutputChannel): FileSource {
  return new HostFiles(
    (uri, error) => log?.warn(`${uri} cannot be read: ${String(error)}`),
    (uri, error) => log?.debug(`${uri} cannot be watched: ${String(error)}`),
  );
}

class HostFiles implements FileSource {
  private readonly store = new DisposableStore();
  private readonly events = this.store.add(new FileEvents());
  private readonly rootsEmitter = this.store.add(new Emitter<void>());
  readonly onDidChange: Event<readonly string[]> = this.events.onDidChange;
  readonly onDidChangeRoots: Event<void> = this.rootsEmitter.event;

  private readonly slices = new Slices(yieldToOthers);
  private readonly remote: VscodeFiles;
  private readonly direct: NodeFiles | undefined;
  private readonly watches: FolderWatches | undefined;

  constructor(tellUnreadable: TellUnreadable, onUnwatched: TellUnreadable) {
    this.remote = new VscodeFiles(tellUnreadable);
    const toPath = (uri: string) => vscode.Uri.parse(uri).fsPath;
    this.direct = hasNodeFiles() ? new NodeFiles(this.slices, toPath, tellUnreadable) : undefined;
    if (this.direct && needsFolderWatches(process.platform)) {
      const onChange = (uri: string) => this.events.add(uri);
      this.watches = this.store.add(new FolderWatches(toPath, onChange, onUnwatched));
    }
    this.store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.rootsEmitter.fire()));
  }

  dispose(): void {
    this.store.dispose();
  }

  roots(): readonly string[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => withoutSlash(uri.toString()));
  }

  get readAhead(): number {
    return this.direct && this.roots().every(isLocal) ? directReads : requestsAtOnce;
  }

  breathe(): Promise<void> | undefined {
    return this.slices.breathe();
  }

  rest(): Promise<void> {
    return this.slices.rest();
  }

  list(folders: readonly string[]): Promise<readonly (readonly FileEntry[] | undefined)[]> {
    return this.split(folders, (files, some) => files.list(some));
  }

  async read(uris: readonly string[]): Promise<readonly FileReading[]> {
    const readings = await this.split(uris, (files, some) => files.read(some));
    // Asked for afterwards: what was typed while the disk was read counts too.
    const typed = unsavedTexts();
    if (typed.size === 0) return readings;
    return readings.map((reading, index) => {
      const document = typed.get(uris[index] ?? '');
      return document ? { text: document.getText() } : reading;
    });
  }

  areThere(uris: readonly string[]): Promise<readonly boolean[]> {
    return this.split(uris, (files, some) => files.areThere(some));
  }

  follow(folders: readonly string[]): boolean {
    return this.watches?.follow(folders.filter(isLocal)) ?? false;
  }

  /** Each URI its way, answers in the order asked. */
  private async split<T>(
    uris: readonly string[],
    ask: (files: RawFiles, some: readonly string[]) => Promise<readonly T[]>,
  ): Promise<readonly T[]> {
    const { direct, remote } = this;
    if (!direct) return ask(remote, uris);
    const far = uris.filter((uri) => !isLocal(uri));
    if (far.length === 0) return ask(direct, uris);
    if (far.length === uris.length) return ask(remote, uris);
    const near = uris.filter(isLocal);
    const answers = await Promise.all([ask(direct, near), ask(remote, far)]);
    const [nearer, farther] = answers.map((some) => some.values());
    return uris.map((uri) => (isLocal(uri) ? nearer : farther)?.next().value as T);
  }
}

function isLocal(uri: string): boolean {
  return uri.startsWith('file:');
}

function unsavedTexts(): ReadonlyMap<string, vscode.TextDocument> {
  const unsaved = vscode.workspace.textDocuments.filter(({ isDirty, isClosed }) => isDirty && !isClosed);
  return new Map(unsaved.map((document) => [document.uri.toString(), document]));
}
