import * as vscode from 'vscode';
import type { TripContents } from '../core/model/contents';
import { isParent, stateAt } from '../core/rules/items';
import type { Call } from './commands';
import { Cancelled, UserError } from './errors';
import { allPlaces, findAt, type FoundPlace } from './findPlace';
import type { Services } from './services';

/**
 * The item at the cursor of a checklist, else one that the person picks: the open ones first. Who calls on a row, or
 * with the keys in the view, does not mean what is at the cursor of an editor.
 */
export async function pickPlace(
  call: Call,
  contents: TripContents,
  services: Services,
  placeHolder = vscode.l10n.t('Tick or untick which item?'),
): Promise<FoundPlace> {
  const isInView = call.by === 'person' && (call.node !== undefined || call.nodes !== undefined);
  return (isInView ? undefined : await placeAtCursor(contents, services)) ?? pick(contents, placeHolder);
}

/** The item of the trip at the cursor of the active editor. */
export async function placeAtCursor(contents: TripContents, { deferred }: Services): Promise<FoundPlace | undefined> {
  const editor = vscode.window.activeTextEditor;
  const folder = vscode.Uri.parse(contents.folder);
  const { document, selection } = editor ?? {};
  if (!document || !selection || !document.uri.path.startsWith(`${folder.path}/checklists/`)) return undefined;
  const { positionsOf } = await deferred();
  const path = positionsOf(document.getText()).pathAt(document.offsetAt(selection.active));
  // From the key at the cursor upwards to the item that holds it.
  for (let length = path.length; length >= 2; length--) {
    const place = findAt(contents, document.uri.path.slice(folder.path.length + 1), path.slice(0, length));
    if (place) return place;
  }
  return undefined;
}

async function pick(contents: TripContents, placeHolder: string): Promise<FoundPlace> {
  const choices = placeChoices(contents)
    .map((choice) => ({ ...choice, open: stateAt(choice.place) === 'open' }))
    .sort((a, b) => Number(b.open) - Number(a.open));
  if (choices.length === 0) throw new UserError(vscode.l10n.t('There is no item in the trip “{0}” yet.', contents.id));
  const choice = await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true });
  if (!choice) throw new Cancelled();
  return choice.place;
}

/** All items of a trip as choices, in the order of the lists. */
export function placeChoices(
  contents: TripContents,
): readonly (vscode.QuickPickItem & { readonly place: FoundPlace })[] {
  const titles = new Map(contents.checklists.map(({ path, id, value }) => [path, value.title ?? id]));
  return allPlaces(contents).map((place) => {
    const state = stateAt(place);
    const icon = state === 'open' ? 'circle-large-outline' : state === 'done' ? 'pass' : 'circle-slash';
    return {
      label: `$(${icon}) ${place.item.text ?? place.item.id ?? ''}`,
      description: [titles.get(place.file), ...place.ancestors.map(({ text }) => text)].filter(Boolean).join(' › '),
      ...(isParent(place.item) ? { detail: vscode.l10n.t('with everything below it') } : {}),
      place,
    };
  });
}
