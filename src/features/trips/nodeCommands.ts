import * as vscode from 'vscode';
import { registerCommand, type Call, type TreeTarget } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';

/** What can be done with any row: open it, open it beside, open its text, copy its id; and the view's refresh and log. */
export function registerNodeCommands(services: Services): vscode.Disposable {
  const { log, library } = services;
  const store = new DisposableStore();
  const target = (call: Call): TreeTarget | undefined => (call.by === 'person' ? call.node : undefined);
  store.add(registerCommand(commandIds.openNode, log, async (call) => open(services, target(call), true)));
  store.add(
    registerCommand(commandIds.openToSide, log, async (call) =>
      open(services, target(call), false, vscode.ViewColumn.Beside),
    ),
  );
  store.add(
    registerCommand(commandIds.openSource, log, async (call) => {
      const uri = uriOf(target(call));
      if (uri) await vscode.window.showTextDocument(uri);
    }),
  );
  store.add(
    registerCommand(commandIds.copyId, log, async (call) => {
      const id = idOf(services, target(call));
      if (id) await vscode.env.clipboard.writeText(id);
    }),
  );
  store.add(registerCommand(commandIds.refresh, log, () => library.rescan()));
  store.add(registerCommand(commandIds.showLog, log, async () => log.show()));
  return store;
}

/** The file that a row stands for; a trip's is its trip.yaml. */
function uriOf(target: TreeTarget | undefined): vscode.Uri | undefined {
  if (!target) return undefined;
  return vscode.Uri.joinPath(vscode.Uri.parse(target.folder), target.path ?? 'trip.yaml');
}

async function open(
  { deferred }: Services,
  target: TreeTarget | undefined,
  preview: boolean,
  viewColumn?: vscode.ViewColumn,
): Promise<void> {
  const uri = uriOf(target);
  if (!uri || !target) return;
  const column = viewColumn === undefined ? {} : { viewColumn };
  if (!/\.(?:ya?ml)$/i.test(uri.path)) {
    // A picture, a table, a log: whatever VS Code has for it. A retrospective is for reading.
    const options: vscode.TextDocumentShowOptions = { preview, ...column };
    if (/\.md$/i.test(uri.path)) await vscode.commands.executeCommand('markdown.showPreview', uri);
    else await vscode.commands.executeCommand('vscode.open', uri, options);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const range = target.at && (await deferred()).positionsOf(document.getText()).range(target.at, 'entry');
  const selection = range && new vscode.Range(document.positionAt(range[0]), document.positionAt(range[0]));
  await vscode.window.showTextDocument(document, { preview, ...column, ...(selection ? { selection } : {}) });
}

function idOf({ library }: Services, target: TreeTarget | undefined): string | undefined {
  if (!target) return undefined;
  if (!target.path) return library.tripAt(target.folder)?.id;
  if (!target.at)
    return target.path
      .split('/')
      .pop()
      ?.replace(/\.yaml$/, '');
  let value: unknown = library.contents(target.folder)?.checklists.find(({ path }) => path === target.path)?.value;
  for (const step of target.at) value = (value as Record<string | number, unknown> | undefined)?.[step];
  return (value as { readonly id?: string } | undefined)?.id;
}
