import * as vscode from 'vscode';
import { decodeText } from '../../core/format/decode';
import { hasMixedEndings } from '../../core/format/splices';
import { UserError } from '../errors';
import { problemText } from '../problemText';

/** A file that is about to change. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly clean: boolean;
  /** The bytes on disk are changed, not the document. */
  readonly past: boolean;
  readonly disk: string;
}

/** The file as it is now, once an editor has seen what is on disk. */
export async function targetOf(uri: vscode.Uri): Promise<Target> {
  // Each crosses to another process and back: side by side, though the first to refuse is the one that is heard.
  const [reading, looking, opening] = [textOnDisk(uri), refuseIfReadOnly(uri), openUtf8(uri)];
  await Promise.allSettled([reading, looking, opening]);
  const disk = await reading;
  await looking;
  const document = await opening;
  const clean = hasNothingUnsaved(document, disk);
  // An editor would make all line endings of such a file the same, or it does not see what another program wrote: the
  // bytes on disk are changed instead.
  const past = clean && (!editorKeeps(disk) || !(await catchesUp(document, disk)));
  // It may have been written once more while the editor was waited for, or typed into.
  if (past && ((await textOnDisk(uri)) !== disk || !hasNothingUnsaved(document, disk))) return targetOf(uri);
  return { uri, document, clean, past, disk };
}

/** The text on disk; throws where nothing can be read, or the bytes are not text in UTF-8. */
export async function textOnDisk(uri: vscode.Uri): Promise<string> {
  const decoded = await decodedFile(uri);
  if ('text' in decoded) return decoded.text;
  throw new UserError(
    vscode.l10n.t('Nothing was written: {0}: {1}', vscode.workspace.asRelativePath(uri), problemText(decoded.problem)),
    { uri },
  );
}

async function decodedFile(uri: vscode.Uri): Promise<ReturnType<typeof decodeText>> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      throw new UserError(vscode.l10n.t('“{0}” is not there any more.', vscode.workspace.asRelativePath(uri)));
    }
    return { problem: { code: 'unreadable', path: [] } };
  }
}

async function refuseIfReadOnly(uri: vscode.Uri): Promise<void> {
  const stat = await vscode.workspace.fs.stat(uri);
  const readOnly =
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false ||
    ((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
  if (!readOnly) return;
  throw new UserError(vscode.l10n.t('{0} is read-only: nothing was written.', vscode.workspace.asRelativePath(uri)), {
    uri,
  });
}

/** The document in UTF-8, whatever encoding the settings would guess. */
async function openUtf8(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.encoding.startsWith('utf8')) return document;
  if (!document.isDirty) return vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
  throw new UserError(
    vscode.l10n.t(
      '{0} is open in the encoding {1}. Save it as UTF-8 first.',
      vscode.workspace.asRelativePath(uri),
      document.encoding,
    ),
    { uri },
  );
}

/** Whether an editor leaves all line endings as they are: one kind of them, and no carriage return on its own. */
function editorKeeps(text: string): boolean {
  return !hasMixedEndings(text) && !/\r(?!\n)/.test(text);
}

/**
 * Whether saving the document would write nothing that is not on disk: it is clean, or marked as changed (as after a
 * save that was refused) and says what the disk says.
 */
export function hasNothingUnsaved(document: vscode.TextDocument, disk: string): boolean {
  return !document.isDirty || document.getText() === disk.replace(/^\ufeff/, '');
}

/** How long an editor may take to see what another program wrote a moment ago. */
const catchUpMs = 2_000;

/** Waits until a clean document says what is on disk. False where it does not come to it, or somebody typed meanwhile. */
async function catchesUp(document: vscode.TextDocument, disk: string): Promise<boolean> {
  const wanted = disk.replace(/^\ufeff/, '');
  const isSame = () => document.getText() === wanted;
  if (isSame()) return true;
  return new Promise<boolean>((resolve) => {
    const finish = (same: boolean) => {
      listener.dispose();
      clearTimeout(timer);
      resolve(same);
    };
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && isSame()) finish(true);
    });
    const timer = setTimeout(() => finish(isSame()), catchUpMs);
  });
}
