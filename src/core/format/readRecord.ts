import type { Problem, ProblemCode } from '../model/problem';
import type { RecordKind, RecordTypes } from '../model/recordKind';
import { checkRecord } from './check';
import { secretProblems } from '../secrets/secretProblems';
import { readText } from './readText';
import { writtenNumbers } from './writtenNumbers';

export interface RecordReading<K extends RecordKind> {
  /** What could be read. */
  readonly value: RecordTypes[K];
  /** Those of the syntax first. */
  readonly problems: readonly Problem[];
  /** False where the text has errors: nothing may be written to it. */
  readonly understood: boolean;
}

/** What follows from something not being there, which in a broken text says nothing. */
const ofAbsence: ReadonlySet<ProblemCode> = new Set(['not-a-record', 'missing-key', 'stage-out-of-order']);

/** Reads a record's text. Never throws; a broken record is a record with problems. */
export function readRecord<K extends RecordKind>(kind: K, text: string): RecordReading<K> {
  const { value: plain, problems, understood } = readText(text);
  // Figures of a change are numbers to whoever computes its digest.
  const checked = checkRecord(kind, plain, kind === 'change' ? undefined : writtenNumbers(text));
  const secrets = secretProblems(text);
  if (understood) return { value: checked.value, problems: joined(checked.problems, secrets), understood };
  const others = checked.problems.filter(({ code }) => !ofAbsence.has(code));
  // A placeholder without quotes breaks the line that it begins: that says all.
  const isBare = others.some(({ code }) => code === 'bare-placeholder');
  const syntax = isBare ? problems.filter(({ code }) => code !== 'syntax') : problems;
  return { value: checked.value, problems: [...syntax, ...others, ...secrets], understood };
}

function joined(problems: readonly Problem[], secrets: readonly Problem[]): readonly Problem[] {
  return secrets.length > 0 ? [...problems, ...secrets] : problems;
}
