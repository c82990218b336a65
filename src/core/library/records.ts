import type { RecordFile, TripContents } from '../model/contents';
import type { Problem } from '../model/problem';
import type { RecordKind, RecordTypes } from '../model/recordKind';
import { copied } from './copied';
import type { FileReading } from './fileSource';
import { stemOf } from './places';
import { textHash } from './textHash';

/** What reads records and holds them against each other. Heavy: loaded when first needed. */
export interface RecordReaders {
  /** Never throws: a broken record is a record with problems. */
  readRecord<K extends RecordKind>(
    kind: K,
    text: string,
  ): { readonly value: RecordTypes[K]; readonly problems: readonly Problem[]; readonly understood: boolean };
  /** Problems that follow from several files, by the path of the record that has them. */
  checkTrip(contents: TripContents): ReadonlyMap<string, readonly Problem[]>;
}

/** Counts of work done since the start. */
export interface LibraryStats {
  /** Texts that were parsed. */
  parses: number;
  /** Files whose text was asked for. */
  reads: number;
  /** Searches for trips at or below some folders. */
  walks: number;
  /** Trips held against the rules that join several files. */
  checks: number;
  /** Events that were fired. */
  events: number;
}

export type Content = Exclude<FileReading, undefined>;

/** Reads records, and keeps what could be read of one before it was broken. */
export class Records {
  readonly stats: LibraryStats = { parses: 0, reads: 0, walks: 0, checks: 0, events: 0 };
  /** Records whose value is that of a text without errors, if not always of the present one. */
  private readonly good = new WeakSet<RecordFile>();

  private readers: RecordReaders | undefined;

  constructor(private readonly loadReaders: () => Promise<RecordReaders>) {}

  /** To be awaited before anything is read. */
  async load(): Promise<void> {
    this.readers ??= await this.loadReaders();
  }

  /** Reads one file. `id`: by default its name's stem. `before`: the same file as it was read before. */
  parse<K extends RecordKind>(
    kind: K,
    path: string,
    content: Content,
    before: RecordFile<K> | undefined,
    id: string = stemOf(path),
  ): RecordFile<K> {
    this.stats.parses++;
    const reading =
      'text' in content
        ? this.loaded.readRecord(kind, content.text)
        : { value: {} as RecordTypes[K], problems: [content.problem], understood: false };
    const lasting = !reading.understood && before !== undefined && this.good.has(before);
    const value = lasting ? before.value : reading.value;
    const { problems, understood } = reading;
    const asWritten = lasting ? { asWritten: reading.value } : {};
    const file: RecordFile<K> = { kind, path, id, value, ...asWritten, problems, understood };
    if (reading.understood || lasting) this.good.add(file);
    return file;
  }

  /** The same record, sharing nothing with the text that it was read from. */
  light<K extends RecordKind>(file: RecordFile<K>): RecordFile<K> {
    const asWritten = file.asWritten === undefined ? {} : { asWritten: copied(file.asWritten) };
    const by = { ...file, value: copied(file.value), ...asWritten, problems: copied(file.problems) };
    if (this.good.has(file)) this.good.add(by);
    return by;
  }

  check(contents: TripContents): ReadonlyMap<string, readonly Problem[]> {
    this.stats.checks++;
    return this.loaded.checkTrip(contents);
  }

  private get loaded(): RecordReaders {
    if (!this.readers) throw new Error('Records are read before their readers are there.');
    return this.readers;
  }
}

/** Tells contents apart. */
export function contentHash(content: Content): number {
  return 'text' in content ? textHash(content.text) : -textHash(JSON.stringify(content.problem));
}

export function sameProblems(a: readonly Problem[] | undefined, b: readonly Problem[] | undefined): boolean {
  if (a === b) return true;
  if ((a?.length ?? 0) !== (b?.length ?? 0)) return false;
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
