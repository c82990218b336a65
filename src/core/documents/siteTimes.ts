import { isDate } from '../model/fields';
import { isTimezone, siteTime } from '../rules/siteClock';

/** Times of records as the site's clock showed them. Anything that is not a time gives `undefined`. */
export interface SiteTimes {
  /** `2026-03-12`. */
  day(time: string | undefined): string | undefined;
  /** `2026-03-12 10:20`; only the day where no more is known. */
  minute(time: string | undefined): string | undefined;
  /** Milliseconds since 1970 UTC; of a time with its offset only, as others could be hours off. */
  instant(time: string | undefined): number | undefined;
}

const pattern =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:([Zz])|([+-])(\d{2}):?(\d{2}))?)?$/;

/** Without a time zone that is known, times stay as they are written: with the offset of whoever wrote them. */
export function siteTimes(timezone: string | undefined): SiteTimes {
  const zone = timezone !== undefined && isTimezone(timezone) ? timezone : undefined;
  const parts = (time: string | undefined) => {
    const match = pattern.exec(time?.trim() ?? '');
    return match && isDate(match[1] ?? '') ? match : undefined;
  };
  const instant = (time: string | undefined) => {
    const match = parts(time);
    if (!match || (!match[5] && !match[6])) return undefined;
    const sign = match[6] === '-' ? -1 : 1;
    const offset = sign * (Number(match[7] ?? 0) * 60 + Number(match[8] ?? 0));
    const midnight = Date.parse(`${match[1] ?? ''}T00:00:00Z`);
    const at = midnight + (Number(match[2]) * 60 + Number(match[3]) - offset) * 60_000 + Number(match[4] ?? 0) * 1000;
    return Number.isFinite(at) ? at : undefined;
  };
  const minute = (time: string | undefined) => {
    const match = parts(time);
    if (!match) return undefined;
    const at = zone === undefined ? undefined : instant(time);
    if (at !== undefined) return siteTime(at, zone).slice(0, 16).replace('T', ' ');
    return match[2] ? `${match[1] ?? ''} ${match[2]}:${match[3] ?? ''}` : match[1];
  };
  return { day: (time) => minute(time)?.slice(0, 10), minute, instant };
}

/** From one day to another, both `YYYY-MM-DD`; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
