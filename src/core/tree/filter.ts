import type { TreeNode, TripNode } from './nodes';

/** States that the tree can be narrowed down to. */
export const filterStates = ['open', 'overdue', 'blocked', 'unconfirmed', 'problems'] as const;
export type FilterState = (typeof filterStates)[number];

export interface TreeFilter {
  /** Any of these; none: every state. */
  readonly states: readonly FilterState[];
  /** Part of a title, an id or a name, in any case; empty: every text. */
  readonly text: string;
}

/**
 * The node with only those rows below it that fit, or undefined where nothing does. A row whose own text fits keeps
 * what is below it, as far as the states let it.
 */
export function filtered(node: TripNode, filter: TreeFilter): TripNode | undefined {
  return narrowed(node, filter, filter.text.trim().toLocaleLowerCase()) as TripNode | undefined;
}

function narrowed(node: TreeNode, filter: TreeFilter, text: string): TreeNode | undefined {
  const found = text === '' || textOf(node).toLocaleLowerCase().includes(text);
  const below = found ? '' : text;
  const children = node.children.flatMap((child) => narrowed(child, filter, below) ?? []);
  if (children.length === 0 && !(found && fitsState(node, filter))) return undefined;
  return { ...node, children } as TreeNode;
}

function textOf(node: TreeNode): string {
  switch (node.kind) {
    case 'trip':
      return [node.title, node.tripId, node.customer].join('\n');
    case 'checklist':
      return `${node.title}\n${node.listKind}`;
    case 'item':
      return [node.label, node.item.id, node.owner, node.item.note].join('\n');
    case 'issue':
      return [node.title, node.file.id, node.owner, node.file.value.module, ...(node.file.value.tags ?? [])].join('\n');
    case 'change':
      return [node.title, node.file.id, node.requestedBy].join('\n');
    case 'feedback':
      return [node.title, node.from, node.file.id, node.file.value.need].join('\n');
    case 'day':
    case 'review':
    case 'file':
      return node.path;
    case 'phase':
    case 'group':
    case 'stage':
      return '';
  }
}

function fitsState(node: TreeNode, { states }: TreeFilter): boolean {
  return states.length === 0 || states.some((state) => isIn(node, state));
}

function isIn(node: TreeNode, state: FilterState): boolean {
  switch (state) {
    case 'open':
      return isOpen(node);
    case 'overdue':
      return (node.kind === 'item' || node.kind === 'issue') && node.overdue;
    case 'blocked':
      return node.kind === 'item' && node.waitsFor.length > 0;
    case 'unconfirmed':
      return isUnconfirmed(node);
    case 'problems':
      return node.problems > 0 && node.kind !== 'group' && node.kind !== 'stage';
  }
}

function isOpen(node: TreeNode): boolean {
  if (node.kind === 'item') return node.children.length === 0 && node.state === 'open';
  if (node.kind === 'issue') return node.next !== undefined;
  if (node.kind === 'change') return node.file.value.decision === undefined;
  return node.kind === 'feedback' && node.file.value.answer === undefined;
}

/** The customer's word is missing, out of date or a no. */
function isUnconfirmed(node: TreeNode): boolean {
  if (node.kind === 'issue') return node.next === 'confirm' || isWeak(node.confirmation);
  if (node.kind === 'change') {
    return node.confirmation === 'none' ? node.file.value.decision !== undefined : isWeak(node.confirmation);
  }
  return node.kind === 'item' && isWeak(node.confirmation);
}

function isWeak(confirmation: 'none' | 'satisfied' | 'dissatisfied' | 'stale'): boolean {
  return confirmation === 'stale' || confirmation === 'dissatisfied';
}
