import * as vscode from 'vscode';
import type { RecordFile } from '../core/model/contents';
import { comma } from './punctuation';
import { withoutLinks } from './withoutLinks';

/** More names than these nobody reads in a message. */
const mostNamed = 5;

/** A document says only what can be read: the person must know what it lacks. `messageOf` says it of the files' names. */
export function sayUnread(
  files: readonly RecordFile[],
  folder: vscode.Uri,
  messageOf: (names: string) => string,
): void {
  const uris = files.map(({ kind, path }) =>
    kind === 'customer' ? vscode.Uri.parse(path) : vscode.Uri.joinPath(folder, path),
  );
  const [first] = uris;
  if (!first) return;
  const named = uris.slice(0, mostNamed).map((uri) => vscode.workspace.asRelativePath(uri));
  const names = [...named, ...(uris.length > mostNamed ? ['…'] : [])].join(comma());
  const open = vscode.l10n.t('Open the File');
  void vscode.window.showWarningMessage(withoutLinks(messageOf(names)), open).then((choice) => {
    if (choice === open) void vscode.window.showTextDocument(first);
  });
}
