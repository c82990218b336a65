/** The same, run one after the other however many call at once: each has to see what the one before has made. */
export function oneByOne<Given extends readonly unknown[], Made>(
  run: (...given: Given) => Promise<Made>,
): (...given: Given) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  return (...given) => {
    const next = () => run(...given);
    const mine = last.then(next, next);
    last = mine;
    return mine;
  };
}

/** What is done with the same keys is done one after the other, however many call at once; what has others does not wait. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs when what was begun before with any of the keys has ended, well or not. */
  take<Made>(keys: readonly string[], run: () => Promise<Made>): Promise<Made> {
    const mine = Promise.allSettled(keys.map((key) => this.last.get(key))).then(run);
    for (const key of keys) this.last.set(key, mine);
    const leave = () => {
      for (const key of keys) if (this.last.get(key) === mine) this.last.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }

  /** Resolves when nothing is done any more. Never rejects. */
  async whenIdle(): Promise<void> {
    while (this.last.size > 0) await Promise.allSettled(this.last.values());
  }
}
