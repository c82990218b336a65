import * as vscode from 'vscode';
import { followSelection } from '../../host/commands';
import { commandIds, contextKeys, viewIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import { report } from '../../host/errors';
import type { Services } from '../../host/services';
import { keepBadge } from './badge';
import { ItemDragAndDrop } from './dragAndDrop';
import { Expansion } from './expansion';
import { registerFilter } from './filterCommands';
import { registerNodeCommands } from './nodeCommands';
import { showProgress } from './progress';
import { registerReveal } from './revealCommand';
import type { Row } from './row';
import { rememberSelection } from './selection';
import { atNextSiteDay } from './siteDays';
import { TripTree } from './tripTree';

/** The trips view: the tree, its check boxes, filter, badge and what can be done with a row. */
export function register(services: Services): vscode.Disposable {
  const { library, clock } = services;
  const store = new DisposableStore();
  const expansion = store.add(new Expansion(services.memory));
  const tree = store.add(new TripTree(library, clock, expansion, services.secrets, services.afterwards));
  const view = store.add(
    vscode.window.createTreeView<Row>(viewIds.trips, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true,
      dragAndDropController: new ItemDragAndDrop(services),
    }),
  );
  expansion.follow(view);
  store.add(library.onDidChange(({ changed, customers }) => tree.update(changed.keys(), customers)));
  store.add(services.secrets.onDidChange(() => tree.rebuild()));
  store.add(atNextSiteDay(library, clock, vscode.window.onDidChangeWindowState, () => tree.rebuild()));
  // Who sees check boxes is about to press one: what that needs is there by then.
  const prepared = tree.onWillShowItems(() => {
    prepared.dispose();
    Promise.all([services.late(), services.deferred(), services.me()]).catch((error: unknown) =>
      services.log.error(error instanceof Error ? error : String(error)),
    );
  });
  store.add(prepared);
  store.add(
    view.onDidChangeCheckboxState(({ items }) => {
      // VS Code does not know a row's name for the moment in which the rows around it are fetched anew: a press falls on
      // nothing then, and the box must not show what is in no file.
      if (items.length === 0) tree.redraw();
      void tick(services, tree, items);
    }),
  );
  store.add(keepBadge(tree, view));
  store.add(showProgress(library));
  store.add(registerFilter(services, tree, view));
  const selection = store.add(rememberSelection(view, () => tree.isRevealing));
  store.add(registerReveal(services, { tree, view, selection }));
  store.add(registerNodeCommands(services));
  store.add(followSelection(selection.rows));
  void library.whenScanned().then(() => vscode.commands.executeCommand('setContext', contextKeys.ready, true));
  return store;
}

type Pressed = readonly (readonly [Row, vscode.TreeItemCheckboxState])[];

/** Check boxes were pressed: the file decides what they show afterwards. */
async function tick({ log }: Services, tree: TripTree, pressed: Pressed): Promise<void> {
  for (const [row, state] of pressed) {
    const before = row.node;
    const wanted = state === vscode.TreeItemCheckboxState.Checked ? 'done' : 'open';
    try {
      await vscode.commands.executeCommand(commandIds.toggleItem, row, wanted);
    } catch (error) {
      report(error, log);
    } finally {
      // What came of it is painted already; a second time would hold up whatever is pressed next.
      if (row.node === before) tree.repaint(row);
    }
  }
}
