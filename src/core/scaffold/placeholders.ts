import type { Customer } from '../model/customer';
import type { Plain } from '../model/problem';
import type { Trip } from '../model/trip';

export type Placeholders = ReadonlyMap<string, string>;

/** What `{{customer.name}}`, `{{trip.title}}`, `{{trip.start}}` and `{{trip.end}}` stand for, where it is known. */
export function placeholdersOf(trip: Trip, customer: Customer | undefined): Placeholders {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['customer.name', customer?.name ?? trip.customer],
    ['trip.title', trip.title],
    ['trip.start', trip.start],
    ['trip.end', trip.end],
  ];
  return new Map(known.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

/** The value with the known placeholders in its texts replaced, at any depth. What is put in is not looked at again. */
export function filled(value: Plain, placeholders: Placeholders): Plain {
  if (typeof value === 'string') return filledText(value, placeholders);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Plain[]).map((entry) => filled(entry, placeholders));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry as Plain, placeholders)]));
}

function filledText(text: string, placeholders: Placeholders): string {
  return text.replace(/\{\{\s*([a-z.]+)\s*\}\}/g, (whole, name: string) => placeholders.get(name) ?? whole);
}
