import * as vscode from 'vscode';
import { UserError } from './errors';
import { isThere } from './exists';

/**
 * The folder that is meant by a workspace folder's name, a path in the file system or a Uri; left out, the first. Who
 * names one outside of the workspace, a clone beside it, means it, though the Trips view shows only what is in it.
 */
export function rootFrom(given: vscode.Uri | string | undefined): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const named = folders.find(({ name }) => name === given);
  if (given !== undefined) return writable(named?.uri ?? uriFrom(given));
  const [first] = folders;
  if (!first) throw new UserError(vscode.l10n.t('Open a folder first: files are made in it.'));
  return writable(first.uri);
}

/** The folder; throws a UserError where nothing can be made in it: before a person has answered everything, not behind. */
export function writable(root: vscode.Uri): vscode.Uri {
  if (vscode.workspace.fs.isWritableFileSystem(root.scheme) !== false) return root;
  throw new UserError(vscode.l10n.t('{0} is read-only: nothing was written.', vscode.workspace.asRelativePath(root)));
}

function uriFrom(given: vscode.Uri | string): vscode.Uri {
  if (given instanceof vscode.Uri) return given;
  if (/^[a-z][a-z0-9+.-]+:\//i.test(given)) return vscode.Uri.parse(given, true);
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(given)) return vscode.Uri.file(given);
  throw new UserError(vscode.l10n.t('“{0}” is not a folder of the workspace.', given));
}

/** The nearest `customers/` from the root upwards within the workspace; where there is none, the one in the root. */
export async function customersFolder(root: vscode.Uri): Promise<vscode.Uri> {
  const top = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  for (let at = root; ; at = vscode.Uri.joinPath(at, '..')) {
    const folder = vscode.Uri.joinPath(at, 'customers');
    if (await isThere(folder, vscode.FileType.Directory)) return folder;
    if (at.path === top.path || at.path === '/') return vscode.Uri.joinPath(root, 'customers');
  }
}
