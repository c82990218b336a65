import { closing, unquoted } from './flowContext';

/** The keys of the flow map that opens at an offset, with their values as they stand; of one that is not closed, so far. */
export function flowKeys(text: string, open: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (text.charAt(open) !== '{') return found;
  let depth = 0;
  let from = open + 1;
  let key: string | undefined;
  const take = (end: number) => {
    if (key !== undefined) found.set(key, text.slice(from, end).trim());
    key = undefined;
    from = end + 1;
  };
  for (let at = open; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') {
      if (--depth > 0) continue;
      take(at);
      return found;
    } else if ((char === '"' || char === "'") && text.slice(from, at).trim() === '') {
      const end = closing(text, at, text.length);
      if (end < 0) break;
      at = end;
    } else if (depth !== 1) continue;
    else if (char === ',') take(at);
    else if (char === ':' && key === undefined && /[\s,}]/.test(text.charAt(at + 1))) {
      key = unquoted(text.slice(from, at).trim());
      from = at + 1;
    } else if (char === '\n' && /^\S/.test(text.slice(at + 1, at + 2))) break;
  }
  return found;
}
