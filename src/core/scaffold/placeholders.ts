import type { Customer } from '../model/customer';
import type { Path, Plain } from '../model/problem';
import type { Trip } from '../model/trip';

/** What a template can have filled in, as `{{name}}`. */
export const placeholderNames = [
  'customer.name',
  'customer.industry',
  'trip.title',
  'trip.start',
  'trip.end',
  'trip.timezone',
  'trip.city',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

export type Placeholders = ReadonlyMap<string, string>;

/** What the placeholders stand for in a trip, where it is known. */
export function placeholdersOf(trip: Trip, customer: Customer | undefined): Placeholders {
  const values: Readonly<Record<PlaceholderName, string | undefined>> = {
    'customer.name': customer?.name ?? trip.customer,
    'customer.industry': customer?.industry,
    'trip.title': trip.title,
    'trip.start': trip.start,
    'trip.end': trip.end,
    'trip.timezone': trip.timezone,
    'trip.city': trip.site?.city,
  };
  return new Map(placeholderNames.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** The value with the known placeholders in its texts replaced, at any depth. What is put in is not looked at again. */
export function filled(value: Plain, placeholders: Placeholders): Plain {
  if (typeof value === 'string') return filledText(value, placeholders);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Plain[]).map((entry) => filled(entry, placeholders));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, filled(entry as Plain, placeholders)]));
}

function filledText(text: string, placeholders: Placeholders): string {
  return text.replace(placeholder, (whole, name: string) => placeholders.get(name) ?? whole);
}

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** A placeholder that nothing will ever be put in for. */
export interface UnknownPlaceholder {
  readonly path: Path;
  readonly name: string;
}

/** Every unknown placeholder in the texts of a value, once for each text. */
export function unknownPlaceholders(value: unknown, path: Path = []): readonly UnknownPlaceholder[] {
  if (typeof value === 'string') {
    if (!value.includes('{{')) return [];
    const names = new Set([...value.matchAll(placeholder)].map(([, name = '']) => name));
    return [...names].filter((name) => !isKnown(name)).map((name) => ({ path, name }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, entry]) => unknownPlaceholders(entry, [...path, key]));
}

function isKnown(name: string): boolean {
  return placeholderNames.some((known) => known === name);
}
