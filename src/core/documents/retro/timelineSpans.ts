import { stageOf } from '../../rules/stage';
import type { Span, SpanSection } from '../mermaid';
import { daysBetween } from '../siteTimes';
import { isOpen } from './objectives';
import { itemTitle, recordTitle } from './retroContext';
import type { RetroContext } from './retroContext';

/** A chart that is looked at, not searched: more bars in a section make it a wall. */
const mostSpans = 12;
/** Days before and after the trip that the chart reaches; a slip in a year must not squeeze all else to a line. */
const margin = 60;

/** What took time, in sections of the chart, and how much of it is shown. */
export function spanSections(context: RetroContext): {
  readonly sections: readonly SpanSection[];
  readonly shown: number;
  readonly all: number;
} {
  const { trip, words } = context;
  const say = words.retro.timeline;
  const { start, end } = trip;
  const stay: Span[] =
    start === undefined || (end !== undefined && end < start)
      ? []
      : [{ label: say.planned, start, end: end ?? start, state: 'active' }];
  const fits = (span: Span) => {
    const [first, last] = [start ?? span.start, end ?? start ?? span.end];
    return span.end >= span.start && daysBetween(span.start, first) <= margin && daysBetween(last, span.end) <= margin;
  };
  const found = [
    { title: say.deliverables, spans: deliverableSpans(context).filter(fits) },
    { title: say.issues, spans: issueSpans(context).filter(fits) },
    { title: say.changes, spans: changeSpans(context).filter(fits) },
  ];
  const parts = found.map(({ title, spans }) => ({ title, spans: longest(spans) }));
  const sections = [{ title: say.trip, spans: stay }, ...parts].filter(({ spans }) => spans.length > 0);
  const count = (of: readonly SpanSection[]) => of.reduce((sum, { spans }) => sum + spans.length, 0);
  return { sections, shown: count(parts), all: count(found) };
}

/** The longest ones, in the order of their beginning. */
function longest(spans: readonly Span[]): readonly Span[] {
  const length = ({ start, end }: Span) => daysBetween(start, end);
  return [...spans]
    .sort((a, b) => length(b) - length(a))
    .slice(0, mostSpans)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** From the first to the last tick below each entry at the top of the deliverables. */
function deliverableSpans({ items, times, words }: RetroContext): readonly Span[] {
  const spans: Span[] = [];
  let title = '';
  let days: string[] = [];
  let state: Span['state'] = 'active';
  const flush = () => {
    const sorted = days.sort();
    const [start, end] = [sorted[0], sorted.at(-1)];
    if (start !== undefined && end !== undefined) spans.push({ label: title, start, end, state });
    days = [];
  };
  for (const { item, ancestors, isDeliverable, isParent, state: itemState } of items) {
    if (!isDeliverable) continue;
    if (ancestors.length === 0) {
      flush();
      title = itemTitle(item, words);
      state = itemState === 'open' ? 'active' : 'done';
    }
    const day = isParent || itemState !== 'done' ? undefined : times.day(item.doneAt);
    if (day !== undefined) days.push(day);
  }
  flush();
  return spans;
}

/** From the report to the solution; what was never solved reaches to the end of the trip. */
function issueSpans({ contents, times, trip, words }: RetroContext): readonly Span[] {
  return contents.issues.flatMap(({ value }): Span[] => {
    const start = times.day(value.reportedAt);
    if (start === undefined) return [];
    const open = isOpen(stageOf(value));
    const over = times.day(value.resolved?.at) ?? times.day(value.dropped?.at);
    const end = over ?? (open && trip.end !== undefined && trip.end > start ? trip.end : start);
    return [{ label: recordTitle(value, words), start, end, state: open ? 'late' : 'done' }];
  });
}

/** From the request to the decision. */
function changeSpans({ contents, times, words }: RetroContext): readonly Span[] {
  return contents.changes.flatMap(({ value }): Span[] => {
    const start = times.day(value.requestedAt);
    if (start === undefined) return [];
    const end = times.day(value.decision?.at) ?? start;
    return [{ label: recordTitle(value, words), start, end, state: value.decision?.status ? 'done' : 'active' }];
  });
}
