import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { decodeText } from '../../../src/core/format/decode';
import { readRecord } from '../../../src/core/format/readRecord';
import type { RecordFile, TripContents } from '../../../src/core/model/contents';
import type { Problem } from '../../../src/core/model/problem';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { categories, checklistKinds, decisions, stages } from '../../../src/core/model/words';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import { overdueOf } from '../../../src/core/rules/overdue';
import { phaseOf } from '../../../src/core/rules/phase';
import { placesOf, stateOf } from '../../../src/core/rules/items';
import { slugOf } from '../../../src/core/scaffold/slug';
import { stageOf } from '../../../src/core/rules/stage';
import { unansweredOf } from '../../../src/core/rules/unanswered';

type Sample = typeof import('../../../scripts/sample.mjs');

/** As written, next to both ends of the window of seven days, ends of months and years, a leap day, a year of 53 weeks. */
const days = [
  '2026-11-18',
  '2026-11-19',
  '2026-11-25',
  '2026-11-26',
  '2026-12-31',
  '2027-01-01',
  '2027-01-31',
  '2028-02-29',
  '2032-12-30',
  '2033-01-02',
  '2026-01-01',
  '2026-03-01',
];

let work: string;
let sample: Sample;

before(async () => {
  work = mkdtempSync(join(tmpdir(), 'onsite-sample-'));
  sample = (await import(pathToFileURL(resolve('scripts/sample.mjs')).href)) as Sample;
  for (const today of days) sample.writeSample(join(work, today), today);
});
after(() => rmSync(work, { recursive: true, force: true }));

/** Every file below a folder, by its path with `/`. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true }) as readonly string[];
  return entries
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

function record<K extends RecordKind>(kind: K, folder: string, path: string, id?: string): RecordFile<K> {
  const decoded = decodeText(readFileSync(join(folder, path)));
  assert.ok('text' in decoded, `${path} is UTF-8`);
  const { value, problems, understood } = readRecord(kind, decoded.text);
  return { kind, path, id: id ?? path.replace(/^.*\//, '').replace(/\.yaml$/, ''), value, problems, understood };
}

/** The contents of every trip of the sample of a day. */
function tripsOf(today: string): readonly TripContents[] {
  const root = join(work, today);
  return readdirSync(join(root, 'trips')).map((id) => {
    const folder = join(root, 'trips', id);
    const all = <K extends RecordKind>(kind: K, part: string) =>
      filesIn(join(folder, part))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => record(kind, folder, `${part}/${name}`));
    const trip = record('trip', folder, 'trip.yaml', id);
    const customer = `customers/${trip.value.customer ?? ''}.yaml`;
    return {
      folder: pathToFileURL(folder).href,
      id,
      trip,
      checklists: all('checklist', 'checklists'),
      issues: all('issue', 'issues'),
      changes: all('change', 'changes'),
      feedback: all('feedback', 'feedback'),
      days: all('day', 'days'),
      reviews: all('review', 'reviews'),
      evidence: filesIn(join(folder, 'evidence')).map((name) => `evidence/${name}`),
      reports: filesIn(join(folder, 'reports')).map((name) => `reports/${name}`),
      hasRetro: existsSync(join(folder, 'retro.md')),
      customer: existsSync(join(root, customer)) ? record('customer', root, customer) : undefined,
    };
  });
}

function recordsOf(contents: TripContents): readonly RecordFile[] {
  const { trip, checklists, issues, changes, feedback, days: plans, reviews, customer } = contents;
  return [
    trip,
    ...checklists,
    ...issues,
    ...changes,
    ...feedback,
    ...plans,
    ...reviews,
    ...(customer ? [customer] : []),
  ];
}

const told = (path: string, problems: readonly Problem[]) =>
  problems.map(({ code, path: at }) => `${path}: ${code} at ${at.join('.')}`);

/** Midday of a day, where all of the sample's sites are on the same day. */
const noon = (today: string) => Date.parse(`${today}T12:00:00+08:00`);

function tripIn(today: string, phase: string): TripContents {
  const found = tripsOf(today).filter(({ trip }) => phaseOf(trip.value, noon(today)) === phase);
  assert.equal(found.length, 1, `${phase} on ${today}`);
  return found[0]!;
}

