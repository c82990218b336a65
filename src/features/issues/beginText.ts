import * as vscode from 'vscode';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';

/** The texts of an issue, in the order in which they are written. */
export const texts = ['describe', 'analyze', 'propose'] as const;
export type IssueText = (typeof texts)[number];

/**
 * Opens an issue where one of its texts is to be written: in a block of lines below its key, which is begun where there
 * is none, so that whatever is typed or pasted is text. Nothing is saved: leaving it, or undo, leaves the file as it was.
 */
export async function beginText(uri: vscode.Uri, key: IssueText, services: Services): Promise<void> {
  const { positionsOf } = await services.deferred();
  await showMade(uri, (text) => {
    const positions = positionsOf(text);
    return positions.range([key], 'value')?.[0] ?? positions.range([key], 'key')?.[1];
  });
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return;
  const { document } = editor;
  const positions = positionsOf(document.getText());
  const at = positions.range([key], 'key')?.[0];
  if (at !== undefined) {
    const line = document.lineAt(document.positionAt(at));
    if (new RegExp(`^${key}:\\s*$`).test(line.text)) await insert(editor, `${key}: |\n\t$0`, line.range);
    return;
  }
  const before = ['title', ...texts.slice(0, texts.indexOf(key))].reverse();
  const end = before.flatMap((other) => positions.range([other], 'entry')?.slice(1) ?? [])[0];
  if (end === undefined) return;
  const place = document.positionAt(end);
  const line = document.lineAt(place.character === 0 && place.line > 0 ? place.line - 1 : place.line);
  if (/^[\w ]/.test(line.text))
    await insert(editor, `\n${key}: |\n\t$0`, new vscode.Range(line.range.end, line.range.end));
}

async function insert(editor: vscode.TextEditor, snippet: string, range: vscode.Range): Promise<void> {
  await editor.insertSnippet(new vscode.SnippetString(snippet), range);
}
