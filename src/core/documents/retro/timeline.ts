import { inline, says, sections } from '../markdown';
import { gantt } from '../mermaid';
import { spanSections } from './timelineSpans';
import { aside, heading, labelled } from './phrases';
import { feedbackTitle, itemTitle, recordTitle } from './retroContext';
import type { RetroContext } from './retroContext';

/** Titles named of the items that were done on one day; the rest is counted. */
const mostNamed = 6;

/** What happened, day by day: a chart, and a list that can be read without it. */
export function timelinePart(context: RetroContext): string {
  const { words } = context;
  const say = words.retro.timeline;
  const days = daysOf(context);
  const { sections: spans, shown, all } = spanSections(context);
  if (days.length === 0 && spans.length === 0) return sections(heading(say.title), say.none);
  return sections(
    heading(say.title),
    spans.length ? gantt(spans) : undefined,
    shown < all ? say.shortened(shown, all) : undefined,
    days
      .map(([day, lines]) =>
        [`- **${day}${words.aside(weekday(day, context))}**`, ...lines.map((line) => `  - ${line}`)].join('\n'),
      )
      .join('\n'),
  );
}

function weekday(day: string, { words }: RetroContext): string {
  return words.weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** The days on which something happened with what it was, in order; of a day in the order below. */
function daysOf(context: RetroContext): readonly (readonly [day: string, lines: readonly string[]])[] {
  const { contents, trip, words, times, who } = context;
  const say = words.retro.timeline;
  const days = new Map<string, string[]>();
  const add = (time: string | undefined, line: () => string) => {
    const day = times.day(time);
    if (day === undefined) return;
    const lines = days.get(day);
    if (lines) lines.push(line());
    else days.set(day, [line()]);
  };
  const told = (label: string, title: string, ...remarks: readonly string[]) =>
    words.label(label) + inline(title) + aside(words, remarks);
  add(trip.start, () => say.firstDay);
  for (const { id, value } of contents.days) {
    if (value.agreed) add(id, () => say.agreed(who(value.agreed?.with)));
  }
  for (const { value } of contents.issues) {
    const title = recordTitle(value, words);
    const severity = value.severity === undefined ? '' : words.severities[value.severity];
    add(value.reportedAt, () => told(say.reported, title, severity, who(value.reportedBy)));
    add(value.resolved?.at, () => told(say.resolved, title, who(value.resolved?.by)));
    add(value.dropped?.at, () => told(say.dropped, title, who(value.dropped?.by)));
    add(value.confirmed?.at, () => told(say.confirmed, title, who(value.confirmed?.by)));
  }
  for (const [day, titles] of doneByDay(context)) {
    const named = titles.slice(0, mostNamed).map((title) => inline(title));
    if (named.length < titles.length) named.push('…');
    add(day, () => words.label(say.done(titles.length)) + named.join(words.semicolon));
  }
  for (const { item } of context.items) {
    add(item.confirmed?.at, () => told(say.confirmed, itemTitle(item, words), who(item.confirmed?.by)));
  }
  for (const { value } of contents.changes) {
    const title = recordTitle(value, words);
    const status = value.decision?.status;
    add(value.requestedAt, () => told(say.requested, title, who(value.requestedBy)));
    if (status)
      add(value.decision?.at, () => told(say.decided(words.decisions[status]), title, who(value.decision?.by)));
    add(value.confirmed?.at, () => told(say.confirmed, title, who(value.confirmed?.by)));
  }
  for (const { value } of contents.feedback) {
    add(value.at, () => told(say.feedback, feedbackTitle(value, words), who(value.from)));
  }
  for (const { id, value } of contents.days) {
    const { log } = value;
    if (says(log)) add(id, () => logLine(log, context));
  }
  add(trip.end, () => say.lastDay);
  add(trip.cancelled?.at, () => words.label(say.cancelled) + inline(trip.cancelled?.why ?? ''));
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}

function logLine(log: string, { words }: RetroContext): string {
  return labelled(words, words.retro.timeline.log, log, '    ').trimStart();
}

function doneByDay({ items, times, words }: RetroContext): ReadonlyMap<string, readonly string[]> {
  const days = new Map<string, string[]>();
  for (const { item, isParent, state } of items) {
    const day = isParent || state !== 'done' ? undefined : times.day(item.doneAt);
    if (day === undefined) continue;
    const titles = days.get(day);
    if (titles) titles.push(itemTitle(item, words));
    else days.set(day, [itemTitle(item, words)]);
  }
  return days;
}
