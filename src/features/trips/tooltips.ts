import * as vscode from 'vscode';
import type { Confirmation } from '../../core/model/confirmation';
import type { TripContents } from '../../core/model/contents';
import type { TreeNode } from '../../core/tree/nodes';
import { placesOf } from '../../core/rules/items';
import { personName } from '../../core/rules/people';
import {
  categoryLabel,
  causeLabel,
  channelLabel,
  checklistKindLabel,
  decisionLabel,
  goalLabel,
  resultLabel,
  severityLabel,
  stageLabel,
} from '../../host/labels';
import { RowTip } from '../../host/tree/rowTip';
import { labelOf } from './treeItems';
import { comma, named, remarks } from '../../host/punctuation';

/**
 * The whole record behind a row, as people read it; never what is internal, never a secret's name. All text of records
 * goes in as text: nothing in it becomes a link, an image or a command.
 */
export function tripTooltip(node: TreeNode, contents: TripContents | undefined): vscode.MarkdownString {
  const tip = new Tooltip(contents);
  tip.title(node.kind === 'day' || node.kind === 'review' ? node.file.id : labelOf(node));
  switch (node.kind) {
    case 'trip':
      tripTip(tip, node, contents);
      break;
    case 'item':
      itemTip(tip, node);
      break;
    case 'issue':
      issueTip(tip, node);
      break;
    case 'change':
      changeTip(tip, node);
      break;
    case 'feedback':
      feedbackTip(tip, node);
      break;
    case 'day':
      dayTip(tip, node);
      break;
    case 'review':
      tip.list(vscode.l10n.t('Went well'), node.file.value.well);
      tip.list(vscode.l10n.t('Went badly'), node.file.value.badly);
      tip.list(vscode.l10n.t('Next'), node.file.value.next);
      tip.fact(vscode.l10n.t('With'), node.file.value.with?.map((who) => tip.person(who)).join(comma()));
      break;
    case 'checklist':
      tip.fact(vscode.l10n.t('Kind'), checklistKindLabel(node.listKind));
      tip.fact(vscode.l10n.t('Done'), `${node.progress.done}/${node.progress.total}`);
      tip.fact(vscode.l10n.t('Skipped'), node.progress.skipped || undefined);
      tip.fact(vscode.l10n.t('Overdue'), node.overdue || undefined);
      tip.fact(vscode.l10n.t('File'), node.path);
      break;
    case 'file':
      tip.fact(vscode.l10n.t('File'), node.path);
      break;
    case 'phase':
    case 'group':
    case 'stage':
      break;
  }
  if (node.problems > 0) tip.fact(vscode.l10n.t('Problems'), node.problems);
  return tip.markdown;
}

class Tooltip extends RowTip {
  constructor(private readonly contents: TripContents | undefined) {
    super();
  }

  who(name: string, who: string | undefined, at: string | undefined): void {
    this.fact(name, remarks(who === undefined ? undefined : this.person(who), moment(at)));
  }

  person(who: string): string {
    return this.contents ? personName(who, this.contents.trip.value, this.contents.customer?.value) : who;
  }

  /** What an id stands for, as people call it. */
  objective(id: string): string {
    return this.contents?.trip.value.objectives?.find((objective) => objective.id === id)?.text ?? id;
  }

  item(id: string): string {
    const lists = this.contents?.checklists ?? [];
    const place = lists.flatMap(({ value }) => placesOf(value)).find(({ item }) => item.id === id);
    return place?.item.text ?? id;
  }

  /** The title of an issue or a change request. */
  record(id: string | undefined): string | undefined {
    const records = [...(this.contents?.issues ?? []), ...(this.contents?.changes ?? [])];
    return records.find((record) => record.id.normalize() === id?.normalize())?.value.title ?? id;
  }

