import * as vscode from 'vscode';

/** Turns offsets into positions for a text that no editor holds, with an editor's idea of what ends a line. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    const starts = [0];
    for (const { 0: ending, index } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
    this.starts = starts;
  }

  /** The range between two offsets in UTF-16 code units; what is beyond the text ends with it. */
  range([start, end]: readonly [number, number]): vscode.Range {
    return new vscode.Range(this.position(start), this.position(Math.max(start, end)));
  }

  private position(offset: number): vscode.Position {
    const at = Math.min(Math.max(offset, 0), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, at - (this.starts[low] ?? 0));
  }
}
