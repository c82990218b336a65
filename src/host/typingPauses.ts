import type * as vscode from 'vscode';
import type { Disposable } from '../core/events';

/** UTF-16 code units from which on an exact reading takes longer than people wait between two keys. */
const largeText = 100_000;
/** Milliseconds without a change after which somebody has stopped typing. */
const pause = 1_000;

/**
 * Puts off what is to be done about large documents until nobody types in them: what is asked for at the cursor
 * (completion, hover) comes first. Small ones are seen to at once.
 */
export class TypingPauses implements Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  /** A document changed. Calls `run` now, or of a large document once for all changes up to the next pause. */
  after(document: vscode.TextDocument, run: () => void): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    if (!isLarge(document)) {
      run();
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(key);
      run();
    }, pause);
    this.timers.set(key, timer);
  }

  /** Whether something about this document is put off. */
  isWaiting({ uri }: vscode.TextDocument): boolean {
    return this.timers.has(uri.toString());
  }

  /** Somebody else has seen to the document by now. */
  forget({ uri }: vscode.TextDocument): void {
    clearTimeout(this.timers.get(uri.toString()));
    this.timers.delete(uri.toString());
  }
}

/**
 * Knows when somebody last typed in a large document: what shows all of it, and is asked for again and again meanwhile,
 * waits until nobody does.
 */
export class QuietDocuments implements Disposable {
  /** By URI: when it was last changed, on the clock of `performance`. */
  private readonly changed = new Map<string, number>();
  private readonly listeners: readonly Disposable[];

  constructor({ onDidChangeTextDocument, onDidCloseTextDocument }: DocumentEvents) {
    this.listeners = [
      onDidChangeTextDocument(({ document }) => {
        if (isLarge(document)) this.changed.set(document.uri.toString(), performance.now());
      }),
      onDidCloseTextDocument(({ uri }) => void this.changed.delete(uri.toString())),
    ];
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  /** Resolves when nobody types in a document, at once where it is small; true where nobody waits for it any more. */
  async whenQuiet({ uri }: vscode.TextDocument, token: vscode.CancellationToken): Promise<boolean> {
    const rest = () => (this.changed.get(uri.toString()) ?? -pause) + pause - performance.now();
    for (let wait = rest(); wait > 0 && !token.isCancellationRequested; wait = rest()) {
      await new Promise<void>((resolve) => {
        const listener = token.onCancellationRequested(done);
        const timer = setTimeout(done, wait);
        function done(): void {
          clearTimeout(timer);
          listener.dispose();
          resolve();
        }
      });
    }
    return token.isCancellationRequested;
  }
}

/** The part of `vscode.workspace` that tells of documents. */
type DocumentEvents = Pick<typeof vscode.workspace, 'onDidChangeTextDocument' | 'onDidCloseTextDocument'>;

/** Whether reading it is felt. Without putting its lines together. */
export function isLarge(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > largeText;
}