describe('the sample workspace', () => {
  for (const today of days) {
    describe(`on ${today}`, () => {
      it('has no problems', () => {
        const problems = tripsOf(today).flatMap((contents) => [
          ...recordsOf(contents).flatMap((each) => told(`${contents.id}/${each.path}`, each.problems)),
          ...[...checkTrip(contents)].flatMap(([path, found]) => told(`${contents.id}/${path}`, found)),
        ]);
        assert.deepEqual(problems, []);
        for (const path of filesIn(join(work, today, 'knowledge/templates'))) {
          assert.deepEqual(record('template', join(work, today, 'knowledge/templates'), path).problems, [], path);
        }
      });

      it('has one trip running in its middle or last third, one done, one planned', () => {
        const { start, end } = tripIn(today, 'active').trip.value;
        const [first, last, now] = [start, end, today].map((day) => Date.parse(day ?? '')) as [number, number, number];
        assert.ok((now - first) / (last - first) >= 1 / 3, `${today} in ${start} to ${end}`);
        tripIn(today, 'done');
        tripIn(today, 'planned');
        assert.equal(tripsOf(today).length, 3);
      });

      it('names each trip by the month of its start and its title', () => {
        for (const { id, trip } of tripsOf(today)) {
          assert.equal(id, `${trip.value.start?.slice(0, 7)}-${slugOf(trip.value.title ?? '', 80)}`);
        }
      });

      it('tells nothing that lies ahead of today', () => {
        const ahead = tripsOf(today).flatMap((contents) =>
          recordsOf(contents).flatMap(({ path, value }) =>
            timesIn(value)
              .filter((time) => Date.parse(time) >= Date.parse(`${today}T00:00:00+08:00`))
              .map((time) => `${contents.id}/${path}: ${time}`),
          ),
        );
        assert.deepEqual(ahead, []);
      });

      it('names days and weeks by the days and weeks they hold', () => {
        for (const { trip, days: plans, reviews } of tripsOf(today)) {
          const { start = '', end = '' } = trip.value;
          for (const { id } of plans) assert.ok(id >= start && id <= end, id);
          for (const { id, value } of reviews) assert.equal(id, isoWeek(value.at?.slice(0, 10) ?? ''));
        }
      });
    });
  }

  it('keeps weekdays and every text that bears no date', () => {
    const [one, other] = [filesIn(join(work, '2026-11-19')), filesIn(join(work, '2033-01-02'))];
    const blank = (text: string) => text.replace(/\d{4}-(?:\d{2}-\d{2}|W\d{2}|\d{2}(?=-))/g, '*');
    assert.deepEqual(other.map(blank), one.map(blank));
    for (const [index, path] of one.entries()) {
      const [before, after] = [
        readFileSync(join(work, '2026-11-19', path)),
        readFileSync(join(work, '2033-01-02', other[index] ?? '')),
      ];
      if (/\.(?:jpg|png)$/.test(path)) assert.deepEqual(after, before, path);
      else assert.equal(blank(after.toString()), blank(before.toString()), path);
    }
  });

  it('leaves what is in media/sample as it is when nothing moves', () => {
    const source = resolve('media/sample');
    assert.deepEqual(filesIn(join(work, '2026-11-19')), filesIn(source));
    for (const path of filesIn(source)) {
      assert.deepEqual(readFileSync(join(work, '2026-11-19', path)), readFileSync(join(source, path)), path);
    }
  });

  it('follows a trip whose month changes, in references too', () => {
    const [done] = tripsOf('2027-01-01').filter(({ id }) => id.endsWith('straits-pantry-pos-roll-out'));
    assert.match(done?.id ?? '', /^2026-10-/);
    const active = tripIn('2027-01-01', 'active');
    assert.ok(active.trip.value.internal?.includes(done?.id ?? '-'), active.trip.value.internal);
  });

  it('binds every confirmation to what was confirmed', () => {
    const bound = tripsOf('2027-01-31').flatMap((contents) => [
      ...contents.issues.map(({ path, value: v }) => ({
        path,
        confirmed: v.confirmed,
        content: [v.title, v.describe, v.analyze, v.propose, v.resolved?.note],
      })),
      ...contents.changes.map(({ path, value: v }) => ({
        path,
        confirmed: v.confirmed,
        content: [v.title, v.describe, v.need, v.impact?.scope, v.impact?.days, v.impact?.cost, v.decision?.status],
      })),
      ...contents.checklists.flatMap(({ path, value }) =>
        placesOf(value).map(({ item }) => ({
          path: `${path} ${item.id ?? ''}`,
          confirmed: item.confirmed,
          content: [item.text, item.note, ...(item.evidence ?? [])],
        })),
      ),
    ]);
    const confirmed = bound.filter((each) => each.confirmed);
    assert.ok(confirmed.length >= 15, `${confirmed.length} confirmations`);
    for (const { path, confirmed: word, content } of confirmed) {
      const texts = content.map((each) => (typeof each === 'string' ? each.trimEnd() : (each ?? null)));
      const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
      assert.equal(word?.digest, `sha256-${digest}`, path);
    }
  });

  it('shows every record kind, stage, decision, category and state of an item', () => {
    const trips = tripsOf('2026-11-19');
    const active = tripIn('2026-11-19', 'active');
    assert.deepEqual(new Set(active.issues.map(({ value }) => stageOf(value))), new Set(stages));
    assert.deepEqual(
      new Set(active.changes.map(({ value }) => value.decision?.status)),
      new Set([...decisions, undefined]),
    );
    assert.deepEqual(new Set(active.feedback.map(({ value }) => value.category)), new Set(categories));
    assert.deepEqual(new Set(active.checklists.map(({ value }) => value.kind)), new Set(checklistKinds));
    const items = active.checklists.flatMap(({ value }) => placesOf(value).map(({ item }) => item));
    assert.deepEqual(new Set(items.map(stateOf)), new Set(['open', 'done', 'skipped']));
    for (const key of [
      'requires',
      'objective',
      'optional',
      'evidence',
      'override',
      'confirmed',
      'secret',
      'internal',
    ] as const) {
      assert.ok(
        items.some((item) => item[key] !== undefined),
        key,
      );
    }
    const kinds = new Set(trips.flatMap((contents) => recordsOf(contents).map(({ kind }) => kind)));
    for (const kind of ['trip', 'checklist', 'issue', 'change', 'feedback', 'day', 'review', 'customer'] as const) {
      assert.ok(kinds.has(kind), kind);
    }
    const files = filesIn(join(work, '2026-11-19', 'knowledge')).map((path) => path.replace(/\/.*/, ''));
    assert.deepEqual([...new Set(files)], ['phrases', 'playbooks', 'templates']);
  });

  it('has something late, unanswered, unconfirmed and dissatisfied in the running trip, and nothing in the done one', () => {
    const active = tripIn('2026-11-19', 'active');
    assert.ok(overdueOf(active, '2026-11-19').length > 0);
    const why = new Set(unansweredOf(active).map((each) => each.why));
    assert.deepEqual(why, new Set(['unanswered', 'unconfirmed', 'undecided', 'dissatisfied']));
    const done = tripIn('2026-11-19', 'done');
    assert.deepEqual(unansweredOf(done), []);
    assert.deepEqual(overdueOf(done, '2026-11-19'), []);
    assert.ok(done.trip.value.objectives?.every(({ result }) => result !== undefined));
  });

  it('names people, and files on disk, that are there', () => {
    for (const { trip, checklists, issues, customer } of tripsOf('2026-11-19')) {
      const people = new Set([...(trip.value.team ?? []), ...(customer?.value.contacts ?? [])].map(({ id }) => id));
      const named = [
        ...checklists.flatMap(({ value }) =>
          placesOf(value).flatMap(({ item }) => [item.owner, item.doneBy, item.confirmed?.by]),
        ),
        ...issues.flatMap(({ value }) => [value.owner, value.reportedBy, value.resolved?.by, value.confirmed?.by]),
      ].filter((who) => who !== undefined);
      assert.deepEqual(
        named.filter((who) => !people.has(who)),
        [],
      );
    }
  });

  it('holds plain YAML that another parser reads alike', () => {
    for (const path of filesIn(join(work, '2026-11-19')).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(work, '2026-11-19', path), 'utf8');
      assert.equal(typeof parse(text, { strict: true, uniqueKeys: true }), 'object', path);
      assert.ok(text.endsWith('\n') && !text.includes('\r') && text === text.normalize('NFC'), path);
    }
  });
});

