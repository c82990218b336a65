import { Emitter, type Disposable, type Event } from '../events';
import type { RecordFile, TripContents } from '../model/contents';
import type { Problem } from '../model/problem';
import { phaseOf, type TripPhase } from '../rules/phase';
import { ChangeSet, type LibraryChange } from './changeSet';
import type { FileSource } from './fileSource';
import { Gatherer } from './gatherer';
import { joinUri, nameOf, pathBelow, withoutSlash } from './uris';
import { stemOf } from './places';
import { Readings, type LibraryState } from './readings';
import { Records, type LibraryStats, type RecordReaders } from './records';
import { Scanner } from './scanner';
import { SharedRecords } from './sharedRecords';
import { Shelves, type TripEntry } from './shelves';

export type { LibraryChange } from './changeSet';
export type { LibraryState } from './readings';
export type { TripEntry } from './shelves';

export interface LibraryPorts {
  readonly files: FileSource;
  /** What parses and checks: loaded when first needed. */
  readonly readers: () => Promise<RecordReaders>;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
}

export interface CustomerEntry {
  readonly uri: string;
  /** The file's stem. */
  readonly id: string;
  readonly name?: string;
  readonly industry?: string;
}

export interface TemplateEntry {
  readonly uri: string;
  readonly stem: string;
}

/**
 * Every record of the workspace: which trips there are, what is wrong with which file, and the contents of the trips in
 * use. It follows the files, and says exactly what changed.
 */
export class Library implements Disposable {
  private readonly emitter = new Emitter<LibraryChange>();
  /** Fired when trips, contents in memory or problems are different, once for all that happened together. */
  readonly onDidChange: Event<LibraryChange> = this.emitter.event;
  private readonly readings = new Readings();
  /** Fired when reading begins, goes on to the contents, and ends. */
  readonly onDidChangeState: Event<LibraryState> = this.readings.onDidChangeState;

  private readonly files: FileSource;
  private readonly records: Records;
  private readonly shelves: Shelves;
  private readonly shared: SharedRecords;
  private readonly scanner: Scanner;
  private readonly listeners: Disposable[] = [];
  private isDisposed = false;
  private readonly gatherer = new Gatherer(
    (uris) => this.refresh(uris),
    (error) => this.failed(error),
  );

  constructor(ports: LibraryPorts) {
    this.files = ports.files;
    this.records = new Records(ports.readers);
    this.shelves = new Shelves(ports.clock);
    this.shared = new SharedRecords(this.files, this.records);
    this.scanner = new Scanner(this.files, this.records, this.shelves, this.shared);
  }

  get state(): LibraryState {
    return this.readings.state;
  }

  /** Work done since the start. */
  get stats(): Readonly<LibraryStats> {
    return this.records.stats;
  }

  /** Begins to read, after whoever called has gone on, and to follow the files. */
  start(): void {
    this.listeners.push(
      this.files.onDidChange((uris) => this.gatherer.add(uris)),
      this.files.onDidChangeRoots(() => void this.rescan()),
    );
    void this.rescan();
  }

  dispose(): void {
    this.isDisposed = true;
    this.gatherer.stop();
    for (const listener of this.listeners) listener.dispose();
    this.emitter.dispose();
    this.readings.dispose();
  }

  /** Resolves when all trips are known, at once if they are. Never rejects. */
  whenScanned(): Promise<void> {
    return this.readings.scanned.promise;
  }

  /** Resolves when everything was read that is to be read now. Never rejects. */
  whenReady(): Promise<void> {
    return this.readings.whenReady;
  }

  /** All trips, those that started last first. */
  get trips(): readonly TripEntry[] {
    return this.shelves.list;
  }

  tripsById(id: string): readonly TripEntry[] {
    const wanted = id.normalize();
    return this.shelves.list.filter((entry) => entry.id.normalize() === wanted);
  }

  tripAt(folder: string): TripEntry | undefined {
    const shelf = this.shelves.get(withoutSlash(folder));
    return shelf && this.shelves.entryOf(shelf);
  }

  /** The trip whose folder it is, or that the file or folder is in; of trips inside each other the innermost. */
  tripHolding(uri: string): TripEntry | undefined {
    const shelf = this.shelves.holding(withoutSlash(uri));
    return shelf && this.shelves.entryOf(shelf);
  }

  phaseOf(entry: TripEntry, now: number): TripPhase {
    return phaseOf(entry.trip, now);
  }

  /** A trip's contents if they are in memory now. */
  contents(folder: string): TripContents | undefined {
    const shelf = this.shelves.get(withoutSlash(folder));
    if (shelf?.contents) this.shelves.use(shelf);
    return shelf?.contents;
  }

  /** A trip's contents, read from its files where they are not in memory; undefined where there is no such trip. */
  load(folder: string): Promise<TripContents | undefined> {
    return this.read(folder, 'ensure');
  }

  /**
   * A trip's contents after a look at all of its files, and at its customer's, as they are now; undefined where there is no
   * such trip any more.
   */
  async reread(folder: string): Promise<TripContents | undefined> {
    const known = this.customerFile(folder);
    const [contents] = await Promise.all([this.read(folder, 'sync'), this.lookAtCustomer(known)]);
    const named = contents && this.customerFile(folder);
    if (named !== known) await this.lookAtCustomer(named);
    return contents && this.load(folder);
  }

  /** The file of the customer that a trip names, as far as that is known. */
  private customerFile(folder: string): string | undefined {
    const entry = this.tripAt(folder);
    return entry && this.shared.fileOf(entry.folder, entry.trip.customer);
  }

