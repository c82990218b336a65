import * as vscode from 'vscode';
import type { Change, EditResult, TextSplice } from '../../core/format/edit';
import { reversible, type Direction } from '../../core/format/reversible';
import { spliceBetween } from '../../core/format/splices';
import type { Deferred } from '../deferred';
import { UserError } from '../errors';
import { exists, isThere } from '../exists';
import { Turns } from '../oneByOne';
import { problemText } from '../problemText';
import { comma } from '../punctuation';
import type { Act, EditHistory } from './editHistory';
import { makeFoldersOf, removeEmpty } from './newFolders';
import { NotReversible, goneSince, splicesOf } from './reverse';
import { hasNothingUnsaved, targetOf, type Target } from './target';
import { applied, firstUnwritten, putBack } from './writing';

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

/**
 * The one way in which files change: read the document as it is now, compute the smallest splices, check that the
 * result reads as exactly what was meant, apply them as one undoable edit, save only what was clean before.
 */
export class RecordEdits {
  /** Edits of one file wait for each other: each is computed from what the one before left. */
  private readonly turns = new Turns();
  private reversing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly deferred: () => Promise<Deferred>,
    /** Called with what was changed, at once and before it is saved: nobody waits for a watcher to see their own edit. */
    private readonly onDidChange: (uris: readonly vscode.Uri[]) => Promise<void>,
    /** Takes what was changed, for taking it back; files that were made are not in it. */
    private readonly history: EditHistory,
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

  /** Rewrites a generated document, or makes it: of what was typed in an editor where its file is gone. */
  async build(uri: vscode.Uri, compute: (existing?: string) => string): Promise<void> {
    if (!(await isThere(uri))) {
      try {
        return await this.createInTurn([{ uri, text: compute(typedText(uri)) }]);
      } catch (error) {
        // Another call made it in the same moment.
        if (!(await isThere(uri))) throw error;
      }
    }
    return this.rewrite(uri, compute);
  }

  /**
   * Makes files, all or none, as one edit that can be undone; one that is there already is an error, and one that is only
   * in an editor, not saved: what was typed would be replaced.
   */
  async create(files: readonly NewFile[]): Promise<void> {
    const typed = files.find(({ uri }) => typedText(uri) !== undefined);
    if (!typed || (await isThere(typed.uri))) return this.createInTurn(files);
    throw new UserError(
      vscode.l10n.t(
        'Nothing was made: what is typed in {0} is not saved, and its file is gone. Save it first.',
        vscode.workspace.asRelativePath(typed.uri),
      ),
      { uri: typed.uri },
    );
  }

  private createInTurn(files: readonly NewFile[]): Promise<void> {
    // VS Code lets the second of two that are made at once take the first one's place.
    return this.turns.take(
      files.map(({ uri }) => uri.toString()),
      () => this.createNow(files),
    );
  }

  private async createNow(files: readonly NewFile[]): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, text } of files) {
      edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
    }
    const folders = files.length > 1 ? await makeFoldersOf(files.map(({ uri }) => uri)) : [];
    if (!(await vscode.workspace.applyEdit(edit))) {
      await removeEmpty(folders);
      const names = files.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(comma());
      throw new UserError(vscode.l10n.t('Could not create {0}. Is the folder writable?', names));
    }
    await this.onDidChange(files.map(({ uri }) => uri));
  }

  /**
   * Takes back the last act of the history (or makes it again), as one edit of its own. An act that somebody took back
   * in the editor is passed over. @returns the files that changed, none where nothing is left. Throws as `change` does,
   * and where a file has changed since: that act is forgotten.
   */
  reverse(direction: Direction): Promise<readonly vscode.Uri[]> {
    const mine = this.reversing.then(() => this.reverseLast(direction));
    this.reversing = mine.catch(() => undefined);
    return mine;
  }

  private async reverseLast(direction: Direction): Promise<readonly vscode.Uri[]> {
    // What is being written is the last act, though the history does not have it yet.
    await this.turns.whenIdle();
    for (let act = this.history.take(direction); act; act = this.history.take(direction)) {
      const reversed = await this.reverseAct(act, direction);
      if (reversed) return act.map(({ uri }) => uri);
    }
    return [];
  }

  private async reverseAct(act: Act, direction: Direction): Promise<boolean> {
    let isChanged = false;
    try {
      await this.queued(
        act.map(({ uri }) => uri),
        (texts) => splicesOf(act, texts, direction),
        () => (isChanged = true),
      );
    } catch (error) {
      const gone = await this.firstGone(act);
      if (gone) throw goneSince(gone, direction);
      // A disk that was full may have room again.
      if (!(error instanceof NotReversible)) this.history.put(direction, act);
      throw error;
    }
    if (isChanged) this.history.put(direction === 'back' ? 'forth' : 'back', act);
    return isChanged;
  }

  private async firstGone(act: Act): Promise<vscode.Uri | undefined> {
    for (const { uri } of act) if (!(await exists(uri))) return uri;
    return undefined;
  }

  private queued(
    uris: readonly vscode.Uri[],
    compute: ComputeSplices,
    didWrite: (act: Act) => void = (act) => this.history.add(act),
  ): Promise<void> {
    return this.turns.take(uris.map(String), () => this.changeNow(uris, compute, didWrite));
  }

  private async changeNow(
    uris: readonly vscode.Uri[],
    compute: ComputeSplices,
    didWrite: (act: Act) => void,
  ): Promise<void> {
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
    if (inEditor.length > 0) await applied(inEditor);
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
    didWrite(changed.map(({ uri, before, splices: own }) => ({ uri, change: reversible(before, own) })));
    if (inEditor.length < changed.length) await this.onDidChange(changed.map(({ uri }) => uri));
  }
}

/** What an editor holds that is not saved. A file that is made takes its place. */
function typedText(uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments
    .find((document) => document.isDirty && document.uri.toString() === key)
    ?.getText();
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
