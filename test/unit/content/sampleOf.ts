import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { materialiseSample, writeSample } from '../../../scripts/sample.mjs';
import type { TripContents } from '../../../src/core/model/contents';
import { phaseOf } from '../../../src/core/rules/phase';
import { tripsIn } from './sampleTrips';

interface SampleScript {
  readonly materialiseSample: typeof materialiseSample;
  readonly writeSample: typeof writeSample;
}

/** The script as it lies there: what it copies stands beside it. */
export async function sampleScript(): Promise<SampleScript> {
  return (await import(pathToFileURL(resolve('scripts/sample.mjs')).href)) as SampleScript;
}

/** The days of a week, ends of months and years, leap days, a week 53, a year before and years after it was written. */
export const days = [
  ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'],
  ...['2024-02-29', '2025-12-31', '2026-01-01', '2026-03-01', '2026-08-31', '2026-12-31', '2027-01-01', '2027-01-31'],
  ...['2028-02-29', '2032-12-30', '2033-01-02'],
];

/** Midday of a day, where all of the sample's sites are on the same day. */
export const noonOf = (today: string) => Date.parse(`${today}T12:00:00+08:00`);

/** The sample of any day, written when it is first asked for, in a temporary folder that `remove` deletes. */
export class Samples {
  static async create(): Promise<Samples> {
    return new Samples(mkdtempSync(join(tmpdir(), 'onsite-sample-')), (await sampleScript()).writeSample);
  }

  private readonly read = new Map<string, readonly TripContents[]>();

  private constructor(
    readonly folder: string,
    private readonly write: SampleScript['writeSample'],
  ) {}

  path(today: string): string {
    const path = join(this.folder, today);
    if (!existsSync(path)) this.write(path, today);
    return path;
  }

  trips(today: string): readonly TripContents[] {
    const known = this.read.get(today) ?? tripsIn(this.path(today));
    this.read.set(today, known);
    return known;
  }

  /** The only trip of a phase. */
  trip(today: string, phase: string): TripContents {
    const found = this.trips(today).filter(({ trip }) => phaseOf(trip.value, noonOf(today)) === phase);
    const [only] = found;
    assert.ok(only && found.length === 1, `${found.length} ${phase} on ${today}`);
    return only;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
