import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { dueOf, movesOf } from '../../core/rules/due';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { allPlaces } from '../../host/findPlace';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { refuseBroken } from '../../host/understood';
import { templatesFor, type ChosenTemplates } from './templates';

const listPath = 'checklists/deliverables.yaml';

/** `onsite.scaffoldDeliverables`: the deliverable list of a trip from templates; an existing one gains what it lacks. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(commandIds.scaffoldDeliverables, services.log, async (call) => {
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    // Its goal and its dates decide what the list holds.
    refuseBroken(contents.trip, vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), 'trip.yaml'));
    const chosen = await templatesFor(contents, call, services);
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), listPath);
    const existing = contents.checklists.some(({ path }) => path === listPath);
    if (existing) await merge(uri, contents, chosen, services);
    else await create(uri, contents, chosen, services);
    await showMade(uri);
    return uri;
  });
}

async function create(
  uri: vscode.Uri,
  contents: TripContents,
  chosen: ChosenTemplates,
  { edits, deferred }: Services,
): Promise<void> {
  const { planDeliverables } = await deferred();
  const plan = planDeliverables({ ...inputOf(contents, chosen), existing: undefined });
  if (plan.kind === 'new') await edits.create([{ uri, text: plan.text }]);
}

async function merge(
  uri: vscode.Uri,
  contents: TripContents,
  chosen: ChosenTemplates,
  { edits }: Services,
): Promise<void> {
  await edits.change(uri, (text, deferred) => {
    // An empty file is no list yet, and can become one.
    const { value, understood } = deferred.readRecord('checklist', text);
    if (!understood) return [];
    const plan = deferred.planDeliverables({ ...inputOf(contents, chosen), existing: value });
    return plan.kind === 'merge' ? plan.changes : [];
  });
}

function inputOf(contents: TripContents, { templates, language }: ChosenTemplates) {
  return {
    templates: templates.map(({ value }) => value),
    trip: contents.trip.value,
    customer: contents.customer?.value,
    idsInTrip: idsOf(contents),
    duesInTrip: duesOf(contents),
    language,
  };
}

/** Every id of an item or an objective in the trip. */
function idsOf(contents: TripContents): ReadonlySet<string> {
  const items = allPlaces(contents).map(({ item }) => item);
  return new Set([...(contents.trip.value.objectives ?? []), ...items].flatMap(({ id }) => id ?? []));
}

/** When the items of the trip's other lists are due. */
function duesOf(contents: TripContents): ReadonlyMap<string, string> {
  const moves = movesOf(contents.changes);
  const others = allPlaces(contents).filter(({ file }) => file !== listPath);
  return new Map(
    others.flatMap(({ item }) => {
      const due = dueOf(item, contents.trip.value, moves);
      return item.id === undefined || due === undefined ? [] : [[item.id, due] as const];
    }),
  );
}
