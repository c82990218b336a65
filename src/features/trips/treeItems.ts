import * as vscode from 'vscode';
import { isReason } from '../../core/rules/items';
import type { TreeNode } from '../../core/tree/nodes';
import { groupLabel, phaseLabel, stageLabel } from '../../host/labels';
import { commandIds } from '../../host/contributionIds';
import { describe } from './descriptions';
import { iconOf } from './icons';
import type { Row } from './row';
import { remarks } from '../../host/punctuation';

/** What a row needs to know of its surroundings. */
export interface ItemOptions {
  /** There is just one active trip: it is what people came for. */
  readonly onlyActive: boolean;
  /** What a filter found is shown opened. */
  readonly filtering: boolean;
  /** What the person made of it before. */
  readonly expanded: boolean | undefined;
}

/** A row as VS Code paints it. Its tooltip comes later, when somebody points at it. */
export function treeItemOf(row: Row, options: ItemOptions): vscode.TreeItem {
  const { node } = row;
  const item = new vscode.TreeItem(labelOf(node), collapsibleState(node, options));
  item.id = options.filtering ? `filtered:${node.id}` : node.id;
  const icon = iconOf(node);
  if (icon) item.iconPath = icon;
  const description = describe(node);
  if (description) item.description = description;
  item.contextValue = contextValue(node);
  if (node.kind === 'item') checkbox(item, node);
  item.accessibilityInformation = { label: remarks(labelOf(node), description) };
  if ('path' in node) {
    item.command = { command: commandIds.openNode, title: vscode.l10n.t('Open the File'), arguments: [row, 'click'] };
  }
  return item;
}

export function labelOf(node: TreeNode): string {
  switch (node.kind) {
    case 'phase':
      return phaseLabel(node.phase);
    case 'trip':
    case 'checklist':
    case 'issue':
    case 'change':
    case 'feedback':
      return node.title;
    case 'item':
      return node.label || vscode.l10n.t('(no text)');
    case 'group':
      return groupLabel(node.group);
    case 'stage':
      return stageLabel(node.stage);
    case 'day':
    case 'review':
      // Without the year: in a narrow side bar nothing else would be left of it.
      return node.file.id.replace(/^\d{4}-(?=W?\d\d)/, '');
    case 'file':
      return node.role === 'retro' ? vscode.l10n.t('Retrospective') : node.path.split('/').slice(1).join('/');
  }
}

function collapsibleState(
  node: TreeNode,
  { onlyActive, filtering, expanded }: ItemOptions,
): vscode.TreeItemCollapsibleState {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (node.kind !== 'trip' && node.children.length === 0) return None;
  if (filtering) return Expanded;
  if (expanded !== undefined) return expanded ? Expanded : Collapsed;
  if (node.kind === 'phase') return node.phase === 'done' ? Collapsed : Expanded;
  if (node.kind === 'trip') return onlyActive && node.phase === 'active' ? Expanded : Collapsed;
  // Sub-items belong to the list: opening it shows them.
  if (node.kind === 'item') return node.state === 'open' ? Expanded : Collapsed;
  if (node.kind === 'stage') return node.stage === 'confirmed' || node.stage === 'dropped' ? Collapsed : Expanded;
  return Collapsed;
}

/** What the menus' `when` clauses look at, such as `item.open`, `issue.described`, `trip.active`. */
function contextValue(node: TreeNode): string {
  switch (node.kind) {
    case 'phase':
    case 'checklist':
    case 'change':
    case 'feedback':
    case 'day':
    case 'review':
      return node.kind === 'checklist' ? `checklist.${node.listKind}` : node.kind;
    case 'trip':
      return `trip.${node.phase}`;
    case 'item':
      return `item.${node.state}${isImplied(node) ? '.implied' : ''}${node.waitsFor.length > 0 ? '.gated' : ''}${node.children.length > 0 ? '.parent' : ''}${secretMark(node)}`;
    case 'group':
      return `group.${node.group}`;
    case 'stage':
      return 'stage';
    case 'issue':
      return `issue.${node.next ?? 'closed'}`;
    case 'file':
      return `file.${node.role}`;
  }
}

function secretMark({ item, missingSecret }: TreeNode & { kind: 'item' }): string {
  if (!item.secret) return '';
  return missingSecret ? '.secret.missing' : '.secret';
}

/** Skipped with its parent, or because all its sub-items are: there is nothing in it to take back. */
function isImplied({ state, item }: TreeNode & { kind: 'item' }): boolean {
  return state === 'skipped' && !isReason(item.skipped);
}

function checkbox(item: vscode.TreeItem, node: TreeNode & { kind: 'item' }): void {
  const done = node.state === 'done';
  item.checkboxState = {
    state: done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: done
      ? vscode.l10n.t('Untick')
      : node.waitsFor.length > 0
        ? vscode.l10n.t('Waits for its gates')
        : vscode.l10n.t('Tick'),
    accessibilityInformation: { label: labelOf(node), role: 'checkbox' },
  };
}
