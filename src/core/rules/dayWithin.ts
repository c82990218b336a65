import type { Trip } from '../model/trip';

/** Lists that are worked off before departure: only what is due after the trip is wrong in them. */
const earlyKinds: readonly string[] = ['preparation', 'toolkit'];

export function isEarlyKind(kind: string): boolean {
  return earlyKinds.includes(kind.trim());
}

/**
 * The day that is nearest to this one within the trip, before its start only where `isEarly`; while the trip is not over
 * none before `today`, where it is given: a list that is late the moment it is made would only teach people to look away.
 * All days are `YYYY-MM-DD`.
 */
export function dayWithin(
  day: string,
  { start, end }: Pick<Trip, 'start' | 'end'>,
  { today, isEarly }: { readonly today?: string | undefined; readonly isEarly: boolean },
): string {
  const within = clamped(day, start, end, isEarly);
  const isOver = today === undefined || (end !== undefined && end < today);
  return !isOver && within < today ? today : within;
}

/** Of a trip that ends before it starts neither day is worth more. */
function clamped(day: string, start: string | undefined, end: string | undefined, isEarly: boolean): string {
  if (start !== undefined && day < start) return isEarly ? day : start;
  return end !== undefined && day > end ? end : day;
}
