import * as vscode from 'vscode';
import { placesOf } from '../../core/rules/items';
import { optionalFlag, optionalText, optionalUriOrText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import type { Row } from './row';
import type { Selection } from './selection';
import type { TripTree } from './tripTree';

interface Place {
  readonly folder: string;
  readonly path: string | undefined;
  readonly at?: readonly (string | number)[] | undefined;
}

/** The view in which rows are revealed, and what is selected in it. */
interface Shown {
  readonly tree: TripTree;
  readonly view: vscode.TreeView<Row>;
  readonly selection: Selection<Row>;
}

/** VS Code does not find a new row until it has fetched the rows around it, which it does a moment after it was told. */
const tries = 5;
const pauseMs = 150;

/**
 * Reveals a file of a trip, or the item at the cursor, in the trips view. With `{uri}` (after another command has made
 * something) it does not take the focus away and says nothing where the file has no row. `item`: that item of the file,
 * where the view is open and shows it, unless a person has selected another row `since`; with `focus` it gets the keys.
 */
export function registerReveal(services: Services, shown: Shown): vscode.Disposable {
  return registerCommand(commandIds.revealInTree, services.log, async (call) => {
    const place = await placeOf(call, services);
    const item = call.by === 'program' ? optionalText(call.answers, 'item') : undefined;
    if (call.by === 'program' && item !== undefined) return showItem(place, item, call.answers, services, shown);
    const isFound = await reveal(place, shown, { focus: call.by === 'person' });
    if (!isFound && call.by === 'person') {
      throw new UserError(vscode.l10n.t('The filter hides it. Clear the filter first.'));
    }
  });
}

/** What was done to the item is done: that it could not be shown is no failure. */
async function showItem(
  { folder, path }: Place,
  id: string,
  answers: Readonly<Record<string, unknown>>,
  { library, log }: Services,
  shown: Shown,
): Promise<void> {
  const focus = optionalFlag(answers, 'focus') === true;
  const since = typeof answers['since'] === 'number' ? answers['since'] : performance.now();
  for (let left = tries; left > 0; left--) {
    if (!shown.view.visible || shown.selection.isOtherSince(since)) return;
    const list = (await library.load(folder))?.checklists.find((file) => file.path === path);
    const at = list && placesOf(list.value).find(({ item }) => item.id === id)?.path;
    if (!at) return;
    try {
      await reveal({ folder, path, at }, shown, { focus, id });
      return;
    } catch (error) {
      log.debug(`The row of “${id}” is not there yet: ${String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

/** False where no row stands for the place; `id`: nor for what the item is in, if it is not the item's own. */
function reveal(
  { folder, path, at }: Place,
  { tree, view }: Shown,
  { focus, id }: { readonly focus: boolean; readonly id?: string },
): Promise<boolean> {
  return tree.revealing(async () => {
    const row = await tree.rowOf(folder, path, at);
    if (!row || (id !== undefined && (row.node.kind !== 'item' || row.node.item.id !== id))) return false;
    await view.reveal(row, { select: true, focus, expand: row.node.kind === 'trip' });
    return true;
  });
}

async function placeOf(call: Call, services: Services): Promise<Place> {
  const { library, trips } = services;
  await library.whenScanned();
  const editor = vscode.window.activeTextEditor;
  const given = call.by === 'program' ? optionalUriOrText(call.answers, 'uri') : call.uri;
  const uri = given instanceof vscode.Uri ? given : editor?.document.uri;
  const entry = uri ? trips.tripOf(uri) : undefined;
  if (!uri || !entry) throw new UserError(vscode.l10n.t('This file does not belong to a trip.'));
  const path = uri.toString() === entry.folder ? undefined : pathWithin(entry.folder, uri);
  const isInView = editor?.document.uri.toString() === uri.toString();
  if (call.by === 'person' && isInView && path?.startsWith('checklists/')) {
    const { positionsOf } = await services.deferred();
    const at = positionsOf(editor.document.getText()).pathAt(editor.document.offsetAt(editor.selection.active));
    return { folder: entry.folder, path, at };
  }
  return { folder: entry.folder, path };
}

/** Path of a file relative to the folder of its trip, decoded. */
function pathWithin(folder: string, uri: vscode.Uri): string {
  return uri.path.slice(vscode.Uri.parse(folder).path.length + 1);
}
