import { printRecord } from '../format/print';
import { wellFormed } from './slug';

/** What a literal block shows as it is: it has no escapes. */
const printable = /^[\t\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * A key at the top of a record with a text that will be read and written on, as lines below it; blank leaves the key
 * empty, which reads as absent. White space around the text, and at its lines' ends, goes; so do carriage returns.
 */
export function literalBlock(key: string, text: string): string {
  const lines = wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd());
  const value = lines.join('\n').trim();
  if (value === '') return `${key}:\n`;
  if (!printable.test(value)) return printRecord({ [key]: value });
  return `${key}: |-\n${value.replace(/^(?=.)/gm, '  ')}\n`;
}
