import * as fs from 'node:fs';
import type { Disposable } from '../../core/events';
import { joinUri } from '../../core/library/uris';

/** More than this many folders at once come with a change of branch: then the next look at the workspace must do. */
const mostWatches = 2_000;

/**
 * Watches single folders of the disk. On Linux the editor's own watcher does not see into folders that are inside one
 * that was made or moved as a whole; those are few, and are watched here.
 */
export class FolderWatches implements Disposable {
  private readonly watches = new Map<string, fs.FSWatcher>();

  constructor(
    private readonly toPath: (uri: string) => string,
    private readonly onChange: (uri: string) => void,
    private readonly onError: (uri: string, error: unknown) => void,
  ) {}

  dispose(): void {
    for (const watch of this.watches.values()) watch.close();
    this.watches.clear();
  }

  /** Watches the folders too. True where some were not watched before. */
  follow(folders: readonly string[]): boolean {
    const fresh = folders.filter((folder) => !this.watches.has(folder));
    if (fresh.length === 0) return false;
    for (const folder of [...this.watches.keys()]) if (!fs.existsSync(this.toPath(folder))) this.drop(folder);
    for (const folder of fresh) this.add(folder);
    return true;
  }

  private add(folder: string): void {
    if (this.watches.size >= mostWatches) return;
    try {
      const watch = fs.watch(this.toPath(folder), (_kind, name) => {
        // What was in a folder that is gone may be anywhere.
        if (!fs.existsSync(this.toPath(folder))) this.drop(folder);
        this.onChange(name === null ? folder : joinUri(folder, name));
      });
      watch.on('error', (error) => {
        this.onError(folder, error);
        this.drop(folder);
      });
      this.watches.set(folder, watch);
    } catch (error) {
      // Gone already, or the system has no more watches to give.
      this.onError(folder, error);
    }
  }

  private drop(folder: string): void {
    this.watches.get(folder)?.close();
    this.watches.delete(folder);
  }
}
