import type { Path, Plain, Problem } from '../model/problem';
import { EditBatch } from './editBatch';
import { changeValue, narrowed } from './changeValue';
import { hasCommentAt } from './comments';
import { samePlain } from './plainValues';
import { PieceTable } from './pieceTable';
import { plainOf, readExact } from './readExact';
import { sourceOf } from './sourceOf';

/** One change of a record's values. Paths are those of the values as `readExact` gives them. */
export type Change =
  | {
      /** Sets a value; maps and lists missing on the way are made. */
      readonly op: 'set';
      readonly path: Path;
      readonly value: Plain;
      /** A key of the same map that a new key goes before; else it goes at the end. */
      readonly before?: string;
    }
  | { readonly op: 'delete'; readonly path: Path }
  | {
      readonly op: 'insert';
      /** Path of the list; a missing one is made. */
      readonly path: Path;
      /** Where in the list; -1 is its end. */
      readonly index: number;
      readonly value: Plain;
    };

/** Replaces `length` UTF-16 code units at `offset` of the text before by `text`. */
export interface TextSplice {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

export type EditResult =
  | {
      readonly ok: true;
      /** Sorted, not overlapping, counted in the text before. */
      readonly splices: readonly TextSplice[];
      /** The text after. */
      readonly text: string;
    }
  | { readonly ok: false; readonly problem: Problem };
