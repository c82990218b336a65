import * as vscode from 'vscode';
import type { GroupName, TreeNode } from '../../core/tree/nodes';
import type { Stage } from '../../core/model/words';

const green = 'testing.iconPassed';
const red = 'list.errorForeground';
const yellow = 'list.warningForeground';
const grey = 'disabledForeground';
const blue = 'charts.blue';

/** A shape for each state; the colour only repeats what the shape says. */
export function iconOf(node: TreeNode): vscode.ThemeIcon | undefined {
  switch (node.kind) {
    case 'phase':
      return icon(node.phase === 'active' ? 'play-circle' : node.phase === 'planned' ? 'calendar' : 'archive');
    case 'trip':
      if (node.phase === 'cancelled') return icon('circle-slash', grey);
      return node.overdue > 0
        ? icon('briefcase', yellow)
        : icon('briefcase', node.phase === 'active' ? blue : undefined);
    case 'checklist':
      return icon(listIcon(node.listKind), node.overdue > 0 ? yellow : undefined);
    case 'item':
      return itemIcon(node);
    case 'group':
      return icon(groupIcons[node.group]);
    case 'stage':
      return stageIcon(node.stage);
    case 'issue':
      return issueIcon(node);
    case 'change':
      return changeIcon(node);
    case 'feedback':
      return node.file.value.answer ? icon('comment', green) : icon('comment-unresolved', yellow);
    case 'day':
      return icon(node.today ? 'target' : 'calendar', node.today ? blue : undefined);
    case 'review':
      return icon('history');
    case 'file':
      return node.role === 'retro' ? icon('book') : icon(fileIcon(node.path));
  }
}

function icon(id: string, colour?: string): vscode.ThemeIcon {
  return colour === undefined ? new vscode.ThemeIcon(id) : new vscode.ThemeIcon(id, new vscode.ThemeColor(colour));
}

function listIcon(kind: string): string {
  switch (kind) {
    case 'deliverables':
      return 'checklist';
    case 'toolkit':
      return 'tools';
    case 'preparation':
      return 'list-ordered';
    case 'cutover':
      return 'arrow-swap';
    default:
      return 'list-unordered';
  }
}

function itemIcon(node: TreeNode & { kind: 'item' }): vscode.ThemeIcon {
  if (node.confirmation === 'stale') return icon('history', yellow);
  if (node.confirmation === 'dissatisfied') return icon('thumbsdown', red);
  if (node.confirmation === 'satisfied') return icon('verified-filled', green);
  if (node.state === 'skipped') return icon('circle-slash', grey);
  if (node.state === 'done') return node.item.override ? icon('unlock', yellow) : icon('pass', green);
  if (node.overdue) return icon('warning', yellow);
  if (node.waitsFor.length > 0) return icon('lock', grey);
  if (node.children.length > 0) return icon('folder-opened');
  return icon(node.item.optional ? 'circle-outline' : 'circle-large-outline');
}

const groupIcons: Readonly<Record<GroupName, string>> = {
  issues: 'bug',
  changes: 'git-pull-request',
  feedback: 'comment-discussion',
  days: 'calendar',
  reviews: 'history',
  evidence: 'file-media',
  reports: 'output',
};

function stageIcon(stage: Stage): vscode.ThemeIcon {
  switch (stage) {
    case 'described':
      return icon('circle-large-outline');
    case 'analyzed':
      return icon('search');
    case 'proposed':
      return icon('lightbulb');
    case 'resolved':
      return icon('check');
    case 'confirmed':
      return icon('verified-filled', green);
    case 'dropped':
      return icon('circle-slash', grey);
  }
}

function issueIcon(node: TreeNode & { kind: 'issue' }): vscode.ThemeIcon {
  if (node.confirmation === 'stale') return icon('history', yellow);
  if (node.confirmation === 'dissatisfied') return icon('thumbsdown', red);
  if (node.stage === 'dropped' || node.stage === 'confirmed') return stageIcon(node.stage);
  if (node.overdue) return icon('warning', yellow);
  switch (node.file.value.severity) {
    case 'blocker':
      return icon('error', red);
    case 'major':
      return icon('issue-opened', yellow);
    case 'question':
      return icon('question', blue);
    case 'minor':
    case undefined:
      return icon('issue-opened');
  }
}

function changeIcon(node: TreeNode & { kind: 'change' }): vscode.ThemeIcon {
  if (node.confirmation === 'stale') return icon('history', yellow);
  switch (node.file.value.decision?.status) {
    case 'accepted':
      return icon('git-pull-request', green);
    case 'declined':
      return icon('git-pull-request-closed', grey);
    case 'deferred':
      return icon('git-pull-request-draft');
    case undefined:
      return icon('git-pull-request-new-changes', yellow);
  }
}

function fileIcon(path: string): string {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['jpg', 'jpeg', 'png', 'gif', 'webp', 'svg', 'heic', 'mp4', 'mov'].includes(extension)) return 'file-media';
  if (extension === 'pdf') return 'file-pdf';
  if (extension === 'md') return 'markdown';
  return ['zip', '7z', 'gz'].includes(extension) ? 'file-zip' : 'file';
}
