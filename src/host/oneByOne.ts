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

/** The same for what is done in one place, named by its key; what is done elsewhere does not wait. */
export function oneByOneIn<Made>(places: Map<string, Promise<unknown>>, key: string, run: () => Promise<Made>) {
  const last = places.get(key) ?? Promise.resolve();
  const mine = last.then(run, run);
  places.set(key, mine);
  const leave = () => {
    if (places.get(key) === mine) places.delete(key);
  };
  mine.then(leave, leave);
  return mine;
}
