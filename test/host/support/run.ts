import * as vscode from 'vscode';

export { exists } from '../../../src/host/exists';

/** Calls a command of the extension with its answers. */
export function run<T = vscode.Uri>(command: string, answers: Readonly<Record<string, unknown>>): Thenable<T> {
  return vscode.commands.executeCommand<T>(`onsite.${command}`, answers);
}

/** A file's text on disk. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** The first workspace folder. */
export function root(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('No folder is open.');
  return first.uri;
}
