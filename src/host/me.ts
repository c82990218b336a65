import * as childProcess from 'node:child_process';
import * as vscode from 'vscode';
import type { Disposable } from '../core/events';
import { settingIds } from './contributionIds';

/**
 * Who the person is: setting `onsite.me`, else git's `user.name` where it can be asked (a Node host, a trusted
 * workspace on disk). Asked once until the setting or the window's focus changes.
 */
export class Me implements Disposable {
  private known: Promise<string | undefined> | undefined;
  private readonly listeners: vscode.Disposable[] = [
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingIds.me)) this.known = undefined;
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) this.known = undefined;
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(() => (this.known = undefined)),
  ];

  constructor(private readonly log: vscode.LogOutputChannel) {}

  get(): Promise<string | undefined> {
    return (this.known ??= this.ask());
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
  }

  private async ask(): Promise<string | undefined> {
    const set = vscode.workspace.getConfiguration().get<string>(settingIds.me)?.trim();
    if (set) return set;
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    if (!folder || !vscode.workspace.isTrusted || !childProcess?.execFile) return undefined;
    return new Promise((resolve) => {
      const options = { cwd: folder.uri.fsPath, timeout: 5_000, windowsHide: true };
      childProcess.execFile('git', ['config', '--get', 'user.name'], options, (error, stdout) => {
        if (error) this.log.debug(`git user.name is not known: ${error.message}`);
        resolve(error ? undefined : stdout.trim() || undefined);
      });
    });
  }
}
