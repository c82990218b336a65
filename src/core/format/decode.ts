import type { Problem } from '../model/problem';

/** What a record file may weigh. Beyond it nobody wrote it by hand, and reading it would keep everybody waiting. */
export const maxBytes = 4 * 1024 * 1024;

export type Decoded = { readonly text: string } | { readonly problem: Problem };

/** The text of a file's bytes, strictly UTF-8, a byte order mark kept as U+FEFF; or why they are not text. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length > maxBytes) return { problem: { code: 'too-large', path: [], data: { bytes: bytes.length } } };
  // Text all the same, in what some editors call Unicode.
  if (startsAsUtf16(bytes)) return { problem: { code: 'not-utf8', path: [] } };
  if (bytes.includes(0)) return { problem: { code: 'binary', path: [] } };
  try {
    return { text: decoder().decode(bytes) };
  } catch {
    // The decoder has no other way to say that the bytes are not UTF-8.
    return { problem: { code: 'not-utf8', path: [] } };
  }
}

function startsAsUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

interface Utf8Decoder {
  decode(bytes: Uint8Array): string;
}
/** Part of every JavaScript host, though not of the language's own library. */
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Utf8Decoder;
let shared: Utf8Decoder | undefined;

function decoder(): Utf8Decoder {
  return (shared ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }));
}
