import type { YAMLError } from 'yaml';
import type { Problem } from '../model/problem';
import { startOfLine } from './lines';

/** Says an error of the YAML library as a problem, with the cause that people usually have. */
export function syntaxProblem(text: string, { code, pos: [start, end] }: YAMLError): Problem {
  const stop = Math.max(end, start + 1);
  if (code === 'DUPLICATE_KEY') {
    const range = [start, keyStop(text, start)] as const;
    return { code: 'duplicate-key', path: [], range, data: { key: text.slice(...range) } };
  }
  if (code === 'TAB_AS_INDENT') return tab(text, start);
  if (code === 'BAD_ALIAS')
    return { code: 'bad-alias', path: [], range: [start, stop], data: { name: text.slice(start, stop) } };
  return (
    fullWidthColon(text, start) ??
    tabBefore(text, start) ??
    unclosedQuote(text, start) ?? { code: 'syntax', path: [], range: [start, stop], data: { detail: code } }
  );
}

function keyStop(text: string, start: number): number {
  const match = /^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]*)/.exec(text.slice(start, start + 400));
  return start + (match?.[0].trimEnd().length || 1);
}

function tab(text: string, near: number): Problem {
  const at = text.indexOf('\t', Math.max(0, startOfLine(text, near)));
  const start = at < 0 ? near : at;
  return { code: 'tab-indent', path: [], range: [start, start + 1] };
}

/** A tab at the start of the line that the error is about, or of the one before. */
function tabBefore(text: string, near: number): Problem | undefined {
  const from = startOfLine(text, Math.max(0, startOfLine(text, near) - 1));
  const match = /^ *\t/m.exec(text.slice(from, lineEnd(text, near)));
  return match ? tab(text, from + match.index) : undefined;
}

/** `标题：x`: the colon of a Chinese keyboard, at the place of the error, just above or below it. */
export function fullWidthColon(text: string, near: number): Problem | undefined {
  const here = startOfLine(text, near);
  for (const from of [here, startOfLine(text, Math.max(0, here - 1)), lineEnd(text, near) + 1]) {
    const line = text.slice(from, lineEnd(text, from));
    const match = /^([ \ufeff]*(?:- +)*)([\p{L}\p{N}_-]+) *：/u.exec(line);
    if (match) {
      const at = from + match[0].length - 1;
      return { code: 'full-width-colon', path: [], range: [at, at + 1], data: { key: match[2] ?? '' } };
    }
  }
  return undefined;
}

/** The opening quote of a text that never closes: the parser only notices at the end. */
function unclosedQuote(text: string, near: number): Problem | undefined {
  const before = text.slice(0, near + 1);
  // The quote first: what stands before it is looked at from there only, not from every sign of the text.
  const opened = [...before.matchAll(/(["'])(?<=(?:^[ \ufeff]*(?:- +)*(?:[^\s#"'][^\n"'#]*?: +)?|[[{,:] *)["'])/gm)];
  for (const match of opened.reverse()) {
    const quote = match[1] ?? '"';
    const line = text.slice(match.index + 1, lineEnd(text, match.index));
    if (!line.includes(quote)) {
      return { code: 'unclosed-quote', path: [], range: [match.index, match.index + 1 + line.trimEnd().length] };
    }
    if (before.length - match.index > 2_000) return undefined;
  }
  return undefined;
}

/** Where the line break stands that ends the line. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
