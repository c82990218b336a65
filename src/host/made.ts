import * as vscode from 'vscode';
import { commandIds } from './contributionIds';

/** Opens what a command has made, with the cursor where the next thing is to be written, and reveals it in the tree. */
export async function showMade(uri: vscode.Uri, offsetOf?: (text: string) => number | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const offset = offsetOf?.(document.getText());
  const at = offset === undefined ? undefined : document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    preview: false,
    ...(at ? { selection: new vscode.Range(at, at) } : {}),
  });
  await reveal(uri);
}

/** Shows a Markdown document as it reads, and reveals it in the tree. */
export async function showMadeDocument(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', uri);
  await reveal(uri);
}

async function reveal(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(commandIds.revealInTree, { uri });
}
