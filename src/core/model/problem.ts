/** A key or an index on the way from the root of a file to a value. */
export type Path = readonly (string | number)[];

/** What YAML can hold, as plain values. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

export type ProblemSeverity = 'error' | 'warning';

/** Every code that a problem can have; its words are at the edge, in both languages. */
export const problemCodes = {
  // The bytes and the syntax.
  'not-utf8': 'error',
  binary: 'error',
  'too-large': 'error',
  'too-deep': 'error',
  unreadable: 'error',
  syntax: 'error',
  'full-width-colon': 'error',
  'tab-indent': 'error',
  'conflict-markers': 'error',
  'unclosed-quote': 'error',
  'duplicate-key': 'error',
  'alias-bomb': 'error',
  'bad-alias': 'error',
  'many-documents': 'error',
  // What an edit refuses.
  'shared-value': 'error',
  'cannot-edit': 'error',
  // One value.
  'not-a-record': 'error',
  'wrong-type': 'error',
  'unknown-word': 'error',
  'bare-placeholder': 'error',
  'unknown-format': 'error',
  'bad-date': 'error',
  'bad-time': 'error',
  'bad-timezone': 'error',
  'no-offset': 'warning',
  'missing-key': 'warning',
  'unknown-placeholder': 'warning',
  'bad-file-name': 'warning',
  // One record.
  'end-before-start': 'error',
  'stage-out-of-order': 'error',
  'done-and-skipped': 'error',
  'stored-parent-done': 'warning',
  'blank-reason': 'error',
  // Any text.
  'plain-secret': 'warning',
  // The trip.
  'duplicate-id': 'error',
  'missing-id': 'warning',
  'gate-circle': 'error',
  'stale-confirmation': 'warning',
  'date-outside-trip': 'warning',
  'missing-evidence': 'warning',
  'missing-customer': 'warning',
} as const satisfies Record<string, ProblemSeverity>;
export type ProblemCode = keyof typeof problemCodes;

/** Something wrong with a file, at a value (by path), or at a stretch of text where it has no value yet. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where: the value at this path; what a missing value should be in, when it is absent. */
  readonly path: Path;
  /** Point at the key instead of the value. */
  readonly atKey?: boolean;
  /** Offsets in UTF-16 code units into the text (BOM included), where known already: problems of syntax. */
  readonly range?: readonly [start: number, end: number];
  /** What the words need: the value found, the words allowed, the ids in a circle. */
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
}
