import * as vscode from 'vscode';
import type { CustomerGroup, CustomerTreeNode, DetailName, DetailNode } from '../../core/tree/customerNodes';
import { channels } from '../../core/model/words';
import { siteTime } from '../../core/rules/siteClock';
import { industryLabel } from '../../host/industries';
import { channelLabel, phaseLabel } from '../../host/labels';

/** A row's label. */
export function labelOf(node: CustomerTreeNode): string {
  switch (node.kind) {
    case 'customer':
    case 'contact':
    case 'process':
    case 'system':
    case 'pain':
    case 'visit':
      return node.title || vscode.l10n.t('(no text)');
    case 'group':
      return groupLabel(node.group);
    case 'detail':
      return detailLabel(node.detail);
  }
}

/** What stands beside a row's label. `now`: milliseconds since 1970, UTC. */
export function describe(node: CustomerTreeNode, now: number): string {
  return parts(node, now)
    .flatMap((part) => (part ? [oneLine(part)] : []))
    .join(' · ');
}

function parts(node: CustomerTreeNode, now: number): readonly (string | undefined | false)[] {
  switch (node.kind) {
    case 'customer':
      return [node.industry && industryLabel(node.industry), tripCount(node.trips), problems(node.problems)];
    case 'group':
      return [String(node.count), node.lacking > 0 && lacking(node.group, node.lacking), problems(node.problems)];
    case 'contact': {
      const { role, decides, channel } = node.contact;
      return [
        node.timezone && timeThere(now, node.timezone),
        role,
        decides && vscode.l10n.t('decides'),
        channel && channelName(channel),
        problems(node.problems),
      ];
    }
    case 'process':
      return [node.notes, problems(node.problems)];
    case 'system':
      return [node.role, !node.fallback && vscode.l10n.t('no fallback'), problems(node.problems)];
    case 'pain':
      // The need has a row of its own, open below it.
      return [!node.need && vscode.l10n.t('need not known'), problems(node.problems)];
    case 'detail':
      return [detailText(node), problems(node.problems)];
    case 'visit':
      return [phaseLabel(node.phase), [node.start, node.end].filter(Boolean).join(' – ')];
  }
}

/** `10:20 there`, with the day where it is another one than here. */
export function timeThere(now: number, timezone: string): string {
  const [there, here] = [siteTime(now, timezone), siteTime(now, undefined)];
  const time = there.slice(11, 16);
  const isOtherDay = there.slice(0, 10) !== here.slice(0, 10);
  return vscode.l10n.t('{0} there', isOtherDay ? `${there.slice(5, 10)} ${time}` : time);
}

function detailText({ detail, text }: DetailNode): string {
  if (detail === 'channel') return channelName(text);
  return detail === 'language' ? languageName(text) : text;
}

/** `English`; a word of the customer's own stands for itself. */
export function languageName(word: string): string {
  try {
    const name = new Intl.DisplayNames([vscode.env.language], { type: 'language', languageDisplay: 'standard' });
    return name.of(word.trim()) ?? word;
  } catch {
    // No tag of a language.
    return word;
  }
}

/** A channel's name; a word of the customer's own stands for itself. */
export function channelName(word: string): string {
  const channel = channels.find((known) => known === word);
  return channel ? channelLabel(channel) : word;
}

export function groupLabel(group: CustomerGroup): string {
  switch (group) {
    case 'contacts':
      return vscode.l10n.t('Contacts');
    case 'processes':
      return vscode.l10n.t('Business processes');
    case 'systems':
      return vscode.l10n.t('Systems');
    case 'painPoints':
      return vscode.l10n.t('Pain points and needs');
    case 'customs':
      return vscode.l10n.t('Customs');
    case 'trips':
      return vscode.l10n.t('Trips so far');
  }
}

export function detailLabel(detail: DetailName): string {
  switch (detail) {
    case 'organisation':
      return vscode.l10n.t('Organisation');
    case 'fallback':
      return vscode.l10n.t('When it is down');
    case 'need':
      return vscode.l10n.t('Need');
    case 'notes':
      return vscode.l10n.t('Notes');
    case 'language':
      return vscode.l10n.t('Language');
    case 'channel':
      return vscode.l10n.t('Channel');
    case 'ceremony':
      return vscode.l10n.t('Ceremony');
    case 'phone':
      return vscode.l10n.t('Phone');
    case 'email':
      return vscode.l10n.t('E-mail');
    case 'wechat':
      return vscode.l10n.t('WeChat');
  }
}

function tripCount(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? vscode.l10n.t('1 trip') : vscode.l10n.t('{0} trips', count);
}

function lacking(group: CustomerGroup, count: number): string {
  return group === 'systems'
    ? vscode.l10n.t('{0} without a fallback', count)
    : vscode.l10n.t('{0} without a need', count);
}

function problems(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

/** What a row has room for. */
const longest = 120;

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
