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
