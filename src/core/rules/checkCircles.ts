import type { TripProblem } from './checkTrip';
import { gateCircles } from './gateCircles';
import type { PlacedItem } from './items';

/** Items that wait for each other: each is told once, at the first gate that keeps it in the circle. */
export function circleProblems(all: readonly PlacedItem[]): readonly TripProblem[] {
  return gateCircles(all).flatMap(({ ids, gates }) => {
    const told = new Set<unknown>();
    return gates.flatMap(({ place: { item, path, file }, index }): readonly TripProblem[] => {
      if (told.has(item)) return [];
      told.add(item);
      return [{ file, problem: { code: 'gate-circle', path: [...path, 'requires', index], data: { ids } } }];
    });
  });
}
