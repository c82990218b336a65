import * as vscode from 'vscode';

type Written = Pick<vscode.FileStat, 'mtime' | 'size'>;
const nothing: Written = { mtime: 0, size: 0 };

/** A disk in memory, as a file system of its own, that can be told to refuse what is asked of it. */
export class MemoryDisk implements vscode.FileSystemProvider, vscode.Disposable {
  /** Nothing can be written any more. */
  refusesWrites = false;
  /** Nobody is told of what is put there: no editor sees it by itself. */
  isSilent = false;
  /** How often files were read. */
  reads = 0;
  /** Paths of files that are there and cannot be read. */
  readonly unreadable = new Set<string>();
  /** Paths of files that are written just while they are looked at: they are told of as they were before the last writing. */
  readonly lookedAtTooSoon = new Set<string>();

  private readonly entries = new Map<string, Uint8Array | 'folder'>([['/', 'folder']]);
  private readonly stats = new Map<string, { readonly now: Written; readonly before: Written }>();
  private readonly emitter = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.emitter.event;
  private readonly registration: vscode.Disposable;

  constructor(private readonly scheme: string) {
    this.registration = vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.emitter.dispose();
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** Makes a file as old as said, in milliseconds of the clock. */
  setTime(path: string, mtime: number): void {
    const { size } = this.stats.get(path)?.now ?? nothing;
    this.stats.set(path, { now: { mtime, size }, before: { mtime, size } });
  }

  /** Puts a file there with the folders above it, whatever the disk refuses. */
  put(path: string, text: string): vscode.Uri {
    for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      this.entries.set(path.slice(0, slash), 'folder');
    }
    this.set(path, new TextEncoder().encode(text));
    return this.uri(path);
  }

  textOf(path: string): string | undefined {
    const entry = this.entries.get(path);
    return entry === undefined || entry === 'folder' ? undefined : new TextDecoder().decode(entry);
  }

  /** Paths of everything. */
  get paths(): readonly string[] {
    return [...this.entries.keys()].sort();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.find(uri);
    const { now = nothing, before = nothing } = this.stats.get(uri.path) ?? {};
    if (entry === 'folder') return { type: vscode.FileType.Directory, ctime: 0, ...now };
    return { type: vscode.FileType.File, ctime: 0, ...(this.lookedAtTooSoon.has(uri.path) ? before : now) };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    if (this.find(uri) !== 'folder') throw vscode.FileSystemError.FileNotADirectory(uri);
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return this.paths
      .filter((path) => path.startsWith(start) && path.length > start.length && !path.includes('/', start.length))
      .map((path) => [path.slice(start.length), this.stat(this.uri(path)).type]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const entry = this.find(uri);
    if (entry === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
    this.reads++;
    if (this.unreadable.has(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    return entry;
  }

  // VS Code never writes a file again for which its provider threw instead of rejecting.
  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    this.refuse(uri);
    if (this.unreadable.has(uri.path)) throw vscode.FileSystemError.NoPermissions(uri);
    this.set(uri.path, content);
  }

  createDirectory(uri: vscode.Uri): void {
    this.refuse(uri);
    this.entries.set(uri.path, 'folder');
  }

  delete(uri: vscode.Uri): void {
    this.refuse(uri);
    for (const path of this.paths) if (path === uri.path || path.startsWith(`${uri.path}/`)) this.entries.delete(path);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  private set(path: string, bytes: Uint8Array): void {
    const type = this.entries.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.entries.set(path, bytes);
    const before = this.stats.get(path)?.now ?? nothing;
    this.stats.set(path, { now: { mtime: Math.max(Date.now(), before.mtime + 1), size: bytes.length }, before });
    if (!this.isSilent) this.emitter.fire([{ type, uri: this.uri(path) }]);
  }

  private find(uri: vscode.Uri): Uint8Array | 'folder' {
    const entry = this.entries.get(uri.path.length > 1 ? uri.path.replace(/\/$/, '') : uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  private refuse(uri: vscode.Uri): void {
    if (this.refusesWrites) throw vscode.FileSystemError.NoPermissions(uri);
  }
}
