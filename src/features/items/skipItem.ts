import * as vscode from 'vscode';
import type { Change } from '../../core/format/edit';
import type { ItemPlace, ItemState } from '../../core/rules/items';
import { stateOf } from '../../core/rules/items';
import { gateIndexOf } from '../../core/rules/gates';
import { meIn } from '../../core/rules/people';
import { siteTime } from '../../core/rules/siteClock';
import { requiredText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import type { Deferred } from '../../host/deferred';
import { DisposableStore } from '../../host/disposableStore';
import { findPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';
import { changeItems } from './changeItems';
import { askLine, findItems, labelOf, type FoundItems } from './findItems';
import { accepted } from './refusalText';

/** As `onsite.toggleItem` gives it. */
export interface Skipped {
  readonly id: string;
  readonly state: ItemState;
  readonly waitsFor: readonly string[];
}

/**
 * `onsite.skipItem`: not to be done, and why. `onsite.unskipItem` takes it up again. Of several items the command gives
 * back a list.
 */
export function registerSkipItem(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerCommand(commandIds.skipItem, services.log, (call) => skip(call, services)));
  store.add(registerCommand(commandIds.unskipItem, services.log, (call) => unskip(call, services)));
  return store;
}

async function skip(call: Call, services: Services): Promise<Skipped | readonly Skipped[]> {
  const given = call.by === 'program' ? requiredText(call.answers, 'why') : undefined;
  const found = await findItems(call, services, vscode.l10n.t('Skip which item?'));
  const why = given ?? (await askLine(titleOf(found), vscode.l10n.t('Why is it skipped? The reason stays with it.')));
  const trip = found.contents.trip.value;
  const name = await services.me();
  const by = name === undefined ? undefined : meIn(name, trip);
  const at = siteTime(services.clock(), trip.timezone);
  return change(call, found, services, (paths, text, deferred) => {
    return accepted(deferred.planSkip(paths, { why, at, by }, text)).changes;
  });
}

async function unskip(call: Call, services: Services): Promise<Skipped | readonly Skipped[]> {
  const found = await findItems(call, services, vscode.l10n.t('Resume which item?'));
  return change(call, found, services, (paths, text, deferred) => accepted(deferred.planUnskip(paths, text)).changes);
}

type Compute = (paths: readonly ItemPlace['path'][], text: string, deferred: Deferred) => readonly Change[];

async function change(
  call: Call,
  found: FoundItems,
  services: Services,
  compute: Compute,
): Promise<Skipped | readonly Skipped[]> {
  await changeItems(found, services, (places, text, deferred) => {
    return compute(
      places.map(({ path }) => path),
      text,
      deferred,
    );
  });
  const contents = await services.trips.read(found.entry);
  const gates = gateIndexOf(contents.checklists);
  const results = found.places.map(({ item, file, path }) => {
    const place = findPlace(contents, {
      by: 'person',
      node: { folder: found.entry.folder, path: file, at: path, item },
    });
    return { id: item.id ?? '', state: stateOf(place.item), waitsFor: gates.waitsFor(place) };
  });
  const [only] = results;
  return only && results.length === 1 && !(call.by === 'program' && 'items' in call.answers) ? only : results;
}

function titleOf({ places }: FoundItems): string {
  const [first] = places;
  if (first && places.length === 1) return vscode.l10n.t('Skip “{0}”', labelOf(first));
  return vscode.l10n.t('Skip {0} items', places.length);
}
