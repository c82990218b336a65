/** What may stand behind a backslash for the fast reader; the rest is the exact one's. */
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

// Sticky: it looks where it is told to.
const onOneLine = /"[^"\\\n]*(?:\\[^\n][^"\\\n]*)*"|'[^'\n]*(?:''[^'\n]*)*'(?!')/y;

/** Offset of the quote that closes the one at `at`, before `end`; or -1. */
export function closingQuote(text: string, at: number, end: number): number {
  onOneLine.lastIndex = at;
  return onOneLine.test(text) && onOneLine.lastIndex <= end ? onOneLine.lastIndex - 1 : -1;
}

/** What the quotes at `at` and `close` hold; undefined for escapes that are not surely understood. */
export function quotedText(text: string, at: number, close: number): string | undefined {
  const inner = text.slice(at + 1, close);
  if (text.charCodeAt(at) === 39) return inner.includes("''") ? inner.replaceAll("''", "'") : inner;
  return inner.includes('\\') ? unescaped(inner) : inner;
}

function unescaped(inner: string): string | undefined {
  let result = '';
  let from = 0;
  for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
    const char = escapes[inner.charAt(at + 1)];
    if (char === undefined) return undefined;
    result += inner.slice(from, at) + char;
    from = at + 2;
  }
  return result + inner.slice(from);
}

/** Whether from here to the line's end there are only spaces, and a comment behind one. */
export function endsHere(text: string, at: number, end: number): boolean {
  let next = at;
  while (next < end && text.charCodeAt(next) === 32) next++;
  return next === end || (next > at && text.charCodeAt(next) === 35);
}
