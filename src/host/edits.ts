import * as vscode from 'vscode';
import type { Change, TextSplice } from '../core/format/edit';
import { decodeText } from '../core/format/decode';
import type { Deferred } from './deferred';
import { UserError } from './errors';
import { problemText } from './problemText';

/** Computes what to change from the text as it is now. Throws a UserError to refuse; nothing is written then. */
export type ComputeChanges = (text: string, deferred: Deferred) => readonly Change[];

/** A file to be made: the folder is made with it. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/**
 * The one way in which files change: read the document as it is now, compute the smallest splices, check that the
 * result reads as exactly what was meant, apply them as one undoable edit, save only what was clean before.
 */
export class RecordEdits {
  /** Edits of one file wait for each other: each is computed from what the one before left. */
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(
    private readonly deferred: () => Promise<Deferred>,
    /** Called with what was written, at once: nobody waits for a file watcher to see their own edit. */
    private readonly onDidWrite: (uris: readonly vscode.Uri[]) => void,
  ) {}

  /** Changes one record. Throws a UserError, having changed nothing, where the file cannot be understood or written. */
  change(uri: vscode.Uri, compute: ComputeChanges): Promise<void> {
    const key = uri.toString();
    const before = this.queues.get(key) ?? Promise.resolve();
    const mine = before.then(
      () => this.changeNow(uri, compute),
      () => this.changeNow(uri, compute),
    );
    this.queues.set(key, mine);
    const forget = () => {
      if (this.queues.get(key) === mine) this.queues.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  }

  /** Makes files, all or none, as one edit that can be undone; one that is there already is an error. */
  async create(files: readonly NewFile[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of files) {
      edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
    }
    if (!(await vscode.workspace.applyEdit(edit))) {
      const names = files.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ');
      throw new UserError(vscode.l10n.t('Could not create {0}. Is the folder writable?', names));
    }
    this.onDidWrite(files.map(({ uri }) => uri));
  }

  private async changeNow(uri: vscode.Uri, compute: ComputeChanges): Promise<void> {
    const deferred = await this.deferred();
    const disk = await readBytes(uri);
    await refuseIfReadOnly(uri);
    const document = await openUtf8(uri);
    const clean = !document.isDirty;
    if (clean && hasMixedEndings(disk)) {
      // An editor would make all line endings of such a file the same: its bytes are changed on disk instead.
      const { text } = splicesFor(uri, disk, compute, deferred);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      this.onDidWrite([uri]);
      return;
    }
    const { splices } = splicesFor(uri, document.getText(), compute, deferred);
    if (splices.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(uri, textEdits(document, splices));
    const undo = inverse(document, splices);
    if (!(await vscode.workspace.applyEdit(edit))) {
      throw new UserError(vscode.l10n.t('Could not change {0}.', vscode.workspace.asRelativePath(uri)), { uri });
    }
    if (clean && !(await saved(document))) {
      const back = new vscode.WorkspaceEdit();
      back.set(uri, undo);
      await vscode.workspace.applyEdit(back);
      throw new UserError(
        vscode.l10n.t(
          'Could not save {0}: it was left as it was. Is the disk full or write-protected?',
          vscode.workspace.asRelativePath(uri),
        ),
        { uri },
      );
    }
    this.onDidWrite([uri]);
  }
}

function splicesFor(uri: vscode.Uri, text: string, compute: ComputeChanges, deferred: Deferred) {
  const result = deferred.edit(text, compute(text, deferred));
  if (result.ok) return result;
  const [located] = deferred.locate(text, [result.problem]);
  const line = text.slice(0, located?.range[0] ?? 0).split('\n').length;
  const at = new vscode.Position(line - 1, 0);
  throw new UserError(
    vscode.l10n.t(
      'Nothing was written: {0}, line {1}: {2}',
      vscode.workspace.asRelativePath(uri),
      line,
      problemText(result.problem),
    ),
    { uri, range: new vscode.Range(at, at) },
  );
}

/** The text on disk; throws where the bytes are not UTF-8 text. */
async function readBytes(uri: vscode.Uri): Promise<string> {
  const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
  if ('text' in decoded) return decoded.text;
  throw new UserError(
    vscode.l10n.t('Nothing was written: {0}: {1}', vscode.workspace.asRelativePath(uri), problemText(decoded.problem)),
    { uri },
  );
}

async function refuseIfReadOnly(uri: vscode.Uri): Promise<void> {
  const stat = await vscode.workspace.fs.stat(uri);
  const readOnly =
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false ||
    ((stat.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
  if (readOnly) {
    throw new UserError(vscode.l10n.t('{0} is read-only: nothing was written.', vscode.workspace.asRelativePath(uri)), {
      uri,
    });
  }
}

/** The document in UTF-8, whatever encoding the settings would guess. */
async function openUtf8(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.encoding.startsWith('utf8')) return document;
  if (document.isDirty) {
    throw new UserError(
      vscode.l10n.t(
        '{0} is open in the encoding {1}. Save it as UTF-8 first.',
        vscode.workspace.asRelativePath(uri),
        document.encoding,
      ),
      { uri },
    );
  }
  return vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
}

function hasMixedEndings(text: string): boolean {
  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  const cr = text.split('\r').length - 1 - crlf;
  return [crlf, lf, cr].filter((n) => n > 0).length > 1;
}

function textEdits(document: vscode.TextDocument, splices: readonly TextSplice[]): vscode.TextEdit[] {
  return splices.map(
    ({ offset, length, text }) =>
      new vscode.TextEdit(new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), text),
  );
}

/** Edits that give the text back as it is now, for the text as it will be. */
function inverse(document: vscode.TextDocument, splices: readonly TextSplice[]): vscode.TextEdit[] {
  const text = document.getText();
  let after = text;
  for (const { offset, length, text: inserted } of [...splices].reverse()) {
    after = after.slice(0, offset) + inserted + after.slice(offset + length);
  }
  const lines = after.split(/\r\n|\r|\n/);
  const end = new vscode.Position(lines.length - 1, lines.at(-1)?.length ?? 0);
  return [new vscode.TextEdit(new vscode.Range(new vscode.Position(0, 0), end), text)];
}

async function saved(document: vscode.TextDocument): Promise<boolean> {
  try {
    return await document.save();
  } catch {
    // A provider's refusal arrives as a rejection; to the caller it is the same as false.
    return false;
  }
}
