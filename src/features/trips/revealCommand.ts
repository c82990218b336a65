import * as vscode from 'vscode';
import { placesOf } from '../../core/rules/items';
import { optionalFlag, optionalText, optionalUriOrText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import type { Row } from './row';
import type { TripTree } from './tripTree';

interface Place {
  readonly folder: string;
  readonly path: string | undefined;
  readonly at?: readonly (string | number)[] | undefined;
}

/**
 * Reveals a file of a trip, or the item at the cursor, in the trips view. With `{uri}` (after another command has made
 * something) it does not take the focus away, unless asked to, and says nothing where the file has no row. `item`: that
 * item of the file, where the view is open and shows it.
 */
export function registerReveal(services: Services, tree: TripTree, view: vscode.TreeView<Row>): vscode.Disposable {
  return registerCommand(commandIds.revealInTree, services.log, async (call) => {
    const place = await placeOf(call, services);
    const quiet = call.by === 'program';
    const item = quiet ? optionalText(call.answers, 'item') : undefined;
    if (item !== undefined && !view.visible) return;
    const focus = !quiet || optionalFlag(call.answers, 'focus') === true;
    await tree.revealing(async () => {
      const row = await tree.rowOf(place.folder, place.path, place.at);
      if (row && (item === undefined || (row.node.kind === 'item' && row.node.item.id === item))) {
        await view.reveal(row, { select: true, focus, expand: row.node.kind === 'trip' });
      } else if (!quiet) throw new UserError(vscode.l10n.t('The filter hides it. Clear the filter first.'));
    });
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
  const item = call.by === 'program' ? optionalText(call.answers, 'item') : undefined;
  if (item === undefined) return { folder: entry.folder, path };
  const { checklists } = await trips.read(entry);
  const list = checklists.find((file) => file.path === path);
  const at = list && placesOf(list.value).find((place) => place.item.id === item)?.path;
  return { folder: entry.folder, path, at };
}

/** Path of a file relative to the folder of its trip, decoded. */
function pathWithin(folder: string, uri: vscode.Uri): string {
  return uri.path.slice(vscode.Uri.parse(folder).path.length + 1);
}
