import { printRecord } from '../format/print';
import type { Plain } from '../model/problem';
import { severities } from '../model/words';
import { literalBlock } from './literalBlock';
import { freeRecordStem } from './recordStem';
import { isInvisible, oneLine } from './slug';

/** Blank texts count as left out. */
export interface IssueAnswers {
  readonly title?: string | undefined;
  readonly describe?: string | undefined;
  readonly analyze?: string | undefined;
  readonly propose?: string | undefined;
  readonly severity?: string | undefined;
  readonly module?: string | undefined;
  readonly reportedBy?: string | undefined;
}

export interface IssueContext {
  /** The day at the site, `YYYY-MM-DD`. */
  readonly day: string;
  /** The time at the site, ISO 8601 with its offset. */
  readonly time: string;
  /** Four random characters of `a-z0-9`. */
  readonly random: string;
  /** Stems of what is in `issues/`. */
  readonly existing: ReadonlySet<string>;
}

export type IssueRefusal =
  | { readonly code: 'missing'; readonly key: 'title' }
  | {
      readonly code: 'unknown-word';
      readonly key: 'severity';
      readonly value: string;
      readonly words: readonly string[];
    };

export type IssuePlan =
  | { readonly ok: true; readonly stem: string; readonly text: string }
  | { readonly ok: false; readonly refusal: IssueRefusal };

/** A new issue's file, `issues/<stem>.yaml`: what is known, and the keys of the three steps to fill in. */
export function planIssue(answers: IssueAnswers, context: IssueContext): IssuePlan {
  const title = oneLine(answers.title ?? '');
  if (isInvisible(title)) return { ok: false, refusal: { code: 'missing', key: 'title' } };
  const severity = oneLine(answers.severity ?? '');
  if (severity && !severities.some((word) => word === severity)) {
    return { ok: false, refusal: { code: 'unknown-word', key: 'severity', value: severity, words: severities } };
  }
  const known: readonly (readonly [string, string])[] = [
    ['title', title],
    ['severity', severity],
    ['module', oneLine(answers.module ?? '')],
    ['reportedBy', oneLine(answers.reportedBy ?? '')],
    ['reportedAt', context.time],
  ];
  const record: Record<string, Plain> = Object.fromEntries(known.filter(([, value]) => value !== ''));
  const steps = (['describe', 'analyze', 'propose'] as const).map((key) => literalBlock(key, answers[key] ?? ''));
  return {
    ok: true,
    stem: freeRecordStem(context.day, title, context.random, context.existing),
    text: printRecord(record) + steps.join(''),
  };
}
