import { Emitter } from '../../../src/core/events';
import { decodeText } from '../../../src/core/format/decode';
import type { FileEntry, FileReading, FileSource } from '../../../src/core/library/fileSource';
import { isAtOrBelow, joinUri, nameOf, parentUri } from '../../../src/core/library/uris';

type Content = string | Uint8Array | 'unreadable';

/** The twin of the host's files: a workspace in memory. Nothing is told until `tell` or one of the verbs below says so. */
export class MemoryFiles implements FileSource {
  readonly changed = new Emitter<readonly string[]>();
  readonly onDidChange = this.changed.event;
  readonly rootsChanged = new Emitter<void>();
  readonly onDidChangeRoots = this.rootsChanged.event;
  readonly readAhead = 8;

  /** The first of the folders as they were at the beginning: paths are relative to it. */
  readonly root: string;
  /** What is on the disk, by URI. */
  readonly disk = new Map<string, Content>();
  readonly followed = new Set<string>();
  readonly unreadable = new Set<string>();
  /** Unsaved texts of open documents. */
  readonly typed = new Map<string, string>();
  readonly emptyFolders = new Set<string>();
  /** Takes upper and lower case for the same, as the disks of Windows and macOS do. */
  foldsCase = false;
  /** Called when a file has been read, before the answer is given. */
  afterRead: ((uris: readonly string[]) => void) | undefined;
  /** What was asked whether it is there. */
  readonly looked: string[] = [];
  /** Requests so far. */
  requests = 0;

  constructor(
    public folders: readonly string[],
    files: Readonly<Record<string, string>>,
  ) {
    this.root = folders[0] ?? 'file:///none';
    for (const [path, text] of Object.entries(files)) this.disk.set(joinUri(this.root, path), text);
  }

  roots(): readonly string[] {
    return this.folders;
  }

  async list(folders: readonly string[]): Promise<readonly (readonly FileEntry[] | undefined)[]> {
    this.requests++;
    await this.rest();
    return folders.map((folder) => this.listOne(folder));
  }

  async read(uris: readonly string[]): Promise<readonly FileReading[]> {
    this.requests++;
    const readings = uris.map((uri) => this.readOne(uri));
    this.afterRead?.(uris);
    await this.rest();
    return readings;
  }

  async areThere(uris: readonly string[]): Promise<readonly boolean[]> {
    this.requests++;
    this.looked.push(...uris);
    await this.rest();
    return uris.map((uri) => this.disk.has(uri) || this.listOne(uri) !== undefined);
  }

  breathe(): Promise<void> | undefined {
    return undefined;
  }

  rest(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
  }

  follow(folders: readonly string[]): boolean {
    const before = this.followed.size;
    for (const folder of folders) this.followed.add(folder);
    return this.followed.size > before;
  }

  dispose(): void {
    this.changed.dispose();
    this.rootsChanged.dispose();
  }

  uri(path: string): string {
    return joinUri(this.root, path);
  }

  /** Changes files without a word; undefined deletes. */
  put(files: Readonly<Record<string, Content | undefined>>): readonly string[] {
    for (const [path, content] of Object.entries(files)) {
      const uri = this.uri(path);
      if (content === undefined && this.disk.delete(uri)) this.emptyFolders.add(parentUri(uri) ?? uri);
      else if (content === undefined) continue;
      else this.disk.set(uri, content);
    }
    return Object.keys(files).map((path) => this.uri(path));
  }

  /** Changes files, and says so as one batch. */
  write(files: Readonly<Record<string, Content | undefined>>): void {
    this.changed.fire(this.put(files));
  }

  /** Deletes a folder with all in it; only the folder itself is told of. */
  deleteFolder(path: string): void {
    const folder = this.uri(path);
    for (const uri of [...this.disk.keys()]) if (isAtOrBelow(folder, uri)) this.disk.delete(uri);
    for (const uri of [...this.emptyFolders]) if (isAtOrBelow(folder, uri)) this.emptyFolders.delete(uri);
    this.changed.fire([folder]);
  }

  /** Renames a folder; only the two folders themselves are told of. */
  renameFolder(from: string, to: string): void {
    const [before, after] = [this.uri(from), this.uri(to)];
    for (const [uri, content] of [...this.disk]) {
      if (!isAtOrBelow(before, uri)) continue;
      this.disk.delete(uri);
      this.disk.set(after + uri.slice(before.length), content);
    }
    for (const uri of [...this.emptyFolders]) {
      if (isAtOrBelow(before, uri) && this.emptyFolders.delete(uri)) {
        this.emptyFolders.add(after + uri.slice(before.length));
      }
    }
    this.changed.fire([before, after]);
  }

  private listOne(folder: string): readonly FileEntry[] | undefined {
    const entries = new Map<string, FileEntry>();
    const add = (inside: string, isFile: boolean) => {
      const rest = inside.startsWith(`${folder}/`) ? inside.slice(folder.length + 1) : '';
      const [first] = rest.split('/', 1);
      if (!first) return;
      entries.set(first, { name: nameOf(`${folder}/${first}`), isFolder: !isFile || rest !== first });
    };
    for (const uri of this.disk.keys()) add(uri, true);
    for (const uri of this.emptyFolders) add(uri, false);
    const isThere = entries.size > 0 || this.emptyFolders.has(folder) || this.folders.includes(folder);
    return isThere ? [...entries.values()] : undefined;
  }

  private readOne(uri: string): FileReading {
    const typed = this.typed.get(uri);
    if (typed !== undefined) return { text: typed };
    if (this.unreadable.has(uri)) return { problem: { code: 'unreadable', path: [] } };
    const same = (other: string) => other.toLowerCase() === uri.toLowerCase();
    const content = this.disk.get((this.foldsCase && [...this.disk.keys()].find(same)) || uri);
    if (content === undefined) return undefined;
    return decodeText(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }
}
