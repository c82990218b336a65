import type { Change, EditResult, TextSplice } from '../format/edit';
import type { Path, Plain, Problem } from '../model/problem';
import { namedIn, sameTarget, type Mention } from './mentions';
import type { RecordKind } from '../model/recordKind';
import { valueText } from './valueText';

/** What reads and changes a text exactly. */
export interface ExactText {
  edit(text: string, changes: readonly Change[]): EditResult;
  readText(text: string): { readonly value: Plain | undefined; readonly understood: boolean };
}

export type RenameRefusal = 'blank' | 'characters' | 'too-long';

const maxLength = 80;

/** Why a text cannot be the id of an item, an objective or a person; undefined where it can. */
export function refusalOfId(id: string): RenameRefusal | undefined {
  if (id.trim() === '') return 'blank';
  if (id.length > maxLength) return 'too-long';
  return /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?$/u.test(id) ? undefined : 'characters';
}

/**
 * Gives a thing another id wherever a text names it: the smallest splices that keep quotes and comments, verified by
 * reading the result. `mentions` are those that are seen in the text; others that YAML reads are found here. The problem
 * that stands in the way where the text cannot be understood or a value is shared by an anchor.
 */
export function renameText(
  text: string,
  { kind, thing, mentions }: Naming,
  id: string,
  exact: ExactText,
): { readonly ok: true; readonly splices: readonly TextSplice[] } | { readonly ok: false; readonly problem: Problem } {
  const named = namedIn(kind, exact.readText(text).value, thing);
  const seen = mentions.filter((mention) => sameTarget(mention, thing));
  const paths = (atKey: boolean) => [...named, ...seen].filter((each) => each.atKey === atKey).map(({ path }) => path);
  const result = exact.edit(
    text,
    unique(paths(false)).map((path) => ({ op: 'set', path, value: id })),
  );
  const keys = unique(paths(true)).map((path) => ({ path, range: seen.find((each) => isAt(each, path))?.range }));
  if (!result.ok || keys.length === 0) return result;
  const splices = [...result.splices];
  for (const { path, range } of keys) {
    if (!range) return { ok: false, problem: { code: 'cannot-edit', path } };
    splices.push(keySplice(text, range, id));
  }
  splices.sort((a, b) => a.offset - b.offset);
  let wanted = exact.readText(result.text).value;
  for (const { path } of keys) wanted = withKey(wanted, path, id);
  const reading = exact.readText(applied(text, splices));
  if (reading.understood && JSON.stringify(reading.value) === JSON.stringify(wanted)) return { ok: true, splices };
  return { ok: false, problem: { code: 'cannot-edit', path: keys[0]?.path ?? [] } };
}

/** A thing that is named in a record, and where that is seen. */
export interface Naming {
  readonly kind: RecordKind;
  readonly thing: Pick<Mention, 'target' | 'id'>;
  readonly mentions: readonly Mention[];
}

function isAt({ atKey, path }: Mention, other: Path): boolean {
  return atKey && path.join('/') === other.join('/');
}

function unique(paths: readonly Path[]): readonly Path[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

function keySplice(text: string, [start, end]: readonly [number, number], id: string): TextSplice {
  const quote = /^["']/.exec(text.slice(start, end))?.[0];
  return { offset: start, length: end - start, text: quote ? `${quote}${id}${quote}` : valueText(id, 'flow') };
}

/** The value with the key at a path named otherwise, in its place. */
function withKey(value: Plain | undefined, [step, ...rest]: Path, id: string): Plain | undefined {
  if (typeof value !== 'object' || value === null || step === undefined) return value;
  if (Array.isArray(value)) {
    return (value as readonly Plain[]).map((item, index) =>
      index === step ? (withKey(item, rest, id) ?? null) : item,
    );
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]: [string, Plain]) => {
      if (key !== step) return [key, child];
      return rest.length === 0 ? [id, child] : [key, withKey(child, rest, id) ?? null];
    }),
  );
}

function applied(text: string, splices: readonly TextSplice[]): string {
  let at = 0;
  let result = '';
  for (const { offset, length, text: by } of splices) {
    result += text.slice(at, offset) + by;
    at = offset + length;
  }
  return result + text.slice(at);
}
