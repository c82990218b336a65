import type { RecordFile } from '../model/contents';
import { namedEvidence } from '../rules/evidence';
import { pathInTrip } from '../rules/pathInTrip';
import { copied } from './copied';
import type { FileSource } from './fileSource';
import { placeOf } from './places';
import { isAtOrBelow, joinUri, parentUri } from './uris';

/**
 * Evidence that a trip's records name and that lies outside of the folders that are listed: of each path whether
 * something is there. Nothing but these paths is looked at, however much there is around them.
 */
export class OtherEvidence {
  private known: ReadonlyMap<string, boolean> = new Map();

  constructor(
    private readonly folder: string,
    private readonly files: FileSource,
  ) {}

  /** Those that are there, sorted. */
  get there(): readonly string[] {
    return [...this.known].flatMap(([path, isThere]) => (isThere ? path : [])).sort();
  }

  /** Whether what happened at a path of the trip may make a difference. */
  isAbout(path: string): boolean {
    if (this.known.size === 0) return false;
    const at = path.normalize('NFC');
    return [...this.known.keys()].some((known) => isAtOrBelow(at, known));
  }

  /** Takes the paths that records name now. `again`: looks also at those that were named before. */
  async take(files: readonly RecordFile[], again: boolean, isFollowed: boolean): Promise<void> {
    const named = new Set<string>();
    for (const evidence of namedEvidence(files)) {
      const path = pathInTrip(evidence);
      if (path && placeOf(path) === undefined) named.add(copied(path));
    }
    const before = this.known;
    if (named.size === 0 && before.size === 0) return;
    const asked = [...named].filter((path) => again || !before.has(path));
    if (isFollowed) this.follow(asked);
    const fresh = await this.look(asked);
    this.known = new Map([...named].map((path) => [path, fresh.get(path) ?? before.get(path) ?? false]));
  }

  /** Looks again at all. True where one came or went; what is known stays as it was until `take`. */
  async differs(): Promise<boolean> {
    if (this.known.size === 0) return false;
    const now = await this.look([...this.known.keys()]);
    return [...this.known].some(([path, isThere]) => now.get(path) !== isThere);
  }

  /** The host may not see into folders that came as a whole: those around what is named. */
  private follow(paths: readonly string[]): void {
    const folders = new Set<string>();
    for (const path of paths) {
      let at = parentUri(joinUri(this.folder, path));
      for (; at !== undefined && at !== this.folder; at = parentUri(at)) folders.add(at);
    }
    if (folders.size > 0) this.files.follow([...folders]);
  }

  private async look(paths: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    if (paths.length === 0) return new Map();
    // A file system may spell é as two characters where the record has one.
    const names = paths.flatMap((path) => [...new Set([path, path.normalize('NFD')])].map((name) => ({ path, name })));
    const there = await this.files.areThere(names.map(({ name }) => joinUri(this.folder, name)));
    const found = new Map<string, boolean>();
    for (const [index, { path }] of names.entries()) found.set(path, found.get(path) === true || there[index] === true);
    return found;
  }
}
