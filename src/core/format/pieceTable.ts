import type { TextSplice } from './edit';
import { applySplices } from './splices';

/** A stretch of the text before, or text that is new. */
type Piece = { readonly from: number; readonly to: number } | { readonly added: string };

/** Splices made one after the other, each counted in what the ones before left, told as splices of the first text. */
export class PieceTable {
  private pieces: readonly Piece[];
  private current: string;

  constructor(private readonly before: string) {
    this.current = before;
    this.pieces = before === '' ? [] : [{ from: 0, to: before.length }];
  }

  get text(): string {
    return this.current;
  }

  /** Applies splices that count in the text as it is now. */
  apply(splices: readonly TextSplice[]): void {
    const result: Piece[] = [];
    let at = 0;
    for (const { offset, length, text } of splices) {
      result.push(...this.cut(at, offset));
      if (text !== '') result.push({ added: text });
      at = offset + length;
    }
    result.push(...this.cut(at, this.current.length));
    this.pieces = result;
    this.current = applySplices(this.current, splices);
  }

  /** What turns the first text into the one of now: sorted, not overlapping. */
  splices(): readonly TextSplice[] {
    const result: TextSplice[] = [];
    let at = 0;
    let text = '';
    for (const piece of [...this.pieces, { from: this.before.length, to: this.before.length }]) {
      if ('added' in piece) {
        text += piece.added;
        continue;
      }
      if (piece.from > at || text !== '') result.push({ offset: at, length: piece.from - at, text });
      at = piece.to;
      text = '';
    }
    return result;
  }

  /** The pieces between two offsets of the text as it is now. */
  private cut(from: number, to: number): readonly Piece[] {
    const result: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = 'added' in piece ? piece.added.length : piece.to - piece.from;
      const start = Math.max(from, at) - at;
      const stop = Math.min(to, at + length) - at;
      if (start < stop) {
        if ('added' in piece) result.push({ added: piece.added.slice(start, stop) });
        else result.push({ from: piece.from + start, to: piece.from + stop });
      }
      at += length;
    }
    return result;
  }
}
