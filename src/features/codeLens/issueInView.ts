import * as vscode from 'vscode';
import type { Disposable } from '../../core/events';
import { nextStepOf } from '../../core/rules/stage';
import { contextKeys } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { recordPlace } from './recordPlace';

/** Milliseconds without typing before the text is read again. */
const typingTime = 200;

/** Keeps a context key saying whether the active editor's file is an issue with a next step: the key chord asks it. */
export class IssueInView implements Disposable {
  private readonly store = new DisposableStore();
  private shown = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    this.store.add(vscode.window.onDidChangeActiveTextEditor(() => this.plan(0)));
    this.store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) this.plan(typingTime);
      }),
    );
    this.store.add(
      services.library.onDidChange(({ trips }) => {
        if (trips) this.plan(0);
      }),
    );
    this.plan(0);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.store.dispose();
    this.show(false);
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.update().catch((error: unknown) => {
        this.services.log.error(error instanceof Error ? error : String(error));
      });
    }, delay);
  }

  private async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const isIssue = document && recordPlace(this.services.library, document.uri)?.kind === 'issue';
    if (!isIssue) {
      this.show(false);
      return;
    }
    const { readRecord } = await this.services.deferred();
    // Another editor has its own turn.
    if (document !== vscode.window.activeTextEditor?.document) return;
    const { value, understood } = readRecord('issue', document.getText());
    // What is half typed has the step that it had.
    if (understood) this.show(nextStepOf(value) !== undefined);
  }

  private show(value: boolean): void {
    if (value === this.shown) return;
    this.shown = value;
    void vscode.commands.executeCommand('setContext', contextKeys.issueInView, value);
  }
}
