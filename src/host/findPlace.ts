import * as vscode from 'vscode';
import { placeNow } from '../core/items/placeNow';
import type { TripContents } from '../core/model/contents';
import type { Path } from '../core/model/problem';
import { placesOf, type ItemPlace } from '../core/rules/items';
import { requiredText } from './answers';
import type { Call, TreeTarget } from './commands';
import { UserError } from './errors';
import { comma } from './punctuation';

/** An item with the checklist that it stands in. */
export interface FoundPlace extends ItemPlace {
  /** The checklist's path in the trip. */
  readonly file: string;
}

/**
 * The item that a call names (`item`), or whose row it came from. Throws a UserError where there is none, and where
 * more than one bears the id.
 */
export function findPlace(contents: TripContents, call: Call): FoundPlace {
  if (call.by === 'program') return findById(contents, requiredText(call.answers, 'item'));
  const found = placeOfRow(contents, call.node);
  if (found) return found;
  throw new UserError(vscode.l10n.t('The item is not there any more.'));
}

/** The item that a row shows, wherever it stands by now; undefined where it is gone, and of a row that shows none. */
export function placeOfRow(
  { checklists }: TripContents,
  { path: file, at, item }: Partial<TreeTarget> = {},
): FoundPlace | undefined {
  const list = checklists.find(({ path }) => path === file);
  const place = list && at && item && placeNow(list.value, { item, path: at });
  return place && { ...place, file: list.path };
}

/** The one item of the trip with this id. */
export function findById(contents: TripContents, id: string): FoundPlace {
  const found = allPlaces(contents).filter(({ item }) => item.id === id);
  const objectives = (contents.trip.value.objectives ?? []).filter((objective) => objective.id === id);
  const [only] = found;
  if (!only) throw notFound(contents, id);
  if (found.length + objectives.length === 1) return only;
  const files = [...new Set([...found.map(({ file }) => file), ...objectives.map(() => 'trip.yaml')])].join(comma());
  throw new UserError(
    vscode.l10n.t(
      'More than one entry of this trip has the id “{0}” ({1}). Give each an id of its own first.',
      id,
      files,
    ),
  );
}

/** It may well stand in a list that cannot be read. */
function notFound({ id: trip, folder, checklists }: TripContents, id: string): UserError {
  const broken = checklists.filter(({ understood }) => !understood).map(({ path }) => path);
  const [first] = broken;
  if (first === undefined) return new UserError(vscode.l10n.t('There is no item “{0}” in the trip “{1}”.', id, trip));
  return new UserError(
    vscode.l10n.t('There is no item “{0}” in the trip “{1}”, but {2} cannot be read.', id, trip, broken.join(comma())),
    { uri: vscode.Uri.joinPath(vscode.Uri.parse(folder), first) },
  );
}

/** The item at a path of a file. */
export function findAt(contents: TripContents, file: string, at: Path): FoundPlace | undefined {
  return allPlaces(contents).find(
    (place) => place.file === file && place.path.length === at.length && place.path.every((step, i) => step === at[i]),
  );
}

export function allPlaces(contents: TripContents): readonly FoundPlace[] {
  return contents.checklists.flatMap(({ path, value }) => placesOf(value).map((place) => ({ ...place, file: path })));
}
