import type { FileEntry, FileReading, FileSource } from './fileSource';
import { listTrip, type TripListing } from './listTrip';
import type { LibraryStats } from './records';
import { joinUri } from './uris';

/** The files of one trip, by their paths in it: listed, read, and followed where its folders came after the first look. */
export class ShelfFiles {
  constructor(
    private readonly folder: string,
    private readonly files: FileSource,
    private readonly stats: LibraryStats,
    /** What is in the folder, where that was seen a moment ago: the first listing begins with it. */
    private entries: readonly FileEntry[] | undefined,
    private followed: boolean,
  ) {}

  get isFollowed(): boolean {
    return this.followed;
  }

  /** Its folders may have come anew: they are followed from the next look on. */
  follow(): void {
    this.followed = true;
  }

  /** What there is; undefined where there is no trip any more. */
  async list(): Promise<TripListing | undefined> {
    const { entries, files, folder } = this;
    this.entries = undefined;
    const listing = await listTrip(files, folder, entries);
    if (!listing || !this.followed) return listing;
    const isNew = files.follow(listing.folders.map((path) => (path ? joinUri(folder, path) : folder)));
    return isNew ? listTrip(files, folder, undefined) : listing;
  }

  read(paths: readonly string[]): Promise<readonly FileReading[]> {
    this.stats.reads += paths.length;
    return this.files.read(paths.map((path) => joinUri(this.folder, path)));
  }
}
