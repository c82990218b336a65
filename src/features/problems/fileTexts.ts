import * as vscode from 'vscode';
import { decodeText } from '../../core/format/decode';

/** `gone`: the file is not there. `undefined` text: it is there, but cannot be read as text. */
export type FileText = { readonly text: string | undefined } | 'gone';

const mark = '\ufeff';

/** The text as an editor shows it, so without a byte order mark: that of the open document, else the file's. */
export async function fileText(uri: vscode.Uri): Promise<FileText> {
  const open = openDocument(uri);
  if (open) return { text: open.getText() };
  try {
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    if (!('text' in decoded)) return { text: undefined };
    return { text: decoded.text.startsWith(mark) ? decoded.text.slice(1) : decoded.text };
  } catch (error) {
    // Why it cannot be read is a problem that the library has found already, unless it is not there any more.
    return isGone(error) ? 'gone' : { text: undefined };
  }
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted && !document.isClosed);
}

function isGone(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
