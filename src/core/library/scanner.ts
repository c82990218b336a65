import type { ChangeSet } from './changeSet';
import type { FileSource } from './fileSource';
import { isTripPart, tripFile } from './places';
import type { Records } from './records';
import type { ChangedCustomer, SharedRecords } from './sharedRecords';
import type { Shelves } from './shelves';
import { sortUris } from './sortUris';
import { TripShelf, type ShelfSurroundings } from './tripShelf';
import { isAtOrBelow, joinUri, parentUri, pathBelow } from './uris';
import { sharedKindOf, walk, type Found, type FoundShared, type FoundTrip } from './walk';

/** Files of a trip as people have them: from it follows how many trips are read side by side. */
const filesOfTrip = 16;
/** Trips that are indexed between two events. */
const tripsPerEvent = 100;

/** Brings the library in step with the files: all of them, or those that changed. */
export class Scanner {
  /** Folders of shared records that no trip is near: nobody's yet. Looked at again with whatever else is. */
  private aside: readonly string[] = [];
  /** What finds, adds and removes trips runs one after the other. */
  private structure: Promise<unknown> = Promise.resolve();
  private readonly around: ShelfSurroundings;

  constructor(
    private readonly files: FileSource,
    private readonly records: Records,
    private readonly shelves: Shelves,
    private readonly shared: SharedRecords,
  ) {
    this.around = {
      files,
      records,
      customerOf: ({ folder, trip }) => shared.customer(folder, trip.value.customer),
    };
  }

  /** Finds the trips of the workspace and reads each one's trip.yaml. What is not in these folders any more is gone. */
  findTrips(roots: readonly string[], into: ChangeSet): Promise<Found> {
    return this.next(async () => {
      const [found] = await Promise.all([this.find(roots), this.records.load()]);
      const there = new Set(found.trips.map(({ folder }) => folder));
      for (const shelf of [...this.shelves.all()]) if (!there.has(shelf.folder)) this.shelves.remove(shelf, into);
      await this.addTrips(found.trips, into);
      return found;
    });
  }

  /** Takes the customers and templates that were found, and forgets those that were not. */
  async takeShared(found: Found, into: ChangeSet): Promise<void> {
    const there = new Set(found.shared.map(({ folder }) => folder));
    const changes: ChangedCustomer[] = [];
    for (const folder of this.shared.folderUris) {
      if (!there.has(folder)) changes.push(...(await this.shared.forgetBelow(folder, into)));
    }
    changes.push(...(await this.takeFolders(found.shared, into)));
    await this.touchCustomers(changes, into);
  }

  /**
   * Reads the contents of all trips, the active ones first. `onlyNew`: not of those that were read before. `tell` is
   * called when there is something worth showing.
   */
  async index(onlyNew: boolean, into: ChangeSet, tell: () => void, isStopped: () => boolean): Promise<void> {
    const all = this.shelves.list.flatMap(({ folder }) => this.shelves.get(folder) ?? []);
    const active = all.filter((shelf) => this.shelves.isActive(shelf));
    const rest = all.filter((shelf) => !active.includes(shelf));
    await this.indexTrips(active, onlyNew, into, () => undefined, isStopped);
    tell();
    await this.indexTrips(rest, onlyNew, into, tell, isStopped);
  }

  /** Looks at files and folders that were made, changed or deleted. `isOwn`: by us, wherever that is. */
  async refresh(uris: readonly string[], into: ChangeSet, isOwn = false): Promise<void> {
    const { byTrip, shared, elsewhere } = sortUris(uris, this.files.roots(), this.shelves, this.shared, isOwn);
    const changes = shared.length > 0 ? await this.shared.refresh(shared, into) : [];
    await Promise.all([
      ...[...byTrip].map(([shelf, paths]) => this.refreshTrip(shelf, paths, into)),
      elsewhere.length > 0 ? this.refreshFolders(elsewhere, into, isOwn) : undefined,
    ]);
    await this.touchCustomers(changes, into);
    if (shared.length > 0) await this.takeAgain(shared, into);
  }

