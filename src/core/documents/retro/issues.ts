import type { Issue } from '../../model/issue';
import { severities, stages } from '../../model/words';
import type { IssueSeverity, Stage } from '../../model/words';
import { stageOf } from '../../rules/stage';
import { cell, inline, says, sections, table } from '../markdown';
import { pie } from '../mermaid';
import { isOpen } from './objectives';
import { aside, compact, entry, heading, labelled, subheading } from './phrases';
import { recordTitle } from './retroContext';
import type { RetroContext } from './retroContext';

interface Told {
  readonly issue: Issue;
  readonly stage: Stage;
  readonly severity: IssueSeverity | undefined;
  /** Milliseconds from the report to the solution, where both times are known. */
  readonly took: number | undefined;
}

/** Figures, the list, and what was behind the grave ones. */
export function issuesPart(context: RetroContext): string {
  const { contents, words, times } = context;
  const say = words.retro.issues;
  const told = contents.issues.map(({ value }): Told => {
    const [from, to] = [times.instant(value.reportedAt), times.instant(value.resolved?.at)];
    const took = from !== undefined && to !== undefined && to >= from ? to - from : undefined;
    return { issue: value, stage: stageOf(value), severity: value.severity, took };
  });
  if (told.length === 0) return sections(heading(say.title), say.none);
  const open = told.filter(({ stage }) => isOpen(stage)).length;
  const bySeverity = [...severities, undefined]
    .map((severity) => ({
      severity,
      label: severityWord(severity, context),
      value: told.filter((one) => one.severity === severity).length,
    }))
    .filter(({ value }) => value > 0);
  return sections(
    heading(say.title),
    say.total(told.length, open) + resolveTimes(told, context),
    figures(told, context),
    bySeverity.length > 1 ? pie(say.chart, bySeverity) : undefined,
    modules(told, context),
    list(told, context),
    closer(told, context),
    dropped(told, context),
  );
}

function severityWord(severity: IssueSeverity | undefined, { words }: RetroContext): string {
  return severity === undefined ? words.retro.issues.unrated : words.severities[severity];
}

function figures(told: readonly Told[], context: RetroContext): string {
  const { words } = context;
  const say = words.retro.issues;
  const used = stages.filter((stage) => told.some((one) => one.stage === stage));
  const number = (count: number) => (count > 0 ? String(count) : '');
  const row = (label: string, of: readonly Told[]) => [
    label,
    ...used.map((stage) => number(of.filter((one) => one.stage === stage).length)),
    String(of.length),
  ];
  const rows = [...severities, undefined]
    .map((severity) =>
      row(
        severityWord(severity, context),
        told.filter((one) => one.severity === severity),
      ),
    )
    .filter((cells) => cells.at(-1) !== '0');
  if (rows.length > 1) rows.push(row(say.sum, told));
  return table([say.severity, ...used.map((stage) => words.stages[stage]), say.sum], rows);
}

function modules(told: readonly Told[], { words }: RetroContext): string | undefined {
  const say = words.retro.issues;
  const counts = new Map<string, { all: number; open: number }>();
  for (const { issue, stage } of told) {
    const name = cell(issue.module);
    const count = counts.get(name) ?? { all: 0, open: 0 };
    counts.set(name, { all: count.all + 1, open: count.open + (isOpen(stage) ? 1 : 0) });
  }
  if (![...counts.keys()].some(Boolean)) return undefined;
  const rows = [...counts].sort(([a, x], [b, y]) => Number(!a) - Number(!b) || y.all - x.all || (a < b ? -1 : 1));
  return table(
    [say.module, say.issues, say.open],
    rows.map(([name, { all, open }]) => [name || say.noModule, String(all), open ? String(open) : '']),
  );
}

function resolveTimes(told: readonly Told[], context: RetroContext): string {
  const all = told.flatMap(({ took }) => (took === undefined ? [] : [took])).sort((a, b) => a - b);
  const [median, longest] = [all[Math.floor((all.length - 1) / 2)], all.at(-1)];
  if (median === undefined || longest === undefined) return '';
  return (
    context.words.gap +
    context.words.retro.issues.timeToResolve(span(median, context), span(longest, context), all.length)
  );
}

function span(milliseconds: number, { words }: RetroContext): string {
  const minutes = Math.round(milliseconds / 60_000);
  return words.duration(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}

function list(told: readonly Told[], context: RetroContext): string {
  const { words, times } = context;
  const say = words.retro.issues;
  const rows = told.map(({ issue, stage, severity, took }) => [
    cell(recordTitle(issue, words)),
    severity === undefined ? '' : words.severities[severity],
    cell(issue.module),
    words.stages[stage],
    times.day(issue.reportedAt) ?? '',
    took === undefined ? '' : span(took, context),
  ]);
  const heads = [say.issue, say.severity, say.module, say.stage, say.reported, say.resolvedIn];
  return sections(subheading(say.all), table(heads, rows));
}

/** Cause and solution of what stopped the work. */
function closer(told: readonly Told[], context: RetroContext): string | undefined {
  const { words } = context;
  const say = words.retro.issues;
  const grave = (['blocker', 'major'] as const).flatMap((severity) =>
    told.filter((one) => one.severity === severity && one.stage !== 'dropped'),
  );
  if (grave.length === 0) return undefined;
  const entries = grave.map(({ issue, stage, severity }) =>
    entry(inline(recordTitle(issue, words)) + aside(words, [severityWord(severity, context), words.stages[stage]]), [
      labelled(words, say.seen, issue.describe, '  '),
      labelled(words, say.cause, issue.analyze, '  '),
      labelled(words, say.solution, says(issue.resolved?.note) ? issue.resolved.note : issue.propose, '  '),
    ]),
  );
  return sections(subheading(say.closer), entries.join('\n'));
}

function dropped(told: readonly Told[], context: RetroContext): string | undefined {
  const { words, times, who } = context;
  const entries = told.flatMap(({ issue, stage }) =>
    stage === 'dropped'
      ? [
          entry(
            inline(recordTitle(issue, words)) + aside(words, [times.day(issue.dropped?.at), who(issue.dropped?.by)]),
            [compact(issue.dropped?.why ?? '', '  ')],
          ),
        ]
      : [],
  );
  return entries.length ? sections(subheading(words.retro.issues.dropped), entries.join('\n')) : undefined;
}
