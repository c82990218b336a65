import * as vscode from 'vscode';
import type { ItemAnswers } from '../../core/items/itemFields';
import type { TripContents } from '../../core/model/contents';
import { personName } from '../../core/rules/people';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { Cancelled, UserError } from '../../host/errors';
import type { FoundPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';
import { changeItems } from './changeItems';
import { askField, type EditField } from './editFields';
import { findItems, labelOf, uriOf } from './findItems';
import { itemAnswers } from './itemAnswers';
import { accepted } from './refusalText';
import { comma } from '../../host/punctuation';

/** `onsite.editItem`: text, owner, due date, note … Gives `{id, uri}`. */
export function registerEditItem(services: Services): vscode.Disposable {
  return registerCommand(commandIds.editItem, services.log, async (call) => {
    const given = call.by === 'program' ? itemAnswers(call) : undefined;
    const found = await findItems(call, services, vscode.l10n.t('Edit which item?'));
    const [place, other] = found.places;
    if (!place || other) throw new UserError(vscode.l10n.t('Items are edited one at a time: select one.'));
    const answers = given ?? (await ask(place, found.contents, services));
    await changeItems(
      { contents: found.contents, places: [place] },
      services,
      ([now], text, deferred, contents, file) => {
        return accepted(deferred.planEditItem(contents, file, now?.path ?? place.path, answers, text)).changes;
      },
    );
    return { id: place.item.id ?? '', uri: uriOf(found.contents, place.file) };
  });
}

/** Which field, with what it says now; the text stands first, so that Enter twice renames. */
async function ask(place: FoundPlace, contents: TripContents, services: Services): Promise<ItemAnswers> {
  const { item } = place;
  const owner = item.owner === undefined ? '' : personName(item.owner, contents.trip.value, contents.customer?.value);
  const field = (name: EditField, label: string, icon: string, description: string | undefined) => ({
    label: `$(${icon}) ${label}`,
    description: description ?? '',
    name,
  });
  const choices = [
    field('text', vscode.l10n.t('Text'), 'edit', item.text),
    field('owner', vscode.l10n.t('Owner'), 'person', owner),
    field('due', vscode.l10n.t('Due'), 'calendar', item.due),
    field('requires', vscode.l10n.t('Waits for'), 'lock', item.requires?.join(comma())),
    field('objective', vscode.l10n.t('Objective'), 'target', item.objective),
    field(
      'optional',
      vscode.l10n.t('Optional'),
      'question',
      item.optional ? vscode.l10n.t('Yes') : vscode.l10n.t('No'),
    ),
    field('note', vscode.l10n.t('Note (shown to the customer)'), 'note', item.note),
    field('internal', vscode.l10n.t('Internal (never leaves the team)'), 'eye-closed', item.internal),
  ];
  const title = vscode.l10n.t('Edit “{0}”', labelOf(place));
  const choice = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: vscode.l10n.t('What is to be changed?'),
    matchOnDescription: true,
  });
  if (!choice) throw new Cancelled();
  return askField(choice.name, place, contents, { title, deferred: await services.deferred() });
}
