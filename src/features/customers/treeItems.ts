import * as vscode from 'vscode';
import type { CustomerTreeNode } from '../../core/tree/customerNodes';
import { joinUri } from '../../core/library/uris';
import { commandIds } from '../../host/contributionIds';
import { remarks } from '../../host/punctuation';
import { iconOf } from './icons';
import type { CustomerRow } from './row';
import { describe, labelOf } from './words';

/** A row as VS Code paints it at a moment. Its tooltip comes later, when somebody points at it. */
export function treeItemOf(row: CustomerRow, now: number): vscode.TreeItem {
  const { node } = row;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  // A pain point is read together with the need behind it.
  const state = node.children.length === 0 ? None : node.kind === 'pain' ? Expanded : Collapsed;
  const item = new vscode.TreeItem(labelOf(node), state);
  item.id = node.id;
  item.iconPath = iconOf(node);
  const description = describe(node, now);
  if (description) item.description = description;
  item.contextValue = contextValue(node);
  item.accessibilityInformation = { label: remarks(labelOf(node), description) };
  item.command = commandOf(row);
  return item;
}

/** A trip is shown where trips are; all else is a place in the customer's file. */
function commandOf(row: CustomerRow): vscode.Command {
  const { node } = row;
  if (node.kind !== 'visit') {
    return { command: commandIds.openNode, title: vscode.l10n.t('Open the File'), arguments: [row] };
  }
  const uri = vscode.Uri.parse(joinUri(node.folder, node.path));
  return { command: commandIds.revealInTree, title: vscode.l10n.t('Reveal in Trips'), arguments: [{ uri }] };
}

/** What the menus' `when` clauses look at, such as `contact.phone.email`, `detail.phone`. */
function contextValue(node: CustomerTreeNode): string {
  switch (node.kind) {
    case 'contact':
      return ['contact', ...node.addresses].join('.');
    case 'detail':
      return `detail.${node.detail}`;
    case 'group':
      return `group.${node.group}`;
    default:
      return node.kind;
  }
}
