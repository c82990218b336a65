import type { Path, Plain } from '../model/problem';
import type { Change } from './edit';

/**
 * Gives a map that is there all that the conventions know of it anew: its keys stand in `order`, those without a value go.
 * What else stands in it is somebody's, and stays. `there`: the keys that it has.
 */
export function mapRenewed(
  at: Path,
  there: ReadonlySet<string>,
  value: Readonly<Record<string, Plain>>,
  order: readonly string[],
): readonly Change[] {
  const sets = order.flatMap((key, index): readonly Change[] => {
    const next = value[key];
    const before = order.slice(index + 1).find((other) => there.has(other));
    return next === undefined ? [] : [{ op: 'set', path: [...at, key], value: next, ...(before ? { before } : {}) }];
  });
  // Last, so that the map is never empty and its looks are kept.
  const gone = order.filter((key) => value[key] === undefined);
  return [...sets, ...gone.map((key): Change => ({ op: 'delete', path: [...at, key] }))];
}
