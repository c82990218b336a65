import { bullets, cell, fileLink, inline, says, sections, table } from '../markdown';
import type { ClosedLoop, Confirmed } from './closedLoop';
import { aside, heading, subheading } from './phrases';
import type { RetroContext } from './retroContext';

/** What the customer confirmed, and what is still open between both sides. */
export function confirmationsPart(context: RetroContext, { confirmed, pending }: ClosedLoop): string {
  const { words } = context;
  const say = words.retro.confirmations;
  if (confirmed.length === 0 && pending.length === 0) return sections(heading(say.title), say.none);
  const valid = confirmed.filter(({ state }) => state === 'bound').length;
  return sections(
    heading(say.title),
    confirmed.length ? say.total(valid, confirmed.length) : undefined,
    confirmed.length
      ? table(
          [say.subject, say.by, say.when, say.channel, say.satisfied, say.evidence, say.state],
          confirmed.map((one) => row(one, context)),
        )
      : undefined,
    (['stale', 'unbound'] as const)
      .filter((state) => confirmed.some((one) => one.state === state))
      .map((state) => say.meaning[state])
      .join(words.gap),
    subheading(say.pending),
    pending.length
      ? bullets(pending.map(({ kind, title, why }) => inline(title) + aside(words, [say.kinds[kind], say.why[why]])))
      : say.nothingPending,
  );
}

function row({ kind, title, confirmation, state }: Confirmed, { words, times, who }: RetroContext): readonly string[] {
  const say = words.retro.confirmations;
  const { by, at, via, satisfied, evidence, note } = confirmation;
  const marks = { bound: '✓', stale: '⚠', unbound: '○' } as const;
  return [
    cell(title) + words.aside(say.kinds[kind]),
    who(by),
    times.minute(at) ?? '',
    via === undefined ? '' : words.channels[via],
    [satisfied === undefined ? '' : satisfied ? words.yes : words.no, cell(note)].filter(Boolean).join(words.semicolon),
    says(evidence) ? fileLink(evidence) : '',
    // Sign and word stay on one line of a narrow column.
    `${marks[state]}\u00a0${say.states[state]}`,
  ];
}
