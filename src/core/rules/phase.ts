import type { Trip } from '../model/trip';
import type { Phase } from '../model/words';
import { siteDay } from './siteClock';

export type TripPhase = Phase | 'cancelled';

/** Milliseconds that no clock on earth is away from UTC. */
const farthest = 16 * 3_600_000;

/**
 * A day that stands to the trip's as the site's present day does, where that is the same wherever the site may be:
 * asking the calendar of a time zone costs more than all else here, the first time a hundred times as much.
 */
function dayWithin(start: string, end: string, now: number): string | undefined {
  const first = new Date(now - farthest).toISOString().slice(0, 10);
  const last = new Date(now + farthest).toISOString().slice(0, 10);
  return [start, end].every((day) => day < first || day > last) ? first : undefined;
}

/** Where a trip stands by its dates and the site's clock. One without a start is planned; without an end it is a day. */
export function phaseOf(trip: Trip, now: number): TripPhase {
  if (trip.cancelled) return 'cancelled';
  const { start, end = start } = trip;
  if (start === undefined || end === undefined) return 'planned';
  const today = dayWithin(start, end, now) ?? siteDay(now, trip.timezone);
  if (today < start) return 'planned';
  return today > end ? 'done' : 'active';
}
