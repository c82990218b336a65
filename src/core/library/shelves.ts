import type { Trip } from '../model/trip';
import { phaseOf } from '../rules/phase';
import type { ChangeSet } from './changeSet';
import type { TripShelf } from './tripShelf';
import { isAtOrBelow, joinUri, parentUri } from './uris';

/** A trip as the list of trips knows it. */
export interface TripEntry {
  /** URI of its folder, without a slash at the end. */
  readonly folder: string;
  /** The folder's name. */
  readonly id: string;
  /** What could be read of trip.yaml. */
  readonly trip: Trip;
  /** False while trip.yaml cannot be parsed. */
  readonly understood: boolean;
}

/** How many trips that are not active stay in memory after they were used. */
const keptTrips = 8;

/** All trips, by folder; which of them stay in memory. */
export class Shelves {
  private readonly byFolder = new Map<string, TripShelf>();
  private sorted: readonly TripEntry[] | undefined;
  private readonly entries = new WeakMap<TripShelf['trip'], TripEntry>();
  /** Folders of the trips used last, the latest at the end. */
  private readonly recent = new Set<string>();

  constructor(private readonly clock: () => number) {}

  /** Those that started last first. */
  get list(): readonly TripEntry[] {
    return (this.sorted ??= [...this.byFolder.values()].map((shelf) => this.entryOf(shelf)).sort(byStart));
  }

  all(): Iterable<TripShelf> {
    return this.byFolder.values();
  }

  get(folder: string): TripShelf | undefined {
    return this.byFolder.get(folder);
  }

  /** The trip that the file or folder is in; of trips inside each other the innermost. */
  holding(uri: string): TripShelf | undefined {
    for (const shelf of this.around(uri)) return shelf;
    return undefined;
  }

  /** All trips that the file or folder is in, the innermost first. */
  *around(uri: string): Iterable<TripShelf> {
    for (let at: string | undefined = uri; at !== undefined; at = parentUri(at)) {
      const shelf = this.byFolder.get(at);
      if (shelf) yield shelf;
    }
  }

  entryOf(shelf: TripShelf): TripEntry {
    const { folder, id, trip } = shelf;
    const known = this.entries.get(trip);
    if (known) return known;
    const entry: TripEntry = { folder, id, trip: trip.value, understood: trip.understood };
    this.entries.set(trip, entry);
    return entry;
  }

  /** One of the trip.yaml files is different: the list is made again. */
  invalidate(): void {
    this.sorted = undefined;
  }

  add(shelf: TripShelf, into: ChangeSet): void {
    this.byFolder.set(shelf.folder, shelf);
    this.invalidate();
    into.touchTrips();
    into.touch(shelf.folder, shelf.paths);
    for (const path of shelf.pathsWithProblems()) into.touchProblems(joinUri(shelf.folder, path));
  }

  remove(shelf: TripShelf, into: ChangeSet): void {
    if (this.byFolder.get(shelf.folder) !== shelf) return;
    shelf.isGone = true;
    this.byFolder.delete(shelf.folder);
    this.recent.delete(shelf.folder);
    this.invalidate();
    into.touchTrips();
    into.touch(shelf.folder, shelf.paths);
    for (const path of shelf.pathsWithProblems()) into.touchProblems(joinUri(shelf.folder, path));
  }

  below(folders: readonly string[]): readonly TripShelf[] {
    return [...this.byFolder.values()].filter((shelf) => folders.some((folder) => isAtOrBelow(folder, shelf.folder)));
  }

  isActive(shelf: TripShelf): boolean {
    const now = this.clock();
    return isNear(shelf.trip.value, now) && phaseOf(shelf.trip.value, now) === 'active';
  }

  /** Somebody uses the trip's contents: they stay in memory while few others are used. */
  use(shelf: TripShelf): void {
    this.recent.delete(shelf.folder);
    if (this.isActive(shelf)) return;
    this.recent.add(shelf.folder);
    for (const folder of this.recent) {
      if (this.recent.size <= keptTrips) break;
      this.recent.delete(folder);
      this.release(this.byFolder.get(folder));
    }
  }

  /** Forgets the contents of a trip unless it is active or was used lately. */
  release(shelf: TripShelf | undefined): void {
    if (shelf?.contents && !this.recent.has(shelf.folder) && !this.isActive(shelf)) shelf.drop();
  }
}

const dayMs = 86_400_000;

/** False for a trip that is not running in any time zone: asking for the clock at each of many sites takes its time. */
function isNear({ start, end }: Trip, now: number): boolean {
  const [before, after] = [now - dayMs, now + dayMs].map((time) => new Date(time).toISOString().slice(0, 10));
  if (start === undefined || before === undefined || after === undefined) return false;
  return start <= after && (end ?? start) >= before;
}

function byStart(a: TripEntry, b: TripEntry): number {
  const [left, right] = [a.trip.start ?? '', b.trip.start ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.folder < b.folder ? -1 : 1;
}
