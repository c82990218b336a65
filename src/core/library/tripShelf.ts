import type { RecordFile, TripContents } from '../model/contents';
import type { Problem } from '../model/problem';
import type { ChangeSet } from './changeSet';
import { filesOf } from '../rules/recordsOf';
import { contentsOf } from './contentsOf';
import type { FileEntry, FileSource } from './fileSource';
import type { TripListing } from './listTrip';
import { placeOf, tripFile } from './places';
import { contentHash, type Content, type Records } from './records';
import { OtherEvidence } from './otherEvidence';
import { ShelfFiles } from './shelfFiles';
import { ShelfProblems } from './shelfProblems';
import { folded, nameOf } from './uris';

/** What a shelf asks of the library around it. */
export interface ShelfSurroundings {
  readonly files: FileSource;
  readonly records: Records;
  customerOf(shelf: TripShelf): RecordFile<'customer'> | undefined;
}

/**
 * One trip: what its files hold, as far as that is kept. Of records that are not in memory it knows the path, a number
 * that tells whether the text is still the same, and problems where there are any. What reads files waits for what was
 * begun before it, so that the last to look is the last to say.
 */
export class TripShelf {
  readonly id: string;
  trip: RecordFile<'trip'>;
  contents: TripContents | undefined;
  /** The trip was taken off: whoever still reads for it stops. */
  isGone = false;

