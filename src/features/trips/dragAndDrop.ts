import * as vscode from 'vscode';
import { byPlace } from '../../core/items/placeNow';
import { commandIds } from '../../host/contributionIds';
import { report, UserError } from '../../host/errors';
import type { ItemNode, TreeNode } from '../../core/tree/nodes';
import type { Services } from '../../host/services';
import { itemShower } from '../../host/showItem';
import type { Row } from './row';

/** What this view's rows are called while they are dragged. */
const rowsType = 'application/vnd.code.tree.onsite.trips';

/**
 * Moves items by drag and drop, several at once. On a list: to its end. On an item with sub-items: below it. On another
 * item: to its place, before it when coming from below or from elsewhere, behind it when coming from above.
 */
export class ItemDragAndDrop implements vscode.TreeDragAndDropController<Row> {
  readonly dragMimeTypes: readonly string[] = [];
  readonly dropMimeTypes: readonly string[] = [rowsType];

  constructor(private readonly services: Services) {}

  handleDrag(rows: readonly Row[], data: vscode.DataTransfer): void {
    const items = rows.map(({ node }) => node).filter((node) => node.kind === 'item');
    // VS Code gives them in the order in which they were pressed.
    items.sort((a, b) => byPlace({ file: a.path, path: a.at }, { file: b.path, path: b.at }));
    if (items.length > 0) data.set(rowsType, new vscode.DataTransferItem(items));
  }

  async handleDrop(target: Row | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(rowsType)?.value as unknown;
    // Rows that are no items are put into the transfer by VS Code itself, as text.
    if (!target || !Array.isArray(dragged) || dragged.length === 0) return;
    try {
      await this.drop(dragged as readonly ItemNode[], target.node);
    } catch (error) {
      report(error, this.services.log);
    }
  }

  private async drop(items: readonly ItemNode[], target: TreeNode): Promise<void> {
    const show = itemShower();
    const goal = goalOf(items, target);
    if (!goal || !('folder' in target)) return;
    if (items.some(({ folder }) => folder !== target.folder)) {
      throw new UserError(
        vscode.l10n.t(
          'Items are moved within their trip. To take them to another one, use “Copy Items from Another Trip”.',
        ),
      );
    }
    const moved = await vscode.commands.executeCommand<{ readonly id: string; readonly uri: vscode.Uri }>(
      commandIds.moveItem,
      { trip: vscode.Uri.parse(target.folder), items: items.map(named), ...goal },
    );
    await show(moved.uri, moved.id, true);
  }
}

type Goal = Readonly<Record<string, unknown>>;

function goalOf(items: readonly ItemNode[], target: TreeNode): Goal | undefined {
  if (target.kind === 'checklist') return { list: target.path };
  if (target.kind !== 'item' || items.some(({ id }) => id === target.id)) return undefined;
  // Groups that are dragged onto a group beside them are put in order.
  const beside = items.every((item) => isBeside(item, target));
  const groups = beside && items.every(({ children }) => children.length > 0);
  if (target.children.length > 0 && !groups) return { parent: named(target) };
  const [first] = items;
  const down = beside && first !== undefined && Number(first.at.at(-1)) < Number(target.at.at(-1));
  return { [down ? 'after' : 'before']: named(target) };
}

function isBeside(item: ItemNode, target: ItemNode): boolean {
  return item.path === target.path && item.at.slice(0, -1).join('/') === target.at.slice(0, -1).join('/');
}

/** An id names it whatever has changed meanwhile; without one, its place. */
function named({ item, path, at }: ItemNode): unknown {
  return item.id?.trim() ? item.id : { list: path, at };
}
