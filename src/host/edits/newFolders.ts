import * as vscode from 'vscode';
import { exists } from '../exists';

/**
 * Makes the folders of files that are about to be made together: where several share a new folder, VS Code would make
 * it for each at once, which file systems in memory refuse. @returns those that were not there, outermost first
 */
export async function makeFoldersOf(files: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const made: vscode.Uri[] = [];
  for (const file of files) {
    const missing: vscode.Uri[] = [];
    for (let at = vscode.Uri.joinPath(file, '..'); !(await isThere(at)); at = vscode.Uri.joinPath(at, '..')) {
      missing.unshift(at);
    }
    for (const folder of missing) {
      try {
        await vscode.workspace.fs.createDirectory(folder);
      } catch {
        // The files cannot be made either, and that is what is said.
        return made;
      }
      made.push(folder);
    }
  }
  return made;
}

/** Takes folders away again that hold nothing. */
export async function removeEmpty(folders: readonly vscode.Uri[]): Promise<void> {
  for (const folder of [...folders].reverse()) {
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      if (entries.length === 0) await vscode.workspace.fs.delete(folder);
    } catch {
      // An empty folder that stays does no harm.
      return;
    }
  }
}

function isThere(uri: vscode.Uri): boolean | Promise<boolean> {
  return uri.path === '/' || uri.path === '' || exists(uri);
}
