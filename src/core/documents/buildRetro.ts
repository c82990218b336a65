import type { TripContents } from '../model/contents';
import { asWritten } from './asWritten';
import type { DocumentLanguage } from './documentLanguage';
import { inline, says } from './markdown';
import { framed, mergeParts } from './parts';
import type { BuiltDocument, Part } from './parts';
import { changesPart } from './retro/changes';
import { closedLoop } from './retro/closedLoop';
import { confirmationsPart } from './retro/confirmations';
import { deliverablesPart } from './retro/deliverables';
import { deviationsPart } from './retro/deviations';
import { feedbackPart } from './retro/feedback';
import { issuesPart } from './retro/issues';
import { objectivesPart } from './retro/objectives';
import { retroContext } from './retro/retroContext';
import type { RetroContext } from './retro/retroContext';
import { reviewsPart } from './retro/reviews';
import { timelinePart } from './retro/timeline';

export interface RetroOptions {
  readonly language: DocumentLanguage;
  /** The document as it is; left out, or blank, a new one is made. */
  readonly existing?: string | undefined;
  /** Bring back the parts that a person took out. */
  readonly parts?: 'all' | undefined;
}

/**
 * `retro.md` of a trip. The same records give the same bytes. A new document begins with a heading and ends with the
 * sections that people write; both are a person's from then on.
 */
export function buildRetro(contents: TripContents, options: RetroOptions): BuiltDocument {
  const context = retroContext(asWritten(contents), options.language);
  const parts = retroParts(context);
  const existing = options.existing ?? '';
  const isNew = existing.replace('\uFEFF', '').trim() === '';
  return mergeParts(isNew ? existing + newDocument(context, parts, existing) : existing, parts, {
    parts: options.parts,
  });
}

function retroParts(context: RetroContext): readonly Part[] {
  const loop = closedLoop(context);
  return [
    { name: 'objectives', body: objectivesPart(context, loop) },
    { name: 'deliverables', body: deliverablesPart(context) },
    { name: 'deviations', body: deviationsPart(context) },
    { name: 'issues', body: issuesPart(context) },
    { name: 'changes', body: changesPart(context) },
    { name: 'feedback', body: feedbackPart(context) },
    { name: 'confirmations', body: confirmationsPart(context, loop) },
    { name: 'timeline', body: timelinePart(context) },
    { name: 'reviews', body: reviewsPart(context) },
  ];
}

/** What a new document holds behind the white space that was there, with its line ending. */
function newDocument({ contents, trip, words }: RetroContext, parts: readonly Part[], blank: string): string {
  const title = [trip.title, contents.customer?.value.name].find(says) ?? words.untitled;
  const { keep, improve, actions } = words.retro.own;
  const text = [
    `# ${words.retro.heading(inline(title))}\n`,
    ...parts.map(framed),
    ...[keep, improve, actions].map(([heading, hint]) => `## ${heading}\n\n*${hint}*\n`),
  ].join('\n');
  const open = blank !== '' && !/[\n\uFEFF]$/.test(blank) ? '\n' : '';
  return blank.includes('\r\n') ? (open + text).replaceAll('\n', '\r\n') : open + text;
}
