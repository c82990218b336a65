import type { Disposable } from '../../core/events';
import type { Library } from '../../core/library/library';
import { siteTime } from '../../core/rules/siteClock';

const dayMs = 86_400_000;
/** A sleeping laptop wakes late, and a timer knows no more than 24 days: look again at least this often. */
const longestMs = 6 * 3_600_000;

/** Calls when a new day begins at a site: phases and what is late follow from the date there. */
export function atNextSiteDay(library: Library, clock: () => number, call: () => void): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    if (timer !== undefined) clearTimeout(timer);
    const now = clock();
    const zones = new Set(library.trips.map(({ trip }) => trip.timezone));
    const waits = [...zones].map((zone) => untilMidnight(siteTime(now, zone)));
    if (waits.length === 0) return;
    const wait = Math.min(...waits, longestMs);
    timer = setTimeout(() => {
      call();
      plan();
    }, wait + 1_000);
  };
  plan();
  const listener = library.onDidChange(({ trips }) => {
    if (trips) plan();
  });
  return {
    dispose: () => {
      if (timer !== undefined) clearTimeout(timer);
      listener.dispose();
    },
  };
}

function untilMidnight(time: string): number {
  const [hours, minutes, seconds] = time.slice(11, 19).split(':').map(Number);
  return dayMs - (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1_000;
}
