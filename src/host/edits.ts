import * as vscode from 'vscode';
import type { Change, EditResult, TextSplice } from '../core/format/edit';
import { decodeText } from '../core/format/decode';
import { applySplices, hasMixedEndings, spliceBetween } from '../core/format/splices';
import type { Deferred } from './deferred';
import { UserError } from './errors';
import { makeFoldersOf, removeEmpty } from './newFolders';
import { problemText } from './problemText';

/** Computes what to change from the text as it is now. Throws a UserError to refuse; nothing is written then. */
export type ComputeChanges = (text: string, deferred: Deferred) => readonly Change[];

/** A file to be made: its folder is made with it. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Computes the results for several files from their texts as they are now, in the same order. */
export type ComputeResults = (texts: readonly string[], deferred: Deferred) => readonly EditResult[];

type ComputeSplices = (texts: readonly string[], deferred: Deferred) => readonly (readonly TextSplice[])[];

/** A file that is about to change. */
interface Target {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly clean: boolean;
  /** The bytes on disk are changed, not the document. */
  readonly past: boolean;
  readonly disk: string;
}

/**
 * The one way in which files change: read the document as it is now, compute the smallest splices, check that the
 * result reads as exactly what was meant, apply them as one undoable edit, save only what was clean before.
 */
export class RecordEdits {
  /** Edits of one file wait for each other: each is computed from what the one before left. */
  private readonly queues = new Map<string, Promise<void>>();

  constructor(
    private readonly deferred: () => Promise<Deferred>,
    /** Called with what was changed, at once and before it is saved: nobody waits for a watcher to see their own edit. */
    private readonly onDidChange: (uris: readonly vscode.Uri[]) => Promise<void>,
  ) {}

  /** Changes one record. Throws a UserError, having changed nothing, where the file cannot be understood or written. */
  change(uri: vscode.Uri, compute: ComputeChanges): Promise<void> {
    return this.changeAll([uri], ([text = ''], deferred) => [deferred.edit(text, compute(text, deferred))]);
  }

  /** Changes several files, all or none, as one edit that can be undone. Throws as `change` does. */
  changeAll(uris: readonly vscode.Uri[], compute: ComputeResults): Promise<void> {
    return this.queued(uris, (texts, deferred) =>
      compute(texts, deferred).map((result, index) => {
        const [uri, text] = [uris[index], texts[index]];
        if (result.ok || !uri || text === undefined) return result.ok ? result.splices : [];
        return refuse(uri, text, result, deferred);
      }),
    );
  }

  /** Replaces the stretch of a generated document in which the new text differs from the one that is there. */
  rewrite(uri: vscode.Uri, compute: (text: string, deferred: Deferred) => string): Promise<void> {
    return this.queued([uri], ([text = ''], deferred) => [spliceBetween(text, compute(text, deferred))]);
  }

  /** Makes files, all or none, as one edit that can be undone; one that is there already is an error. */
  async create(files: readonly NewFile[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of files) {
      edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
    }
    const folders = files.length > 1 ? await makeFoldersOf(files.map(({ uri }) => uri)) : [];
    if (!(await vscode.workspace.applyEdit(edit))) {
      await removeEmpty(folders);
      const names = files.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ');
      throw new UserError(vscode.l10n.t('Could not create {0}. Is the folder writable?', names));
    }
    await this.onDidChange(files.map(({ uri }) => uri));
  }

