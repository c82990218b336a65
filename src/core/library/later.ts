/** A promise that somebody else resolves. */
export interface Later {
  readonly promise: Promise<void>;
  resolve(): void;
}

export function later(): Later {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