  confirmation(confirmed: Confirmation | undefined, stale: boolean): void {
    if (!confirmed) return;
    const { by, at, via, satisfied, evidence, note } = confirmed;
    this.who(vscode.l10n.t('Confirmed'), by, at);
    this.fact(vscode.l10n.t('Channel'), via && channelLabel(via));
    if (satisfied !== undefined) {
      this.fact(vscode.l10n.t('Satisfied'), satisfied ? vscode.l10n.t('yes') : vscode.l10n.t('no'));
    }
    this.fact(vscode.l10n.t('Evidence'), evidence);
    this.text(vscode.l10n.t('Note'), note);
    if (stale) this.markdown.appendMarkdown(`\n**${vscode.l10n.t('Changed since it was confirmed: ask again.')}**\n\n`);
  }
}

type Node<K extends TreeNode['kind']> = TreeNode & { readonly kind: K };

function tripTip(tip: Tooltip, node: Node<'trip'>, contents: TripContents | undefined): void {
  const trip = contents?.trip.value;
  tip.fact(vscode.l10n.t('Customer'), node.customer);
  tip.fact(vscode.l10n.t('Goal'), trip?.goal && goalLabel(trip.goal));
  tip.fact(vscode.l10n.t('Dates'), [node.start, node.end].filter(Boolean).join(' – '));
  tip.fact(vscode.l10n.t('Time zone'), trip?.timezone);
  tip.fact(vscode.l10n.t('Site'), remarks(trip?.site?.city, trip?.site?.address?.toString()));
  tip.list(
    vscode.l10n.t('Team'),
    trip?.team?.map(({ id, name, role }) => [name ?? id, role].filter(Boolean).join(' – ')),
  );
  tip.list(
    vscode.l10n.t('Objectives'),
    trip?.objectives?.map(({ id, text, measure, result, deviation }) => {
      const goal = [text ?? id, measure].filter(Boolean).join(' – ');
      const facts = [result && resultLabel(result), deviation?.cause && causeLabel(deviation.cause)];
      const labels = facts.filter(Boolean).join(' · ');
      const outcome = labels && deviation?.note ? named(labels, deviation.note) : labels || deviation?.note;
      return outcome ? `${goal} → ${outcome}` : goal;
    }),
  );
  if (node.overdue > 0) tip.fact(vscode.l10n.t('Overdue'), node.overdue);
  tip.text(vscode.l10n.t('Cancelled'), trip?.cancelled?.why);
}

function itemTip(tip: Tooltip, node: Node<'item'>): void {
  const { item } = node;
  if (node.progress) tip.fact(vscode.l10n.t('Done'), `${node.progress.done}/${node.progress.total}`);
  if (item.done) tip.who(vscode.l10n.t('Done'), item.doneBy, item.doneAt);
  tip.list(vscode.l10n.t('Waits for'), node.waitsFor);
  tip.fact(vscode.l10n.t('Owner'), node.owner);
  tip.fact(vscode.l10n.t('Due'), node.due);
  if (node.due !== item.due) tip.fact(vscode.l10n.t('Due before a change request moved it'), item.due);
  tip.fact(vscode.l10n.t('Objective'), item.objective && tip.objective(item.objective));
  tip.list(vscode.l10n.t('Evidence'), item.evidence);
  reason(tip, vscode.l10n.t('Skipped'), item.skipped);
  reason(tip, vscode.l10n.t('Ticked before its gates'), item.override);
  tip.confirmation(item.confirmed, node.confirmation === 'stale');
  tip.text(vscode.l10n.t('Note'), item.note);
  tip.fact(vscode.l10n.t('Id'), item.id);
}

function issueTip(tip: Tooltip, node: Node<'issue'>): void {
  const { value } = node.file;
  tip.fact(vscode.l10n.t('Stage'), stageLabel(node.stage));
  tip.fact(vscode.l10n.t('Severity'), value.severity && severityLabel(value.severity));
  tip.fact(vscode.l10n.t('Module'), value.module);
  tip.who(vscode.l10n.t('Reported'), value.reportedBy, value.reportedAt);
  tip.fact(vscode.l10n.t('Owner'), node.owner);
  tip.fact(vscode.l10n.t('Due'), node.due);
  tip.fact(vscode.l10n.t('Tags'), value.tags?.join(comma()));
  tip.text(vscode.l10n.t('Symptom'), value.describe);
  tip.text(vscode.l10n.t('Cause'), value.analyze);
  tip.text(vscode.l10n.t('Solution'), value.propose);
  if (value.resolved) tip.who(vscode.l10n.t('Resolved'), value.resolved.by, value.resolved.at);
  tip.text(vscode.l10n.t('Note'), value.resolved?.note);
  reason(tip, vscode.l10n.t('Dropped'), value.dropped);
  tip.confirmation(value.confirmed, node.confirmation === 'stale');
}

