import type { Trip } from '../model/trip';
import type { Phase } from '../model/words';
import { siteDay } from './siteClock';

export type TripPhase = Phase | 'cancelled';

/** Where a trip stands by its dates and the site's clock. One without a start is planned; without an end it is a day. */
export function phaseOf(trip: Trip, now: number): TripPhase {
  if (trip.cancelled) return 'cancelled';
  const { start, end = start } = trip;
  if (start === undefined || end === undefined) return 'planned';
  const today = siteDay(now, trip.timezone);
  if (today < start) return 'planned';
  return today > end ? 'done' : 'active';
}
