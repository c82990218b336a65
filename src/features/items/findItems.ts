import * as vscode from 'vscode';
import { byPlace, placeNow } from '../../core/items/placeNow';
import type { TripEntry } from '../../core/library/library';
import type { Checklist } from '../../core/model/checklist';
import type { TripContents } from '../../core/model/contents';
import type { ItemPlace } from '../../core/rules/items';
import { requiredText } from '../../host/answers';
import type { Call } from '../../host/commands';
import { Cancelled, UserError } from '../../host/errors';
import { findAt, findById, findPlace, type FoundPlace } from '../../host/findPlace';
import { pickPlace } from '../../host/pickPlace';
import type { Services } from '../../host/services';

/** What a call is about: items of one trip, in the order in which they are named; those that are selected as they stand. */
export interface FoundItems {
  readonly entry: TripEntry;
  readonly contents: TripContents;
  readonly places: readonly FoundPlace[];
}

/**
 * The items that a call names (`item` or `items`), whose rows are selected, at the cursor, or that a person picks.
 * Throws a UserError where one is not there.
 */
export async function findItems(call: Call, services: Services, question: string): Promise<FoundItems> {
  const entry = await services.trips.find(call);
  const contents = await services.trips.read(entry);
  if (call.by === 'program') {
    const { item, items } = call.answers;
    const named = Array.isArray(items) && item === undefined ? items : [item];
    return { entry, contents, places: named.map((each) => placeFrom(contents, each, 'item')) };
  }
  const nodes = call.nodes?.filter(({ at }) => at) ?? [];
  if (nodes.length === 0) {
    const place = call.node?.at ? findPlace(contents, call) : await pickPlace(call, contents, services, question);
    return { entry, contents, places: [place] };
  }
  if (nodes.some(({ folder }) => folder !== entry.folder)) {
    throw new UserError(vscode.l10n.t('The selected items belong to more than one trip. Select those of one trip.'));
  }
  const places = nodes.map((node) => findPlace(contents, { by: 'person', node }));
  // VS Code gives them in the order in which they were pressed.
  return { entry, contents, places: places.sort(byPlace) };
}

/** An item by its id, or by `{list, at}`: the path of its file in the trip and where it is in there. */
export function placeFrom(contents: TripContents, value: unknown, key: string): FoundPlace {
  if (typeof value !== 'object' || value === null) return findById(contents, requiredText({ [key]: value }, key));
  const { list, at } = value as { readonly list?: unknown; readonly at?: unknown };
  if (typeof list !== 'string' || !Array.isArray(at)) throw new UserError(vscode.l10n.t('“{0}” must be a text.', key));
  const found = findAt(contents, list, at as string[]);
  if (found) return found;
  throw new UserError(vscode.l10n.t('The item is not there any more.'));
}

/** Where items stand in a list as it is now. Throws a UserError where one is gone. */
export function placesNow(checklist: Checklist, places: readonly FoundPlace[]): readonly ItemPlace[] {
  return places.map((place) => {
    const now = placeNow(checklist, place);
    if (now) return now;
    throw new UserError(vscode.l10n.t('“{0}” is not there any more.', labelOf(place)));
  });
}

export function labelOf({ item }: ItemPlace): string {
  return item.text ?? item.id ?? '';
}

export function uriOf(contents: TripContents, file: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(contents.folder), file);
}

/** The trip with one of its lists as its file says it now. */
export function withList(contents: TripContents, file: string, value: Checklist): TripContents {
  return {
    ...contents,
    checklists: contents.checklists.map((list) => (list.path === file ? { ...list, value } : list)),
  };
}

/** The files that the items stand in, each once. */
export function filesOf(places: readonly FoundPlace[]): readonly string[] {
  return [...new Set(places.map(({ file }) => file))];
}

/** A line that must say something; Esc leaves. */
export async function askLine(title: string, prompt: string, value = ''): Promise<string> {
  const line = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() ? undefined : vscode.l10n.t('This cannot be empty.')),
  });
  if (line === undefined) throw new Cancelled();
  return line.trim();
}
