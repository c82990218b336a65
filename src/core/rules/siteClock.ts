/*
 * The clock at the customer's site. Moments are milliseconds since 1970, UTC. A trip without a time zone, or with one
 * that does not exist, is taken to be where the host is.
 */

let zones: ReadonlySet<string> | undefined;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether it names a time zone of the IANA database, or an offset that this host knows as one. */
export function isTimezone(name: string): boolean {
  zones ??= new Set(Intl.supportedValuesOf('timeZone'));
  // Other names for the same zones are in no list; a format knows them, and the first costs ten times as much as the list.
  return zones.has(name) || (name !== '' && formatOf(name) !== undefined);
}

/** The day at the site, `YYYY-MM-DD`. */
export function siteDay(now: number, timezone: string | undefined): string {
  return wallClock(now, timezone).slice(0, 10);
}

/** The time at the site with its offset, to the second: `2026-03-12T10:20:00+08:00`. */
export function siteTime(now: number, timezone: string | undefined): string {
  const wall = wallClock(now, timezone);
  const second = Math.floor(now / 1_000) * 1_000;
  const minutes = Math.round((Date.parse(`${wall}Z`) - second) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const size = Math.abs(minutes);
  return `${wall}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `YYYY-MM-DDTHH:MM:SS` as the clock on the wall shows it. */
function wallClock(now: number, timezone: string | undefined): string {
  const format = (timezone === undefined ? undefined : formatOf(timezone)) ?? formatOf('');
  const parts: Record<string, string> = {};
  for (const { type, value } of format?.formatToParts(now) ?? []) parts[type] = value;
  const { year, month, day, hour, minute, second } = parts as Readonly<Record<Part, string>>;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** A format by zone, made once: making one costs a hundred times as much as using it. Empty: the host's own zone. */
function formatOf(timezone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(timezone)) return formats.get(timezone);
  const format = makeFormat(timezone);
  formats.set(timezone, format);
  return format;
}

function makeFormat(timezone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      ...(timezone ? { timeZone: timezone } : {}),
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    // The constructor has no other way to say that there is no such zone.
    return undefined;
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
