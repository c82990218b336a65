import type { Path } from '../model/problem';
import { positionsOf, type Positions } from './positions';

/** Digits that a number would not keep: a sign or a zero in front, or more of them than a number has room for. */
const digits = /^(?:\+\d+|0\d+|\d{16,})$/;
/** Whether a text may hold such a value at all. */
const anywhere = /(?:[:,[{-]\s+|[,[{])(?:\+\d|0\d|\d{16})\d*\s*(?:$|[\r\n,\]}#])/;

/**
 * What stands in a text in the place of a number, where its value says less: `+8613800138000`, `051255550101`. Costs
 * nothing until it is asked, and parses only where there is such a thing.
 */
export function writtenNumbers(text: string): (path: Path) => string | undefined {
  let positions: Positions | undefined;
  let isLikely: boolean | undefined;
  return (path) => {
    isLikely ??= anywhere.test(text);
    if (!isLikely) return undefined;
    positions ??= positionsOf(text);
    const range = positions.range(path, 'value');
    const written = range && text.slice(...range);
    return written !== undefined && digits.test(written) ? written : undefined;
  };
}
