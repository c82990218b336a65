import { progressOf } from '../../rules/progress';
import { dueOf } from '../../rules/due';
import { bullets, cell, fileLink, inline, says, sections, table } from '../markdown';
import { aside, compact, entry, heading, subheading } from './phrases';
import { isDeliverables, itemTitle } from './retroContext';
import type { ListedItem, RetroContext } from './retroContext';

/** Deeper items stand at this depth: a preview gives up on endless nesting, and a reader before it. */
const deepest = 8;

/** What was delivered, what was not and why; progress of the other checklists. */
export function deliverablesPart(context: RetroContext): string {
  const { items, words } = context;
  const say = words.retro.deliverables;
  const listed = items.filter(({ isDeliverable }) => isDeliverable);
  const { done, total, skipped } = progressOf(topItems(listed));
  return sections(
    heading(say.title),
    listed.length ? say.progress(done, total, skipped) : say.none,
    groups(listed, context),
    listed.map((one) => line(one, context)).join('\n'),
    reasons(say.overrides, say.overridesIntro, 'override', context),
    reasons(say.skips, undefined, 'skipped', context),
    others(context),
  );
}

const topItems = (items: readonly ListedItem[]) =>
  items.filter(({ ancestors }) => ancestors.length === 0).map(({ item }) => item);
const signs = { done: '✓', open: '○', skipped: '–' } as const;

/** A row for each group at the top, when there are several. */
function groups(listed: readonly ListedItem[], { words }: RetroContext): string | undefined {
  const say = words.retro.deliverables;
  const top = listed.filter(({ ancestors }) => ancestors.length === 0);
  const parents = top.filter(({ isParent }) => isParent);
  const single = top.filter(({ isParent }) => !isParent).map(({ item }) => item);
  if (parents.length < 2) return undefined;
  const row = (title: string, { done, total, skipped }: ReturnType<typeof progressOf>) => [
    title,
    `${done}/${total}`,
    skipped ? String(skipped) : '',
  ];
  const rows = parents.map(({ item }) => row(cell(itemTitle(item, words)), progressOf([item])));
  if (single.length) rows.push(row(say.ungrouped, progressOf(single)));
  return table([say.group, say.done, say.skipped], rows);
}

function line(one: ListedItem, context: RetroContext): string {
  const { words, times, who, trip, moves } = context;
  const say = words.retro.deliverables;
  const { item, ancestors, state, isParent } = one;
  const indent = '  '.repeat(Math.min(ancestors.length, deepest));
  const title = inline(itemTitle(item, words));
  const due = state === 'done' ? undefined : dueOf(item, trip, moves);
  const { done, total } = isParent ? progressOf([item]) : { done: 0, total: 0 };
  const remarks = aside(words, [
    isParent && total > 0 ? `${done}/${total}` : '',
    item.optional ? say.optional : '',
    state === 'done' && !isParent && (item.doneAt ?? item.doneBy)
      ? say.doneOn(times.day(item.doneAt) ?? '', who(item.doneBy))
      : '',
    state === 'open' && due ? say.dueOn(due) : '',
    state === 'open' && item.owner ? who(item.owner) : '',
    state === 'skipped' ? say.skippedMark : '',
    item.override ? say.overriddenMark : '',
  ]);
  const evidence = (item.evidence ?? []).map(fileLink).filter(Boolean);
  return entry(
    `${signs[state]} ${title}${remarks}`,
    [
      item.note ? compact(item.note, `${indent}  `) : '',
      evidence.length ? `${indent}  ${words.label(say.evidence)}${evidence.join(words.comma)}` : '',
    ],
    indent,
  );
}

/** Overrides or skipped items of all checklists with their reasons. */
function reasons(
  title: string,
  intro: string | undefined,
  key: 'override' | 'skipped',
  context: RetroContext,
): string | undefined {
  const { items, words, times, who } = context;
  const entries = items.flatMap(({ item, isDeliverable, checklist, state }) => {
    const reason = item[key];
    if (!reason || (key === 'skipped' && state !== 'skipped')) return [];
    const where = isDeliverable ? '' : inline(checklistTitle(checklist, words));
    const lines = says(reason.why) ? compact(reason.why, '  ') : `  ${words.retro.deliverables.noReason}`;
    return [
      `${inline(itemTitle(item, words))}${aside(words, [where, times.day(reason.at), who(reason.by)])}\\\n${lines}`,
    ];
  });
  return entries.length ? sections(subheading(title), intro, bullets(entries)) : undefined;
}

function others({ contents, words }: RetroContext): string | undefined {
  const say = words.retro.deliverables;
  const rows = contents.checklists
    .filter(({ path, value }) => !isDeliverables(path, value) && value.items?.length)
    .map(({ value }) => {
      const { done, total, skipped } = progressOf(value.items);
      return [cell(checklistTitle(value, words)), `${done}/${total}`, skipped ? String(skipped) : ''];
    });
  return rows.length
    ? sections(subheading(say.others), table([say.checklist, say.done, say.skipped], rows))
    : undefined;
}

function checklistTitle({ title, kind }: ListedItem['checklist'], words: RetroContext['words']): string {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return [title, kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : kind].find(says) ?? words.untitled;
}
