import { edit, type Change, type EditResult, type TextSplice } from '../format/edit';
import { positionsOf } from '../format/positions';
import { printFlow } from '../format/printValue';
import { readText } from '../format/readText';
import { applySplices } from '../format/splices';
import type { Path, Plain } from '../model/problem';
import { slugOf } from '../scaffold/slug';
import { findSecrets } from './findSecrets';
import type { FoundSecret } from './foundSecret';
import { secretName } from './secretRefs';

/** A plain secret of a text, ready to be moved out of it. */
export interface MovableSecret {
  /** As the text means it: without quotes and escapes. */
  readonly secret: string;
  /** A name to offer. */
  readonly name: string;
  /** The text without it, that names it instead. */
  readonly withName: (name: string) => EditResult;
}

/**
 * The plain secret that is nearest to an offset on its line (or that the offset is in); undefined where there is none.
 * A key that holds nothing else becomes `secret: name`; in a longer text `<name>` stands in its place, and the map that
 * the text is in gets `secret: name` where it has none, else the text says `<secret: name>`.
 */
export function movableSecret(text: string, offset: number): MovableSecret | undefined {
  const found = nearest(text, offset);
  if (!found) return undefined;
  const path = positionsOf(text).pathAt(found.start);
  const root = readText(text).value;
  const raw = text.slice(found.start, found.end);
  const held = valueAt(root, path);
  const inValue = typeof held === 'string' || typeof held === 'number' ? part(String(held), raw) : undefined;
  return {
    secret: inValue?.secret ?? raw,
    name: nameFor(root, path, found),
    withName: (name) => {
      const changes = inValue && changesFor(root, path, inValue, name);
      const result = changes && edit(text, changes);
      if (!changes || !result?.ok) return spliced(text, found, name);
      return (changes.length > 1 && inPlace(text, path, name, result.text)) || result;
    },
  };
}

function nearest(text: string, offset: number): FoundSecret | undefined {
  const found = findSecrets(text);
  const holding = found.find(({ start, end }) => start <= offset && offset <= end);
  if (holding) return holding;
  const line = (at: number) => text.lastIndexOf('\n', at - 1);
  return found.find(({ start }) => line(start) === line(offset));
}

interface ValuePart {
  readonly before: string;
  readonly secret: string;
  readonly after: string;
}

/** Where the secret stands in the value; its lines may be indented and its signs escaped in the text. */
function part(held: string, raw: string): ValuePart | undefined {
  const exact = held.indexOf(raw);
  if (exact >= 0) return cut(held, exact, exact + raw.length);
  const bare = (some: string) => some.replace(/\s+/g, '');
  const [same] = findSecrets(held).filter(({ start, end }) => bare(held.slice(start, end)) === bare(raw));
  if (same) return cut(held, same.start, same.end);
  // In double quotes a sign may be escaped.
  const meant = raw.replace(/\\(["\\/])/g, '$1');
  const at = held.indexOf(meant);
  return meant !== '' && at >= 0 ? cut(held, at, at + meant.length) : undefined;
}

function cut(held: string, start: number, end: number): ValuePart {
  return { before: held.slice(0, start), secret: held.slice(start, end), after: held.slice(end) };
}

function changesFor(
  root: Plain | undefined,
  path: Path,
  { before, after }: ValuePart,
  name: string,
): readonly Change[] {
  const map = mapAround(root, path);
  const key = path.at(-1);
  const has = map !== undefined && secretOf(valueAt(root, map));
  const isWhole = before.trim() === '' && after.trim() === '';
  const free = map !== undefined && (has === undefined || has === name);
  const own = map !== undefined && map.length === path.length - 1 && typeof key === 'string';
  if (isWhole && own && key === 'secret') return [{ op: 'set', path, value: name }];
  if (isWhole && own && free && telling.test(key)) {
    const reference: Change = { op: 'set', path: [...map, 'secret'], value: name };
    return has === name
      ? [{ op: 'delete', path }]
      : [
          { ...reference, before: key },
          { op: 'delete', path },
        ];
  }
  const text = `${before}${free ? `<${name}>` : `<secret: ${name}>`}${after}`;
  const change: Change = { op: 'set', path, value: text };
  return free && map && has === undefined ? [change, { op: 'set', path: [...map, 'secret'], value: name }] : [change];
}

/** The key and its value written over, so that comments beside them stay; undefined where that says something else. */
function inPlace(text: string, path: Path, name: string, wanted: string): EditResult | undefined {
  const positions = positionsOf(text);
  const [key, value] = [positions.range(path, 'key'), positions.range(path, 'value')];
  if (!key || !value) return undefined;
  const splices = [
    { offset: key[0], length: key[1] - key[0], text: 'secret' },
    { offset: value[0], length: value[1] - value[0], text: printFlow(name) },
  ];
  const after = applySplices(text, splices);
  const reading = readText(after);
  const isSame = reading.understood && JSON.stringify(reading.value) === JSON.stringify(readText(wanted).value);
  return isSame ? { ok: true, splices, text: after } : undefined;
}

/** Keys that say of themselves that they hold a secret, and that no record needs. */
const telling = /pass|pwd|密码|口令|密钥|秘钥|令牌|授权码|token|secret|(?:api|access|private)[ _-]?key/i;

/** In a comment, or where values cannot be changed one by one. */
function spliced(text: string, { start, end }: FoundSecret, name: string): EditResult {
  const splice: TextSplice = { offset: start, length: end - start, text: `<secret: ${name}>` };
  // In a text without quotes a colon and a space would make a key of it.
  const tries = [splice, { ...splice, text: `<secret:${name}>` }, { ...splice, text: `<${name}>` }];
  for (const each of tries) {
    const after = applySplices(text, [each]);
    if (readText(after).understood || !readText(text).understood) return { ok: true, splices: [each], text: after };
  }
  return { ok: false, problem: { code: 'cannot-edit', path: [] } };
}

/** The innermost map that holds the value. */
function mapAround(root: Plain | undefined, path: Path): Path | undefined {
  for (let length = path.length - 1; length >= 0; length--) {
    const at = path.slice(0, length);
    const value = valueAt(root, at);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return at;
  }
  return undefined;
}

function secretOf(map: Plain | undefined): string | undefined {
  const value = valueAt(map, ['secret']);
  return value === undefined || value === null ? undefined : (secretName(value) ?? '');
}

/** By the id, name or title of what it belongs to, else by what it is. */
function nameFor(root: Plain | undefined, path: Path, { kind }: FoundSecret): string {
  for (let length = path.length - 1; length >= 0; length--) {
    const map = valueAt(root, path.slice(0, length));
    if (typeof map !== 'object' || map === null || Array.isArray(map)) continue;
    const entries = map as Readonly<Record<string, Plain>>;
    for (const key of ['id', 'name', 'title', 'text']) {
      const label = entries[key];
      // A title may hold the secret itself.
      if (typeof label !== 'string' || findSecrets(label).length > 0) continue;
      const made = slugOf(label, 40);
      if (made !== 'untitled') return made;
    }
  }
  return kind;
}

function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<string | number, Plain>>)[step];
  }
  return at;
}
