import type { Change, TextSplice } from '../../core/format/edit';
import type { Path, Plain, Problem } from '../../core/model/problem';
import type { CommandId } from '../../host/contributionIds';
import type { Deferred } from '../../host/deferred';

/** What a fix may look at: the text as it is now, and what is known around it. */
export interface FixContext {
  /** Of the document, so without a byte order mark. */
  readonly text: string;
  /** What the text holds now, as far as it could be read. */
  readonly value: Plain | undefined;
  /** Where the diagnostic stands in the text, in UTF-16 code units. */
  readonly range: readonly [start: number, end: number];
  /** Of the site of the trip that holds the file. */
  readonly timezone: string | undefined;
  /** Every id of an item or an objective in the trip that holds the file. */
  readonly ids: ReadonlySet<string>;
  /** Ids of the customers near the file. */
  readonly customers: readonly string[];
  readonly deferred: Deferred;
}

/**
 * One way to mend a problem, named for a person: by values, by text where the file is not understood, or by a command
 * that asks where only a person knows. The command gets the file's Uri and `detail`.
 */
export type Fix = { readonly title: string } & (
  | { readonly changes: readonly Change[] }
  | { readonly splices: readonly TextSplice[] }
  | { readonly command: CommandId; readonly detail: string }
);

/** The ways to mend a problem; none where it is not certain what is meant. */
export type FindFixes = (problem: Problem, context: FixContext) => readonly Fix[];

/** The value at a path, undefined where there is none. */
export function valueAt(value: Plain | undefined, path: Path): Plain | undefined {
  let at: Plain | undefined = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (Array.isArray(at)) at = typeof part === 'number' ? (at as readonly Plain[])[part] : undefined;
    else at = Object.hasOwn(at, part) ? (at as Readonly<Record<string, Plain>>)[String(part)] : undefined;
  }
  return at;
}
