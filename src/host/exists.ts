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
