import * as vscode from 'vscode';
import { siteDay } from '../../core/rules/siteClock';
import type { DeliverablesInput, DeliverablesPlan } from '../../core/scaffold/deliverables';
import { sayAdded } from '../../host/addedItems';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { templateInput } from '../../host/templateInput';
import { isThere } from '../../host/exists';
import { refuseBroken } from '../../host/understood';
import { templatesFor } from './templates';

const listPath = 'checklists/deliverables.yaml';

/** `onsite.scaffoldDeliverables`: the deliverable list of a trip from templates; an existing one gains what it lacks. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(commandIds.scaffoldDeliverables, services.log, async (call) => {
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    // Its goal and its dates decide what the list holds.
    refuseBroken(contents.trip, vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), 'trip.yaml'));
    const { templates, language } = await templatesFor(contents, call, services);
    // What a program makes does not depend on the day on which it calls.
    const today = call.by === 'person' ? siteDay(services.clock(), contents.trip.value.timezone) : undefined;
    const uri = vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), listPath);
    const existing = contents.checklists.some(({ path }) => path === listPath);
    const input = {
      ...templateInput(contents, listPath),
      templates: templates.map(({ value }) => value),
      language,
      today,
    };
    const isMade = !existing && (await create(uri, input, services));
    const gained = isMade ? undefined : await merge(uri, input, services);
    await showMade(uri, gained?.offsetIn);
    if (gained && call.by === 'person') sayAdded(gained.added);
    return uri;
  });
}

type Input = Omit<DeliverablesInput, 'existing'>;

/** What a list that was there gained, and where the first of it stands. */
interface Gained {
  readonly added: number;
  readonly offsetIn: (text: string) => number | undefined;
}

/** False where somebody made the list in the same moment. */
async function create(uri: vscode.Uri, input: Input, { edits, deferred }: Services): Promise<boolean> {
  const { planDeliverables } = await deferred();
  const plan = planDeliverables({ ...input, existing: undefined });
  try {
    if (plan.kind === 'new') await edits.create([{ uri, text: plan.text }]);
    return true;
  } catch (error) {
    if (await isThere(uri)) return false;
    throw error;
  }
}

async function merge(uri: vscode.Uri, input: Input, { edits, deferred: core }: Services): Promise<Gained> {
  let plan: Extract<DeliverablesPlan, { kind: 'merge' }> | undefined;
  await edits.change(uri, (text, deferred) => {
    // An empty file is no list yet, and can become one.
    const { value, understood } = deferred.readRecord('checklist', text);
    if (!understood) return [];
    const next = deferred.planDeliverables({ ...input, existing: value });
    plan = next.kind === 'merge' ? next : undefined;
    return plan?.changes ?? [];
  });
  const { positionsOf } = await core();
  const { added = 0, first } = plan ?? {};
  return { added, offsetIn: (text) => first && positionsOf(text).range(first, 'entry')?.[0] };
}