  /** Looks at a customer's file alone: what a command waits for. */
  async refreshCustomer(uri: string, into: ChangeSet): Promise<void> {
    await this.touchCustomers(await this.shared.refresh([uri], into), into);
  }

  /** A walk that had seen a shared folder before this was written in it may have forgotten it. */
  private async takeAgain(uris: readonly string[], into: ChangeSet): Promise<void> {
    await this.next(() => Promise.resolve());
    const folders = new Set(uris.flatMap((uri) => parentUri(uri) ?? []));
    const forgotten = [...folders].filter((folder) => !this.shared.hasFolder(folder));
    if (forgotten.length > 0) await this.refreshFolders(forgotten, into);
  }

  /** Looks for what came or went at or below some folders. `isOwn`: by us. */
  refreshFolders(folders: readonly string[], into: ChangeSet, isOwn = false): Promise<void> {
    return this.next(async () => {
      const reached = folders.filter((folder) => this.isReached(folder, isOwn));
      const starts = [...(await this.withoutLinks(reached)), ...this.aside];
      const first = await this.find(starts);
      // What lies between a folder that came and the trips in it.
      const isNew = this.files.follow(worthFollowing(first));
      const found = isNew ? await this.find(starts) : first;
      const there = new Set(found.trips.map(({ folder }) => folder));
      const known = this.shelves.below(folders);
      for (const shelf of known) if (!there.has(shelf.folder)) this.shelves.remove(shelf, into);
      const kept = known.filter((shelf) => !shelf.isGone);
      for (const shelf of kept) shelf.follow();
      const fresh = await this.addTrips(found.trips, into, true);
      const changes: ChangedCustomer[] = [];
      const sharedThere = new Set(found.shared.map(({ folder }) => folder));
      for (const folder of this.shared.folderUris) {
        const isLooked = folders.some((start) => isAtOrBelow(start, folder));
        if (isLooked && !sharedThere.has(folder)) changes.push(...(await this.shared.forgetBelow(folder, into)));
      }
      changes.push(...(await this.takeFolders(found.shared, into)));
      await this.indexTrips(
        [...fresh, ...kept],
        false,
        into,
        () => undefined,
        () => false,
      );
      await this.touchCustomers(changes, into);
    });
  }

  /** Whether a search of the whole workspace as it is now would come by: not in the parts of a trip. */
  private isReached(folder: string, isOwn: boolean): boolean {
    if (!isOwn && !this.files.roots().some((root) => isAtOrBelow(root, folder))) return false;
    for (const around of this.shelves.around(folder)) {
      const [first = ''] = pathBelow(around.folder, folder)?.split('/', 1) ?? [];
      if (isTripPart(first)) return false;
    }
    return true;
  }

  /** A link to a folder is not followed where it is listed, so neither where it is what was made. */
  private async withoutLinks(folders: readonly string[]): Promise<readonly string[]> {
    const real = new Set(this.files.roots());
    const parents = [...new Set(folders.flatMap((folder) => (real.has(folder) ? [] : (parentUri(folder) ?? []))))];
    const listings = await this.files.list(parents);
    for (const [index, parent] of parents.entries()) {
      for (const { name, isFolder } of listings[index] ?? []) if (isFolder) real.add(joinUri(parent, name));
    }
    return folders.filter((folder) => real.has(folder));
  }

  private next<T>(run: () => Promise<T>): Promise<T> {
    const mine = this.structure.then(run, run);
    this.structure = mine;
    return mine;
  }

  private find(folders: readonly string[]): Promise<Found> {
    this.records.stats.walks++;
    return walk(this.files, folders);
  }

  private async addTrips(
    found: readonly FoundTrip[],
    into: ChangeSet,
    isFollowed = false,
  ): Promise<readonly TripShelf[]> {
    const fresh = found.filter(({ folder }) => !this.shelves.get(folder));
    const added: TripShelf[] = [];
    for (let start = 0; start < fresh.length; start += this.files.readAhead) {
      const part = fresh.slice(start, start + this.files.readAhead);
      this.records.stats.reads += part.length;
      const contents = await this.files.read(part.map(({ folder }) => joinUri(folder, tripFile)));
      for (const [index, { folder, entries }] of part.entries()) {
        const content = contents[index];
        if (!content) continue;
        const shelf = new TripShelf(folder, this.around, content, entries, isFollowed);
        this.shelves.add(shelf, into);
        added.push(shelf);
        const pause = this.files.breathe();
        if (pause) await pause;
      }
    }
    return added;
  }

