/** How a text may stand: `plain` and the quotes on one line; `literal` needs block style and lines of its own. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal';

/** A scalar on one line: plain where that reads back as the same value, else in the wanted quotes, else in double ones. */
export function printScalar(
  value: string | number | boolean | null,
  options: { readonly flow?: boolean; readonly style?: ScalarStyle | undefined } = {},
): string {
  if (typeof value !== 'string') return typeof value === 'number' ? printNumber(value) : String(value);
  const { style } = options;
  if (style === 'single' && singleFits(value)) return `'${value.replaceAll("'", "''")}'`;
  if (style === 'double') return doubleQuoted(value);
  return plainFits(value, options.flow ?? false) ? value : doubleQuoted(value);
}

/** Whether the text can stand as a literal block, `|`: several lines, and nothing that a block cannot say. */
export function literalFits(value: string): boolean {
  return value.includes('\n') && !unprintable.test(value) && /\S/.test(value) && !/^\s/.test(value);
}

/** A literal block's header and its lines, not indented. */
export function printLiteral(value: string): { readonly head: string; readonly lines: readonly string[] } {
  const lines = value.split('\n');
  if (!value.endsWith('\n')) return { head: '|-', lines };
  lines.pop();
  return { head: lines.at(-1) === '' ? '|+' : '|', lines };
}

function printNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** What may stand only as an escape: control characters but line feed and tab, other line breaks, marks, lone halves. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- they are what it looks for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const firstForbidden = /^[-?:,[\]{}#&*!|>'"%@`=~\s]/;
/** Words that some reader of YAML takes for a flag, nothing or a merge. */
const word = /^(?:null|true|false|yes|no|on|off|<<)$/i;
const numberLike = /^[-+.0-9][-+.0-9_]*$|^[-+]?(?:\.?[0-9]|\.inf$|\.nan$|0x|0o|0b)[-+.0-9_a-f]*(?:[eE][-+]?[0-9_]*)?$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

function plainFits(value: string, flow: boolean): boolean {
  if (value === '' || firstForbidden.test(value) || /\s$/.test(value) || unprintable.test(value)) return false;
  if (/[\n\t]|: | #|:$|^\.\.\./.test(value) || word.test(value)) return false;
  if (numberLike.test(value) && !day.test(value)) return false;
  return !flow || !/[,[\]{}]|:[,[\]{}"']/.test(value);
}

function singleFits(value: string): boolean {
  return !/[\n\t]/.test(value) && !unprintable.test(value);
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

function doubleQuoted(value: string): string {
  const every = new RegExp(`${unprintable.source}|[\\n\\t"\\\\]`, 'g');
  const escaped = value.replace(every, (char) => {
    const code = char.charCodeAt(0);
    return escapes[char] ?? (code < 256 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
  });
  return `"${escaped}"`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
