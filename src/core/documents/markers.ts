/**
 * Where the generated parts of a document stand. A marker is an HTML comment alone on its line, indented by at most
 * three spaces; one inside a person's fenced code block is text.
 */

export type MarkerProblemCode = 'begin-without-end' | 'end-without-begin' | 'duplicate-pair';

/** A marker that has no partner, or a second pair of a name. What it stands in is left as it is. */
export interface MarkerProblem {
  readonly code: MarkerProblemCode;
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A begin with its end. Offsets are UTF-16 code units into the text. */
export interface Pair {
  readonly name: string;
  /** A person asked to have it left alone. */
  readonly kept: boolean;
  /** Start of the begin's line, and of what follows the begin's line. */
  readonly begin: number;
  readonly bodyStart: number;
  /** Start of the end's line, and of what follows the end's line. */
  readonly bodyEnd: number;
  readonly end: number;
  /** Line of the begin, counted from 1. */
  readonly line: number;
}

export interface Markers {
  readonly pairs: readonly Pair[];
  readonly problems: readonly MarkerProblem[];
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Marker {
  readonly verb: 'begin' | 'end' | 'keep';
  readonly name: string;
  /** Index of its line. */
  readonly line: number;
}

const markerPattern = /^ {0,3}<!--[ \t]*onsite:(begin|end|keep)[ \t]+([A-Za-z0-9][\w.-]*)[ \t]*-->[ \t]*$/;
const fencePattern = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/** The comment that begins, ends or keeps a part. */
export function marker(verb: 'begin' | 'end' | 'keep', name: string): string {
  return `<!-- onsite:${verb} ${name} -->`;
}

/** The same text without anything that could be read as a marker, in any spelling. */
export function withoutMarkers(text: string): string {
  return text.replace(/<!--(?=\s*onsite\s*:)/gi, '&lt;!--');
}

/**
 * Finds the pairs of a text. A begin and an end are a pair when no other begin or end stands between them, except that
 * a kept part reaches to its end whatever stands between. All else is a person's text, with a problem.
 */
export function findMarkers(text: string): Markers {
  const lines = linesOf(text);
  const markers = outsideCode(lines, markersOf(lines));
  const pairs: Pair[] = [];
  const problems: MarkerProblem[] = [];
  const report = (code: MarkerProblemCode, at: Marker) => problems.push({ code, name: at.name, line: at.line + 1 });
  const pair = (from: Marker, to: Marker, kept: boolean) => {
    const [first, last] = [lines[from.line], lines[to.line]];
    if (!first || !last) return;
    pairs.push({
      name: from.name,
      kept,
      begin: first.start,
      bodyStart: first.end,
      bodyEnd: last.start,
      end: last.end,
      line: from.line + 1,
    });
  };
  for (let i = 0; i < markers.length; i++) {
    const at = markers[i];
    if (!at || at.verb === 'keep') continue;
    if (at.verb === 'end') {
      report('end-without-begin', at);
      continue;
    }
    // A keep further down, or with a slip in its name, was meant too: rather keep too much than lose a word.
    const kept = markers[i + 1]?.verb === 'keep';
    const to = markers.findIndex(
      (m, j) => j > i && (kept ? m.verb === 'end' && m.name === at.name : m.verb !== 'keep'),
    );
    const partner = markers[to];
    if (partner?.verb !== 'end' || partner.name !== at.name) {
      report('begin-without-end', at);
      continue;
    }
    pair(at, partner, kept);
    i = to;
  }
  for (const [i, { name, kept, line }] of pairs.entries()) {
    if (!kept && pairs.some((other, j) => j < i && other.name === name && !other.kept)) {
      problems.push({ code: 'duplicate-pair', name, line });
    }
  }
  return { pairs, problems: problems.sort((a, b) => a.line - b.line) };
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed + 1;
    let content = text.slice(start, feed < 0 ? end : feed);
    if (feed >= 0 && content.endsWith('\r')) content = content.slice(0, -1);
    lines.push({ start, end, text: start === 0 ? content.replace(/^\uFEFF/, '') : content });
    start = end;
  }
  return lines;
}

function markersOf(lines: readonly Line[]): readonly Marker[] {
  const markers: Marker[] = [];
  for (const [line, { text }] of lines.entries()) {
    const match = markerPattern.exec(text);
    if (match?.[1] && match[2]) markers.push({ verb: match[1] as Marker['verb'], name: match[2], line });
  }
  return markers;
}

/**
 * The markers that no fenced code block holds. A fence that is never closed, or that would cut a pair in two, is taken
 * for a slip: it must not freeze the parts that follow.
 */
function outsideCode(lines: readonly Line[], markers: readonly Marker[]): readonly Marker[] {
  const fences = lines.flatMap(({ text }, line) => {
    const match = fencePattern.exec(text);
    const [run, info] = [match?.[1], match?.[2] ?? ''];
    if (!run) return [];
    const sign = run.charAt(0);
    return [{ line, sign, length: run.length, opens: sign === '~' || !info.includes('`'), closes: !info.trim() }];
  });
  const hidden = new Set<Marker>();
  for (let i = 0; i < fences.length; i++) {
    const opener = fences[i];
    if (!opener?.opens) continue;
    const close = fences.findIndex((f, j) => j > i && f.closes && f.sign === opener.sign && f.length >= opener.length);
    const closer = fences[close];
    if (!closer) continue;
    const inside = markers.filter(({ line }) => line > opener.line && line < closer.line);
    if (!isWhole(inside)) continue;
    for (const one of inside) hidden.add(one);
    i = close;
  }
  return markers.filter((one) => !hidden.has(one));
}

function isWhole(markers: readonly Marker[]): boolean {
  const open: string[] = [];
  for (const { verb, name } of markers) {
    if (verb === 'begin') open.push(name);
    else if (verb === 'end' && open.pop() !== name) return false;
  }
  return open.length === 0;
}
