import * as vscode from 'vscode';
import { commandIds } from './contributionIds';

/** Opens what a command has made, with the cursor where the next thing is to be written, and reveals it in the tree. */
export function showMade(uri: vscode.Uri, offsetOf?: (text: string) => number | undefined): Promise<void> {
  return inTurn(() => show(uri, offsetOf));
}

/** Shows a Markdown document as it reads, and reveals it in the tree. */
export function showMadeDocument(uri: vscode.Uri): Promise<void> {
  return inTurn(async () => {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
    await reveal(uri);
  });
}

/** Shows a page of HTML as it looks, where no browser can be opened on its file, and reveals it in the tree. */
export function showMadePage(uri: vscode.Uri, title: string, html: string): Promise<void> {
  return inTurn(async () => {
    const panel = vscode.window.createWebviewPanel('onsite.page', title, vscode.ViewColumn.Active, {
      enableScripts: false,
      localResourceRoots: [],
    });
    panel.webview.html = html;
    await reveal(uri);
  });
}

let last: Promise<void> = Promise.resolve();
let newest = 0;

/**
 * Shows one thing after the other, and of many that are made at once only the last: nobody reads fifty editors, and VS
 * Code refuses to open them. What was made is made: that it could not be shown is no failure of the command.
 */
function inTurn(run: () => Promise<void>): Promise<void> {
  const mine = ++newest;
  last = last.then(async () => {
    if (mine !== newest) return;
    try {
      await run();
    } catch (error) {
      // Its tab was closed, or its file deleted, before it was there.
      if (!(error instanceof Error)) throw error;
    }
  });
  return last;
}

async function show(uri: vscode.Uri, offsetOf: ((text: string) => number | undefined) | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const offset = offsetOf?.(document.getText());
  const at = offset === undefined ? undefined : document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    preview: false,
    ...(at ? { selection: new vscode.Range(at, at) } : {}),
  });
  await reveal(uri);
}

async function reveal(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(commandIds.revealInTree, { uri });
}