  private queued(uris: readonly vscode.Uri[], compute: ComputeSplices): Promise<void> {
    const keys = uris.map(String);
    const run = () => this.changeNow(uris, compute);
    const before = Promise.allSettled(keys.map((key) => this.queues.get(key)));
    const mine = before.then(run);
    for (const key of keys) this.queues.set(key, mine);
    const forget = () => {
      for (const key of keys) if (this.queues.get(key) === mine) this.queues.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  }

  private async changeNow(uris: readonly vscode.Uri[], compute: ComputeSplices): Promise<void> {
    const deferred = await this.deferred();
    const targets: Target[] = [];
    for (const uri of uris) targets.push(await targetOf(uri));
    const texts = targets.map(({ past, disk, document }) => (past ? disk : document.getText()));
    const splices = compute(texts, deferred);
    const changed = targets.flatMap((target, index) => {
      const own = splices[index] ?? [];
      const clean = target.clean && hasNothingUnsaved(target.document, target.disk);
      return own.length === 0 ? [] : [{ ...target, clean, before: texts[index] ?? '', splices: own }];
    });
    if (changed.length === 0) return;
    const inEditor = changed.filter(({ past }) => !past);
    if (inEditor.length > 0) {
      await apply(inEditor.map(({ uri, document, splices: own }) => [uri, textEdits(document, own)]));
    }
    const seen = this.onDidChange(inEditor.map(({ uri }) => uri));
    const unwritten = await firstUnwritten(changed);
    await seen;
    if (unwritten) {
      await putBack(changed);
      throw new UserError(
        vscode.l10n.t(
          'Could not save {0}: it was left as it was. Is the disk full or write-protected?',
          vscode.workspace.asRelativePath(unwritten),
        ),
        { uri: unwritten },
      );
    }
    if (inEditor.length < changed.length) await this.onDidChange(changed.map(({ uri }) => uri));
  }
}

type Changed = Target & { readonly before: string; readonly splices: readonly TextSplice[] };

/** The file as it is now, once an editor has seen what is on disk. */
async function targetOf(uri: vscode.Uri): Promise<Target> {
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
  return { uri, document, clean, past, disk };
}

/** Writes what was clean before; gives the first file for which that fails. */
async function firstUnwritten(changed: readonly Changed[]): Promise<vscode.Uri | undefined> {
  for (const each of changed) {
    const { uri, document, clean, past, disk, splices } = each;
    const written = past
      ? await overwritten(uri, applySplices(disk, splices))
      : !clean || ((await saved(document)) && (await asMeant(each)));
    if (!written) return uri;
  }
  return undefined;
}

/**
 * With a save VS Code may format the file, trim its lines or end it with a line break, as it is set to. That is for what a
 * person saves: of an edit of ours no other byte may change, so it is written once more as it was meant. What differs in
 * more than white space was typed meanwhile, and stays.
 */
async function asMeant({ uri, document, disk, before, splices }: Changed): Promise<boolean> {
  const [meant, now] = [applySplices(before, splices), document.getText()];
  if (document.isDirty || now === meant || withoutSpace(now) !== withoutSpace(meant)) return true;
  return overwritten(uri, (disk.startsWith('\ufeff') ? '\ufeff' : '') + meant);
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Every file as it was: those that were saved already are saved once more. */
async function putBack(changed: readonly Changed[]): Promise<void> {
  const inEditor = changed.filter(({ past }) => !past);
  await apply(inEditor.map(({ uri, document, before }) => [uri, [new vscode.TextEdit(wholeRange(document), before)]]));
  for (const { uri, document, clean, past, disk } of changed) {
    if (past) await overwritten(uri, disk);
    else if (clean && changed.length > 1) await saved(document);
  }
}

function refuse(uri: vscode.Uri, text: string, { problem }: EditResult & { ok: false }, deferred: Deferred): never {
  const [located] = deferred.locate(text, [problem]);
  const line = text.slice(0, located?.range[0] ?? 0).split(/\r\n|\r|\n/).length;
  const at = new vscode.Position(line - 1, 0);
  throw new UserError(
    vscode.l10n.t(
      'Nothing was written: {0}, line {1}: {2}',
      vscode.workspace.asRelativePath(uri),
      line,
      problemText(problem),
    ),
    { uri, range: new vscode.Range(at, at) },
  );
}

/** The text on disk; throws where the bytes are not text in UTF-8. */
async function textOnDisk(uri: vscode.Uri): Promise<string> {
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

async function apply(files: readonly (readonly [vscode.Uri, vscode.TextEdit[]])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of files) edit.set(uri, edits);
  if (await vscode.workspace.applyEdit(edit)) return;
  const names = files.map(([uri]) => vscode.workspace.asRelativePath(uri)).join(', ');
  throw new UserError(vscode.l10n.t('Could not change {0}.', names), files[0] && { uri: files[0][0] });
}

/** Whether an editor leaves all line endings as they are: one kind of them, and no carriage return on its own. */
function editorKeeps(text: string): boolean {
  return !hasMixedEndings(text) && !/\r(?!\n)/.test(text);
}

/**
 * Whether saving the document would write nothing that is not on disk: it is clean, or marked as changed (as after a
 * save that was refused) and says what the disk says.
 */
function hasNothingUnsaved(document: vscode.TextDocument, disk: string): boolean {
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
