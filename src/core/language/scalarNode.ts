import type { Range, TreeNode } from './textTree';

type Scalar = Extract<TreeNode, { type: 'scalar' }>;

/** A scalar on one line, or one that goes on over several, from its stretch of the text. */
export function scalarNode(text: string, range: Range): Scalar {
  const raw = text.slice(range[0], range[1]);
  const first = raw.charAt(0);
  if (first === '"') return { type: 'scalar', range, text: unescaped(inside(raw, '"')), style: 'double' };
  if (first === "'")
    return { type: 'scalar', range, text: folded(inside(raw, "'").replaceAll("''", "'")), style: 'single' };
  return { type: 'scalar', range, text: folded(raw), style: 'plain' };
}

function inside(raw: string, quote: string): string {
  return raw.length > 1 && raw.endsWith(quote) ? raw.slice(1, -1) : raw.slice(1);
}

function folded(raw: string): string {
  return raw.includes('\n') ? raw.replace(/[ \t]*\r?\n[ \t]*/g, ' ') : raw;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

function unescaped(raw: string): string {
  if (!raw.includes('\\')) return folded(raw);
  return folded(raw).replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|(.))/gis,
    (_, byte?: string, unit?: string, other?: string) => {
      const code = byte ?? unit;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return escapes[other ?? ''] ?? other ?? '';
    },
  );
}
