import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import type { Call } from '../../host/commands';
import { Cancelled, UserError } from '../../host/errors';
import { CustomerNames } from '../../host/customerNames';
import { phaseLabel } from '../../host/labels';
import { placeChoices } from '../../host/pickPlace';
import type { Services } from '../../host/services';
import type { CopyRequest } from './copyItems';

/** Asks which trip, then which of its items; a list that the command was started on gets them all. */
export async function pickForeign(
  call: Call & { by: 'person' },
  contents: TripContents,
  services: Services,
): Promise<CopyRequest> {
  const source = await services.trips.read(await pickTrip(contents, services));
  const into = contents.checklists.find(({ path }) => path === call.node?.path);
  const titles = new Map(source.checklists.map(({ path, id, value }) => [path, value.title ?? id]));
  let last = '';
  const choices = placeChoices(source).flatMap(({ place, label, description }) => {
    const indented = `${'\u2003'.repeat(place.ancestors.length)}${label}`;
    const choice = { label: indented, description: description ?? '', place };
    if (place.file === last) return [choice];
    last = place.file;
    const separator = { label: titles.get(place.file) ?? '', kind: vscode.QuickPickItemKind.Separator, place };
    return [separator, choice];
  });
  if (choices.length === 0) throw new UserError(vscode.l10n.t('There is no item in the trip “{0}” yet.', source.id));
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Copy from “{0}”', source.trip.value.title ?? source.id),
    placeHolder: vscode.l10n.t('Which items? Each comes with what is below it.'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (!chosen || chosen.length === 0) throw new Cancelled();
  return { source, places: chosen.map(({ place }) => place), into };
}

/** The other trips, those of the same goal first, then the latest. */
async function pickTrip(contents: TripContents, { library, clock }: Services) {
  const now = clock();
  const names = new CustomerNames(library);
  const { goal } = contents.trip.value;
  const choices = library.trips
    .filter(({ folder }) => folder !== contents.folder)
    .map((entry) => ({
      label: entry.trip.title ?? entry.id,
      description: [phaseLabel(library.phaseOf(entry, now)), names.of(entry)].filter(Boolean).join(' · '),
      detail: vscode.workspace.asRelativePath(vscode.Uri.parse(entry.folder)),
      entry,
    }))
    .sort((a, b) => Number(b.entry.trip.goal === goal) - Number(a.entry.trip.goal === goal));
  if (choices.length === 0) throw new UserError(vscode.l10n.t('There is no other trip in this workspace.'));
  const choice = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t('Copy from which trip?'),
    matchOnDescription: true,
  });
  if (!choice) throw new Cancelled();
  return choice.entry;
}
