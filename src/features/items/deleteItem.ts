import * as vscode from 'vscode';
import { besideGone, outermost } from '../../core/items/placeNow';
import type { TripContents } from '../../core/model/contents';
import { placesOf } from '../../core/rules/items';
import { optionalFlag } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { Cancelled, UserError } from '../../host/errors';
import type { FoundPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';
import { itemShower } from '../../host/showItem';
import { changeItems } from './changeItems';
import { findItems, labelOf, uriOf } from './findItems';
import { refusalText } from './refusalText';
import { listed } from '../../host/punctuation';

/** What the command gives back: all ids that are gone, the sub-items' too, and who waits for something that is not there now. */
export interface Deleted {
  readonly ids: readonly string[];
  readonly stillWaiting: readonly string[];
}

/**
 * `onsite.deleteItem`: takes items out with everything below them; undo brings them back. Where others wait for one of
 * them, only with `force`, or when the person says so.
 */
export function registerDeleteItem(services: Services): vscode.Disposable {
  return registerCommand(commandIds.deleteItem, services.log, async (call): Promise<Deleted> => {
    const force = call.by === 'program' && optionalFlag(call.answers, 'force') === true;
    const show = itemShower();
    const found = await findItems(call, services, vscode.l10n.t('Delete which item?'));
    const places = outermost(found.places);
    const { waitingFor } = await services.deferred();
    const waiting = waitingFor(found.contents, places);
    if (waiting.length > 0 && !force) await agree(call, waiting.map(labelOf), places.map(labelOf));
    await changeItems({ contents: found.contents, places }, services, (own, _text, deferred, contents, file) => {
      const list = contents.checklists.find(({ path }) => path === file);
      return deferred.deleteChanges(
        list?.value.items ?? [],
        own.map(({ path }) => path),
      );
    });
    // The keys that deleted it go on from what stands there now.
    const beside = call.by === 'person' && call.node && besideOf(found.contents, places);
    if (beside) await show(beside.uri, beside.id, true);
    const gone = places.flatMap(({ item }) => placesOf({ items: [item] }));
    return {
      ids: gone.flatMap(({ item }) => item.id ?? []),
      stillWaiting: waiting.flatMap(({ item }) => item.id ?? []),
    };
  });
}

/** Who stands now where the last of them was. */
function besideOf(contents: TripContents, gone: readonly FoundPlace[]) {
  const file = gone.at(-1)?.file ?? '';
  const list = contents.checklists.find(({ path }) => path === file);
  const paths = gone.filter((place) => place.file === file).map(({ path }) => path);
  const beside = list && besideGone(list.value, paths);
  return beside && { uri: uriOf(contents, file), id: beside.item.id };
}

async function agree(call: Call, waiting: readonly string[], names: readonly string[]): Promise<void> {
  if (call.by === 'program') throw new UserError(refusalText({ code: 'required', by: waiting }));
  const deleteAnyway = vscode.l10n.t('Delete');
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t('Others wait for “{0}”. Delete it all the same?', listed(names)),
    {
      modal: true,
      detail: vscode.l10n.t('They would stay blocked until the gate is taken out of them: {0}', listed(waiting)),
    },
    deleteAnyway,
  );
  if (choice !== deleteAnyway) throw new Cancelled();
}
