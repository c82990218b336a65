import * as vscode from 'vscode';
import { viewIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Services } from '../../host/services';
import { CustomerTree } from './customerTree';
import { followEditor } from './followEditor';
import type { CustomerRow } from './row';
import { keepTime } from './siteClocks';

/** The customers view. */
export function register({ library, clock, afterwards }: Services): vscode.Disposable {
  const store = new DisposableStore();
  const tree = store.add(new CustomerTree(library, clock, afterwards));
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
  store.add(followEditor(tree, view));
  return store;
}
