/** Something that holds a resource until it is disposed of. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes; the listener is called until the result is disposed of. Same shape as VS Code's own. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

/** The private half of an event. A listener that throws does not keep the others from hearing. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(event: T) => void>();

  readonly event: Event<T> = (listener) => {
    const own = (event: T) => listener(event);
    this.listeners.add(own);
    return { dispose: () => void this.listeners.delete(own) };
  };

  fire(event: T): void {
    let first: unknown;
    let failed = false;
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        if (!failed) first = error;
        failed = true;
      }
    }
    if (failed) throw first;
  }

  dispose(): void {
    this.listeners.clear();
  }
}
