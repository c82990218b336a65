import type { Path, Plain } from '../model/problem';

/** A place of a record that names a secret: a key `secret`, or `<secret: name>` in a text. */
export interface SecretRef {
  readonly name: string;
  /** Of the value that names it. */
  readonly path: Path;
}

/** Depth beyond which nobody looks; records are flatter by far. */
const maxDepth = 100;

/** Every reference to a secret, in the record's order. Also of one that is only named in part: the texts are enough. */
export function secretRefs(value: Plain | undefined): readonly SecretRef[] {
  const refs: SecretRef[] = [];
  collect(value ?? null, [], refs);
  return refs;
}

/** A name as it is written: one line, without white space around it. Undefined where that is none. */
export function secretName(written: unknown): string | undefined {
  const name = typeof written === 'number' ? String(written) : written;
  if (typeof name !== 'string') return undefined;
  const trimmed = name.trim();
  return trimmed === '' || trimmed.length > 200 || /[\p{Cc}<>]/u.test(trimmed) ? undefined : trimmed;
}

function collect(value: Plain, path: Path, into: SecretRef[]): void {
  if (path.length > maxDepth) return;
  if (typeof value === 'string') {
    for (const match of value.matchAll(inText)) {
      const name = secretName(match[1]);
      if (name !== undefined) into.push({ name, path });
    }
  } else if (Array.isArray(value)) {
    (value as readonly Plain[]).forEach((entry, index) => collect(entry, [...path, index], into));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      const name = key === 'secret' ? secretName(entry) : undefined;
      if (name === undefined) collect(entry, [...path, key], into);
      else into.push({ name, path: [...path, key] });
    }
  }
}

const inText = /<secret:[ \t]*([^<>\r\n]{1,200})>/g;
