import type { Path, Plain } from '../model/problem';
import type { Change } from './edit';
import { child, define, isList, isMap, isScalar, samePlain, valueAt, type PlainMap } from './plainValues';

/** The value after a change; undefined where the change does not fit the value, such as a key of a text. */
export function changeValue(value: Plain, change: Change): Plain | undefined {
  switch (change.op) {
    case 'set':
      return setAt(value, change.path, clean(change.value), change.before);
    case 'delete':
      return valueAt(value, change.path) === undefined ? value : deleteAt(value, change.path);
    case 'insert':
      return insertAt(value, change);
  }
}

/**
 * The same change as smaller ones where a map or a list is set over another: only what differs is touched. Nothing
 * where all is as it should be already.
 */
export function narrowed(value: Plain, change: Change): readonly Change[] {
  if (change.op === 'delete') return valueAt(value, change.path) === undefined ? [] : [change];
  if (change.op === 'insert') return [{ ...change, value: clean(change.value) }];
  const { path } = change;
  const now = valueAt(value, path);
  const wanted = clean(change.value);
  if (now !== undefined && samePlain(now, wanted)) return [];
  if (isMap(now) && isMap(wanted) && size(now) > 0 && size(wanted) > 0) return narrowedMap(value, path, now, wanted);
  if (isList(now) && isList(wanted) && now.length > 0 && wanted.length > 0) {
    return narrowedList(value, path, now, wanted);
  }
  return [{ ...change, value: wanted }];
}

function narrowedMap(value: Plain, path: Path, now: PlainMap, wanted: PlainMap): readonly Change[] {
  const sets = Object.entries(wanted).flatMap(([key, content]) =>
    narrowed(value, { op: 'set', path: [...path, key], value: content }),
  );
  const gone = Object.keys(now).filter((key) => !Object.hasOwn(wanted, key));
  return [...sets, ...gone.map((key) => ({ op: 'delete', path: [...path, key] }) as const)];
}

function narrowedList(value: Plain, path: Path, now: readonly Plain[], wanted: readonly Plain[]): readonly Change[] {
  const shorter = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < shorter && samePlain(now[start], wanted[start])) start++;
  let tail = 0;
  while (tail < shorter - start && samePlain(now[now.length - 1 - tail], wanted[wanted.length - 1 - tail])) tail++;
  const changes: Change[] = [];
  const shared = shorter - start - tail;
  for (let index = start; index < start + shared; index++) {
    changes.push(...narrowed(value, { op: 'set', path: [...path, index], value: wanted[index] ?? null }));
  }
  for (let index = start + shared; index < wanted.length - tail; index++) {
    const at = tail === 0 ? -1 : index;
    changes.push({ op: 'insert', path, index: at, value: wanted[index] ?? null });
  }
  for (let index = now.length - tail - 1; index >= start + shared; index--) {
    changes.push({ op: 'delete', path: [...path, index] });
  }
  return changes;
}

/** A value wrapped in the maps and lists of a path that are not there yet. */
export function nest(path: Path, value: Plain): Plain {
  return path.reduceRight<Plain>((inner, key) => {
    if (typeof key === 'number') return [inner];
    const map: Record<string, Plain> = {};
    define(map, key, inner);
    return map;
  }, value);
}

function setAt(value: Plain | undefined, path: Path, wanted: Plain, before?: string): Plain | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return wanted;
  if (value === undefined || value === null) return fits(path) ? nest(path, wanted) : undefined;
  const content = setAt(child(value, key), rest, wanted, before);
  return content === undefined ? undefined : withChild(value, key, content, rest.length === 0 ? before : undefined);
}

/** A path into nothing can only begin a list, not go on in it. */
function fits(path: Path): boolean {
  return path.every((key) => typeof key === 'string' || key === 0);
}

function withChild(value: Plain, key: string | number, content: Plain, before?: string): Plain | undefined {
  if (isList(value)) {
    if (typeof key !== 'number' || key < 0 || key > value.length) return undefined;
    return [...value.slice(0, key), content, ...value.slice(key + 1)];
  }
  if (!isMap(value)) return undefined;
  const name = String(key);
  const fresh = !Object.hasOwn(value, name);
  const result: Record<string, Plain> = {};
  for (const [other, own] of Object.entries(value)) {
    if (fresh && other === before) define(result, name, content);
    define(result, other, other === name ? content : own);
  }
  if (!Object.hasOwn(result, name)) define(result, name, content);
  return result;
}

function deleteAt(value: Plain, path: Path): Plain | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  const inner = child(value, key);
  if (rest.length > 0) {
    const content = inner === undefined ? undefined : deleteAt(inner, rest);
    return content === undefined ? undefined : withChild(value, key, content);
  }
  if (isList(value)) return value.filter((_, index) => index !== key);
  if (!isMap(value)) return undefined;
  const result: Record<string, Plain> = {};
  for (const [other, own] of Object.entries(value)) if (other !== String(key)) define(result, other, own);
  return result;
}

function insertAt(value: Plain, { path, index, value: wanted }: Change & { op: 'insert' }): Plain | undefined {
  const list = valueAt(value, path) ?? [];
  if (!isList(list)) return undefined;
  const at = placeOf(index, list.length);
  return setAt(value, path, [...list.slice(0, at), clean(wanted), ...list.slice(at)]);
}

/** The index to insert at, within a list of this length. */
export function placeOf(index: number, length: number): number {
  return index < 0 || index > length ? length : index;
}

/** Without keys whose value is undefined, which callers leave in maps that they build. */
function clean(value: Plain | undefined): Plain {
  if (value === undefined) return null;
  if (isScalar(value)) return value;
  if (isList(value)) return value.map(clean);
  const result: Record<string, Plain> = {};
  for (const [key, content] of Object.entries(value as Record<string, Plain | undefined>)) {
    if (content !== undefined) define(result, key, clean(content));
  }
  return result;
}

function size(map: PlainMap): number {
  return Object.keys(map).length;
}
