import * as vscode from 'vscode';
import { ok } from './assert';
import { waitFor } from './waitFor';

/** Diagnostics of ours. */
export const ours = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Onsite');
/** Their codes. */
export const codes = (uri: vscode.Uri) => ours(uri).map(({ code }) => String(code));

/** Waits for a problem. */
export function problem(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  return waitFor(`the problem ${code}`, () => ours(uri).find((diagnostic) => diagnostic.code === code));
}

/** Those that edit; what an editor offers by itself for any problem are commands. */
export async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ edit }) => edit);
}

/** Applies the fix of that name; the text that the document has then. */
export async function apply(document: vscode.TextDocument, code: string, title: RegExp): Promise<string> {
  const { range } = await problem(document.uri, code);
  const fixes = await fixesAt(document.uri, range);
  const fix = fixes.find((action) => title.test(action.title));
  ok(fix?.edit, `a fix ${String(title)} among ${JSON.stringify(fixes.map((action) => action.title))}`);
  ok(await vscode.workspace.applyEdit(fix.edit), 'the fix is applied');
  return document.getText();
}
