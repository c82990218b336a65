import type { Item } from '../model/checklist';
import { isRelativeDate } from '../model/fields';
import type { Plain } from '../model/problem';
import type { Trip } from '../model/trip';
import { dayWithin, isEarlyKind } from '../rules/dayWithin';
import { resolveDue } from '../rules/due';
import { foldName } from './slug';

export interface TemplateSetting {
  readonly trip: Trip;
  /** Ids of the trip's objectives. */
  readonly objectives: ReadonlySet<string>;
  /** The ids that an item waits for, as they are called in this trip. */
  readonly requiresOf: (item: Item) => readonly string[];
  /** Of the list that it is for: some are worked off before departure. */
  readonly kind: string;
  /** The site's day. */
  readonly today?: string | undefined;
}

/** What a template's item is in a trip, its sub-items aside: nothing of it is done yet, and it is due on a day. */
export function templateItem(
  item: Item,
  id: string | undefined,
  due: string | undefined,
  setting: TemplateSetting,
): Readonly<Record<string, Plain>> {
  const result: Record<string, Plain> = id === undefined ? {} : { id };
  for (const [key, value] of Object.entries(item) as [string, Plain | undefined][]) {
    if (value === undefined || value === null || left.has(key)) continue;
    if (key === 'requires') {
      const requires = setting.requiresOf(item);
      if (requires.length > 0) result[key] = requires;
    } else if (key === 'due') {
      if (due !== undefined) result[key] = due;
    } else if (key === 'objective') {
      if (typeof value === 'string' && setting.objectives.has(value)) result[key] = value;
    } else if (key === 'owner' && typeof value === 'string') {
      result[key] = memberOf(setting.trip, value);
    } else {
      result[key] = value;
    }
  }
  return result;
}

/** Ids and sub-items are put in apart; the rest is what happened in the trip that a template may come from. */
const left = new Set(['id', 'items', 'done', 'doneAt', 'doneBy', 'skipped', 'override', 'confirmed']);

/** A relative date as a day of the trip; a fixed one where it lies within the trip, since another trip's says nothing; none before today. */
export function templateDue(
  due: string | undefined,
  { trip, kind, today }: Pick<TemplateSetting, 'trip' | 'kind' | 'today'>,
): string | undefined {
  const { start, end } = trip;
  const day = due === undefined ? undefined : resolveDue(due, { start, end });
  if (due === undefined || day === undefined) return undefined;
  if (isRelativeDate(due)) return dayWithin(day, trip, { today, isEarly: isEarlyKind(kind) });
  return (start !== undefined && day < start) || (end !== undefined && day > end) ? undefined : day;
}

/** A role as the one member of the team who has it; else the role itself, which says who is meant as well. */
function memberOf(trip: Trip, owner: string): string {
  const role = foldName(owner.trim());
  const [only, other] = (trip.team ?? []).filter((member) => foldName(member.role?.trim() ?? '') === role);
  return (other ? undefined : only?.id) ?? owner;
}
