import * as vscode from 'vscode';
import type { MoveTarget } from '../../core/items/moveItems';
import { outermost, placeNow } from '../../core/items/placeNow';
import type { TripContents } from '../../core/model/contents';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { UserError } from '../../host/errors';
import { findAt, type FoundPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';
import { itemShower } from '../../host/showItem';
import { findItems, filesOf, labelOf, placeFrom, uriOf, withList, type FoundItems } from './findItems';
import { namedList } from './findList';
import { pickGoal } from './pickGoal';
import { accepted } from './refusalText';

/** Where items go: to the end of a list, or beside or below another item. */
export type MoveGoal =
  | { readonly at: 'end'; readonly file: string }
  | { readonly at: 'before' | 'after' | 'child'; readonly place: FoundPlace };

/** What the command gives back. */
export interface MovedItems {
  /** Of the first one. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly uri: vscode.Uri;
}

/**
 * `onsite.moveItem`: within and between the lists of a trip, `item` or `items`, `before`, `after`, below (`parent`), or to
 * the end of `list`. Ids stay as they are. Up and down by one place for a person at the keyboard.
 */
export function registerMoveItem(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  const question = () => vscode.l10n.t('Move which item?');
  store.add(
    registerCommand(commandIds.moveItem, services.log, async (call) => {
      const show = itemShower();
      const found = await findItems(call, services, question());
      if (call.by === 'program') return move(found, goalOf(call, found.contents), services);
      const moved = await move(found, await pickGoal(found), services);
      await show(moved.uri, moved.id, call.node !== undefined);
      return moved;
    }),
  );
  const step = (call: Call, by: -1 | 1) =>
    findItems(call, services, question()).then((found) => moveBy(found, by, services));
  store.add(registerCommand(commandIds.moveItemUp, services.log, (call) => step(call, -1)));
  store.add(registerCommand(commandIds.moveItemDown, services.log, (call) => step(call, 1)));
  return store;
}

function goalOf({ answers }: Call & { by: 'program' }, contents: TripContents): MoveGoal {
  const beside = (['before', 'after', 'parent'] as const).filter((key) => answers[key] !== undefined);
  const [key, other] = beside;
  if (other) throw new UserError(vscode.l10n.t('Say one of “before”, “after” and “parent”.'));
  const list = namedList(contents, answers);
  if (key) {
    const place = placeFrom(contents, answers[key], key);
    if (list && list.path !== place.file) {
      throw new UserError(vscode.l10n.t('“{0}” is not in the checklist “{1}”.', labelOf(place), list.id));
    }
    return { at: key === 'parent' ? 'child' : key, place };
  }
  if (list) return { at: 'end', file: list.path };
  throw new UserError(vscode.l10n.t('Say where to: “before”, “after”, “parent” or “list”.'));
}

async function move({ contents, places }: FoundItems, goal: MoveGoal, services: Services): Promise<MovedItems> {
  const moving = outermost(places);
  const target = goal.at === 'end' ? goal.file : goal.place.file;
  const files = [...new Set([target, ...filesOf(moving)])];
  const uris = files.map((file) => uriOf(contents, file));
  await services.edits.changeAll(uris, (texts, deferred) => {
    const readings = texts.map((text) => deferred.readRecord('checklist', text));
    // What cannot be read is not gone: an edit without changes says where it is broken.
    if (!readings.every(({ understood }) => understood)) return texts.map((text) => deferred.edit(text, []));
    let now = contents;
    for (const [index, file] of files.entries()) now = withList(now, file, readings[index]?.value ?? {});
    const lists = files.map((file, index) => ({ file, text: texts[index] ?? '' }));
    const items = moving.map((place) => inList(now, place));
    return accepted(deferred.planMoveItems(now, lists, items, targetNow(now, goal))).results;
  });
  const ids = moving.map(({ item }) => item.id ?? '');
  return { id: ids[0] ?? '', ids, uri: uriOf(contents, target) };
}

/** One place up or down among its siblings; at the end of them nothing happens. */
async function moveBy(found: FoundItems, by: -1 | 1, services: Services): Promise<MovedItems | undefined> {
  const { contents } = found;
  const moving = outermost(found.places);
  const edge = by < 0 ? moving[0] : moving.at(-1);
  if (!edge) return undefined;
  const next = [...edge.path.slice(0, -1), Number(edge.path.at(-1)) + by];
  const place = findAt(contents, edge.file, next);
  if (!place) return undefined;
  return move({ ...found, places: moving }, { at: by < 0 ? 'before' : 'after', place }, services);
}

function targetNow(contents: TripContents, goal: MoveGoal): MoveTarget {
  if (goal.at === 'end') return { at: 'end', file: goal.file };
  const { file, path } = inList(contents, goal.place);
  return { at: goal.at, file, path };
}

function inList(contents: TripContents, place: FoundPlace): FoundPlace {
  const list = contents.checklists.find(({ path }) => path === place.file);
  const now = list && placeNow(list.value, place);
  if (now) return { ...now, file: place.file };
  throw new UserError(vscode.l10n.t('“{0}” is not there any more.', labelOf(place)));
}
