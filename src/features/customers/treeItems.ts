import * as vscode from 'vscode';
import type { CustomerTreeNode } from '../../core/tree/customerNodes';
import { commandIds } from '../../host/contributionIds';
import { joinUri } from '../../core/library/uris';
import { RowTip } from '../../host/tree/rowTip';
import { iconOf } from './icons';
import type { CustomerRow } from './row';
import { channelName, describe, detailLabel, labelOf, timeThere } from './words';
import { remarks } from '../../host/punctuation';

/** A row as VS Code paints it at a moment. Its tooltip comes later, when somebody points at it. */
export function treeItemOf(row: CustomerRow, now: number): vscode.TreeItem {
  const { node } = row;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(labelOf(node), node.children.length > 0 ? Collapsed : None);
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

/** The whole of what a row stands for; never what is internal. */
export function tooltipOf(node: CustomerTreeNode, now: number): vscode.MarkdownString {
  const tip = new RowTip();
  tip.title(labelOf(node));
  switch (node.kind) {
    case 'contact': {
      const { contact, timezone } = node;
      tip.fact(vscode.l10n.t('Role'), contact.role);
      if (contact.decides) tip.fact(vscode.l10n.t('Decides'), vscode.l10n.t('yes'));
      tip.fact(vscode.l10n.t('Channel'), contact.channel && channelName(contact.channel));
      for (const kind of node.addresses) tip.fact(detailLabel(kind), contact[kind]);
      tip.fact(vscode.l10n.t('Language'), contact.language);
      tip.fact(vscode.l10n.t('Time zone'), timezone && remarks(timezone, timeThere(now, timezone)));
      break;
    }
    case 'process':
      tip.text(vscode.l10n.t('Notes'), node.notes);
      break;
    case 'system':
      tip.fact(vscode.l10n.t('Role'), node.role);
      tip.text(vscode.l10n.t('When it is down'), node.fallback ?? vscode.l10n.t('no fallback'));
      break;
    case 'pain':
      tip.text(vscode.l10n.t('Need'), node.need);
      break;
    case 'detail':
      tip.text(undefined, node.text);
      break;
    case 'customer':
    case 'visit':
    case 'group':
      tip.fact(vscode.l10n.t('About'), describe(node, now));
      break;
  }
  if (node.problems > 0) tip.fact(vscode.l10n.t('Problems'), node.problems);
  return tip.markdown;
}
