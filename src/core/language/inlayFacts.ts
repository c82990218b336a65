import type { TripContents } from '../model/contents';
import { isDate, isRelativeDate } from '../model/fields';
import type { Issue } from '../model/issue';
import type { RecordKind } from '../model/recordKind';
import type { Stage } from '../model/words';
import { movesOf, resolveDue } from '../rules/due';
import { stageOf } from '../rules/stage';
import { placeAt } from './shape';
import { textOfKey, walkTree, type TreeNode } from './textTree';

/** What follows from a value and is shown behind it; words for it are at the edge. */
export type InlayFact = { readonly offset: number } & (
  | { readonly type: 'stage'; readonly stage: Stage }
  /** Whole days from today: negative where it is over. */
  | { readonly type: 'days'; readonly days: number }
  /** The day that a relative date means, or that an accepted change moved it to. */
  | { readonly type: 'day'; readonly day: string; readonly isMoved: boolean }
);

const dayMs = 86_400_000;

/** Facts behind an issue's title and behind due dates of what is open, in the text's order. */
export function inlayFacts(
  kind: RecordKind,
  root: TreeNode,
  contents: TripContents | undefined,
  today: string,
): readonly InlayFact[] {
  const facts: InlayFact[] = [];
  const moves = contents ? movesOf(contents.changes) : new Map<string, string>();
  const visit = (node: TreeNode) =>
    walkTree(node, (path, { value, key }) => {
      // What is done or skipped is not late any more.
      if (typeof key === 'number' && isSettled(value)) return false;
      if (value.type === 'map') {
        const due = dueEntry(kind, path, value);
        const moved = moves.get(textOfKey(value, 'id') ?? '');
        if (due) facts.push(...dueFacts(due.text, due.end, moved, contents, today));
      }
      return true;
    });
  if (kind === 'issue') facts.push(...issueFacts(root, contents, today));
  else visit(root);
  return facts;
}

function dueEntry(
  kind: RecordKind,
  path: readonly (string | number)[],
  node: Extract<TreeNode, { type: 'map' | 'list' }>,
): { readonly text: string; readonly end: number } | undefined {
  const entry = node.entries.find(({ key }) => key === 'due');
  if (entry?.value.type !== 'scalar' || placeAt(kind, [...path, 'due'])?.shape.type !== 'dueDate') return undefined;
  return { text: entry.value.text, end: entry.value.range[1] };
}

function dueFacts(
  text: string,
  offset: number,
  moved: string | undefined,
  contents: TripContents | undefined,
  today: string,
): readonly InlayFact[] {
  const isRelative = isRelativeDate(text);
  if (!isRelative && !isDate(text)) return [];
  const day = moved ?? (isRelative ? resolveDue(text, contents?.trip.value ?? {}) : text);
  if (day === undefined) return [];
  const named: readonly InlayFact[] = day === text ? [] : [{ offset, type: 'day', day, isMoved: moved !== undefined }];
  return contents ? [...named, { offset, type: 'days', days: daysBetween(today, day) }] : named;
}

function issueFacts(root: TreeNode, contents: TripContents | undefined, today: string): readonly InlayFact[] {
  if (root.type !== 'map') return [];
  const stage = stageOf(issueOf(root));
  const at = (key: string) => root.entries.find((entry) => entry.key === key);
  const title = at('title');
  const due = at('due');
  const isOpen = stage !== 'resolved' && stage !== 'confirmed' && stage !== 'dropped';
  return [
    ...(title ? [{ offset: title.range[1], type: 'stage', stage } as const] : []),
    ...(isOpen && due?.value.type === 'scalar'
      ? dueFacts(due.value.text, due.value.range[1], undefined, contents, today)
      : []),
  ];
}

/** As much of an issue as its stage hangs on, as it stands in the text. */
function issueOf(root: Extract<TreeNode, { type: 'map' | 'list' }>): Issue {
  const known: Record<string, unknown> = {};
  for (const { key, value } of root.entries) {
    if (value.type === 'map') known[String(key)] = {};
    else if (value.type === 'scalar') known[String(key)] = value.style === 'block' ? 'text' : value.text;
  }
  return known;
}

/** Done or skipped; what has sub-items is done when they are. */
function isSettled(node: TreeNode): boolean {
  if (hasKey(node, 'skipped')) return true;
  const items = node.type === 'map' ? node.entries.find(({ key }) => key === 'items')?.value : undefined;
  if (items?.type !== 'list' || items.entries.length === 0) return textOfKey(node, 'done') === 'true';
  return items.entries.every(({ value }) => isSettled(value));
}

function hasKey(node: TreeNode, key: string): boolean {
  return node.type === 'map' && node.entries.some((entry) => entry.key === key && entry.value.type !== 'none');
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}
