import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import type { ItemState } from '../../core/rules/items';
import { placesOf } from '../../core/rules/items';
import { meIn } from '../../core/rules/people';
import { siteTime } from '../../core/rules/siteClock';
import type { ToggleRefusal } from '../../core/rules/toggle';
import { UserError } from '../../host/errors';
import type { FoundPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';
import { recordChanges } from '../../host/understood';
import { GatedError } from './gated';
import { listed } from '../../host/punctuation';

/** What the command gives back. */
export interface Toggled {
  readonly id: string;
  readonly state: ItemState;
  /** Ids of the gates that are open still. */
  readonly waitsFor: readonly string[];
}

/** Ticks or unticks an item in its file, as the file is now. Throws a GatedError where a gate is open and no reason given. */
export async function toggle(
  contents: TripContents,
  place: FoundPlace,
  answers: { readonly done?: boolean | undefined; readonly override?: string | undefined },
  services: Services,
): Promise<Toggled> {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(contents.folder), place.file);
  const trip = contents.trip.value;
  const name = await services.me();
  const by = name === undefined ? undefined : meIn(name, trip);
  const at = siteTime(services.clock(), trip.timezone);
  let result: Toggled | undefined;
  await services.edits.change(uri, (text, deferred) =>
    recordChanges('checklist', text, deferred, (value) => {
      const checklists = contents.checklists.map((file) => (file.path === place.file ? { ...file, value } : file));
      const path = pathNow(placesOf(value), place);
      const plan =
        path && deferred.planToggle({ ...contents, checklists }, place.file, path, { ...answers, at, by }, text);
      if (!plan) throw refusal({ code: 'gone' }, contents, place);
      if (!plan.ok) throw refusal(plan.refusal, contents, place);
      result = { id: place.item.id ?? '', state: plan.state, waitsFor: plan.waitsFor };
      return plan.changes;
    }),
  );
  if (!result) throw refusal({ code: 'gone' }, contents, place);
  return result;
}

/** Where the item stands in the text as it is now: by its id, else where it was if it still says the same there. */
function pathNow(places: ReturnType<typeof placesOf>, { item, path }: FoundPlace) {
  if (item.id !== undefined) {
    const same = places.filter((place) => place.item.id === item.id);
    if (same.length === 1) return same[0]?.path;
  }
  const there = places.find((place) => place.path.join('/') === path.join('/'));
  return there?.item.id === item.id && there?.item.text === item.text ? there?.path : undefined;
}

function refusal(reason: ToggleRefusal, contents: TripContents, { item }: FoundPlace): UserError {
  const label = item.text ?? item.id ?? '';
  switch (reason.code) {
    case 'gone':
      return new UserError(vscode.l10n.t('“{0}” is not there any more.', label));
    case 'gated': {
      const names = reason.waitsFor.map((id) => nameOf(id, contents));
      return new GatedError(
        vscode.l10n.t(
          '“{0}” waits for: {1}. To tick it all the same, give a reason as “override”.',
          label,
          listed(names),
        ),
        names,
      );
    }
    case 'blank-reason':
      return new UserError(
        vscode.l10n.t(
          '“{0}” waits for: {1}. The reason for ticking it all the same is blank.',
          label,
          listed(reason.waitsFor.map((id) => nameOf(id, contents))),
        ),
      );
  }
}

/** A gate as people call it, with the id that they find it by. */
function nameOf(id: string, contents: TripContents): string {
  const text = contents.checklists.flatMap(({ value }) => placesOf(value)).find(({ item }) => item.id === id)
    ?.item.text;
  return text === undefined ? id : `${text} (${id})`;
}
