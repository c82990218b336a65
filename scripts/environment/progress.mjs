const started = Date.now();

/** One line for people: seconds since the start, then the words. */
export function say(text) {
  console.log(`[${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s] ${text}`);
}

/** Seconds, for people. */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Says what is being done, then what it took; while it goes on, a line every 15 seconds shows that it lives.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returned; its error is passed on
 */
export async function step(title, work) {
  const start = Date.now();
  say(`${title} …`);
  const alive = setInterval(() => say(`${title} … still at it`), 15_000);
  try {
    const result = await work();
    say(`${title}: done in ${seconds(Date.now() - start)}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
