import * as vscode from 'vscode';
import type { NewItem, NewPlace } from '../../core/items/addItem';
import { placeNow } from '../../core/items/placeNow';
import type { TripContents } from '../../core/model/contents';
import { optionalText, requiredText } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { Cancelled, UserError } from '../../host/errors';
import { findPlace, type FoundPlace } from '../../host/findPlace';
import { pickPlace, placeAtCursor } from '../../host/pickPlace';
import type { Services } from '../../host/services';
import { itemShower } from '../../host/showItem';
import { recordChanges } from '../../host/understood';
import { askLines, type LineQuestion } from './askLines';
import { labelOf, placeFrom, uriOf, withList } from './findItems';
import { namedList, pickList, usualList } from './findList';
import { itemAnswers } from './itemAnswers';
import { accepted } from './refusalText';

/** What the command gives back. */
export interface Added {
  readonly id: string;
  readonly uri: vscode.Uri;
}

/** Where the new item goes, as the call says it. */
interface Goal {
  readonly file: string;
  readonly beside?: { readonly at: 'after' | 'child'; readonly place: FoundPlace };
}

/** `onsite.addItem`, and `onsite.addSubItem` for a person who means a child: one line, Enter, and the next one. */
export function registerAddItem(services: Services): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerCommand(commandIds.addItem, services.log, (call) => run(call, services, 'after')));
  store.add(registerCommand(commandIds.addSubItem, services.log, (call) => run(call, services, 'child')));
  return store;
}

async function run(call: Call, services: Services, at: 'after' | 'child'): Promise<Added> {
  const show = itemShower();
  const given =
    call.by === 'program'
      ? { ...itemAnswers(call), text: requiredText(call.answers, 'text'), id: idFrom(call) }
      : undefined;
  const entry = await services.trips.find(call);
  const contents = await services.trips.read(entry);
  if (call.by === 'program' && given) return add(contents, goalOf(call, contents), given, services);
  const goal = await askGoal(call as Call & { by: 'person' }, contents, services, at);
  const last = await addOneByOne(contents, goal, services);
  await show(last.uri, last.id, call.by === 'person' && call.node !== undefined);
  return last;
}

function idFrom({ answers }: Call & { by: 'program' }): string | undefined {
  return optionalText(answers, 'id');
}

function goalOf({ answers }: Call & { by: 'program' }, contents: TripContents): Goal {
  const list = namedList(contents, answers);
  const { after, parent } = answers;
  if (after !== undefined && parent !== undefined) {
    throw new UserError(vscode.l10n.t('Say either “after” or “parent”, not both.'));
  }
  if (after === undefined && parent === undefined) return { file: (list ?? usualList(contents)).path };
  const place = after === undefined ? placeFrom(contents, parent, 'parent') : placeFrom(contents, after, 'after');
  if (list && list.path !== place.file) {
    throw new UserError(vscode.l10n.t('“{0}” is not in the checklist “{1}”.', labelOf(place), list.id));
  }
  return { file: place.file, beside: { at: after === undefined ? 'child' : 'after', place } };
}

async function askGoal(
  call: Call & { by: 'person' },
  contents: TripContents,
  services: Services,
  at: 'after' | 'child',
): Promise<Goal> {
  if (call.node?.at) {
    const place = findPlace(contents, call);
    return { file: place.file, beside: { at, place } };
  }
  const { node } = call;
  const list = contents.checklists.find(({ path }) => path === node?.path);
  if (list) return { file: list.path };
  if (at === 'child') {
    const place = await pickPlace(call, contents, services, vscode.l10n.t('Add below which item?'));
    return { file: place.file, beside: { at, place } };
  }
  const place = node || call.nodes ? undefined : await placeAtCursor(contents, services);
  if (place) return { file: place.file, beside: { at, place } };
  return { file: (await pickList(contents, vscode.l10n.t('Add to which checklist?'))).path };
}

/** One after the other, each behind the last, until the person leaves. */
async function addOneByOne(contents: TripContents, first: Goal, services: Services): Promise<Added> {
  const now = async () =>
    services.trips.read(await services.trips.find({ by: 'person', uri: vscode.Uri.parse(contents.folder) }));
  let goal = first;
  let last: Added | undefined;
  await askLines(
    () => question(goal, last !== undefined),
    async (text) => {
      last = await add(await now(), goal, { text }, services);
      if (goal.beside?.at !== 'after') return;
      goal = { file: goal.file, beside: { at: 'after', place: placeFrom(await now(), last.id, 'item') } };
    },
  );
  if (last) return last;
  throw new Cancelled();
}

function question({ beside }: Goal, more: boolean): LineQuestion {
  const title = !beside
    ? vscode.l10n.t('Add Item')
    : beside.at === 'child'
      ? vscode.l10n.t('Add Item below “{0}”', labelOf(beside.place))
      : vscode.l10n.t('Add Item after “{0}”', labelOf(beside.place));
  const prompt = more
    ? vscode.l10n.t('What else is to be done? What was added stays.')
    : vscode.l10n.t('What is to be done?');
  return { title, prompt };
}

async function add(contents: TripContents, goal: Goal, answers: NewItem, services: Services): Promise<Added> {
  const uri = uriOf(contents, goal.file);
  let id = '';
  await services.edits.change(uri, (text, deferred) =>
    recordChanges('checklist', text, deferred, (value) => {
      const now = withList(contents, goal.file, value);
      const plan = accepted(deferred.planAddItem(now, goal.file, newPlace(goal, value), answers, text));
      ({ id } = plan);
      return plan.changes;
    }),
  );
  return { id, uri };
}

function newPlace({ beside }: Goal, value: Parameters<typeof placeNow>[0]): NewPlace {
  if (!beside) return { at: 'end' };
  const now = placeNow(value, beside.place);
  if (!now) throw new UserError(vscode.l10n.t('“{0}” is not there any more.', labelOf(beside.place)));
  return { at: beside.at, path: now.path };
}
