import * as vscode from 'vscode';
import { isWithin } from '../../core/items/placeNow';
import { Cancelled } from '../../host/errors';
import { placeChoices } from '../../host/pickPlace';
import { labelOf, type FoundItems } from './findItems';
import type { MoveGoal } from './moveItem';

interface Choice extends vscode.QuickPickItem {
  readonly goal?: MoveGoal;
  /** What the button beside it means. */
  readonly below?: MoveGoal;
}

/** Asks where to: Enter puts them behind an item or at the end of a list, the button below an item. */
export async function pickGoal({ contents, places }: FoundItems): Promise<MoveGoal> {
  const button: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('indent'),
    tooltip: vscode.l10n.t('Below it, as its last sub-item'),
  };
  const all = placeChoices(contents);
  const choices = contents.checklists.flatMap((list): Choice[] => {
    const title = list.value.title ?? list.id;
    const own = all.filter(({ place }) => place.file === list.path && !isAmong(place));
    return [
      { label: title, kind: vscode.QuickPickItemKind.Separator },
      {
        label: `$(list-unordered) ${vscode.l10n.t('At the end of “{0}”', title)}`,
        goal: { at: 'end', file: list.path },
      },
      ...own.map(({ place, label, description }) => ({
        label,
        description: description ?? '',
        buttons: [button],
        goal: { at: 'after', place } as const,
        below: { at: 'child', place } as const,
      })),
    ];
  });
  function isAmong(place: (typeof all)[number]['place']): boolean {
    return places.some(({ file, path }) => file === place.file && isWithin(place.path, path));
  }
  const input = vscode.window.createQuickPick<Choice>();
  const [first] = places;
  input.title =
    first && places.length === 1
      ? vscode.l10n.t('Move “{0}”', labelOf(first))
      : vscode.l10n.t('Move {0} items', places.length);
  input.placeholder = vscode.l10n.t('After which item, or to which list? The button puts it below an item.');
  input.matchOnDescription = true;
  input.items = choices;
  try {
    return await new Promise<MoveGoal>((resolve, reject) => {
      input.onDidAccept(() => {
        const goal = input.activeItems[0]?.goal;
        if (goal) resolve(goal);
      });
      input.onDidTriggerItemButton(({ item }) => item.below && resolve(item.below));
      input.onDidHide(() => reject(new Cancelled()));
      input.show();
    });
  } finally {
    input.dispose();
  }
}
