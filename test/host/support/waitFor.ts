/**
 * Asks again every 25 ms until the answer is neither `undefined` nor `false`.
 * @throws after `timeout` ms; says what was waited for, and the last error where there was one
 */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const why = last instanceof Error ? `; last: ${last.message}` : '';
      throw new Error(`Waited ${timeout} ms for: ${what}${why}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
