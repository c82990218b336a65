import type { Disposable, Event } from '../../core/events';
import type { Library } from '../../core/library/library';
import { siteTime } from '../../core/rules/siteClock';

const dayMs = 86_400_000;
/** A timer knows no more than 24 days, and clocks are set: look again at least this often. */
const longestMs = 6 * 3_600_000;

/**
 * Calls when a new day begins at a site: phases and what is late follow from the date there. While a laptop sleeps no
 * timer runs: `onDidWake` tells when somebody may be back.
 */
export function atNextSiteDay(
  library: Pick<Library, 'trips' | 'onDidChange'>,
  clock: () => number,
  onDidWake: Event<unknown>,
  call: () => void,
): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next day begins at one of the sites. */
  let next = Infinity;
  const plan = () => {
    if (timer !== undefined) clearTimeout(timer);
    const now = clock();
    const zones = new Set(library.trips.map(({ trip }) => trip.timezone));
    const wait = Math.min(...[...zones].map((zone) => untilMidnight(siteTime(now, zone))));
    next = now + wait;
    if (wait === Infinity) return;
    timer = setTimeout(
      () => {
        call();
        plan();
      },
      Math.min(wait, longestMs) + 1_000,
    );
  };
  const look = () => {
    const isLate = clock() >= next;
    plan();
    if (isLate) call();
  };
  plan();
  const listener = library.onDidChange(({ trips }) => {
    if (trips) look();
  });
  const wakes = onDidWake(look);
  return {
    dispose: () => {
      if (timer !== undefined) clearTimeout(timer);
      listener.dispose();
      wakes.dispose();
    },
  };
}

function untilMidnight(time: string): number {
  const [hours, minutes, seconds] = time.slice(11, 19).split(':').map(Number);
  return dayMs - (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1_000;
}
