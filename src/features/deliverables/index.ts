import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import { dueOf, movesOf } from '../../core/rules/due';
import { siteDay } from '../../core/rules/siteClock';
import type { DeliverablesInput } from '../../core/scaffold/deliverables';
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
    // What a program makes does not depend on the day on which it calls.
    const today = call.by === 'person' ? siteDay(services.clock(), contents.trip.value.timezone) : undefined;
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), listPath);
    const existing = contents.checklists.some(({ path }) => path === listPath);
    const input = { ...inputOf(contents, chosen), today };
    if (existing) await merge(uri, input, services);
    else await create(uri, input, services);
    await showMade(uri);
    return uri;
  });
}

type Input = Omit<DeliverablesInput, 'existing'>;

async function create(uri: vscode.Uri, input: Input, { edits, deferred }: Services): Promise<void> {
  const { planDeliverables } = await deferred();
  const plan = planDeliverables({ ...input, existing: undefined });
  if (plan.kind === 'new') await edits.create([{ uri, text: plan.text }]);
}

async function merge(uri: vscode.Uri, input: Input, { edits }: Services): Promise<void> {
  await edits.change(uri, (text, deferred) => {
    // An empty file is no list yet, and can become one.
    const { value, understood } = deferred.readRecord('checklist', text);
    if (!understood) return [];
    const plan = deferred.planDeliverables({ ...input, existing: value });
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
