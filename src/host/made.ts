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

/** A page of HTML, and what to say of it to whom it is shown: no part of its file. */
export interface MadePage {
  readonly title: string;
  readonly html: string;
  readonly hint: string;
}

/**
 * Shows a page as it looks, where no browser can be opened on its file, with the hint above it for as long as it is open,
 * and reveals it in the tree.
 */
export function showMadePage(uri: vscode.Uri, page: MadePage): Promise<void> {
  return inTurn(async () => {
    const panel = vscode.window.createWebviewPanel('onsite.page', page.title, vscode.ViewColumn.Active, {
      enableScripts: false,
      enableCommandUris: [commandIds.revealInExplorer],
      localResourceRoots: [],
    });
    panel.webview.html = page.html.replace('<body>', () => `<body>\n${hintAbove(uri, page.hint)}`);
    await reveal(uri);
  });
}

function hintAbove(uri: vscode.Uri, hint: string): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const command = `command:${commandIds.revealInExplorer}?${encodeURIComponent(JSON.stringify([{ uri: uri.toString() }]))}`;
  const link = `<a style="color:#0b57d0" href="${escaped(command)}">${escaped(vscode.l10n.t('Show in Explorer'))}</a>`;
  const style = 'position:sticky;top:0;padding:.4rem .8rem;background:#e8f0fe;border:1px solid #8ab;text-indent:0';
  return `<p role="note" style="${style}">${escaped(hint)} ${link}</p>`;
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
