import * as vscode from 'vscode';
import { filterStates, type FilterState, type TreeFilter } from '../../core/tree/filter';
import { optionalText, optionalTexts } from '../../host/answers';
import { registerCommand, type Call } from '../../host/commands';
import { commandIds, contextKeys, viewIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { UserError } from '../../host/errors';
import type { Services } from '../../host/services';
import { filterLabel } from './filterLabel';
import { pickFilter } from './filterPick';
import type { Row } from './row';
import type { TripTree } from './tripTree';
import { comma } from '../../host/punctuation';

/** The filter of the trips view: by state and text, said on the view, taken away with one click. */
export function registerFilter({ log }: Services, tree: TripTree, view: vscode.TreeView<Row>): vscode.Disposable {
  const store = new DisposableStore();
  let filter: TreeFilter | undefined;
  let applied: TreeFilter | undefined;
  const say = () => {
    // Above a message VS Code shows no welcome text: that nothing was found, and the way back.
    const message = applied && !tree.isEmpty ? describeFilter(applied) : undefined;
    // VS Code takes a message away when it is undefined, though its type does not say so.
    if (view.message !== message) (view as { message?: string | undefined }).message = message;
  };
  const apply = (next: TreeFilter | undefined) => {
    applied = next;
    void vscode.commands.executeCommand('setContext', contextKeys.filtered, next !== undefined);
    const done = tree.setFilter(next);
    say();
    return done;
  };
  store.add(tree.onDidRebuild(say));
  const set = async (next: TreeFilter | undefined) => {
    filter = next;
    await vscode.window.withProgress({ location: { viewId: viewIds.trips } }, () => apply(next));
  };
  const choose = async () => {
    const before = filter;
    try {
      await set(await pickFilter(before, (next) => void apply(next)));
    } catch (error) {
      void apply(before);
      throw error;
    }
  };
  store.add(
    registerCommand(commandIds.filterTrips, log, (call) => (call.by === 'program' ? set(filterFrom(call)) : choose())),
  );
  store.add(registerCommand(commandIds.clearFilter, log, () => set(undefined)));
  return store;
}

function filterFrom({ answers }: Call & { by: 'program' }): TreeFilter | undefined {
  const text = optionalText(answers, 'text')?.trim() ?? '';
  const states = (optionalTexts(answers, 'states') ?? []).map((word): FilterState => {
    const state = filterStates.find((known) => known === word);
    if (state) return state;
    throw new UserError(
      vscode.l10n.t('“{0}” is “{1}”; it must be one of: {2}.', 'states', word, filterStates.join(comma())),
    );
  });
  return text === '' && states.length === 0 ? undefined : { text, states };
}

function describeFilter({ states, text }: TreeFilter): string {
  const parts = [...states.map(filterLabel), ...(text ? [`“${text}”`] : [])];
  return vscode.l10n.t('Filter: {0}', parts.join(comma()));
}
