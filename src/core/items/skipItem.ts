import type { Change } from '../format/edit';
import { mapRenewed } from '../format/mapRenewed';
import type { Path, Plain } from '../model/problem';
import { commentFinder } from '../rules/commentFinder';
import { oneLine } from '../scaffold/slug';
import { keysIn, setKey } from './itemKeys';
import { refused, type ItemPlan } from './itemPlan';

export interface SkipAnswers {
  readonly why: string;
  /** ISO 8601 with the site's offset. */
  readonly at: string;
  readonly by?: string | undefined;
}

/** Skips items with a reason, instead of doing them: what says that they were done goes. */
export function planSkip(paths: readonly Path[], { why, at, by }: SkipAnswers, text: string): ItemPlan {
  const reason = oneLine(why);
  if (reason === '') return refused({ code: 'missing', key: 'why' });
  const skipped: Readonly<Record<string, Plain>> = { why: reason, at, ...(by === undefined ? {} : { by }) };
  const keys = keysIn(text);
  const hasComment = commentFinder(text);
  const changes = paths.flatMap((path) => {
    const written = new Set(keys(path));
    const gone = ['done', 'doneAt', 'doneBy', 'override'].filter((key) => written.has(key));
    const steps = gone.map((key): Change => {
      const line = [...path, key];
      return key === 'done' && hasComment(line)
        ? { op: 'set', path: line, value: false }
        : { op: 'delete', path: line };
    });
    for (const key of gone) written.delete(key);
    const there = keys([...path, 'skipped']);
    if (there.size === 0) return [...steps, setKey(path, written, 'skipped', skipped)];
    return [...steps, ...mapRenewed([...path, 'skipped'], there, skipped, ['why', 'at', 'by'])];
  });
  return { ok: true, changes };
}

/** Takes skipped items up again. */
export function planUnskip(paths: readonly Path[], text: string): ItemPlan {
  const keys = keysIn(text);
  const skipped = paths.filter((path) => keys(path).has('skipped'));
  return { ok: true, changes: skipped.map((path) => ({ op: 'delete', path: [...path, 'skipped'] })) };
}
