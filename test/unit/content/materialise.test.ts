import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import { slugOf } from '../../../src/core/scaffold/slug';
import { days, noonOf, Samples, sampleScript } from './sampleOf';
import { filesIn, recordAt, recordsOf } from './sampleTrips';

const isText = (path: string) => /\.(?:yaml|md|txt|csv|log|json)$/.test(path);

describe('moving the sample workspace', function () {
  this.timeout(20_000);
  let samples: Samples;
  before(async () => {
    samples = await Samples.create();
  });
  after(() => samples.remove());

  for (const today of days) {
    describe(`to ${today}`, () => {
      it('makes no problems', () => {
        const problems = samples
          .trips(today)
          .flatMap((contents) => [
            ...recordsOf(contents).flatMap(({ path: file, problems: own }) => own.map((each) => ({ ...each, file }))),
            ...[...checkTrip(contents)].flatMap(([file, found]) => found.map((each) => ({ ...each, file }))),
          ]);
        assert.deepEqual(problems, []);
        const templates = join(samples.path(today), 'knowledge/templates');
        for (const path of filesIn(templates))
          assert.deepEqual(recordAt('template', templates, path).problems, [], path);
      });

      it('leaves one trip done, one planned, and one running in its second half with a plan for the day', () => {
        const { trip, days: plans } = samples.trip(today, 'active');
        const { start = '', end = '' } = trip.value;
        assert.ok(noonOf(today) - noonOf(start) >= noonOf(end) - noonOf(today), `${today} in ${start} to ${end}`);
        const plan = plans.find(({ id }) => id === today)?.value.plan ?? {};
        assert.ok(Object.values(plan).flat().length > 0);
        samples.trip(today, 'done');
        samples.trip(today, 'planned');
        assert.equal(samples.trips(today).length, 3);
      });

      it('has done something on each day that is over and this morning, and tells of yesterday, not of what is to come', () => {
        const { days: plans } = samples.trip(today, 'active');
        for (const { id, value } of plans) {
          const entries = Object.values(value.plan ?? {}).flat();
          const done = entries.filter((entry) => entry?.done).length;
          const wanted = id < today ? done > 0 : done === (id === today ? 1 : 0);
          assert.ok(wanted, `${id}: ${done} of ${entries.length}`);
          if (id >= today) assert.equal(value.log, undefined, id);
        }
        const [yesterday] = plans.filter(({ id }) => id < today).sort((a, b) => (a.id < b.id ? 1 : -1));
        // The Sunday before was free.
        assert.ok(noonOf(today) - noonOf(yesterday?.id ?? '') <= 3 * 86_400_000, yesterday?.id);
        assert.ok(yesterday?.value.log, 'a log');
      });

      it('names each trip by the month of its start and its title, and other trips by the ids they have there', () => {
        const trips = samples.trips(today);
        for (const { id, trip } of trips) {
          assert.equal(id, `${trip.value.start?.slice(0, 7) ?? ''}-${slugOf(trip.value.title ?? '', 80)}`);
        }
        let references = 0;
        for (const path of filesIn(samples.path(today)).filter(isText)) {
          const text = readFileSync(join(samples.path(today), path), 'utf8');
          for (const slug of trips.map(({ id }) => id.slice(8))) {
            for (const [found] of text.matchAll(new RegExp(`\\d{4}-\\d{2}-${slug}`, 'g'))) {
              references++;
              assert.ok(existsSync(join(samples.path(today), 'trips', found)), `${path}: ${found}`);
            }
          }
        }
        assert.ok(references > 0);
      });

      it('tells nothing that lies ahead', () => {
        const ahead = samples
          .trips(today)
          .flatMap((contents) =>
            recordsOf(contents).flatMap(({ path, value }) =>
              [...JSON.stringify(value).matchAll(/"(\d{4}-\d{2}-\d{2}T[^"]+)"/g)]
                .filter(([, time = '']) => Date.parse(time) >= Date.parse(`${today}T00:00:00+08:00`))
                .map(([time]) => `${contents.id}/${path}: ${time}`),
            ),
          );
        assert.deepEqual(ahead, []);
      });

      it('names records by the day they were made on, weeks by the day of their review', () => {
        for (const { trip, issues, changes, feedback, days: plans, reviews } of samples.trips(today)) {
          const made = [
            ...issues.map(({ id, value }) => [id, value.reportedAt] as const),
            ...changes.map(({ id, value }) => [id, value.requestedAt] as const),
            ...feedback.map(({ id, value }) => [id, value.at] as const),
          ];
          for (const [id, at] of made) assert.ok(at?.startsWith(id.slice(0, 10)) && /-[0-9a-z]{4}$/.test(id), id);
          const { start = '', end = '' } = trip.value;
          for (const { id } of plans) assert.ok(id >= start && id <= end, id);
          for (const { id, value } of reviews) assert.equal(id, isoWeek(value.at?.slice(0, 10) ?? ''));
        }
      });
    });
  }

  it('moves dates, weeks and trip ids by whole weeks, and changes nothing else from one Sunday to another', () => {
    const [from, to] = [samples.path('2026-11-29'), samples.path('2033-01-02')];
    const [one, other] = [filesIn(from), filesIn(to)];
    const pattern = /\d{4}-(?:\d{2}-\d{2}|W\d{2}|\d{2}(?=-))/g;
    const blank = (text: string) => text.replace(pattern, '*');
    const weekdays = (text: string) =>
      [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => new Date(`${day}T00:00:00Z`).getUTCDay());
    assert.deepEqual(other.map(blank), one.map(blank));
    for (const [index, path] of one.entries()) {
      const [old, moved] = [readFileSync(join(from, path)), readFileSync(join(to, other[index] ?? ''))];
      if (!isText(path)) {
        assert.deepEqual(moved, old, path);
        continue;
      }
      assert.equal(blank(moved.toString()), blank(old.toString()), path);
      assert.deepEqual(weekdays(moved.toString()), weekdays(old.toString()), path);
    }
  });

  it('copies media/sample as it is on the Sunday it was written for', () => {
    const [source, copy] = [resolve('media/sample'), samples.path('2026-11-29')];
    assert.deepEqual(filesIn(copy), filesIn(source));
    for (const path of filesIn(source)) {
      assert.deepEqual(readFileSync(join(copy, path)), readFileSync(join(source, path)), path);
    }
  });

  it('makes a repository with one commit and nothing left over, whatever git is told about another one', async () => {
    const target = join(samples.folder, 'repository');
    const { materialiseSample } = await sampleScript();
    process.env['GIT_INDEX_FILE'] = join(samples.folder, 'no-such-index');
    try {
      await materialiseSample(target, { today: '2026-02-28' });
    } finally {
      delete process.env['GIT_INDEX_FILE'];
    }
    const git = (...args: readonly string[]) => execFileSync('git', ['-C', target, ...args], { encoding: 'utf8' });
    assert.equal(git('rev-list', '--count', 'HEAD').trim(), '1');
    assert.equal(git('status', '--porcelain'), '');
    assert.deepEqual(git('ls-files', '-z').split('\0').filter(Boolean).sort(), [...filesIn(target)].sort());
  });

  it('refuses a day that there is not, and a folder that holds something', async () => {
    const { materialiseSample } = await sampleScript();
    const target = join(samples.folder, 'refused');
    for (const today of ['2026-02-30', '2026-13-01', '2026-2-3', '']) {
      await assert.rejects(materialiseSample(target, { today }), /Not a day/);
      assert.equal(existsSync(target), false);
    }
    await assert.rejects(materialiseSample(samples.path('2026-11-23'), { today: '2026-11-23' }), /Not empty/);
  });
});

/** The ISO week of a day: that of its Thursday. */
function isoWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const ofYear = (at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000;
  return `${String(at.getUTCFullYear())}-W${String(Math.floor(ofYear / 7) + 1).padStart(2, '0')}`;
}
