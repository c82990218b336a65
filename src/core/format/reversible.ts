import { copied } from '../library/copied';
import { textHash } from '../library/textHash';
import type { TextSplice } from './edit';
import { applySplices } from './splices';

/** A change of a text that can be taken back and made again: no text is kept but what came and what went. */
export interface Reversible {
  /** `textHash` of the text before and after. */
  readonly before: number;
  readonly after: number;
  /** From before to after and back; a byte order mark does not count. */
  readonly forth: readonly TextSplice[];
  readonly back: readonly TextSplice[];
}

/** What the splices make of a text, both ways. They are sorted, do not overlap and count in the text before. */
export function reversible(text: string, splices: readonly TextSplice[]): Reversible {
  const mark = markOf(text);
  let moved = 0;
  const back = splices.map(({ offset, length, text: came }): TextSplice => {
    const splice = { offset: offset + moved - mark, length: came.length, text: text.slice(offset, offset + length) };
    moved += came.length - length;
    return splice;
  });
  const forth = splices.map((splice) => ({ ...splice, offset: splice.offset - mark }));
  return {
    before: textHash(text),
    after: textHash(applySplices(text, splices)),
    forth: copied(forth),
    back: copied(back),
  };
}

export type Direction = 'back' | 'forth';

/**
 * The splices that take a text back (or forth again): none where it reads so already, `undefined` where it is neither
 * what the change made nor what it found.
 */
export function reversed(text: string, change: Reversible, direction: Direction): readonly TextSplice[] | undefined {
  const [from, to] = direction === 'back' ? [change.after, change.before] : [change.before, change.after];
  const hash = textHash(text);
  if (hash === to) return [];
  if (hash !== from) return undefined;
  const mark = markOf(text);
  return change[direction].map((splice) => ({ ...splice, offset: splice.offset + mark }));
}

/** How many characters a byte order mark takes: an editor hides it, a file read as bytes has it. */
function markOf(text: string): number {
  return text.startsWith('\ufeff') ? 1 : 0;
}
