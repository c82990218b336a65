import * as vscode from 'vscode';
import type { ReadyItem } from '../../core/items/readyItems';
import type { TripEntry } from '../../core/library/library';
import type { TripContents } from '../../core/model/contents';
import { meIn, personName } from '../../core/rules/people';
import { siteDay } from '../../core/rules/siteClock';
import { optionalText } from '../../host/answers';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { report } from '../../host/errors';
import type { Services } from '../../host/services';
import { labelOf, uriOf } from './findItems';

/** An item that can be done now, as a program gets it. */
export interface Ready {
  readonly id: string;
  readonly text: string;
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly owner: string | undefined;
  readonly optional: boolean;
  /** The list's path in the trip, and where the item is in it. */
  readonly list: string;
  readonly at: readonly (string | number)[];
  readonly uri: vscode.Uri;
}

/**
 * `onsite.readyItems`, “What can I do now?”: what is open and waits for nothing, by due date. A person opens one with
 * Enter and ticks with the button beside it; a program gets the list (`{trip?, owner?}`).
 */
export function registerReadyItems(services: Services): vscode.Disposable {
  return registerCommand(commandIds.readyItems, services.log, async (call) => {
    const owner = call.by === 'program' ? optionalText(call.answers, 'owner') : undefined;
    const entry = await services.trips.find(call);
    const contents = await services.trips.read(entry);
    const ready = (await readyNow(contents, services)).filter(
      ({ item }) =>
        owner === undefined ||
        (item.owner !== undefined && meIn(item.owner, contents.trip.value) === meIn(owner, contents.trip.value)),
    );
    if (call.by === 'person') await show(entry, services);
    return ready.map((place) => resultOf(place, contents));
  });
}

async function readyNow(contents: TripContents, services: Services): Promise<readonly ReadyItem[]> {
  const { readyItemsOf } = await services.deferred();
  return readyItemsOf(contents, siteDay(services.clock(), contents.trip.value.timezone));
}

function resultOf({ item, file, path, due, overdue }: ReadyItem, contents: TripContents): Ready {
  return {
    id: item.id ?? '',
    text: item.text ?? '',
    due,
    overdue,
    owner: item.owner,
    optional: item.optional === true,
    list: file,
    at: path,
    uri: uriOf(contents, file),
  };
}

interface Choice extends vscode.QuickPickItem {
  readonly ready?: ReadyItem;
}

function summary(ready: number, blocked: number): string {
  if (ready > 0) {
    return vscode.l10n.t('Ready: {0}, waiting for others: {1}. Enter opens; the button ticks.', ready, blocked);
  }
  return blocked > 0
    ? vscode.l10n.t('Nothing is ready. Waiting for others: {0}.', blocked)
    : vscode.l10n.t('Nothing is left to do in this trip.');
}

/** The list stays open while items are ticked: what they were in the way of joins it. */
async function show(entry: TripEntry, services: Services): Promise<void> {
  const input = vscode.window.createQuickPick<Choice>();
  const tick: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('pass'), tooltip: vscode.l10n.t('Tick') };
  let contents = await services.trips.read(entry);
  const fill = async () => {
    const { blockedCount } = await services.deferred();
    const ready = await readyNow(contents, services);
    const today = siteDay(services.clock(), contents.trip.value.timezone);
    input.items = choicesOf(ready, contents, today, tick);
    input.placeholder = summary(ready.length, blockedCount(contents));
  };
  input.title = vscode.l10n.t('What can I do now? – {0}', contents.trip.value.title ?? entry.id);
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.keepScrollPosition = true;
  input.onDidTriggerItemButton(({ item: { ready } }) => {
    if (!ready) return;
    input.busy = true;
    void tickNow(ready, entry)
      .then(async () => {
        contents = await services.trips.read(entry);
        await fill();
      })
      .catch((error: unknown) => report(error, services.log))
      .finally(() => (input.busy = false));
  });
  try {
    await fill();
    const chosen = await new Promise<ReadyItem | undefined>((resolve) => {
      input.onDidAccept(() => resolve(input.activeItems[0]?.ready));
      input.onDidHide(() => resolve(undefined));
      input.show();
    });
    if (chosen) await open(chosen, contents, services);
  } finally {
    input.dispose();
  }
}

async function tickNow({ item }: ReadyItem, { folder }: TripEntry): Promise<void> {
  const answers = { trip: vscode.Uri.parse(folder), item: item.id, done: true };
  await vscode.commands.executeCommand(commandIds.toggleItem, answers);
}

async function open({ file, path }: ReadyItem, contents: TripContents, services: Services): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(contents, file));
  const { positionsOf } = await services.deferred();
  const range = positionsOf(document.getText()).range(path, 'entry');
  const at = document.positionAt(range?.[0] ?? 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
}

function choicesOf(
  ready: readonly ReadyItem[],
  { trip, customer, checklists }: TripContents,
  today: string,
  tick: vscode.QuickInputButton,
): readonly Choice[] {
  const titles = new Map(checklists.map(({ path, id, value }) => [path, value.title ?? id]));
  const choices: Choice[] = [];
  let group: string | undefined;
  for (const place of ready) {
    const { item, due, ancestors, file } = place;
    const label = groupOf(place, today);
    if (label !== group) choices.push({ label, kind: vscode.QuickPickItemKind.Separator });
    group = label;
    const owner = item.owner === undefined ? undefined : personName(item.owner, trip.value, customer?.value);
    choices.push({
      label: `$(circle-large-outline) ${labelOf(place)}`,
      description: [due, owner, item.optional ? vscode.l10n.t('Optional') : undefined].filter(Boolean).join(' · '),
      detail: [titles.get(file), ...ancestors.map(({ text }) => text)].filter(Boolean).join(' › '),
      ...(item.id === undefined ? {} : { buttons: [tick] }),
      ready: place,
    });
  }
  return choices;
}

function groupOf({ due, overdue }: ReadyItem, today: string): string {
  if (overdue) return vscode.l10n.t('Overdue');
  if (due === undefined) return vscode.l10n.t('Without a date');
  return due === today ? vscode.l10n.t('Today') : vscode.l10n.t('Later');
}