  /** By the path of each record, trip.yaml among them. */
  private readonly hashes = new Map<string, number>();
  private readonly problems: ShelfProblems;
  private readonly other: OtherEvidence;
  private readonly files: ShelfFiles;
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly folder: string,
    private readonly around: ShelfSurroundings,
    content: Content,
    /** What is in the folder, where that was seen a moment ago. */
    entries?: readonly FileEntry[],
    isFollowed = false,
  ) {
    this.id = nameOf(folder);
    this.files = new ShelfFiles(folder, around.files, around.records.stats, entries, isFollowed);
    this.problems = new ShelfProblems(folder);
    this.other = new OtherEvidence(folder, around.files);
    this.trip = this.parseTrip(content, undefined);
    this.hashes.set(tripFile, contentHash(content));
    this.problems.take(this.trip);
  }

  /** Problems that follow from several files, by path; undefined until the trip was checked. */
  get cross(): ReadonlyMap<string, readonly Problem[]> | undefined {
    return this.problems.cross;
  }

  /** All problems of a file: its own first. */
  problemsOf(path: string): readonly Problem[] {
    return this.problems.of(path);
  }

  pathsWithProblems(): Iterable<string> {
    return this.problems.paths();
  }

  /** Paths of all records. */
  get paths(): Iterable<string> {
    return this.hashes.keys();
  }

  /** Whether something at this path, or in it, is named as evidence and lies outside of the folders that are listed. */
  namesEvidence(path: string): boolean {
    return this.other.isAbout(path);
  }

  /** Its folders may have come anew: they are followed from the next look on. */
  follow(): void {
    this.files.follow();
  }

  /** Forgets the contents; problems stay. */
  drop(): void {
    this.contents = undefined;
  }

  /**
   * Looks at some files anew: parses those whose text differs, and where that is so, holds the trip together again.
   * Gives false where there is no trip any more.
   */
  refresh(paths: ReadonlySet<string>, into: ChangeSet): Promise<boolean> {
    return this.next(async () => {
      const places = [...paths].map((path) => ({ path, place: placeOf(path) }));
      const records = places.flatMap(({ path, place }) => (typeof place === 'object' ? path : []));
      const isListed = places.some(({ place }) => place === 'files');
      if (isListed) this.follow();
      const isOther = !isListed && records.length < paths.size && (await this.other.differs());
      if (isListed || !this.contents) {
        const wanted = isListed || isOther || (await this.anyDiffers(records));
        return wanted && !this.isGone ? this.readAll(into) : !this.isGone;
      }
      const contents = await this.files.read(records);
      if (this.isGone || !this.contents) return !this.isGone;
      const differing = new Map<string, Content | undefined>();
      for (const [index, path] of records.entries()) {
        const content = contents[index];
        if ((content && contentHash(content)) !== this.hashes.get(path)) differing.set(path, content);
      }
      // By its old spelling too some disks give the text of a file that was renamed: which one counts, the list says.
      const fresh = new Set([...differing.keys()].filter((path) => !this.hashes.has(path)).map(folded));
      if (fresh.size > 0 && [...this.hashes.keys()].some((path) => fresh.has(folded(path)))) {
        return this.readAll(into);
      }
      if (differing.has(tripFile) && !differing.get(tripFile)) return false;
      if (differing.size > 0 || isOther) await this.replace(this.contents, differing, into, isOther);
      return true;
    });
  }

  /** Looks at all files anew; what is the same stays. Gives false where there is no trip any more. */
  sync(into: ChangeSet): Promise<boolean> {
    return this.next(() => this.readAll(into));
  }

  /** Reads all files unless the contents are in memory. Gives false where there is no trip any more. */
  ensure(into: ChangeSet): Promise<boolean> {
    return this.next(async () => (this.contents ? !this.isGone : this.readAll(into)));
  }

  /** Like `sync`; where nothing differs and the contents are not in memory, they are not read into it. */
  confirm(into: ChangeSet): Promise<boolean> {
    return this.next(async () => {
      if (this.contents || !this.cross) return this.readAll(into);
      const listing = await this.files.list();
      if (!listing || this.isGone) return false;
      const paths = [tripFile, ...listing.records];
      if (paths.length === this.hashes.size && !(await this.anyDiffers(paths)) && !(await this.other.differs())) {
        return true;
      }
      return this.isGone ? false : this.readAll(into);
    });
  }

  /** The customer's file is another: joins and checks again. `always`: also what is not in memory. */
  takeCustomer(always: boolean, into: ChangeSet): Promise<void> {
    return this.next(async () => {
      if (this.isGone) return;
      if (this.contents) {
        this.contents = { ...this.contents, customer: this.around.customerOf(this) };
        into.touch(this.folder);
        this.check(into);
      } else if (always && this.cross) {
        await this.readAll(into);
        this.drop();
      }
    });
  }

  /** Runs after what was begun before. */
  private next<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.last.then(run, run);
    this.last = mine;
    return mine;
  }

  private async readAll(into: ChangeSet): Promise<boolean> {
    const listing = await this.files.list();
    if (!listing || this.isGone) return false;
    const paths = [tripFile, ...listing.records];
    const contents = await this.files.read(paths);
    if (this.isGone || !contents[0]) return false;
    const before = this.contents;
    const known = new Map<string, RecordFile>(before ? filesOf(before).map((file) => [file.path, file]) : []);
    const firstTime = this.cross === undefined;
    const changed: string[] = [];
    const present: RecordFile[] = [];
    this.takeTrip(contents[0], into);
    for (let index = 1; index < paths.length; index++) {
      const pause = this.around.files.breathe();
      if (pause) await pause;
      if (this.isGone) return false;
      const path = paths[index] ?? '';
      const content = contents[index];
      const kind = placeOf(path);
      if (!content || typeof kind !== 'object') continue;
      const hash = contentHash(content);
      const old = known.get(path);
      const isSame = hash === this.hashes.get(path);
      const file = old && isSame ? old : this.around.records.parse(kind.kind, path, content, old);
      present.push(file);
      known.delete(path);
      if (!isSame) changed.push(path);
      if (file !== old) this.problems.take(file, into);
      this.hashes.set(path, hash);
    }
    changed.push(...this.forgetAllBut(new Set([tripFile, ...present.map(({ path }) => path)]), into));
    await this.join(present, listing, true, into);
    if (this.isGone) return false;
    if (firstTime || changed.length > 0) into.touch(this.folder, changed);
    return true;
  }

  /** Puts some files' new contents in the place of the old ones. */
  private async replace(
    before: TripContents,
    differing: ReadonlyMap<string, Content | undefined>,
    into: ChangeSet,
    looksAgain: boolean,
  ): Promise<void> {
    const files = new Map<string, RecordFile>(filesOf(before).map((file) => [file.path, file]));
    for (const [path, content] of differing) {
      const pause = this.around.files.breathe();
      if (pause) await pause;
      if (this.isGone) return;
      const place = placeOf(path);
      if (typeof place !== 'object') continue;
      if (path === tripFile) {
        if (content) this.takeTrip(content, into);
      } else if (content) {
        const file = this.around.records.parse(place.kind, path, content, files.get(path) as never);
        files.set(path, file);
        this.problems.take(file, into);
        this.hashes.set(path, contentHash(content));
      } else {
        files.delete(path);
        this.forget(path, into);
      }
    }
    const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    await this.join(sorted, before, looksAgain, into);
    if (differing.size > 0) into.touch(this.folder, differing.keys());
  }

  /** `looksAgain`: also at the other evidence that was looked at before. */
  private async join(
    files: readonly RecordFile[],
    listing: Pick<TripListing, 'evidence' | 'reports' | 'hasRetro'>,
    looksAgain: boolean,
    into: ChangeSet,
  ): Promise<void> {
    await this.other.take(files, looksAgain, this.files.isFollowed);
    if (this.isGone) return;
    const { folder, id, trip, contents: before } = this;
    const customer = this.around.customerOf(this);
    const otherEvidence = this.other.there;
    const joined = contentsOf({ folder, id, trip, files, listing, otherEvidence, customer }, before);
    if (before && listingDiffers(before, joined)) into.touch(folder);
    this.contents = joined;
    this.check(into);
  }

  private check(into: ChangeSet): void {
    if (this.contents) this.problems.takeCross(this.around.records.check(this.contents), into);
  }

  private takeTrip(content: Content, into: ChangeSet): void {
    const hash = contentHash(content);
    if (hash === this.hashes.get(tripFile)) return;
    this.trip = this.parseTrip(content, this.trip);
    this.problems.take(this.trip, into);
    this.hashes.set(tripFile, hash);
    into.touchTrips();
    into.touch(this.folder, [tripFile]);
  }

  private parseTrip(content: Content, before: RecordFile<'trip'> | undefined): RecordFile<'trip'> {
    const { records } = this.around;
    return records.light(records.parse('trip', tripFile, content, before, this.id));
  }

  private forgetAllBut(kept: ReadonlySet<string>, into: ChangeSet): readonly string[] {
    const gone = [...this.hashes.keys()].filter((path) => !kept.has(path));
    for (const path of gone) this.forget(path, into);
    return gone;
  }

  private forget(path: string, into: ChangeSet): void {
    this.hashes.delete(path);
    this.problems.forget(path, into);
  }

  private async anyDiffers(paths: readonly string[]): Promise<boolean> {
    const contents = await this.files.read(paths);
    return paths.some((path, index) => {
      const content = contents[index];
      return (content && contentHash(content)) !== this.hashes.get(path);
    });
  }
}

function listingDiffers(before: TripContents, now: TripContents): boolean {
  const lists = ['evidence', 'reports', 'otherEvidence', 'hasRetro'] as const;
  return lists.some((list) => before[list] !== now[list]);
}
