/** What a plain secret is. */
export const secretKinds = ['password', 'connection', 'private-key', 'token', 'webhook'] as const;
export type SecretKind = (typeof secretKinds)[number];

/** A stretch of a text that holds a plain secret, and nothing else. */
export interface FoundSecret {
  readonly kind: SecretKind;
  /** In UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Finds secrets of one sort. Later rules give way to earlier ones where they overlap. */
export type SecretRule = (text: string) => Iterable<FoundSecret>;

/**
 * Every match's group `value`, where the rest of the match says that it is one. The pattern has the flags `d` and `g`.
 * `accept` is given the value and where it stands.
 */
export function* matchesOf(
  kind: SecretKind,
  pattern: RegExp,
  text: string,
  accept: (value: string, match: RegExpExecArray) => boolean,
): Iterable<FoundSecret> {
  for (const match of text.matchAll(pattern)) {
    const range = match.indices?.groups?.['value'];
    const value = match.groups?.['value'];
    if (!range || value === undefined || !accept(value, match)) continue;
    yield { kind, start: range[0], end: range[1] };
  }
}
