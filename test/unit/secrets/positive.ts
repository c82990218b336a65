/** `line` with the secret taken out of its brackets. */
export interface Positive {
  readonly line: string;
  readonly secret: string;
}

/** A line whose secret stands between ⟦ and ⟧. */
export function positive(marked: string): Positive {
  const secret = /⟦([^]*)⟧/.exec(marked)?.[1] ?? '';
  return { line: marked.replace(/[⟦⟧]/g, ''), secret };
}
