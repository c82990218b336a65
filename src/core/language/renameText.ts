import type { Change, EditResult, TextSplice } from '../format/edit';
import type { Path, Plain, Problem } from '../model/problem';
import type { Mention } from './mentions';
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
 * Gives the mentions of a text another id: the smallest splices that keep quotes and comments, verified by reading the
 * result. The problem that stands in the way where the text cannot be understood or a value is shared by an anchor.
 */
export function renameText(
  text: string,
  mentions: readonly Mention[],
  id: string,
  exact: ExactText,
): { readonly ok: true; readonly splices: readonly TextSplice[] } | { readonly ok: false; readonly problem: Problem } {
  const values = mentions.filter(({ atKey }) => !atKey);
  const keys = mentions.filter(({ atKey }) => atKey);
  const result = exact.edit(
    text,
    values.map(({ path }) => ({ op: 'set', path, value: id })),
  );
  if (!result.ok || keys.length === 0) return result;
  const splices = [...result.splices, ...keys.map(({ range }) => keySplice(text, range, id))].sort(
    (a, b) => a.offset - b.offset,
  );
  let wanted = exact.readText(result.text).value;
  for (const { path } of keys) wanted = withKey(wanted, path, id);
  const reading = exact.readText(applied(text, splices));
  if (reading.understood && JSON.stringify(reading.value) === JSON.stringify(wanted)) return { ok: true, splices };
  return { ok: false, problem: { code: 'cannot-edit', path: keys[0]?.path ?? [] } };
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
