import * as vscode from 'vscode';
import { equal, ok } from './support/assert';

describe('the packaged extension in this host', () => {
  it('is there and activates', async () => {
    const extension = vscode.extensions.getExtension('onsite.onsite');
    ok(extension, 'the extension onsite.onsite is installed');
    await extension.activate();
    equal(extension.isActive, true, 'active');
  });

  it('registers every command of its manifest', async () => {
    const extension = vscode.extensions.getExtension('onsite.onsite');
    ok(extension, 'the extension onsite.onsite is installed');
    await extension.activate();
    const manifest = extension.packageJSON as { contributes: { commands: readonly { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    const absent = manifest.contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
    equal(absent, [], 'commands nobody answers');
  });

  it('runs in the host that it was meant for', () => {
    const inWorker = typeof (globalThis as { importScripts?: unknown }).importScripts === 'function';
    equal(inWorker, vscode.env.uiKind === vscode.UIKind.Web && typeof process === 'undefined', 'in a web worker');
  });
});
