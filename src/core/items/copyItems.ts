import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path, Plain } from '../model/problem';
import type { Trip } from '../model/trip';
import { addDays } from '../rules/calendar';
import { dayWithin, isEarlyKind } from '../rules/dayWithin';
import { duesInOrder, type DueFacts } from '../scaffold/gateOrder';
import { dueDay } from './itemFields';
import { freeItemId, idsInTrip } from './itemIds';
import { outermost } from './placeNow';

export interface CopyPlan<T> {
  /** Of the items given only the outermost. */
  readonly roots: readonly T[];
  /** The roots as they are in the trip that gets them, their sub-items below. */
  readonly values: readonly Plain[];
  /** The ids of all of them, in order, the sub-items' too. */
  readonly ids: readonly string[];
}

/**
 * Items of another trip as they are to be done in this one: nothing of what happened there comes along, nor what this
 * trip does not know (people, objectives, gates that stay behind). Ids that are taken get `-2`, `-3` …, and the gates among what is
 * copied follow. Due dates keep their distance from the trip's start, within the trip (of lists that are worked off before departure also before it), none
 * before what it waits for nor, while the trip is not over, before `today` (`YYYY-MM-DD`) where it is given. `kind`: of the list that gets them, where that
 * is not one like their own. What was written about another customer (notes, evidence, names of secrets) stays with them.
 */
export function planCopyItems<T extends { readonly file: string; readonly path: Path; readonly item: Item }>(
  from: TripContents,
  items: readonly T[],
  to: TripContents,
  { today, kind }: { readonly today?: string | undefined; readonly kind?: string | undefined } = {},
): CopyPlan<T> {
  const taken = idsInTrip(to);
  const here = new Set(taken);
  const called = new Map<string, string>();
  const ids: string[] = [];
  const roots = outermost(items);
  const early = new Set<Item>();
  const name = (item: Item, isEarly: boolean) => {
    if (isEarly) early.add(item);
    const wanted = item.id?.trim() ? item.id : undefined;
    const id = wanted !== undefined && !taken.has(wanted) ? wanted : freeItemId(wanted ?? item.text ?? '', taken);
    taken.add(id);
    ids.push(id);
    if (wanted !== undefined && !called.has(wanted)) called.set(wanted, id);
    names.set(item, id);
    for (const child of item.items ?? []) name(child, isEarly);
  };
  const names = new Map<Item, string>();
  for (const { item, file } of roots) name(item, isEarlyKind(kind ?? kindOf(from, file)));

  const sameCustomer = from.trip.value.customer !== undefined && from.trip.value.customer === to.trip.value.customer;
  const people = new Set(
    [...(to.trip.value.team ?? []), ...(to.customer?.value.contacts ?? [])].flatMap(({ id }) => id ?? []),
  );
  const objectives = new Set((to.trip.value.objectives ?? []).flatMap(({ id }) => id ?? []));
  const gatesOf = ({ requires }: Item) => [
    ...new Set((requires ?? []).flatMap((id) => called.get(id) ?? (here.has(id) ? id : []))),
  ];
  const days = duesInOrder(
    roots.map(({ item }) => item),
    (item: Item): DueFacts<Item> => ({
      id: names.get(item),
      due:
        item.due === undefined ? undefined : movedDay(item.due, from.trip.value, to.trip.value, today, early.has(item)),
      requires: gatesOf(item),
      children: item.items ?? [],
    }),
  );
  const valueOf = (item: Item): Plain => {
    const { text, objective, owner, optional, note, internal, secret } = item;
    const gates = gatesOf(item);
    const day = days.get(item);
    const children = (item.items ?? []).map(valueOf);
    return {
      id: names.get(item) ?? '',
      ...(text === undefined ? {} : { text }),
      ...(gates.length > 0 ? { requires: gates } : {}),
      ...(objective !== undefined && objectives.has(objective) ? { objective } : {}),
      ...(owner !== undefined && people.has(owner) ? { owner } : {}),
      ...(day === undefined ? {} : { due: day }),
      ...(optional === true ? { optional } : {}),
      ...(sameCustomer && note !== undefined ? { note } : {}),
      ...(sameCustomer && internal !== undefined ? { internal } : {}),
      ...(sameCustomer && secret !== undefined ? { secret } : {}),
      ...(children.length > 0 ? { items: children } : {}),
    };
  };
  return { roots, values: roots.map(({ item }) => valueOf(item)), ids };
}

function kindOf({ checklists }: TripContents, file: string): string {
  const list = checklists.find(({ path }) => path === file);
  return list?.value.kind ?? list?.id ?? '';
}

/** A due day as many days after this trip's start as it was after the other one's; within this trip, and what is left of it. */
function movedDay(due: string, from: Trip, to: Trip, today: string | undefined, isEarly: boolean): string | undefined {
  const day = dueDay(due, from);
  if (day === undefined || from.start === undefined || to.start === undefined) return undefined;
  return dayWithin(addDays(to.start, daysBetween(from.start, day)), to, { today, isEarly });
}

function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}