describe('materialiseSample', () => {
  it('makes a repository of one commit with nothing left over, quickly, whatever git is told about another one', async () => {
    const target = join(work, 'repository');
    const started = performance.now();
    process.env['GIT_INDEX_FILE'] = join(work, 'no-such-index');
    try {
      await sample.materialiseSample(target, { today: '2026-11-23' });
    } finally {
      delete process.env['GIT_INDEX_FILE'];
    }
    const took = performance.now() - started;
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-C', target, ...args], { encoding: 'utf8' }).trim();
    assert.equal(git('rev-list', '--count', 'HEAD'), '1');
    assert.equal(git('status', '--porcelain'), '');
    assert.equal(git('rev-parse', '--show-toplevel').endsWith('repository'), true);
    assert.ok(took < 10_000, `${took} ms`);
  });

  it('refuses a folder that holds something, and a day that does not exist', async () => {
    await assert.rejects(sample.materialiseSample(join(work, '2026-11-19'), { today: '2026-11-23' }), /Not empty/);
    await assert.rejects(sample.materialiseSample(join(work, 'never'), { today: '2026-02-30' }), /Not a day/);
    assert.equal(existsSync(join(work, 'never')), false);
  });
});

/** Every time of day in a record. */
function timesIn(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/"(\d{4}-\d{2}-\d{2}T[^"]+)"/g)].map((match) => match[1] ?? '');
}

/** The ISO week of a day, worked out day by day. */
function isoWeek(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const ofYear = (at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000;
  return `${at.getUTCFullYear()}-W${String(Math.floor(ofYear / 7) + 1).padStart(2, '0')}`;
}
