import { progressOf } from '../../rules/progress';
import { stageOf } from '../../rules/stage';
import { bullets, cell, inline, says, sections, table } from '../markdown';
import type { DocumentWords } from '../documentWords';
import { daysBetween } from '../siteTimes';
import type { ClosedLoop } from './closedLoop';
import { aside, heading, joined } from './phrases';
import type { RetroContext } from './retroContext';

/** The trip at a glance, then each objective against its result. */
export function objectivesPart(context: RetroContext, loop: ClosedLoop): string {
  const { trip, words } = context;
  const say = words.retro.objectives;
  const objectives = trip.objectives ?? [];
  if (objectives.length === 0) return sections(facts(context, loop), heading(say.title), say.none);
  const counts = countsByObjective(context);
  const withItems = objectives.some(({ id }) => id !== undefined && counts.has(id));
  const rows = objectives.map(({ id, text, measure, result }) => {
    const count = id === undefined ? undefined : counts.get(id);
    return [
      cell(text) || words.untitled,
      cell(measure),
      result === undefined ? say.open : `${resultSigns[result]}\u00a0${words.results[result]}`,
      ...(withItems ? [count ? `${count.done}/${count.total}` : ''] : []),
    ];
  });
  const heads = [say.objective, say.measure, say.result, ...(withItems ? [say.deliverables] : [])];
  return sections(facts(context, loop), heading(say.title), table(heads, rows));
}

const resultSigns = { achieved: '✓', partial: '◐', missed: '✗' } as const;

function facts(context: RetroContext, loop: ClosedLoop): string {
  const { trip, words, contents, times } = context;
  const say = words.retro.facts;
  const customer = contents.customer?.value;
  const name = [customer?.name, trip.customer].find(says);
  const team = (trip.team ?? []).map(({ id, name: member, role }) => {
    const who = inline([member, id].find(says) ?? '');
    return who && who + aside(words, [inline(role ?? '')]);
  });
  const { start, end, cancelled } = trip;
  const length = start && end && end > start ? words.aside(words.days(daysBetween(start, end) + 1)) : '';
  const lines: [string, string][] = [
    [say.customer, name ? inline(name) + aside(words, [industry(words, customer?.industry ?? '')]) : ''],
    [say.goal, trip.goal ? words.goals[trip.goal] : ''],
    [say.dates, start && end && end !== start ? `${start} – ${end}${length}` : (start ?? end ?? '')],
    [say.site, joined(words, [inline(trip.site?.city ?? ''), inline(String(trip.site?.address ?? ''))])],
    [say.team, team.filter(Boolean).join(words.comma)],
    [
      say.cancelled,
      cancelled
        ? joined(words, [times.day(cancelled.at), context.who(cancelled.by), inline(cancelled.why ?? '')]) || words.yes
        : '',
    ],
    [say.glance, glance(context, loop)],
  ];
  return bullets(lines.filter(([, text]) => text).map(([label, text]) => words.label(label) + text));
}

function industry({ industries }: DocumentWords, word: string): string {
  return Object.hasOwn(industries, word) ? industries[word as keyof typeof industries] : inline(word);
}

function glance({ trip, words, contents, items }: RetroContext, loop: ClosedLoop): string {
  const say = words.retro.facts;
  const objectives = trip.objectives ?? [];
  const deliverables = progressOf(
    items.filter((one) => one.isDeliverable && one.ancestors.length === 0).map(({ item }) => item),
  );
  const open = contents.issues.filter(({ value }) => isOpen(stageOf(value))).length;
  const valid = loop.confirmed.filter(
    ({ state, confirmation }) => state !== 'stale' && confirmation.satisfied !== false,
  ).length;
  return [
    objectives.length
      ? say.objectives(objectives.filter(({ result }) => result === 'achieved').length, objectives.length)
      : '',
    deliverables.total ? say.deliverables(deliverables.done, deliverables.total) : '',
    contents.issues.length ? say.issues(contents.issues.length, open) : '',
    valid || loop.pending.length ? say.confirmations(valid, loop.pending.length) : '',
  ]
    .filter(Boolean)
    .join(words.semicolon);
}

/** Whether an issue still wants a solution. */
export function isOpen(stage: ReturnType<typeof stageOf>): boolean {
  return stage !== 'resolved' && stage !== 'confirmed' && stage !== 'dropped';
}

/** Done and counted of the items without sub-items, by the objective that they, or the nearest item above, name. */
function countsByObjective({
  items,
}: RetroContext): ReadonlyMap<string, { readonly done: number; readonly total: number }> {
  const counts = new Map<string, { done: number; total: number }>();
  for (const { item, ancestors, isParent, state } of items) {
    const way = [item, ...[...ancestors].reverse()];
    const objective = way.find((one) => one.objective !== undefined)?.objective;
    const counted = state === 'done' || (state === 'open' && !way.some(({ optional }) => optional));
    if (isParent || objective === undefined || !counted) continue;
    const { done, total } = counts.get(objective) ?? { done: 0, total: 0 };
    counts.set(objective, { done: done + (state === 'done' ? 1 : 0), total: total + 1 });
  }
  return counts;
}
