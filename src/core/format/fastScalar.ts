/** A plain scalar that can mean nothing but text: no indicator at its start, nothing in it that could end it. */
const firstForbidden = /^[-?:,[\]{}#&*!|>'"%@`=~\s]/;
const number = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,8})?$/;
/** A day, or something that begins with one; or a text with a sign in it that no number has. */
const noNumber = /^\d{4}-\d{2}-|[^-+.0-9a-fA-FxXoO_]/;
const word = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/**
 * The value of a text that is not quoted and not empty, with no comment, no space at its end and no colon that ends a
 * key: a text, a number, a flag or null; undefined where it is not surely understood.
 */
export function plainScalar(raw: string): string | number | boolean | null | undefined {
  const first = raw.charCodeAt(0);
  if (isLetter(first)) return raw.length <= 5 && word.test(raw) ? flag(raw) : raw;
  if (firstForbidden.test(raw)) return first === 45 && number.test(raw) ? negative(raw) : undefined;
  if (raw.startsWith('<<')) return undefined;
  if (first === 43 || first === 46) return undefined;
  if (first < 48 || first > 57) return raw;
  if (number.test(raw)) return Number(raw);
  // What else might be a number is for the exact reader.
  return noNumber.test(raw) ? raw : undefined;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0x4e00 && code <= 0x9fff);
}

function negative(raw: string): number | undefined {
  const value = Number(raw);
  return Object.is(value, -0) ? undefined : value;
}

function flag(raw: string): boolean | null | string | undefined {
  if (raw === 'true') return true;
  if (raw === 'false') return false;
  if (raw === 'null') return null;
  return undefined;
}
