import type { Path, Plain } from '../model/problem';

export interface PlainMap {
  readonly [key: string]: Plain;
}
export type PlainScalar = null | boolean | number | string;

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

export function isScalar(value: Plain): value is PlainScalar {
  return typeof value !== 'object' || value === null;
}

/** The value of a map's own key or at a list's index. */
export function child(value: Plain | undefined, key: string | number): Plain | undefined {
  if (isList(value)) return typeof key === 'number' ? value[key] : undefined;
  if (!isMap(value)) return undefined;
  const name = String(key);
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  let at = value;
  for (const key of path) at = child(at, key);
  return at;
}

/** Whether two values are the same; the order of a map's keys does not matter. */
export function samePlain(a: Plain | undefined, b: Plain | undefined): boolean {
  if (isList(a)) {
    return isList(b) && a.length === b.length && a.every((item, index) => samePlain(item, b[index]));
  }
  if (isMap(a)) {
    if (!isMap(b)) return false;
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return keys.every((key) => Object.hasOwn(b, key) && samePlain(a[key], b[key]));
  }
  return Object.is(a, b);
}

/** Sets an own key, `__proto__` too. */
export function define(into: Record<string, Plain>, key: string, value: Plain): void {
  Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true });
}
