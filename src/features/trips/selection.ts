import type * as vscode from 'vscode';

/** Which rows of a view are selected, and when a person selected other ones. */
export interface Selection<T> extends vscode.Disposable {
  /**
   * VS Code does not know some rows for the moment in which it fetches them anew, though they stay selected: a key that is
   * pressed then means those that were selected last.
   */
  readonly rows: () => readonly T[];
  /** Whether a person has selected another row since a moment, in milliseconds of `performance.now()`. */
  readonly isOtherSince: (moment: number) => boolean;
}

/** Follows what is selected in a view. `isOurs`: rows are being selected by us. */
export function rememberSelection<T>(
  view: Pick<vscode.TreeView<T>, 'selection' | 'onDidChangeSelection'>,
  isOurs: () => boolean,
): Selection<T> {
  let last: readonly T[] = view.selection;
  let seen: readonly T[] = last;
  let otherAt = 0;
  const following = view.onDidChangeSelection(({ selection }) => {
    last = selection;
    // Rows that go and come back while they are fetched anew are no others.
    if (!isOurs() && selection.some((row) => !seen.includes(row))) otherAt = performance.now();
    if (selection.length > 0) seen = selection;
  });
  return {
    rows: () => (view.selection.length < last.length ? last : view.selection),
    isOtherSince: (moment) => otherAt > moment,
    dispose: () => {
      following.dispose();
    },
  };
}
