import { causes } from '../../model/words';
import type { Cause } from '../../model/words';
import { dueOf } from '../../rules/due';
import { cell, inline, says, sections, table } from '../markdown';
import { pie } from '../mermaid';
import { daysBetween } from '../siteTimes';
import { aside, compact, entry, heading, subheading } from './phrases';
import { itemTitle } from './retroContext';
import type { RetroContext } from './retroContext';

/** Which objectives went otherwise than planned and why; what was late. */
export function deviationsPart(context: RetroContext): string {
  const { trip, words } = context;
  const say = words.retro.deviations;
  const deviated = (trip.objectives ?? []).filter(
    ({ result, deviation }) =>
      deviation?.cause !== undefined || says(deviation?.note) || result === 'partial' || result === 'missed',
  );
  const late = latecomers(context);
  if (deviated.length === 0) return sections(heading(say.title), say.none, late);
  const counts = new Map<Cause | undefined, number>();
  for (const { deviation } of deviated) counts.set(deviation?.cause, (counts.get(deviation?.cause) ?? 0) + 1);
  const order = [...causes, undefined].filter((cause) => counts.has(cause));
  const counted = order
    .map((cause) => ({ label: cause === undefined ? say.noCause : words.causes[cause], value: counts.get(cause) ?? 0 }))
    .sort((a, b) => b.value - a.value);
  const entries = deviated.map(({ text, result, deviation }) =>
    entry(
      inline(says(text) ? text : words.untitled) +
        aside(words, [
          result === undefined ? '' : words.results[result],
          deviation?.cause === undefined ? say.noCause : words.causes[deviation.cause],
        ]),
      [compact(deviation?.note ?? '', '  ')],
    ),
  );
  return sections(
    heading(say.title),
    say.total(deviated.length),
    table(
      [say.cause, say.count],
      counted.map(({ label, value }) => [label, String(value)]),
    ),
    deviated.length > 1 ? pie(say.chart, counted) : undefined,
    entries.join('\n'),
    late,
  );
}

/** Deliverables that were done after their due date, as it stood after accepted changes; the latest first. */
function latecomers({ items, trip, moves, times, words }: RetroContext): string | undefined {
  const say = words.retro.deviations;
  const rows = items.flatMap(({ item, isParent, isDeliverable, state }) => {
    if (isParent || !isDeliverable || state !== 'done') return [];
    const [due, done] = [dueOf(item, trip, moves), times.day(item.doneAt)];
    const delay = due && done ? daysBetween(due, done) : 0;
    return due && done && delay > 0 ? [{ title: itemTitle(item, words), due, done, delay }] : [];
  });
  if (rows.length === 0) return undefined;
  return sections(
    subheading(say.late),
    table(
      [say.deliverable, say.due, say.finished, say.delay],
      rows
        .sort((a, b) => b.delay - a.delay)
        .map(({ title, due, done, delay }) => [cell(title), due, done, words.days(delay)]),
    ),
  );
}
