import type { Disposable, Event } from '../events';
import type { Problem } from '../model/problem';

/** Something in a folder. What is neither file nor folder, and a link to a folder, is left out: links may go in circles. */
export interface FileEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** A file's text, unsaved text first; or why it has none; undefined where there is no such file. */
export type FileReading = { readonly text: string } | { readonly problem: Problem } | undefined;

/**
 * The files of the workspace, as far as the library needs them. Files and folders are named by their URIs as
 * `vscode.Uri.toString()` spells them, without a slash at the end; `joinUri` makes those of what is in a folder. Nothing
 * rejects: what cannot be read says so in its answer.
 */
export interface FileSource extends Disposable {
  /** The folders to look in. One may be inside another. */
  roots(): readonly string[];
  /** What is in each of the folders, in the order asked; undefined where it is no folder that can be listed. */
  list(folders: readonly string[]): Promise<readonly (readonly FileEntry[] | undefined)[]>;
  /** The text of each of the files, in the order asked. */
  read(uris: readonly string[]): Promise<readonly FileReading[]>;
  /** Whether there is a file or a folder at each; what cannot be looked at, and a link that leads nowhere, is not there. */
  areThere(uris: readonly string[]): Promise<readonly boolean[]>;
  /** How many files are worth asking for at once. */
  readonly readAhead: number;
  /** Lets others run when this slice of work is used up: to be awaited between two pieces of work; undefined before. */
  breathe(): Promise<void> | undefined;
  /** Lets others run first. */
  rest(): Promise<void>;
  /**
   * These folders came after the first look, perhaps as a whole: the host may not see into such by itself. True where it
   * watches some from now on: what is in them may have changed a moment before.
   */
  follow(folders: readonly string[]): boolean;
  /** Fired with the URIs of files and folders that were made, changed, typed into, or deleted, many at once. */
  readonly onDidChange: Event<readonly string[]>;
  /** Fired when `roots` gives other folders. */
  readonly onDidChangeRoots: Event<void>;
}
