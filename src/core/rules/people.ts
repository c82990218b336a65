import type { Customer } from '../model/customer';
import type { Trip } from '../model/trip';

/** A person's name by an id of the team or of the customer's contacts; else the text itself: it is a name. */
export function personName(who: string, trip: Trip, customer: Customer | undefined): string {
  const known = [...(trip.team ?? []), ...(customer?.contacts ?? [])].find(({ id }) => id === who);
  return known?.name?.trim() ? known.name : who;
}

/** The id under which the team knows somebody by this id or name; else the name. */
export function meIn(name: string, trip: Trip): string {
  const wanted = name.trim().toLowerCase();
  const same = (text: string | undefined) => text !== undefined && text.trim().toLowerCase() === wanted;
  return trip.team?.find((member) => same(member.id) || same(member.name))?.id ?? name;
}
