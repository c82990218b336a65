/** Whatever is not surely a text when it stands alone. */
const risky =
  /^[-?:,[\]{}#&*!|>'"%@`=~\s]|: | #|[:\s]$|^[-+.0-9][-+.0-9_a-fxoe]*$|^(?:null|true|false|yes|no|on|off|<<|[-+]?\.(?:inf|nan))$/i;
const day = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:[+-]\d{2}:\d{2}|Z))?$/;

/** A text as it may stand as a value: plain, or in double quotes where plain would mean something else. */
export function valueText(value: string, style: 'block' | 'flow'): string {
  if (day.test(value)) return value;
  const plain = !risky.test(value) && !(style === 'flow' && /[,[\]{}]/.test(value));
  return plain ? value : JSON.stringify(value);
}
