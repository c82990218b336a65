import * as vscode from 'vscode';
import { viewIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { registerContactCommands } from './contactCommands';
import { CustomerTree } from './customerTree';
import { registerInterview } from './interview';
import { registerNewCustomer } from './newCustomer';
import type { CustomerRow } from './row';
import { keepTime } from './siteClocks';

/** The customers view, and what is done with customers: made, interviewed, reached. */
export function register(services: Services): vscode.Disposable {
  const { library, clock } = services;
  const store = new DisposableStore();
  const tree = store.add(new CustomerTree(library, clock));
  const view = store.add(
    vscode.window.createTreeView<CustomerRow>(viewIds.customers, { treeDataProvider: tree, showCollapseAll: true }),
  );
  store.add(
    library.onDidChange(({ customers, trips }) => {
      // Nobody sees it: it is made when somebody looks.
      if ((customers || trips) && view.visible) tree.refresh();
    }),
  );
  store.add(keepTime(tree, view, clock));
  const reveal = async (uri: vscode.Uri, byPerson: boolean) => {
    if (!byPerson && !view.visible) return;
    tree.refresh();
    const row = await tree.rowOf(uri.toString());
    if (row) await view.reveal(row, { select: true, focus: false });
  };
  store.add(registerNewCustomer(services, reveal));
  store.add(registerInterview(services));
  store.add(registerContactCommands(services));
  return store;
}
