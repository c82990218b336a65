import * as vscode from 'vscode';
import type {
  Category,
  Cause,
  Channel,
  Decision,
  Goal,
  IssueSeverity,
  Phase,
  Result,
  Stage,
} from '../core/model/words';
import type { NextStep } from '../core/rules/stage';
import type { GroupName } from '../core/tree/nodes';

/* The interface's words for the conventions' words. */

export function phaseLabel(phase: Phase | 'cancelled'): string {
  switch (phase) {
    case 'active':
      return vscode.l10n.t('Active');
    case 'planned':
      return vscode.l10n.t('Planned');
    case 'done':
      return vscode.l10n.t('Done');
    case 'cancelled':
      return vscode.l10n.t('Cancelled');
  }
}

export function goalLabel(goal: Goal): string {
  switch (goal) {
    case 'go-live':
      return vscode.l10n.t('Go-live');
    case 'fix':
      return vscode.l10n.t('Fix of a key module');
    case 'training':
      return vscode.l10n.t('User training');
    case 'migration':
      return vscode.l10n.t('Data migration');
    case 'upgrade':
      return vscode.l10n.t('Upgrade');
    case 'survey':
      return vscode.l10n.t('Survey');
    case 'other':
      return vscode.l10n.t('Other goal');
  }
}

export function stageLabel(stage: Stage): string {
  switch (stage) {
    case 'described':
      return vscode.l10n.t('Described');
    case 'analyzed':
      return vscode.l10n.t('Analyzed');
    case 'proposed':
      return vscode.l10n.t('Proposed');
    case 'resolved':
      return vscode.l10n.t('Resolved');
    case 'confirmed':
      return vscode.l10n.t('Confirmed');
    case 'dropped':
      return vscode.l10n.t('Dropped');
  }
}

export function severityLabel(severity: IssueSeverity): string {
  switch (severity) {
    case 'blocker':
      return vscode.l10n.t('Blocker');
    case 'major':
      return vscode.l10n.t('Major');
    case 'minor':
      return vscode.l10n.t('Minor');
    case 'question':
      return vscode.l10n.t('Question');
  }
}

export function channelLabel(channel: Channel): string {
  switch (channel) {
    case 'signature':
      return vscode.l10n.t('Signature');
    case 'email':
      return vscode.l10n.t('E-mail');
    case 'wechat':
      return vscode.l10n.t('WeChat');
    case 'feishu':
      return vscode.l10n.t('Feishu');
    case 'phone':
      return vscode.l10n.t('Phone');
    case 'meeting':
      return vscode.l10n.t('Meeting');
    case 'other':
      return vscode.l10n.t('Another way');
  }
}

export function stepLabel(step: NextStep): string {
  switch (step) {
    case 'describe':
      return vscode.l10n.t('Describe');
    case 'analyze':
      return vscode.l10n.t('Analyze');
    case 'propose':
      return vscode.l10n.t('Propose');
    case 'resolve':
      return vscode.l10n.t('Resolve');
    case 'confirm':
      return vscode.l10n.t('Confirm');
  }
}

export function decisionLabel(decision: Decision): string {
  switch (decision) {
    case 'accepted':
      return vscode.l10n.t('Accepted');
    case 'declined':
      return vscode.l10n.t('Declined');
    case 'deferred':
      return vscode.l10n.t('Deferred');
  }
}

export function categoryLabel(category: Category): string {
  switch (category) {
    case 'technical':
      return vscode.l10n.t('Technical');
    case 'process':
      return vscode.l10n.t('Process');
    case 'service':
      return vscode.l10n.t('Service');
  }
}

export function resultLabel(result: Result): string {
  switch (result) {
    case 'achieved':
      return vscode.l10n.t('Achieved');
    case 'partial':
      return vscode.l10n.t('Partially achieved');
    case 'missed':
      return vscode.l10n.t('Missed');
  }
}

/** Why an objective was not met as agreed. */
export function causeLabel(cause: Cause): string {
  switch (cause) {
    case 'change-requests':
      return vscode.l10n.t('Frequent change requests');
    case 'customer-cooperation':
      return vscode.l10n.t('Missing cooperation');
    case 'technical':
      return vscode.l10n.t('Technical causes');
    case 'data':
      return vscode.l10n.t('Data quality');
    case 'resources':
      return vscode.l10n.t('Lack of resources');
    case 'scope':
      return vscode.l10n.t('Unclear scope');
    case 'external':
      return vscode.l10n.t('External causes');
    case 'other':
      return vscode.l10n.t('Other causes');
  }
}

export function groupLabel(group: GroupName): string {
  switch (group) {
    case 'issues':
      return vscode.l10n.t('Issues');
    case 'changes':
      return vscode.l10n.t('Change requests');
    case 'feedback':
      return vscode.l10n.t('Feedback');
    case 'days':
      return vscode.l10n.t('Days');
    case 'reviews':
      return vscode.l10n.t('Reviews');
    case 'evidence':
      return vscode.l10n.t('Evidence');
    case 'reports':
      return vscode.l10n.t('Reports');
  }
}

/** The name of a kind of checklist; any other word than the known ones stands for itself. */
export function checklistKindLabel(kind: string): string {
  switch (kind) {
    case 'deliverables':
      return vscode.l10n.t('Deliverables');
    case 'preparation':
      return vscode.l10n.t('Preparation');
    case 'toolkit':
      return vscode.l10n.t('Toolkit');
    case 'cutover':
      return vscode.l10n.t('Cutover');
    case 'handover':
      return vscode.l10n.t('Handover');
    default:
      return kind;
  }
}
