import * as vscode from 'vscode';
import { decodeText } from '../../core/format/decode';
import type { FileEntry, FileReading } from '../../core/library/fileSource';
import type { RawFiles, TellUnreadable } from './rawFiles';

/** Requests under way at once: each crosses to another process and back, and waiting for them one by one is what costs. */
export const requestsAtOnce = 1024;

/** Files of any file system that VS Code knows, through its own API. */
export class VscodeFiles implements RawFiles {
  private free = requestsAtOnce;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly tellUnreadable: TellUnreadable) {}

  list(folders: readonly string[]): Promise<readonly (readonly FileEntry[] | undefined)[]> {
    return Promise.all(folders.map((folder) => this.request(() => listOne(folder))));
  }

  read(uris: readonly string[]): Promise<readonly FileReading[]> {
    return Promise.all(uris.map((uri) => this.request(() => readOne(uri, this.tellUnreadable))));
  }

  areThere(uris: readonly string[]): Promise<readonly boolean[]> {
    return Promise.all(uris.map((uri) => this.request(() => isThere(uri))));
  }

  private async request<T>(ask: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await ask();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

async function listOne(folder: string): Promise<readonly FileEntry[] | undefined> {
  let found: [string, vscode.FileType][];
  try {
    found = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
  } catch {
    // Not there, not a folder, or not to be seen: all the same to who looks for trips.
    return undefined;
  }
  return found.flatMap(([name, type]): readonly FileEntry[] => {
    if (type === vscode.FileType.Directory) return [{ name, isFolder: true }];
    return (type & vscode.FileType.File) !== 0 ? [{ name, isFolder: false }] : [];
  });
}

async function isThere(uri: string): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
    // A link that leads nowhere has no other type.
    return (type & (vscode.FileType.File | vscode.FileType.Directory)) !== 0;
  } catch {
    // Not there, or not to be seen.
    return false;
  }
}

async function readOne(uri: string, tellUnreadable: TellUnreadable): Promise<FileReading> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? error.code : '';
    if (code === 'FileNotFound' || code === 'FileIsADirectory' || code === 'FileNotADirectory') return undefined;
    tellUnreadable(uri, error);
    return { problem: { code: 'unreadable', path: [] } };
  }
}