function changeTip(tip: Tooltip, node: Node<'change'>): void {
  const { value } = node.file;
  tip.who(vscode.l10n.t('Requested'), value.requestedBy, value.requestedAt);
  tip.text(vscode.l10n.t('What'), value.describe);
  tip.text(vscode.l10n.t('Need'), value.need);
  tip.fact(vscode.l10n.t('Scope'), value.impact?.scope);
  tip.fact(vscode.l10n.t('Days of work'), value.impact?.days);
  tip.fact(vscode.l10n.t('Cost'), value.impact?.cost);
  tip.fact(vscode.l10n.t('Risk'), value.impact?.risk);
  tip.fact(vscode.l10n.t('Rework'), value.impact?.rework);
  tip.text(vscode.l10n.t('Asked of headquarters'), value.headquarters?.ask);
  tip.text(vscode.l10n.t('Answer of headquarters'), value.headquarters?.answer);
  tip.list(
    vscode.l10n.t('Moves'),
    Object.entries(value.moves ?? {}).map(([id, date]) => `${tip.item(id)} → ${date}`),
  );
  const { decision } = value;
  if (decision?.status) tip.who(decisionLabel(decision.status), decision.by, decision.at);
  tip.text(vscode.l10n.t('Why'), decision?.why);
  tip.confirmation(value.confirmed, node.confirmation === 'stale');
}

function feedbackTip(tip: Tooltip, node: Node<'feedback'>): void {
  const { value } = node.file;
  tip.who(vscode.l10n.t('From'), value.from, value.at);
  tip.fact(vscode.l10n.t('Category'), value.category && categoryLabel(value.category));
  tip.text(vscode.l10n.t('Said'), value.said);
  tip.text(vscode.l10n.t('Asked'), value.asked);
  tip.text(vscode.l10n.t('Need'), value.need);
  tip.text(vscode.l10n.t('Answer'), value.answer?.text);
  if (value.answer) tip.who(vscode.l10n.t('Answered'), value.answer.by, value.answer.at);
  tip.fact(vscode.l10n.t('Led to'), [value.issue, value.change].flatMap((id) => tip.record(id) ?? []).join(comma()));
}

function dayTip(tip: Tooltip, node: Node<'day'>): void {
  const { plan, agreed, log } = node.file.value;
  if (agreed) tip.who(vscode.l10n.t('Agreed'), agreed.with, agreed.at);
  const texts = (
    entries: readonly { readonly text?: string | undefined; readonly done?: boolean | undefined }[] = [],
  ) => entries.map(({ text, done }) => `${done ? '✓ ' : ''}${text ?? ''}`);
  tip.list(vscode.l10n.t('Morning'), texts(plan?.morning));
  tip.list(vscode.l10n.t('Afternoon'), texts(plan?.afternoon));
  tip.list(vscode.l10n.t('Evening'), texts(plan?.evening));
  tip.text(vscode.l10n.t('Log'), log);
}

function reason(
  tip: Tooltip,
  name: string,
  value:
    | { readonly why?: string | undefined; readonly at?: string | undefined; readonly by?: string | undefined }
    | undefined,
): void {
  if (!value) return;
  tip.who(name, value.by, value.at);
  tip.text(vscode.l10n.t('Why'), value.why);
}

/** `2026-03-12 10:20`, as on the site's clock. */
function moment(at: string | undefined): string | undefined {
  return at?.slice(0, 16).replace('T', ' ');
}
