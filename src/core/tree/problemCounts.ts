import type { Path, Problem } from '../model/problem';

/** How many problems there are at or below a path of a file. */
export function problemsBelow(problems: readonly Problem[], path: Path = []): number {
  if (problems.length === 0 || path.length === 0) return problems.length;
  return problems.filter((problem) => path.every((step, i) => problem.path[i] === step)).length;
}

/** All problems of a trip by file: what the file itself has, and what follows from other files. */
export class TripProblems {
  constructor(private readonly cross: ReadonlyMap<string, readonly Problem[]> | undefined) {}

  of(file: { readonly path: string; readonly problems: readonly Problem[] }): readonly Problem[] {
    const cross = this.cross?.get(file.path);
    if (!cross?.length) return file.problems;
    return file.problems.length === 0 ? cross : [...file.problems, ...cross];
  }
}

/** Whether the customer's confirmation at this path is of something that has changed since. */
export function isStale(problems: readonly Problem[], path: Path): boolean {
  return problems.some(
    (problem) =>
      problem.code === 'stale-confirmation' &&
      path.every((step, i) => problem.path[i] === step) &&
      problem.path.length <= path.length + 1,
  );
}
