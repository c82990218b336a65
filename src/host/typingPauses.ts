import type * as vscode from 'vscode';
import type { Disposable } from '../core/events';

/** UTF-16 code units from which on an exact reading takes longer than people wait between two keys. */
const largeText = 100_000;
/** Milliseconds without a change after which somebody has stopped typing. */
export const pause = 1_000;

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

/** Whether reading it is felt. Without putting its lines together. */
export function isLarge(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > largeText;
}
