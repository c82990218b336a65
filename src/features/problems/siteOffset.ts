import { isTimezone, siteTime } from '../../core/rules/siteClock';

const offsetAtEnd = /([+-])(\d{2}):(\d{2})$/;

/**
 * The offset from UTC that the clocks of a time zone have at a wall time, such as `+08:00`. Undefined where the zone or
 * the time does not exist. Of an hour that comes twice, the first.
 */
export function siteOffset(wall: string, timezone: string): string | undefined {
  if (!isTimezone(timezone)) return undefined;
  const utc = Date.parse(`${wall}Z`);
  if (Number.isNaN(utc)) return undefined;
  // The offset is that of a moment, which follows from the offset: those of the day around it are all there can be.
  for (const hours of [-14, 0, 14]) {
    const text = siteTime(utc + hours * 3_600_000, timezone);
    const match = offsetAtEnd.exec(text);
    if (!match) return undefined;
    const minutes = (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? -1 : 1);
    if (siteTime(utc - minutes * 60_000, timezone).endsWith(match[0])) return match[0];
  }
  return undefined;
}
