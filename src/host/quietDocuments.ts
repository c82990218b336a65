import type * as vscode from 'vscode';
import type { Disposable } from '../core/events';
import { isLarge, pause } from './typingPauses';

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
