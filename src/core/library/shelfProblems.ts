import type { RecordFile } from '../model/contents';
import type { Problem } from '../model/problem';
import type { ChangeSet } from './changeSet';
import { copied } from './copied';
import { sameProblems } from './records';
import { joinUri } from './uris';

type ByPath = ReadonlyMap<string, readonly Problem[]>;

/** What is wrong with the files of a trip, by their paths in it: kept also while their contents are not. */
export class ShelfProblems {
  private readonly own = new Map<string, readonly Problem[]>();
  private joint: ByPath | undefined;

  constructor(private readonly folder: string) {}

  /** Problems that follow from several files; undefined until the trip was checked. */
  get cross(): ByPath | undefined {
    return this.joint;
  }

  /** All problems of a file: its own first. */
  of(path: string): readonly Problem[] {
    const own = this.own.get(path);
    const cross = this.joint?.get(path);
    if (!own || !cross) return own ?? cross ?? [];
    return [...own, ...cross];
  }

  *paths(): Iterable<string> {
    yield* this.own.keys();
    for (const path of this.joint?.keys() ?? []) if (!this.own.has(path)) yield path;
  }

  /** Takes a file's own problems. `into`: told where they are others than before. */
  take({ path, problems }: RecordFile, into?: ChangeSet): void {
    if (sameProblems(this.own.get(path), problems)) return;
    if (problems.length > 0) this.own.set(path, copied(problems));
    else this.own.delete(path);
    into?.touchProblems(joinUri(this.folder, path));
  }

  forget(path: string, into: ChangeSet): void {
    if (this.own.delete(path)) into.touchProblems(joinUri(this.folder, path));
  }

  /** Takes what a check of the trip as a whole has found. */
  takeCross(found: ByPath, into: ChangeSet): void {
    const before = this.joint;
    const now = new Map<string, readonly Problem[]>();
    for (const [path, problems] of found) if (problems.length > 0) now.set(path, copied(problems));
    this.joint = now;
    for (const path of new Set([...(before?.keys() ?? []), ...now.keys()])) {
      if (!sameProblems(before?.get(path), now.get(path))) into.touchProblems(joinUri(this.folder, path));
    }
  }
}
