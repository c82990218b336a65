import * as vscode from 'vscode';
import type { Path } from '../../core/model/problem';
import { requiredUri } from '../../host/answers';
import { registerCommand, type Call, type TreeTarget } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';

/** What can be done with any row: open it, open it beside, open its text, show its file, copy its id; and the view's refresh and log. */
export function registerNodeCommands(services: Services): vscode.Disposable {
  const { log, library } = services;
  const store = new DisposableStore();
  const target = (call: Call): TreeTarget | undefined => (call.by === 'person' ? call.node : undefined);
  store.add(
    registerCommand(commandIds.openNode, log, async (call) => {
      const clicked = call.by === 'person' && call.detail === 'click';
      await open(services, placeOf(call), { preview: true, clicked });
    }),
  );
  store.add(
    registerCommand(commandIds.openToSide, log, async (call) =>
      open(services, placeOf(call), { preview: false, viewColumn: vscode.ViewColumn.Beside }),
    ),
  );
  store.add(
    registerCommand(commandIds.openSource, log, async (call) => {
      const uri = uriOf(target(call));
      if (uri) await vscode.window.showTextDocument(uri);
    }),
  );
  store.add(
    registerCommand(commandIds.revealInExplorer, log, async (call) => {
      const uri = call.by === 'program' ? requiredUri(call.answers, 'uri') : uriOf(target(call));
      if (uri) await vscode.commands.executeCommand('revealInExplorer', uri);
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

interface Place {
  readonly uri: vscode.Uri;
  readonly at?: Path | undefined;
}

/** What a row stands for, or what a lens names: a file and, as `detail`, the path of an item in it. */
function placeOf(call: Call): Place | undefined {
  if (call.by === 'program') return undefined;
  if (call.uri && call.detail !== undefined) return { uri: call.uri, at: JSON.parse(call.detail) as Path };
  const uri = uriOf(call.node);
  return uri && { uri, at: call.node?.at };
}

interface Opening {
  readonly preview: boolean;
  readonly viewColumn?: vscode.ViewColumn;
  /** The row was pressed. */
  readonly clicked?: boolean;
}

/**
 * Opens what is meant. An item that is pressed is shown while the keys stay in the view, for F2, Delete or the
 * next one; pressed again, it has them.
 */
async function open({ deferred }: Services, meant: Place | undefined, how: Opening): Promise<void> {
  if (!meant) return;
  const { uri, at: path } = meant;
  const { clicked = false, ...place } = how;
  if (!/\.(?:ya?ml)$/i.test(uri.path)) {
    // A picture, a table, a log: whatever VS Code has for it. A retrospective is for reading.
    if (/\.md$/i.test(uri.path)) await vscode.commands.executeCommand('markdown.showPreview', uri);
    else await vscode.commands.executeCommand('vscode.open', uri, place);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const range = path && (await deferred()).positionsOf(document.getText()).range(path, 'entry');
  const at = range && document.positionAt(range[0]);
  const preserveFocus = clicked && at !== undefined && !isShown(document, at);
  const selection = at && new vscode.Range(at, at);
  await vscode.window.showTextDocument(document, { ...place, preserveFocus, ...(selection ? { selection } : {}) });
}

function isShown(document: vscode.TextDocument, at: vscode.Position): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && editor.selection.active.isEqual(at);
}

function idOf({ library }: Services, target: TreeTarget | undefined): string | undefined {
  if (!target) return undefined;
  if (!target.path) return library.tripAt(target.folder)?.id;
  if (!target.at)
    return target.path
      .split('/')
      .pop()
      ?.replace(/\.yaml$/, '');
  return target.item?.id;
}
