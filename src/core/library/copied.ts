/**
 * A copy that shares no text with the original. What is cut out of a file's text keeps all of that text alive: whatever
 * stays in memory for long is copied first.
 */
export function copied<T>(value: T): T {
  if (typeof value === 'string') return copiedText(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => copied(entry)) as T;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [copiedText(key), copied<unknown>(entry)]),
  ) as T;
}

/** Short texts are always copies in today's engines. */
function copiedText(text: string): string {
  return text.length < 13 ? text : (JSON.parse(JSON.stringify(text)) as string);
}
