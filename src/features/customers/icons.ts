import * as vscode from 'vscode';
import type { CustomerGroup, CustomerTreeNode, DetailName } from '../../core/tree/customerNodes';

/** A shape for each thing; the colour only repeats what the shape says. */
export function iconOf(node: CustomerTreeNode): vscode.ThemeIcon {
  switch (node.kind) {
    case 'customer':
      return icon('organization');
    case 'group':
      return icon(groupIcons[node.group]);
    case 'contact':
      return icon(channelIcon(node.contact.channel), node.contact.decides ? 'charts.blue' : undefined);
    case 'process':
      return icon('server-process');
    case 'system':
      return node.fallback ? icon('server') : icon('warning', 'list.warningForeground');
    case 'pain':
      return icon('flame');
    case 'detail':
      return icon(detailIcons[node.detail]);
    case 'visit':
      return icon(node.phase === 'active' ? 'play-circle' : node.phase === 'planned' ? 'calendar' : 'archive');
  }
}

/** How somebody wants to be reached. */
export function channelIcon(channel: string | undefined): string {
  switch (channel) {
    case 'email':
      return 'mail';
    case 'phone':
      return 'device-mobile';
    case 'wechat':
      return 'comment-discussion';
    case 'feishu':
      return 'send';
    case 'meeting':
      return 'broadcast';
    case 'signature':
      return 'edit';
    default:
      return 'person';
  }
}

const groupIcons: Readonly<Record<CustomerGroup, string>> = {
  contacts: 'account',
  processes: 'server-process',
  systems: 'server-environment',
  painPoints: 'flame',
  customs: 'heart',
  trips: 'briefcase',
};

const detailIcons: Readonly<Record<DetailName, string>> = {
  organisation: 'type-hierarchy-sub',
  fallback: 'debug-restart',
  need: 'lightbulb',
  notes: 'note',
  language: 'globe',
  channel: 'broadcast',
  ceremony: 'star-empty',
  phone: 'device-mobile',
  email: 'mail',
  wechat: 'comment-discussion',
};

function icon(id: string, colour?: string): vscode.ThemeIcon {
  return colour === undefined ? new vscode.ThemeIcon(id) : new vscode.ThemeIcon(id, new vscode.ThemeColor(colour));
}
