import * as vscode from 'vscode';

/** Whether there is a file or folder that can be looked at. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Not there, or not to be seen: whoever asks goes another way.
    return false;
  }
}

/** Whether a file, or what is asked for, is there. */
export async function isThere(uri: vscode.Uri, type = vscode.FileType.File): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & type) !== 0;
  } catch {
    // There is nothing of that name.
    return false;
  }
}
