import * as vscode from 'vscode';
import { settingIds } from '../../host/contributionIds';
import { DisposableStore } from '../../host/disposableStore';
import type { Row } from './row';
import type { TripTree } from './tripTree';

/** Counts on the icon what is late in the active trips. */
export function keepBadge(tree: TripTree, view: vscode.TreeView<Row>): vscode.Disposable {
  const store = new DisposableStore();
  let shown = 0;
  const update = () => {
    const wanted = vscode.workspace.getConfiguration().get<boolean>(settingIds.badge, true);
    const value = wanted ? tree.overdueCount() : 0;
    if (value === shown) return;
    shown = value;
    // A badge of nothing has to say so: VS Code keeps the last one when it is just taken away.
    const tooltip = value === 1 ? vscode.l10n.t('1 thing is overdue') : vscode.l10n.t('{0} things are overdue', value);
    view.badge = value > 0 ? { value, tooltip } : undefined;
  };
  store.add(tree.onDidRebuild(update));
  store.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settingIds.badge)) update();
    }),
  );
  return store;
}
