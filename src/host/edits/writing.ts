import * as vscode from 'vscode';
import type { TextSplice } from '../../core/format/edit';
import { applySplices } from '../../core/format/splices';
import { UserError } from '../errors';
import { comma } from '../punctuation';
import { textOnDisk, type Target } from './target';

/** A file, what it was before, and what changes in it. */
export type Changed = Target & { readonly before: string; readonly splices: readonly TextSplice[] };

/** An editor that missed a writing has seen it by then. */
const justNowMs = 5_000;

/** Changes the documents of those that are changed in an editor, as one edit that can be undone. */
export async function applied(changed: readonly Changed[]): Promise<void> {
  await apply(changed.map(({ uri, document, splices }) => [uri, textEdits(document, splices)]));
}

/** Writes what was clean before; gives the first file for which that fails. */
export async function firstUnwritten(changed: readonly Changed[]): Promise<vscode.Uri | undefined> {
  for (const each of changed) {
    const { uri, document, clean, past, disk, splices } = each;
    const written = past
      ? await overwritten(uri, applySplices(disk, splices))
      : !clean || (((await saved(document)) || (await savedAnyway(each))) && (await asMeant(each)));
    if (!written) return uri;
  }
  return undefined;
}

/**
 * An editor that read a file in the moment in which another program wrote it takes what it read for older than it is,
 * and refuses to save. Where the disk still says what the edit is made from, no bytes of anybody are lost by writing.
 * An editor refuses for other reasons too, as one that somebody made read-only: those files were not written just now.
 */
async function savedAnyway({ uri, document, disk, before, splices }: Changed): Promise<boolean> {
  const meant = applySplices(before, splices);
  try {
    if (document.getText() !== meant || !(await isWrittenJustNow(uri)) || (await textOnDisk(uri)) !== disk)
      return false;
  } catch {
    // Gone, or not to be read any more.
    return false;
  }
  // What is on disk already may be saved: it is marked as saved then.
  return (await overwritten(uri, withMarkOf(disk, meant))) && (await saved(document));
}

/**
 * With a save VS Code may format the file, trim its lines or end it with a line break, as it is set to. That is for what a
 * person saves: of an edit of ours no other byte may change, so it is written once more as it was meant. What differs in
 * more than white space was typed meanwhile, and stays.
 */
async function asMeant({ uri, document, disk, before, splices }: Changed): Promise<boolean> {
  const [meant, now] = [applySplices(before, splices), document.getText()];
  if (document.isDirty || now === meant || withoutSpace(now) !== withoutSpace(meant)) return true;
  return overwritten(uri, withMarkOf(disk, meant));
}

/** The text of an editor, which knows no byte order mark, as it is written: with the one that the file has. */
function withMarkOf(disk: string, text: string): string {
  return (disk.startsWith('\ufeff') ? '\ufeff' : '') + text;
}

async function isWrittenJustNow(uri: vscode.Uri): Promise<boolean> {
  return Math.abs(Date.now() - (await vscode.workspace.fs.stat(uri)).mtime) < justNowMs;
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Every file as it was: those that were saved already are saved once more. */
export async function putBack(changed: readonly Changed[]): Promise<void> {
  const inEditor = changed.filter(({ past }) => !past);
  await apply(inEditor.map(({ uri, document, before }) => [uri, [new vscode.TextEdit(wholeRange(document), before)]]));
  for (const { uri, document, clean, past, disk } of changed) {
    if (past) await overwritten(uri, disk);
    else if (clean && changed.length > 1) await saved(document);
  }
}

async function apply(files: readonly (readonly [vscode.Uri, vscode.TextEdit[]])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of files) edit.set(uri, edits);
  if (await vscode.workspace.applyEdit(edit)) return;
  const names = files.map(([uri]) => vscode.workspace.asRelativePath(uri)).join(comma());
  throw new UserError(vscode.l10n.t('Could not change {0}.', names), files[0] && { uri: files[0][0] });
}

function textEdits(document: vscode.TextDocument, splices: readonly TextSplice[]): vscode.TextEdit[] {
  return splices.map(
    ({ offset, length, text }) =>
      new vscode.TextEdit(new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), text),
  );
}

function wholeRange(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

async function overwritten(uri: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return true;
  } catch {
    // As with saving: what was written before it is put back, and the caller says so.
    return false;
  }
}

async function saved(document: vscode.TextDocument): Promise<boolean> {
  try {
    return await document.save();
  } catch {
    // A provider's refusal arrives as a rejection; to the caller it is the same as false.
    return false;
  }
}
