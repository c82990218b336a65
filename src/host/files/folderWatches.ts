import * as fs from 'node:fs';
import type { Disposable } from '../../core/events';
import { joinUri, nameOf } from '../../core/library/uris';

/** More than this many folders at once come with a change of branch: then the next look at the workspace must do. */
const mostWatches = 2_000;

/**
 * Whether the system needs it. Elsewhere the editor's own watcher sees into every folder, and on Windows nobody could rename
 * or delete a folder while one in it is watched.
 */
export function needsFolderWatches(platform: string): boolean {
  return platform === 'linux';
}

interface FolderWatch {
  readonly watch: fs.FSWatcher;
  /** Tells a folder from another one in its place. */
  readonly identity: string;
}

/**
 * Watches single folders of the disk. On Linux the editor's own watcher does not see into folders that are inside one
 * that was made or moved as a whole; those are few, and are watched here.
 */
export class FolderWatches implements Disposable {
  private readonly watches = new Map<string, FolderWatch>();

  constructor(
    private readonly toPath: (uri: string) => string,
    private readonly onChange: (uri: string) => void,
    private readonly onError: (uri: string, error: unknown) => void,
  ) {}

  dispose(): void {
    for (const { watch } of this.watches.values()) watch.close();
    this.watches.clear();
  }

  /** Watches the folders too. True where some were not watched before. */
  follow(folders: readonly string[]): boolean {
    const fresh = folders.filter((folder) => !this.isWatched(folder));
    if (fresh.length === 0) return false;
    for (const folder of [...this.watches.keys()]) if (!this.isWatched(folder)) this.drop(folder);
    for (const folder of fresh) this.add(folder);
    return true;
  }

  /** A folder that was deleted and made again is another one. */
  private isWatched(folder: string): boolean {
    const identity = this.watches.get(folder)?.identity;
    return identity !== undefined && identity === this.identityOf(folder);
  }

  private identityOf(folder: string): string | undefined {
    const stat = fs.statSync(this.toPath(folder), { throwIfNoEntry: false });
    // File systems give a number that was freed a moment ago to the next one.
    return stat && `${stat.ino} ${stat.birthtimeMs}`;
  }

  private add(folder: string): void {
    const identity = this.identityOf(folder);
    if (identity === undefined || this.watches.size >= mostWatches) return;
    try {
      const own = nameOf(folder);
      const watch = fs.watch(this.toPath(folder), (kind, name) => {
        // Its own name is what is told when the folder itself goes; there may be another one in its place already.
        const isGone = name === null || (kind === 'rename' && name === own) || !this.isWatched(folder);
        if (isGone) this.drop(folder);
        this.onChange(isGone ? folder : joinUri(folder, name));
        if (isGone && name !== null) this.onChange(joinUri(folder, name));
      });
      watch.on('error', (error) => {
        this.onError(folder, error);
        this.drop(folder);
      });
      this.watches.set(folder, { watch, identity });
    } catch (error) {
      // Gone already, or the system has no more watches to give.
      this.onError(folder, error);
    }
  }

  private drop(folder: string): void {
    this.watches.get(folder)?.watch.close();
    this.watches.delete(folder);
  }
}
