/*
 * The few assertions that the host tests need, in words of their own: Node's are not there in the web worker.
 */

/** @throws with the message when the condition does not hold */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Same value, or same structure of plain values; the order of an object's keys does not matter. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  if (!same(actual, expected)) throw new Error(`${what}: expected ${print(expected)}, but was ${print(actual)}`);
}

/** The text fits the pattern. */
export function match(actual: string, pattern: RegExp, what = 'text'): void {
  if (!pattern.test(actual)) throw new Error(`${what}: expected ${String(pattern)}, but was ${print(actual)}`);
}

/** The promise is rejected. @returns the error, to look at */
export async function rejects(promise: Thenable<unknown>, what: string): Promise<Error> {
  let result: unknown;
  try {
    result = await promise;
  } catch (error) {
    ok(error instanceof Error, `${what}: rejected with something that is no Error: ${String(error)}`);
    return error;
  }
  throw new Error(`${what}: expected to be refused, but returned ${print(result)}`);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)));
}

function print(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value, undefined, 2);
}