  private async lookAtCustomer(uri: string | undefined): Promise<void> {
    if (uri !== undefined) await this.tell((into) => this.scanner.refreshCustomer(uri, into));
  }

  /** Problems of a trip that follow from several files, by path; undefined until they are known. */
  crossProblems(folder: string): ReadonlyMap<string, readonly Problem[]> | undefined {
    return this.shelves.get(withoutSlash(folder))?.cross;
  }

  /** All problems of a file, its own before those that follow from other files. */
  problemsOf(uri: string): readonly Problem[] {
    const shelf = this.shelves.holding(uri);
    const path = shelf && pathBelow(shelf.folder, uri);
    const problems = shelf && path ? shelf.problemsOf(path) : [];
    return problems.length > 0 ? problems : this.shared.problemsOf(uri);
  }

  /** URIs of the files that have problems. */
  *problemUris(): Iterable<string> {
    for (const shelf of this.shelves.all()) {
      for (const path of shelf.pathsWithProblems()) yield joinUri(shelf.folder, path);
    }
    yield* this.shared.urisWithProblems();
  }

  /** The customers of the nearest `customers` folder, from this folder upwards. Waits until they are known. */
  async customersNear(uri: string): Promise<readonly CustomerEntry[]> {
    await this.readings.known.promise;
    return this.shared.near(withoutSlash(uri), 'customers').flatMap(customerEntry);
  }

  /** The customers of a folder; undefined where it is nobody's yet. Waits until they are known. */
  async customersIn(folder: string): Promise<readonly CustomerEntry[] | undefined> {
    await this.readings.known.promise;
    return this.shared.hasFolder(folder) ? this.shared.filesIn(folder).flatMap(customerEntry) : undefined;
  }

  /** All customers of the workspace, by the URI of their files (`path`); none until they are known. */
  customers(): readonly RecordFile<'customer'>[] {
    return this.shared.customers();
  }

  /** The nearest `customers` folder from a trip's folder upwards. */
  customersFolderOf({ folder }: TripEntry): string | undefined {
    return this.shared.nearest(folder, 'customers');
  }

  /** Resolves when the customers are known, at once if they are. Never rejects. */
  whenKnown(): Promise<void> {
    return this.readings.known.promise;
  }

  /** Templates in the nearest `knowledge/templates` upwards from a folder; without one, those of the whole workspace. */
  templates(near?: string): readonly TemplateEntry[] {
    const files =
      near === undefined
        ? this.shared.folderUris.flatMap((folder) => this.shared.filesIn(folder))
        : this.shared.near(withoutSlash(near), 'knowledge/templates');
    return files.flatMap(({ kind, path }) => (kind === 'template' ? [{ uri: path, stem: stemOf(nameOf(path)) }] : []));
  }

  /** Own writes: read again at once, without waiting for a watcher, whose word on them then changes nothing. */
  didWrite(uris: readonly string[]): Promise<void> {
    return this.refresh(uris, true);
  }

  /** Looks at all folders and files anew; resolves when that is done. */
  rescan(): Promise<void> {
    return this.readings.run(() => this.scan().catch((error: unknown) => this.failed(error)));
  }

  private async scan(): Promise<void> {
    this.readings.enter('scanning');
    if (this.readings.isFirst) await this.files.rest();
    if (this.isDisposed) return;
    const into = new ChangeSet();
    const tell = () => this.fire(into);
    const found = await this.scanner.findTrips(this.files.roots(), into);
    tell();
    this.readings.scanned.resolve();
    this.readings.enter('indexing');
    await this.scanner.takeShared(found, into);
    this.readings.known.resolve();
    await this.scanner.index(this.readings.isFirst, into, tell, () => this.isDisposed);
    tell();
  }

  private async read(folder: string, how: 'ensure' | 'sync'): Promise<TripContents | undefined> {
    await this.readings.known.promise;
    const shelf = this.shelves.get(withoutSlash(folder));
    if (!shelf) return undefined;
    return this.tell(async (into) => {
      if (!(await shelf[how](into))) this.shelves.remove(shelf, into);
      const { contents } = shelf;
      if (contents && !shelf.isGone) this.shelves.use(shelf);
      return shelf.isGone ? undefined : contents;
    });
  }

  private async refresh(uris: readonly string[], isOwn = false): Promise<void> {
    await this.readings.known.promise;
    if (!this.isDisposed) await this.tell((into) => this.scanner.refresh(uris, into, isOwn));
  }

  /** Runs, and says afterwards what changed on the way. */
  private async tell<T>(run: (into: ChangeSet) => Promise<T>): Promise<T> {
    const into = new ChangeSet();
    try {
      return await run(into);
    } finally {
      this.fire(into);
    }
  }

  private fire(into: ChangeSet): void {
    const change = into.take();
    if (!change || this.isDisposed) return;
    if (change.trips) this.shelves.invalidate();
    this.records.stats.events++;
    this.emitter.fire(change);
  }

  /** A mistake of the program's own: left to the host's own report of what nobody caught. */
  private failed(error: unknown): void {
    void Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function customerEntry(file: RecordFile<'customer'> | RecordFile<'template'>): readonly CustomerEntry[] {
  if (file.kind !== 'customer') return [];
  const { name, industry } = file.value;
  return [{ uri: file.path, id: file.id, ...(name && { name }), ...(industry && { industry }) }];
}
