import * as vscode from 'vscode';
import type { Disposable } from '../core/events';

const scheme = 'onsite-preview';

/** Shows text that is no file (yet) in an editor of its own, read-only, without taking the keyboard away. */
export class Previews implements Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: this.changed.event,
    provideTextDocumentContent: (uri) => this.texts.get(uri.path) ?? '',
  });

  /** `name`: of a file, on the tab; what is shown under it is replaced. */
  async show(name: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${name}` });
    const isNew = this.texts.get(uri.path) !== text;
    this.texts.set(uri.path, text);
    const document = await vscode.workspace.openTextDocument(uri);
    if (isNew) this.changed.fire(uri);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
  }

  /** Closes whatever is shown. */
  async close(): Promise<void> {
    this.texts.clear();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
    if (own.length > 0) await vscode.window.tabGroups.close(own, true);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
