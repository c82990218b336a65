import { Emitter, type Disposable, type Event } from '../events';
import { later } from './later';

/** `scanning`: trips are looked for. `indexing`: the trips are known, their contents are being read. */
export type LibraryState = 'scanning' | 'indexing' | 'ready';

/** How far the reading of the whole workspace is, and who waits for it. One reading runs after the other. */
export class Readings implements Disposable {
  private readonly emitter = new Emitter<LibraryState>();
  /** Fired when reading begins, goes on to the contents, and ends. */
  readonly onDidChangeState: Event<LibraryState> = this.emitter.event;
  /** All trips are known. */
  readonly scanned = later();
  /** Trips and customers are known: contents can be put together. */
  readonly known = later();

  private current: LibraryState = 'scanning';
  private ready = later();
  private last: Promise<void> = Promise.resolve();
  private running = 0;
  private isEnded = false;
  private isDisposed = false;

  get state(): LibraryState {
    return this.current;
  }

  /** No reading has come to its end yet. */
  get isFirst(): boolean {
    return !this.isEnded;
  }

  /** Resolves when what was to be read now is. */
  get whenReady(): Promise<void> {
    return this.ready.promise;
  }

  dispose(): void {
    this.isDisposed = true;
    this.emitter.dispose();
  }

  enter(state: LibraryState): void {
    if (state === this.current || this.isDisposed) return;
    this.current = state;
    this.emitter.fire(state);
  }

  /** Reads after what was begun before. `read` does not reject. */
  run(read: () => Promise<void>): Promise<void> {
    this.running++;
    if (this.running === 1) this.ready = later();
    this.last = this.last.then(read).finally(() => {
      this.running--;
      if (this.running > 0) return;
      this.isEnded = true;
      this.scanned.resolve();
      this.known.resolve();
      this.enter('ready');
      this.ready.resolve();
    });
    return this.last;
  }
}
