import * as vscode from 'vscode';
import type { CustomerTreeNode } from '../../core/tree/customerNodes';
import { remarks } from '../../host/punctuation';
import { RowTip } from '../../host/tree/rowTip';
import { channelName, describe, detailLabel, groupLabel, labelOf, languageName, timeThere } from './words';

/** The whole of what a row stands for; never what is internal. */
export function customerTooltip(node: CustomerTreeNode, now: number): vscode.MarkdownString {
  const tip = new RowTip();
  tip.title(labelOf(node));
  switch (node.kind) {
    case 'contact': {
      const { contact, timezone } = node;
      tip.fact(vscode.l10n.t('Role'), contact.role);
      if (contact.decides) tip.fact(vscode.l10n.t('Decides'), vscode.l10n.t('yes'));
      tip.fact(vscode.l10n.t('Channel'), contact.channel && channelName(contact.channel));
      for (const kind of node.addresses) tip.fact(detailLabel(kind), contact[kind]);
      tip.fact(vscode.l10n.t('Language'), contact.language && languageName(contact.language));
      tip.fact(vscode.l10n.t('Time zone'), timezone && remarks(timezone, timeThere(now, timezone)));
      break;
    }
    case 'process':
      tip.text(vscode.l10n.t('Notes'), node.notes);
      break;
    case 'system':
      tip.fact(vscode.l10n.t('What it is for'), node.role);
      tip.text(vscode.l10n.t('When it is down'), node.fallback ?? vscode.l10n.t('no fallback'));
      break;
    case 'pain':
      tip.text(vscode.l10n.t('Need'), node.need);
      break;
    case 'detail':
      tip.text(undefined, node.text);
      break;
    case 'customer':
      tip.text(undefined, describe(node, now));
      for (const child of node.children) {
        if (child.kind === 'detail') tip.text(detailLabel(child.detail), child.text);
        else if (child.kind === 'group') tip.fact(groupLabel(child.group), describe(child, now));
      }
      break;
    case 'visit':
    case 'group':
      tip.text(undefined, describe(node, now));
      break;
  }
  if (node.problems > 0) tip.fact(vscode.l10n.t('Problems'), node.problems);
  return tip.markdown;
}
