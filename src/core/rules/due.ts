import type { Item } from '../model/checklist';
import type { RecordFile } from '../model/contents';
import type { Trip } from '../model/trip';
import { addDays, addWorkingDays } from './calendar';

/**
 * Due dates that change requests move, by the item's id. Only those that were accepted count; of several for an item
 * the one that was decided last.
 */
export function movesOf(changes: readonly RecordFile<'change'>[]): ReadonlyMap<string, string> {
  const accepted = changes.filter(({ value }) => value.decision?.status === 'accepted');
  const moves = new Map<string, string>();
  for (const { value } of [...accepted].sort(byDecision)) {
    for (const [id, date] of Object.entries(value.moves ?? {})) moves.set(id, date);
  }
  return moves;
}

/** Earlier decisions first; of those at one time, or at none, by file. */
function byDecision(a: RecordFile<'change'>, b: RecordFile<'change'>): number {
  const [left, right] = [decidedAt(a), decidedAt(b)];
  return left - right || (a.path < b.path ? -1 : 1);
}

/** A time without an offset is taken as UTC: which decision counts must not hang on the zone of who looks. */
function decidedAt({ value }: RecordFile<'change'>): number {
  const text = (value.decision?.at ?? '').trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const isLocal = text.includes(':') && !/(?:[Zz]|[+-]\d{2}:\d{2})$/.test(text);
  const at = Date.parse(isLocal ? `${text}Z` : text);
  return Number.isNaN(at) ? 0 : at;
}

/** The day an item is due, `YYYY-MM-DD`: where an accepted change moved it to, else its own. */
export function dueOf(item: Item, trip: Trip, moves: ReadonlyMap<string, string>): string | undefined {
  const moved = item.id === undefined ? undefined : moves.get(item.id);
  if (moved !== undefined) return moved;
  return item.due === undefined ? undefined : resolveDue(item.due, trip);
}

const relative = /^(start|end)(?:([+-]\d{1,3})(d|wd))?$/;

/**
 * A date, or one relative to a trip as templates have it: `start+2d`, `end-1d` in calendar days, `start+2wd` in working
 * days. Undefined where the trip lacks the date that it counts from.
 */
export function resolveDue(
  due: string,
  trip: { readonly start?: string | undefined; readonly end?: string | undefined },
): string | undefined {
  const match = relative.exec(due);
  if (!match) return due;
  const from = match[1] === 'start' ? trip.start : trip.end;
  if (from === undefined) return undefined;
  const count = Number(match[2] ?? 0);
  return match[3] === 'wd' ? addWorkingDays(from, count) : addDays(from, count);
}

/** Whether a due day has gone by on the site's day. */
export function isOverdue(due: string | undefined, today: string): boolean {
  return due !== undefined && due < today;
}
