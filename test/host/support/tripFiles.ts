import * as vscode from 'vscode';

/** A trip of a test's own in the workspace that is open, so that tests do not disturb each other. */
export class TripFiles {
  readonly folder: vscode.Uri;

  constructor(id: string) {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    if (!first) throw new Error('No folder is open.');
    this.folder = vscode.Uri.joinPath(first.uri, 'trips', id);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, path);
  }

  /** Writes a file as another program would, past every editor. */
  async write(path: string, text: string): Promise<vscode.Uri> {
    const uri = this.uri(path);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }

  /** Opens a file in an editor. */
  async open(path: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(this.uri(path));
    await vscode.window.showTextDocument(document);
    return document;
  }

  /** Closes all editors, what is typed in them lost, and takes the trip away. */
  async remove(): Promise<void> {
    while (vscode.window.activeTextEditor) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.workspace.fs.delete(this.folder, { recursive: true });
  }
}

/** Days from today, `YYYY-MM-DD`, in UTC. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
