import * as vscode from 'vscode';
import type { CustomerTree } from './customerTree';
import type { CustomerRow } from './row';

/** Selects the customer whose file comes into view, such as one that was just made, while somebody can see the tree. */
export function followEditor(tree: CustomerTree, view: vscode.TreeView<CustomerRow>): vscode.Disposable {
  return vscode.window.onDidChangeActiveTextEditor(async (editor) => {
    const uri = editor?.document.uri.toString();
    if (uri === undefined || !view.visible) return;
    const row = await tree.rowOf(uri);
    // A row within the customer, which was clicked to come here, stays selected.
    if (!row || view.selection.some(({ id }) => id.startsWith(uri))) return;
    if (view.visible) await view.reveal(row, { select: true, focus: false });
  });
}
