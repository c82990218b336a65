/** Milliseconds of work between two breaths. */
const sliceTime = 8;

/** Shares the host's one thread: work comes in slices, and between them others run. */
export class Slices {
  private end = 0;
  private pause: Promise<void> | undefined;

  constructor(private readonly yieldOnce: () => Promise<void>) {}

  /** Undefined while the slice lasts; else what to wait for before going on. */
  breathe(): Promise<void> | undefined {
    if (this.pause) return this.pause;
    if (performance.now() < this.end) return undefined;
    return this.rest();
  }

  /** Ends the slice now. */
  rest(): Promise<void> {
    return (this.pause ??= this.yieldOnce().then(() => {
      this.pause = undefined;
      this.end = performance.now() + sliceTime;
    }));
  }
}

/** Comes back after what else is waiting to run, without the milliseconds that a timer would add. */
export function yieldToOthers(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    // The browser's port, which Node's types don't know.
    (port1 as unknown as { onmessage: () => void }).onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
