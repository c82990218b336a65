import { zoneCities } from './zoneCities';

/**
 * What people call a time zone in a language: by its standard time, its country and its cities. `Asia/Ho_Chi_Minh` is
 * found as Vietnam and `Europe/Berlin` as Germany; the name of their standard time says neither. `now`: milliseconds
 * since 1970, UTC.
 */
export function zoneNames(zone: string, language: string, now: number): string {
  const names = (['longGeneric', 'shortGeneric'] as const).map((style) => zoneName(language, zone, style, now));
  // What everybody there says, and no table of names has.
  if (zone === 'Asia/Shanghai') names.push(/^zh/i.test(language) ? '北京时间' : 'Beijing time');
  const cities = zoneCities(zone, language);
  return [...new Set(cities ? [...names, cities] : names)].join(' · ');
}

/** The offset at the moment: `UTC+08:00`. */
export function zoneOffset(zone: string, now: number): string {
  return zoneName('en', zone, 'longOffset', now).replace('GMT', 'UTC');
}

type Style = 'longOffset' | 'longGeneric' | 'shortGeneric';

function zoneName(language: string, timeZone: string, timeZoneName: Style, now: number): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName }).formatToParts(now);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
