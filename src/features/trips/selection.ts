import type * as vscode from 'vscode';

/**
 * Gives which rows of a view are selected. VS Code does not know some of them for the moment in which it fetches rows
 * anew, though they stay selected: a key that is pressed then means those that were selected last.
 */
export function rememberSelection<T>(
  view: Pick<vscode.TreeView<T>, 'selection' | 'onDidChangeSelection'>,
): { readonly rows: () => readonly T[] } & vscode.Disposable {
  let last: readonly T[] = view.selection;
  const following = view.onDidChangeSelection(({ selection }) => (last = selection));
  return {
    rows: () => (view.selection.length < last.length ? last : view.selection),
    dispose: () => {
      following.dispose();
    },
  };
}
