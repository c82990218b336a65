import type { Change } from '../../model/change';
import { decisions } from '../../model/words';
import { cell, inline, says, sections, table } from '../markdown';
import { aside, entry, heading, joined, labelled, subheading } from './phrases';
import { recordTitle } from './retroContext';
import type { RetroContext } from './retroContext';

/** What the customer wanted on top, what it cost, what was decided, which dates it moved. */
export function changesPart(context: RetroContext): string {
  const { contents, words } = context;
  const say = words.retro.changes;
  const changes = contents.changes.map(({ value }) => value);
  if (changes.length === 0) return sections(heading(say.title), say.none);
  const counts = [...decisions, undefined].flatMap((status) => {
    const count = changes.filter(({ decision }) => decision?.status === status).length;
    return count > 0 ? [`${status === undefined ? say.undecided : words.decisions[status]} ${count}`] : [];
  });
  const details = changes.map((change) => detail(change, context)).filter(Boolean);
  return sections(
    heading(say.title),
    say.total(changes.length) + aside(words, counts),
    table(
      [say.request, say.from, say.impact, say.decision, say.moved],
      changes.map((change) => row(change, context)),
    ),
    details.length ? sections(subheading(say.details), details.join('\n')) : undefined,
  );
}

function row(change: Change, context: RetroContext): readonly string[] {
  const { words, times, who } = context;
  const say = words.retro.changes;
  const { decision, impact } = change;
  const measured = (label: string, value: string | undefined) => says(value) && `${label} ${cell(value)}`;
  const days = impact?.days === undefined ? '' : String(impact.days).trim();
  const impacts = [
    cell(impact?.scope),
    days && (/^[-+]?\d+(?:[.,]\d+)?$/.test(days) ? say.effort(cell(days)) : cell(days)),
    measured(say.cost, impact?.cost === undefined ? undefined : String(impact.cost)),
    measured(say.risk, impact?.risk),
    measured(say.rework, impact?.rework),
  ].filter(Boolean);
  const moved = Object.entries(change.moves ?? {}).flatMap(([id, day]) => {
    const title = context.itemTitle(id);
    return title === undefined ? [] : [`${cell(title)} → ${day}`];
  });
  return [
    cell(recordTitle(change, words)),
    joined(words, [who(change.requestedBy), times.day(change.requestedAt)]),
    impacts.join(words.semicolon),
    (decision?.status === undefined ? say.undecided : words.decisions[decision.status]) +
      aside(words, [who(decision?.by), times.day(decision?.at)]),
    moved.join(words.semicolon),
  ];
}

function detail(change: Change, { words, times }: RetroContext): string {
  const say = words.retro.changes;
  const lines = [
    labelled(words, say.wanted, change.describe, '  '),
    labelled(words, say.need, change.need, '  '),
    labelled(words, say.asked, change.headquarters?.ask, '  '),
    labelled(words, say.answered, change.headquarters?.answer, '  '),
    labelled(words, say.why, change.decision?.why, '  '),
  ];
  if (!lines.some(Boolean)) return '';
  return entry(inline(recordTitle(change, words)) + aside(words, [times.day(change.requestedAt)]), lines);
}
