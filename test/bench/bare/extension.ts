import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { parseDocument } from 'yaml';

/*
 * The floor for what an outside write costs: one watcher, one parse, one row painted again, and nothing else. It shows
 * the file that `bare.json` at the top of the workspace names.
 */

/** Called by the host. */
export function activate(context: vscode.ExtensionContext): void {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) return;
  const { path } = JSON.parse(readFileSync(vscode.Uri.joinPath(folder.uri, 'bare.json').fsPath, 'utf8')) as {
    path: string;
  };
  const uri = vscode.Uri.joinPath(folder.uri, path);
  const changed = new vscode.EventEmitter<string>();
  const watcher = vscode.workspace.createFileSystemWatcher('**/issues/*.yaml');
  watcher.onDidChange((file) => {
    if (file.path === uri.path) changed.fire(path);
  });
  const tree: vscode.TreeDataProvider<string> = {
    onDidChangeTreeData: changed.event,
    getChildren: (element) => (element === undefined ? [path] : []),
    getTreeItem: () => {
      const title: unknown = parseDocument(readFileSync(uri.fsPath, 'utf8')).get('title');
      return new vscode.TreeItem(String(title));
    },
  };
  context.subscriptions.push(changed, watcher, vscode.window.registerTreeDataProvider('bare.files', tree));
}
