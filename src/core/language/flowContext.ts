/** Where in a flow map or list (`{…}`, `[…]`) a text ends. */
export interface FlowContext {
  /** From the outermost bracket: keys, and `*` for a list. */
  readonly steps: readonly string[];
  readonly at: 'key' | 'value' | 'inside';
  /** Where the token begins that the text ends in; its end where none has begun. */
  readonly tokenStart: number;
  /** Offset of the brace of the innermost map that is open; undefined where there are only lists. */
  readonly map: number | undefined;
}

interface Level {
  readonly isMap: boolean;
  readonly open: number;
  /** Of a map: the key whose value is being read. */
  key: string | undefined;
}

/**
 * Reads a flow collection that begins at `from` as far as `to`. Undefined where it is closed by then; `inside` a comment
 * or behind a whole token, where nothing can be said.
 */
export function flowContext(text: string, from: number, to: number): FlowContext | undefined {
  const levels: Level[] = [];
  let token = -1;
  let at = from;
  while (at < to) {
    const char = text.charAt(at);
    const level = levels.at(-1);
    if (char === '{' || char === '[') {
      levels.push({ isMap: char === '{', open: at, key: undefined });
      token = -1;
    } else if (char === '}' || char === ']') {
      levels.pop();
      if (levels.length === 0) return undefined;
      token = -1;
    } else if (char === ',') {
      if (level) level.key = undefined;
      token = -1;
    } else if (char === ':' && level?.isMap && level.key === undefined && endsKey(text, at, token)) {
      level.key = unquoted(text.slice(token < 0 ? at : token, at).trim());
      token = -1;
    } else if (char === '#' && /\s/.test(text.charAt(at - 1))) {
      const end = text.indexOf('\n', at);
      if (end < 0 || end >= to) return context(levels, 'inside', to);
      at = end;
    } else if ((char === '"' || char === "'") && token < 0) {
      token = at;
      const end = closing(text, at, to);
      if (end < 0) break;
      at = end;
    } else if (token < 0 && !/\s/.test(char)) {
      token = at;
    }
    at++;
  }
  const level = levels.at(-1);
  if (!level) return undefined;
  return context(levels, level.isMap && level.key === undefined ? 'key' : 'value', token < 0 ? to : token);
}

function context(levels: readonly Level[], at: FlowContext['at'], tokenStart: number): FlowContext {
  const steps = levels.flatMap(({ isMap, key }) => (isMap ? (key === undefined ? [] : [key]) : ['*']));
  return { steps, at, tokenStart, map: levels.filter(({ isMap }) => isMap).at(-1)?.open };
}

function endsKey(text: string, colon: number, token: number): boolean {
  const next = text.charAt(colon + 1);
  return /[\s,{}[\]]|^$/.test(next) || (token >= 0 && /["']/.test(text.charAt(token)));
}

/** The quote that closes the one at `from`, or -1 where none does before `to`. */
export function closing(text: string, from: number, to: number): number {
  const quote = text.charAt(from);
  for (let at = from + 1; at < to; at++) {
    const char = text.charAt(at);
    if (char === '\\' && quote === '"') at++;
    else if (char === quote) {
      if (quote === "'" && text.charAt(at + 1) === "'") at++;
      else return at;
    }
  }
  return -1;
}

/** A key's text without its quotes. */
export function unquoted(raw: string): string {
  if (!raw.startsWith('"') && !raw.startsWith("'")) return raw;
  const match = /^(["'])(.*)\1$/s.exec(raw);
  return match ? (match[2] ?? '') : raw;
}
