import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import type { LocatedProblem } from '../../core/format/locate';
import type { Problem } from '../../core/model/problem';
import { joinUri } from '../../core/library/uris';
import { isCheckedBySchema } from '../../core/rules/checkedBySchema';
import type { Deferred } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import { otherSpeaks } from '../../host/otherYaml';
import type { Services } from '../../host/services';
import { TypingPauses } from '../../host/typingPauses';
import { diagnosticsOf, diagnosticsWithoutText, worthShowing } from './diagnostics';
import { fileText, openDocument } from './fileTexts';
import { relatedPlaces } from './relatedPlaces';

/** Milliseconds to gather what changed, and again for what is typed. */
const gatherTime = 30;
const typingTime = 250;
/** Milliseconds of work between two breaths: parsing for positions shares the host with everybody. */
const sliceTime = 12;
/** Files whose text is fetched together. */
const batchSize = 32;

/**
 * Keeps a diagnostic collection in step with the library's problems, of files open or not. Positions are those in the
 * text as it is now, unsaved text first; only files with problems are read for them.
 */
export class ProblemFeed implements Disposable {
  private readonly store = new DisposableStore();
  private readonly collection = this.store.add(vscode.languages.createDiagnosticCollection('onsite'));
  private readonly pauses = this.store.add(new TypingPauses());
  /** URIs of the files whose diagnostics are to be made again. */
  private readonly waiting = new Set<string>();
  /** By the URI of a file that is shown: the other files that its problems point at. */
  private readonly pointedAt = new Map<string, ReadonlySet<string>>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the timer fires, on the clock of `performance`. */
  private due = Infinity;
  private running = false;
  private disposed = false;

