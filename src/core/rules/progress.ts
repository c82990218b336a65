import type { Item } from '../model/checklist';
import { isParent, isReason, stateOf } from './items';

/** Counts of leaves. What was skipped is in neither of the first two; what is optional and open is not in `total`. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly skipped: number;
}

/** How far the leaves of these items have come. */
export function progressOf(items: readonly Item[] | undefined): Progress {
  const counts = { done: 0, total: 0, skipped: 0 };
  count(items, false, false, counts);
  return counts;
}

function count(
  items: readonly Item[] | undefined,
  optional: boolean,
  skipped: boolean,
  counts: { done: number; total: number; skipped: number },
): void {
  for (const item of items ?? []) {
    const free = optional || item.optional === true;
    if (isParent(item)) {
      count(item.items, free, skipped || isReason(item.skipped), counts);
      continue;
    }
    const state = stateOf(item);
    if (state === 'done') {
      counts.done++;
      counts.total++;
    } else if (state === 'skipped' || skipped) counts.skipped++;
    else if (!free) counts.total++;
  }
}
