import * as fs from 'node:fs';
import { decodeText, maxBytes } from '../../core/format/decode';
import type { FileEntry, FileReading } from '../../core/library/fileSource';
import type { RawFiles, TellUnreadable } from './rawFiles';
import type { Slices } from './slices';

/** Whether this host has Node's own files. */
export function hasNodeFiles(): boolean {
  return typeof process !== 'undefined' && process.versions?.node !== undefined && typeof fs.readSync === 'function';
}

/**
 * Files on this machine's disk, read directly and one after the other: many times faster than asking the editor for
 * each. Others run between the slices.
 */
export class NodeFiles implements RawFiles {
  /** The bytes of one file after the other. */
  private buffer = new Uint8Array(64 * 1024);

  constructor(
    private readonly slices: Slices,
    /** The path of any `file:` URI. */
    private readonly anyToPath: (uri: string) => string,
    private readonly tellUnreadable: TellUnreadable,
  ) {}

  list(folders: readonly string[]): Promise<readonly (readonly FileEntry[] | undefined)[]> {
    return this.each(folders, (folder) => this.listOne(folder));
  }

  read(uris: readonly string[]): Promise<readonly FileReading[]> {
    return this.each(uris, (uri) => this.readOne(uri));
  }

  areThere(uris: readonly string[]): Promise<readonly boolean[]> {
    return this.each(uris, (uri) => isThere(this.toPath(uri)));
  }

  /** Nothing is encoded in most URIs, and taking each to pieces would cost as much as reading the file. */
  private toPath(uri: string): string {
    return uri.startsWith('file:///') && !uri.includes('%') ? uri.slice('file://'.length) : this.anyToPath(uri);
  }

  private async each<T>(uris: readonly string[], look: (uri: string) => T): Promise<readonly T[]> {
    const results: T[] = [];
    for (const uri of uris) {
      const pause = this.slices.breathe();
      if (pause) await pause;
      results.push(look(uri));
    }
    return results;
  }

  private listOne(uri: string): readonly FileEntry[] | undefined {
    const path = this.toPath(uri);
    let found: fs.Dirent[];
    try {
      found = fs.readdirSync(path, { withFileTypes: true });
    } catch {
      // Not there, not a folder, or not to be seen: all the same to who looks for trips.
      return undefined;
    }
    const entries: FileEntry[] = [];
    for (const entry of found) {
      if (entry.isDirectory()) entries.push({ name: entry.name, isFolder: true });
      else if (entry.isFile() || (entry.isSymbolicLink() && !isFolder(`${path}/${entry.name}`))) {
        entries.push({ name: entry.name, isFolder: false });
      }
    }
    return entries;
  }

  private readOne(uri: string): FileReading {
    const path = this.toPath(uri);
    let file: number;
    try {
      // Not to wait for a writer, if somebody put a pipe there.
      file = fs.openSync(path, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    } catch (error) {
      return isGone(error) && !isLink(path) ? undefined : this.unreadable(uri, error);
    }
    try {
      const length = fs.readSync(file, this.buffer, 0, this.buffer.length, null);
      // Less than was asked for: all of it. Nothing, or more: another look at what it is.
      const isWhole = length > 0 && length < this.buffer.length;
      return isWhole ? decodeText(this.buffer.subarray(0, length)) : this.readRest(file, uri, length);
    } catch (error) {
      return hasCode(error, 'EISDIR') ? undefined : this.unreadable(uri, error);
    } finally {
      fs.closeSync(file);
    }
  }

  /** What is empty, or longer than the buffer, whose beginning is read. */
  private readRest(file: number, uri: string, begun: number): FileReading {
    const stat = fs.fstatSync(file);
    if (!stat.isFile()) return this.unreadable(uri, 'not a regular file');
    if (stat.size > maxBytes) return { problem: { code: 'too-large', path: [], data: { bytes: stat.size } } };
    let length = begun;
    for (let count = begun; count > 0 && length <= maxBytes; length += count) {
      // One byte more than expected tells a file that has grown since.
      if (this.buffer.length <= Math.max(stat.size, length)) this.grow(Math.max(stat.size, length) + 1);
      count = fs.readSync(file, this.buffer, length, this.buffer.length - length, null);
    }
    return decodeText(this.buffer.subarray(0, length));
  }

  private unreadable(uri: string, error: unknown): FileReading {
    this.tellUnreadable(uri, error);
    return { problem: { code: 'unreadable', path: [] } };
  }

  private grow(needed: number): void {
    const bigger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    bigger.set(this.buffer);
    this.buffer = bigger;
  }
}

/** Whether a link leads to a folder. One that leads nowhere, or in a circle, is a file that cannot be read. */
function isFolder(path: string): boolean {
  try {
    return fs.statSync(path).isDirectory();
  } catch {
    // Nothing is there, or nothing that can be looked at.
    return false;
  }
}

function isThere(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // A file where a folder should be, a circle of links, a name that no file can have.
    return false;
  }
}

function isLink(path: string): boolean {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function isGone(error: unknown): boolean {
  return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') || hasCode(error, 'EISDIR');
}

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}
