import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { isParent, stateOf } from '../../core/rules/items';
import { Cancelled, UserError } from '../../host/errors';
import { allPlaces, findAt, type FoundPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';

/** The item at the cursor of a checklist, else one that the person picks: the open ones first. */
export async function pickPlace(contents: TripContents, services: Services): Promise<FoundPlace> {
  return (await atCursor(contents, services)) ?? pick(contents);
}

async function atCursor(contents: TripContents, { deferred }: Services): Promise<FoundPlace | undefined> {
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

async function pick(contents: TripContents): Promise<FoundPlace> {
  const titles = new Map(contents.checklists.map(({ path, id, value }) => [path, value.title ?? id]));
  const choices = allPlaces(contents)
    .map((place) => ({ place, state: stateOf(place.item) }))
    .sort((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'))
    .map(({ place, state }) => ({
      label: `$(${state === 'open' ? 'circle-large-outline' : state === 'done' ? 'pass' : 'circle-slash'}) ${place.item.text ?? place.item.id ?? ''}`,
      description: [titles.get(place.file), ...place.ancestors.map(({ text }) => text)].filter(Boolean).join(' › '),
      detail: isParent(place.item) ? vscode.l10n.t('with everything below it') : undefined,
      place,
    }));
  if (choices.length === 0) throw new UserError(vscode.l10n.t('There is no item in the trip “{0}” yet.', contents.id));
  const items = choices.map(({ detail, ...choice }) => (detail === undefined ? choice : { ...choice, detail }));
  const choice = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Tick or untick which item?'),
    matchOnDescription: true,
  });
  if (!choice) throw new Cancelled();
  return choice.place;
}
