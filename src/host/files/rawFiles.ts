import type { FileEntry, FileReading } from '../../core/library/fileSource';

/** Ways to the files of some folders. URIs and answers are those of `FileSource`; unsaved text is not known here. */
export interface RawFiles {
  list(folders: readonly string[]): Promise<readonly (readonly FileEntry[] | undefined)[]>;
  read(uris: readonly string[]): Promise<readonly FileReading[]>;
  areThere(uris: readonly string[]): Promise<readonly boolean[]>;
}

/** Told why a file that is there could not be read: a word for the log. */
export type TellUnreadable = (uri: string, error: unknown) => void;
