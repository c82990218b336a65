import * as vscode from 'vscode';
import { filterStates, type FilterState, type TreeFilter } from '../../core/tree/filter';
import { Cancelled } from '../../host/errors';
import { filterLabel } from './filterLabel';

interface StateItem extends vscode.QuickPickItem {
  readonly state: FilterState;
}

/**
 * One box for both: states are ticked, text is typed. What it would show is shown while the person chooses
 * (`preview`). Undefined: no filter. Throws Cancelled when the person leaves.
 */
export function pickFilter(
  before: TreeFilter | undefined,
  preview: (filter: TreeFilter | undefined) => void,
): Promise<TreeFilter | undefined> {
  const pick = vscode.window.createQuickPick<StateItem>();
  pick.title = vscode.l10n.t('Filter Trips');
  pick.placeholder = vscode.l10n.t('Type a part of a title, an id or a name; tick states; Enter');
  pick.canSelectMany = true;
  // Typing must not take the states away: it is the text to look for.
  pick.items = filterStates.map((state) => {
    const description = detailOf(state);
    return { label: filterLabel(state), state, alwaysShow: true, ...(description ? { description } : {}) };
  });
  pick.selectedItems = pick.items.filter(({ state }) => before?.states.includes(state));
  pick.value = before?.text ?? '';
  const current = (): TreeFilter | undefined => {
    const states = pick.selectedItems.map(({ state }) => state);
    const text = pick.value.trim();
    return states.length === 0 && text === '' ? undefined : { states, text };
  };
  return new Promise<TreeFilter | undefined>((resolve, reject) => {
    pick.onDidChangeSelection(() => preview(current()));
    pick.onDidChangeValue(() => preview(current()));
    pick.onDidAccept(() => resolve(current()));
    pick.onDidHide(() => reject(new Cancelled()));
    pick.show();
  }).finally(() => pick.dispose());
}

function detailOf(state: FilterState): string | undefined {
  switch (state) {
    case 'open':
      return vscode.l10n.t('not done, not answered, not decided');
    case 'blocked':
      return vscode.l10n.t('waits for its gates');
    case 'unconfirmed':
      return vscode.l10n.t('not confirmed, changed since it was confirmed, or the customer is not satisfied');
    case 'overdue':
    case 'problems':
      return undefined;
  }
}
