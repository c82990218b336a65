import * as vscode from 'vscode';
import type { TripPlan } from '../../core/scaffold/newTrip';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { UserError } from '../../host/errors';
import { showMade } from '../../host/made';
import type { Services } from '../../host/services';
import { tripAnswersFrom, type NewTripAnswers } from './answers';
import { askNewTrip } from './questions';
import { refusalText } from './refusalText';

/** `onsite.newTrip`: a trip's folder with its trip.yaml, and its customer's file where there is none yet. */
export function register(services: Services): vscode.Disposable {
  // One after the other: the second of two trips with one name has to see the first.
  let last: Promise<unknown> = Promise.resolve();
  return registerCommand(commandIds.newTrip, services.log, async (call) => {
    const answers = await answersOf(call, services);
    const made = last.then(
      () => makeTrip(answers, services),
      () => makeTrip(answers, services),
    );
    last = made;
    const uri = await made;
    const { positionsOf } = await services.deferred();
    await showMade(uri, (text) => positionsOf(text).range(['timezone'], 'value')?.[1]);
    return uri;
  });
}

async function answersOf(call: Call, services: Services): Promise<NewTripAnswers> {
  return call.by === 'program' ? tripAnswersFrom(call.answers) : askNewTrip(services);
}

async function makeTrip(answers: NewTripAnswers, services: Services): Promise<vscode.Uri> {
  const { edits, library } = services;
  const deferred = await services.deferred();
  const { root } = answers;
  const trips = vscode.Uri.joinPath(root, 'trips');
  const plan = deferred.planTrip(answers, {
    existingIds: new Set(await namesIn(trips)),
    customers: await library.customersNear(root.toString()),
    interfaceLanguage: vscode.env.language,
    localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  if (!plan.ok) throw new UserError(refusalText(plan.refusal));
  const uri = vscode.Uri.joinPath(trips, plan.id, 'trip.yaml');
  await edits.create([{ uri, text: plan.trip }, ...customerFile(plan, await customersFolder(root))]);
  return uri;
}

function customerFile({ customer }: TripPlan & { ok: true }, folder: vscode.Uri) {
  return customer ? [{ uri: vscode.Uri.joinPath(folder, `${customer.id}.yaml`), text: customer.text }] : [];
}

/** The nearest `customers/` from the root upwards within the workspace; where there is none, the one beside `trips/`. */
async function customersFolder(root: vscode.Uri): Promise<vscode.Uri> {
  const top = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
  for (let at = root; ; at = vscode.Uri.joinPath(at, '..')) {
    const folder = vscode.Uri.joinPath(at, 'customers');
    if (await isFolder(folder)) return folder;
    if (at.path === top.path || at.path === '/') return vscode.Uri.joinPath(root, 'customers');
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // There is nothing of that name.
    return false;
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // The folder is made with its first trip.
    return [];
  }
}
