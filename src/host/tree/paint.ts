import type * as vscode from 'vscode';
import type { Row, RowNode } from './row';
import type { DirtyRows } from './rows';

/** More are painted together with the rows above them. */
const fewRows = 8;

/**
 * Tells VS Code what to paint anew. Painting a row takes all that is shown below it along, and what is told within
 * 200 ms of another telling waits until then. So where only a few rows of many are different in themselves, these are
 * told first and show at once; the sums in the rows above them follow.
 */
export function paint<N extends RowNode<N>>(
  changed: Pick<vscode.EventEmitter<Row<N>[] | undefined>, 'fire'>,
  { topmost, innermost }: DirtyRows<N>,
): void {
  const isSame = innermost.length === topmost.length && innermost.every((row) => topmost.includes(row));
  if (!isSame && innermost.length <= fewRows) changed.fire([...innermost]);
  if (topmost.length > 0) changed.fire([...topmost]);
}
