import type { Path, Plain, Problem } from '../model/problem';
import type { RecordKind, RecordTypes } from '../model/recordKind';
import { ruleProblems } from './checkRules';
import { SchemaChecks, typeName, type CheckRun } from './checkSchema';
import { isMap } from './plainValues';
import { schemaOf } from './schemaOf';

export interface CheckedRecord<K extends RecordKind> {
  /** What is right of the value; a list of maps keeps its indices, a broken item is an empty map. */
  readonly value: RecordTypes[K];
  readonly problems: readonly Problem[];
}

let checks: SchemaChecks | undefined;

/**
 * Holds a value against its kind's schema and what must agree within one record. Whatever is wrong is reported with its
 * path and left out; nulls are left out without a word; a number or a flag in the place of a text is reported and read
 * as text; unknown keys stay. `written`: what the text has in the place of a number that says less.
 */
export function checkRecord<K extends RecordKind>(
  kind: K,
  value: Plain | undefined,
  written: CheckRun['written'] = () => undefined,
): CheckedRecord<K> {
  if (!isMap(value)) {
    const problem: Problem = { code: 'not-a-record', path: [], data: { found: typeName(value) } };
    return { value: {}, problems: [problem] };
  }
  const run: CheckRun = { problems: [], path: [], relativeDates: kind === 'template', written };
  checks ??= new SchemaChecks();
  const record = (checks.checkOf(schemaOf[kind])(value, run) ?? {}) as RecordTypes[K];
  const ruled = ruleProblems(kind, record).flatMap((problem) => unreported(run.problems, problem) ?? []);
  return { value: record, problems: [...run.problems, ...ruled] };
}

/** A value that was left out because it is wrong is not missing: what is left to say of a rule's problem, if anything. */
function unreported(problems: readonly Problem[], problem: Problem): Problem | undefined {
  if (problems.length === 0) return problem;
  const isWrong = (path: Path) =>
    problems.some((other) => other.path.length <= path.length && other.path.every((key, i) => key === path[i]));
  if (problem.code === 'missing-key') return isWrong(problem.path) ? undefined : problem;
  if (problem.code !== 'stage-out-of-order') return problem;
  const missing = (problem.data?.['missing'] as readonly string[]).filter((key) => !isWrong([key]));
  return missing.length > 0 ? { ...problem, data: { missing } } : undefined;
}
