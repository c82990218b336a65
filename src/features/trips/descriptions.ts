import * as vscode from 'vscode';
import { addDays, mondayOf } from '../../core/rules/calendar';
import type { Progress } from '../../core/rules/progress';
import type { IssueNode, ItemNode, TreeNode, TripNode } from '../../core/tree/nodes';
import { channelLabel, checklistKindLabel, decisionLabel, severityLabel, stepLabel } from '../../host/labels';
import { listed } from '../../host/punctuation';

/** What stands beside a row's label: what tells its state without a colour. */
export function describe(node: TreeNode): string {
  return parts(node).filter(Boolean).join(' · ');
}

type Parts = readonly (string | undefined | false)[];

function parts(node: TreeNode): Parts {
  switch (node.kind) {
    case 'phase':
      return [String(node.children.length)];
    case 'trip':
      return tripParts(node);
    case 'checklist':
      return [
        node.children.length > 0 ? `${node.progress.done}/${node.progress.total}` : vscode.l10n.t('empty'),
        node.overdue > 0 && vscode.l10n.t('{0} overdue', node.overdue),
        problems(node),
        // Those that we know have an icon of their own, and a title that says it.
        checklistKindLabel(node.listKind) === node.listKind && node.listKind !== node.title && node.listKind,
      ];
    case 'item':
      return itemParts(node);
    case 'group':
      return [
        node.open > 0 ? vscode.l10n.t('{0}, {1} open', node.count, node.open) : String(node.count),
        node.overdue > 0 && vscode.l10n.t('{0} overdue', node.overdue),
        problems(node),
      ];
    case 'stage':
      return [String(node.count), problems(node)];
    case 'issue':
      return issueParts(node);
    case 'change': {
      const { decision } = node.file.value;
      return [
        decision?.status ? decisionLabel(decision.status) : vscode.l10n.t('not decided'),
        confirmation(node),
        node.requestedBy,
        problems(node),
      ];
    }
    case 'feedback':
      return [
        node.file.value.answer ? vscode.l10n.t('answered') : vscode.l10n.t('no answer yet'),
        node.from,
        problems(node),
      ];
    case 'day':
      return [
        weekday(node.file.id),
        node.total > 0 && `${node.done}/${node.total}`,
        node.today && vscode.l10n.t('today'),
        node.agreedWith && vscode.l10n.t('agreed with {0}', node.agreedWith),
        problems(node),
      ];
    case 'review':
      return [daysOfWeek(node.file.id), problems(node)];
    case 'file':
      return [];
  }
}

function tripParts(node: TripNode): Parts {
  return [
    node.phase === 'cancelled' && vscode.l10n.t('cancelled'),
    node.progress && node.progress.total > 0 && `${node.progress.done}/${node.progress.total}`,
    node.overdue > 0 && vscode.l10n.t('{0} overdue', node.overdue),
    problems(node),
    span(node.start, node.end),
    node.customer,
  ];
}

function itemParts(node: ItemNode): Parts {
  const open = node.state === 'open';
  return [
    node.progress && `${node.progress.done}/${node.progress.total}`,
    // Else it would look done, and its check box would not.
    open && node.progress && isAll(node.progress) && vscode.l10n.t('optional items left'),
    node.state === 'skipped' && vscode.l10n.t('skipped'),
    node.overdue && node.due
      ? vscode.l10n.t('overdue since {0}', shortDay(node.due))
      : open && node.due && shortDay(node.due),
    node.waitsFor.length > 0 && vscode.l10n.t('waits for {0}', listed(node.waitsFor)),
    node.item.override && vscode.l10n.t('ticked before its gates'),
    confirmation(node),
    node.missingSecret && vscode.l10n.t('secret not on this machine'),
    open && node.item.optional && vscode.l10n.t('optional'),
    open && node.owner,
    problems(node),
  ];
}

function issueParts(node: IssueNode): Parts {
  const { severity, module } = node.file.value;
  return [
    node.next && `→ ${stepLabel(node.next)}`,
    severity && severityLabel(severity),
    node.overdue && node.due
      ? vscode.l10n.t('overdue since {0}', shortDay(node.due))
      : node.next && node.due && shortDay(node.due),
    node.stage === 'confirmed' && node.file.value.confirmed?.via && channelLabel(node.file.value.confirmed.via),
    // The stage above it says so already.
    node.stage === 'confirmed' && node.confirmation === 'satisfied' ? undefined : confirmation(node),
    module,
    node.owner,
    problems(node),
  ];
}

function confirmation(node: { readonly confirmation: ItemNode['confirmation'] }): string | undefined {
  switch (node.confirmation) {
    case 'none':
      return undefined;
    case 'satisfied':
      return vscode.l10n.t('confirmed');
    case 'dissatisfied':
      return vscode.l10n.t('customer not satisfied');
    case 'stale':
      return vscode.l10n.t('changed since it was confirmed');
  }
}

function problems({ problems: count }: { readonly problems: number }): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

/** `11-16 – 11-27`: the year goes without saying while it is the same as at the start. */
function span(start: string | undefined, end: string | undefined): string | undefined {
  if (!start) return end && shortDay(end);
  return end && end !== start ? `${start} – ${start.slice(0, 4) === end.slice(0, 4) ? shortDay(end) : end}` : start;
}

/** `Fri`; nothing where the text is no day. */
function weekday(day: string): string | undefined {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Intl.DateTimeFormat(vscode.env.language, { weekday: 'short', timeZone: 'UTC' }).format(time);
}

/** `11-16 – 11-22`: nobody knows the weeks of the year by their numbers. */
function daysOfWeek(week: string): string | undefined {
  const monday = mondayOf(week);
  return monday && `${shortDay(monday)} – ${shortDay(addDays(monday, 6))}`;
}

function isAll({ done, total }: Progress): boolean {
  return total > 0 && done === total;
}

function shortDay(day: string): string {
  return day.slice(5);
}