  constructor(private readonly services: Services) {
    const { library } = services;
    this.store.add(
      library.onDidChange(({ problems, changed }) => {
        this.enqueue([...problems, ...this.shownAmong(changed), ...this.relatedTo(changed)], gatherTime);
      }),
    );
    this.store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.collection.has(document.uri))
          this.pauses.after(document, () => this.enqueueShown(document, typingTime));
      }),
    );
    const again = ({ uri }: vscode.TextDocument) => {
      if (library.problemsOf(uri.toString()).some(isCheckedBySchema)) this.enqueue([uri.toString()], typingTime);
    };
    // Others check only what is open: what was left to them is ours again.
    this.store.add(vscode.workspace.onDidCloseTextDocument(again));
    this.store.add(vscode.workspace.onDidOpenTextDocument(again));
    this.store.add(vscode.workspace.onDidCloseTextDocument((document) => this.enqueueShown(document, gatherTime)));
    this.enqueue(library.problemUris(), gatherTime);
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    this.waiting.clear();
    this.store.dispose();
  }

  /** Problems that stay the same move with the lines around them. */
  private enqueueShown({ uri }: vscode.TextDocument, delay: number): void {
    if (this.collection.has(uri)) this.enqueue([uri.toString()], delay);
  }

  private *shownAmong(changed: ReadonlyMap<string, ReadonlySet<string>>): Iterable<string> {
    for (const [folder, paths] of changed) {
      const base = vscode.Uri.parse(folder);
      for (const path of paths) {
        const uri = vscode.Uri.joinPath(base, path);
        if (this.collection.has(uri)) yield uri.toString();
      }
    }
  }

  /** Files whose problems point into those that changed: the lines there may be others now. */
  private *relatedTo(changed: ReadonlyMap<string, ReadonlySet<string>>): Iterable<string> {
    if (this.pointedAt.size === 0) return;
    const uris = new Set([...changed].flatMap(([folder, paths]) => [...paths].map((path) => joinUri(folder, path))));
    for (const [uri, others] of this.pointedAt) if ([...others].some((other) => uris.has(other))) yield uri;
  }

  private enqueue(uris: Iterable<string>, delay: number): void {
    for (const uri of uris) this.waiting.add(uri);
    const due = performance.now() + delay;
    // Who types on does not put it off: an earlier time stands.
    if (this.waiting.size === 0 || this.running || this.disposed || due >= this.due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => void this.run(), delay);
  }

  private async run(): Promise<void> {
    this.running = true;
    this.due = Infinity;
    while (this.waiting.size > 0 && !this.disposed) {
      try {
        await this.runBatch(this.take());
      } catch (error) {
        this.services.log.error(error instanceof Error ? error : String(error));
      }
    }
    this.running = false;
  }

  private take(): readonly string[] {
    const batch: string[] = [];
    for (const uri of this.waiting) {
      if (batch.length === batchSize) break;
      batch.push(uri);
    }
    for (const uri of batch) this.waiting.delete(uri);
    return batch;
  }

  private async runBatch(batch: readonly string[]): Promise<void> {
    const { library } = this.services;
    const clean = batch.filter((uri) => library.problemsOf(uri).length === 0);
    for (const uri of clean) this.hide(vscode.Uri.parse(uri));
    const broken = batch.filter((uri) => !clean.includes(uri)).map((uri) => vscode.Uri.parse(uri));
    if (broken.length === 0) return;
    const [deferred, texts] = await Promise.all([this.services.deferred(), Promise.all(broken.map(fileText))]);
    let sliceEnd = performance.now() + sliceTime;
    for (const [index, uri] of broken.entries()) {
      if (performance.now() > sliceEnd) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        sliceEnd = performance.now() + sliceTime;
      }
      if (this.disposed) return;
      // It changed once more while it was read: its turn comes again.
      if (this.waiting.has(uri.toString())) continue;
      const found = texts[index];
      // A link that leads nowhere is there, though nobody finds the file.
      const isDead = library.problemsOf(uri.toString()).some(({ code }) => code === 'unreadable');
      if (found === 'gone' && isDead) await this.show(uri, undefined, deferred);
      else if (found === undefined || found === 'gone') this.hide(uri);
      else await this.show(uri, found.text, deferred);
    }
  }

  private hide(uri: vscode.Uri): void {
    this.collection.delete(uri);
    this.pointedAt.delete(uri.toString());
  }

  private async show(uri: vscode.Uri, onDisk: string | undefined, deferred: Deferred): Promise<void> {
    const { library } = this.services;
    const all = library.problemsOf(uri.toString());
    const related = await relatedPlaces(library, uri, all, deferred);
    // It changed while the others were read: its turn comes again.
    if (this.disposed || this.waiting.has(uri.toString())) return;
    const text = onDisk === undefined ? undefined : (openDocument(uri)?.getText() ?? onDisk);
    const problems = notSaidTwice(uri, all);
    if (problems.length === 0) return this.hide(uri);
    this.pointedAt.delete(uri.toString());
    if (related.files.size > 0) this.pointedAt.set(uri.toString(), related.files);
    if (text === undefined) {
      this.collection.set(uri, diagnosticsWithoutText(problems));
      return;
    }
    const located = locateNow(text, worthShowing(problems), deferred);
    this.collection.set(uri, diagnosticsOf(text, located, problems.length, related.in(text)));
  }
}

/** Without what another extension reports of an open file by our schemas. */
function notSaidTwice(uri: vscode.Uri, problems: readonly Problem[]): readonly Problem[] {
  if (!problems.some(isCheckedBySchema) || !openDocument(uri) || !otherSpeaks(uri)) return problems;
  return problems.filter((problem) => !isCheckedBySchema(problem));
}

/**
 * Problems of syntax carry the range of the text in which they were found; where they are in the text as it is now is
 * asked anew, since a line may have moved, and an editor's text has no byte order mark.
 */
function locateNow(text: string, problems: readonly Problem[], deferred: Deferred): readonly LocatedProblem[] {
  if (!problems.some(({ range }) => range)) return deferred.locate(text, problems);
  const others = problems.filter(({ range }) => !range);
  const ranged = [...deferred.readText(text).problems, ...deferred.secretProblems(text)];
  // Mended already: the library will say so in a moment.
  return deferred.locate(text, [...ranged, ...others]);
}
