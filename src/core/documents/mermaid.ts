/**
 * Mermaid diagrams as fenced blocks. Labels are taken from records, so they keep letters, digits and a few harmless
 * signs; every other ASCII sign becomes its full-width twin, which no grammar of Mermaid knows.
 */

export interface Slice {
  readonly label: string;
  readonly value: number;
}

export interface Span {
  readonly label: string;
  /** Days `YYYY-MM-DD`, both included. */
  readonly start: string;
  readonly end: string;
  readonly state: 'done' | 'active' | 'late';
}

export interface SpanSection {
  readonly title: string;
  readonly spans: readonly Span[];
}

const longestLabel = 28;

/** A pie with its figures shown; slices without a value are left out. */
export function pie(title: string, slices: readonly Slice[]): string {
  const lines = slices
    .filter(({ value }) => value > 0)
    .map(({ label, value }) => `  "${mermaidLabel(label)}" : ${value}`);
  return fenced([`pie showData title ${mermaidLabel(title)}`, ...lines]);
}

/** The titles of the sections stand left of the bars; what Mermaid leaves for them by itself is too narrow. */
const roomForTitles = '  %%{init: {"gantt": {"leftPadding": 120}}}%%';

/** Bars on an axis of days. Each label begins with its number: no title can then begin like a keyword of the grammar. */
export function gantt(sections: readonly SpanSection[]): string {
  const lines = ['gantt', roomForTitles, '  dateFormat YYYY-MM-DD', '  axisFormat %m-%d', '  todayMarker off'];
  let number = 0;
  for (const { title, spans } of sections) {
    if (spans.length === 0) continue;
    lines.push(`  section ${mermaidLabel(title)}`);
    for (const { label, start, end, state } of spans) {
      number += 1;
      const days = Math.max(1, Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1);
      const tag = { done: 'done, ', active: '', late: 'crit, ' }[state];
      lines.push(`  ${number} ${mermaidLabel(label)} :${tag}${start}, ${days}d`);
    }
  }
  return fenced(lines);
}

/** One short line that means nothing to any grammar of Mermaid; never empty. */
export function mermaidLabel(text: string): string {
  const plain = text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, ' ')
    .replace(/[!-,:-@[-`{-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    .replace(/-{2,}/g, (run) => '－'.repeat(run.length))
    .replace(/\/{2,}/g, (run) => '／'.repeat(run.length))
    .replace(/ +/g, ' ')
    .trim();
  const signs = Array.from(plain);
  return (
    (signs.length > longestLabel
      ? `${signs
          .slice(0, longestLabel - 1)
          .join('')
          .trim()}…`
      : plain) || '…'
  );
}

function fenced(lines: readonly string[]): string {
  return ['```mermaid', ...lines, '```'].join('\n');
}