  private async indexTrips(
    shelves: readonly TripShelf[],
    onlyNew: boolean,
    into: ChangeSet,
    tell: () => void,
    isStopped: () => boolean,
  ): Promise<void> {
    let next = 0;
    let done = 0;
    const work = async () => {
      for (let shelf = shelves[next++]; shelf && !isStopped(); shelf = shelves[next++]) {
        if (shelf.isGone || (onlyNew && shelf.cross)) continue;
        if (!(await shelf.confirm(into))) this.shelves.remove(shelf, into);
        this.shelves.release(shelf);
        if (++done % tripsPerEvent === 0) tell();
      }
    };
    const workers = Math.max(1, Math.ceil(this.files.readAhead / filesOfTrip));
    await Promise.all(Array.from({ length: workers }, work));
  }

  private async refreshTrip(shelf: TripShelf, paths: ReadonlySet<string>, into: ChangeSet): Promise<void> {
    if (!(await shelf.refresh(paths, into))) this.shelves.remove(shelf, into);
    else if (shelf.contents) this.shelves.use(shelf);
    if (!paths.has(tripFile)) return;
    // A walk that had seen the folder before this was written in it may have taken the trip off.
    await this.next(() => Promise.resolve());
    if (shelf.isGone && !this.shelves.get(shelf.folder)) await this.refreshFolders([shelf.folder], into);
  }

  /** A folder named `customers` may be anybody's: it counts at the top of the workspace, and where trips are near. */
  private async takeFolders(found: readonly FoundShared[], into: ChangeSet): Promise<readonly ChangedCustomer[]> {
    const changes: ChangedCustomer[] = [];
    const aside = new Set<string>();
    for (const folder of this.shared.folderUris) {
      if (this.isUsed(folder)) continue;
      aside.add(folder);
      changes.push(...(await this.shared.forgetBelow(folder, into)));
    }
    for (const { folder, names } of found) {
      if (this.isUsed(folder)) changes.push(...(await this.shared.takeFolder(folder, names, into)));
      else aside.add(folder);
    }
    this.aside = [...aside];
    return changes;
  }

  private isUsed(folder: string): boolean {
    const home = homeOf(folder);
    if (this.files.roots().includes(home)) return true;
    for (const shelf of this.shelves.all()) if (isAtOrBelow(home, shelf.folder)) return true;
    return false;
  }

  /** Trips of customers that changed. */
  private async touchCustomers(changes: readonly ChangedCustomer[], into: ChangeSet): Promise<void> {
    for (const { folder, id, isOther } of changes) {
      const near = parentUri(folder) ?? folder;
      for (const shelf of this.shelves.below([near])) {
        const own = shelf.trip.value.customer;
        if (own === undefined || (id !== undefined && own.normalize() !== id.normalize())) continue;
        await shelf.takeCustomer(isOther, into);
      }
    }
  }
}

/** Few enough to follow them all, wherever the next trip may be made. */
const fewFolders = 64;

/** Of many folders only those with something in them. */
function worthFollowing({ folders, trips, shared }: Found): readonly string[] {
  if (folders.length <= fewFolders) return folders;
  const above = new Set<string>();
  for (const { folder } of [...trips, ...shared]) {
    for (let at: string | undefined = folder; at !== undefined && !above.has(at); at = parentUri(at)) above.add(at);
  }
  return folders.filter((folder) => above.has(folder));
}

/** The folder for whose trips a folder of shared records is. */
function homeOf(folder: string): string {
  const parent = parentUri(folder) ?? folder;
  return sharedKindOf(folder) === 'customer' ? parent : (parentUri(parent) ?? parent);
}
