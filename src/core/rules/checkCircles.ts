import type { TripProblem } from './checkTrip';
import type { GateIndex } from './gates';

/** Items that wait for each other: each is told once, at the gate that keeps it in the circle. */
export function circleProblems({ circles, all }: GateIndex): readonly TripProblem[] {
  if (circles.length === 0) return [];
  const circleOf = new Map(circles.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  return all.flatMap(({ item, path, file }): TripProblem[] => {
    const ids = item.id === undefined ? undefined : circleOf.get(item.id);
    const index = item.requires?.findIndex((id) => ids?.includes(id)) ?? -1;
    if (!ids || index < 0) return [];
    return [{ file, problem: { code: 'gate-circle', path: [...path, 'requires', index], data: { ids } } }];
  });
}
