import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import { documentLanguage } from '../../../src/core/documents/documentLanguage';
import type { RecordFile } from '../../../src/core/model/contents';
import { categories, checklistKinds, decisions, stages } from '../../../src/core/model/words';
import { gateIndexOf } from '../../../src/core/rules/gates';
import { placesOf, stateOf } from '../../../src/core/rules/items';
import { overdueOf } from '../../../src/core/rules/overdue';
import { stageOf } from '../../../src/core/rules/stage';
import { unansweredOf } from '../../../src/core/rules/unanswered';
import { Samples } from './sampleOf';
import { filesIn, recordsOf } from './sampleTrips';

const someDay = '2026-11-25';

const itemsOf = (checklists: readonly RecordFile<'checklist'>[]) =>
  checklists.flatMap(({ value }) => placesOf(value).map(({ item }) => item));

describe('the sample workspace', function () {
  this.timeout(20_000);
  let samples: Samples;
  before(async () => {
    samples = await Samples.create();
  });
  after(() => samples.remove());

  it('binds every confirmation to what was confirmed', () => {
    const bound = samples.trips('2027-01-31').flatMap(({ issues, changes, checklists }) => [
      ...issues.map(({ id, value: v }) => ({
        id,
        confirmed: v.confirmed,
        content: [v.title, v.describe, v.analyze, v.propose, v.resolved?.note],
      })),
      ...changes.map(({ id, value: v }) => ({
        id,
        confirmed: v.confirmed,
        content: [v.title, v.describe, v.need, v.impact?.scope, v.impact?.days, v.impact?.cost, v.decision?.status],
      })),
      ...itemsOf(checklists).map(({ id, confirmed, text, note, evidence }) => ({
        id,
        confirmed,
        content: [text, note, ...(evidence ?? [])],
      })),
    ]);
    const confirmed = bound.filter((each) => each.confirmed);
    assert.ok(confirmed.length >= 15, `${confirmed.length} confirmations`);
    for (const { id, confirmed: word, content } of confirmed) {
      const texts = content.map((each) => (typeof each === 'string' ? each.trimEnd() : (each ?? null)));
      const digest = createHash('sha256').update(JSON.stringify(texts)).digest('hex');
      assert.equal(word?.digest, `sha256-${digest}`, id);
    }
  });

  it('shows every record kind, stage, decision, category and state of an item in the running trip', () => {
    const active = samples.trip(someDay, 'active');
    const kinds = new Set(recordsOf(active).map(({ kind }) => kind));
    const all = ['trip', 'checklist', 'issue', 'change', 'feedback', 'day', 'review', 'customer'] as const;
    assert.deepEqual(kinds, new Set(all));
    assert.ok(active.evidence.length > 5 && active.reports.length > 0);
    assert.deepEqual(new Set(active.issues.map(({ value }) => stageOf(value))), new Set(stages));
    const decided = active.changes.map(({ value }) => value.decision?.status);
    assert.deepEqual(new Set(decided), new Set([...decisions, undefined]));
    assert.deepEqual(new Set(active.feedback.map(({ value }) => value.category)), new Set(categories));
    assert.deepEqual(new Set(active.checklists.map(({ value }) => value.kind)), new Set(checklistKinds));

    const items = itemsOf(active.checklists);
    assert.deepEqual(new Set(items.map(stateOf)), new Set(['open', 'done', 'skipped']));
    const keys = [
      'requires',
      'objective',
      'optional',
      'evidence',
      'override',
      'confirmed',
      'secret',
      'internal',
    ] as const;
    for (const key of keys)
      assert.ok(
        items.some((item) => item[key] !== undefined),
        key,
      );
    const deliverables = active.checklists.filter(({ value }) => value.kind === 'deliverables');
    assert.ok(itemsOf(deliverables).filter((item) => !item.items).length >= 20);
    const folders = filesIn(join(samples.path(someDay), 'knowledge')).map((path) => path.replace(/\/.*/, ''));
    assert.deepEqual([...new Set(folders)], ['phrases', 'playbooks', 'templates']);
  });

  it('has something late, gated, unanswered, unconfirmed and dissatisfied in the running trip', () => {
    const active = samples.trip(someDay, 'active');
    assert.ok(overdueOf(active, someDay).length > 0);
    const gates = gateIndexOf(active.checklists);
    const places = active.checklists.flatMap(({ value }) => placesOf(value));
    assert.ok(places.some((place) => stateOf(place.item) === 'open' && gates.waitsFor(place).length > 0));
    const why = new Set(unansweredOf(active).map((each) => each.why));
    assert.deepEqual(why, new Set(['unanswered', 'unconfirmed', 'undecided', 'dissatisfied']));
  });

  it('has nothing open in the done trip, and every objective held against its result', () => {
    const { checklists, trip, ...done } = samples.trip(someDay, 'done');
    assert.deepEqual(unansweredOf({ checklists, trip, ...done }), []);
    assert.ok(itemsOf(checklists).every((item) => stateOf(item) !== 'open'));
    const objectives = trip.value.objectives ?? [];
    assert.deepEqual(new Set(objectives.map(({ result }) => result)), new Set(['achieved', 'partial', 'missed']));
    assert.ok(objectives.every(({ result, deviation }) => result === 'achieved' || deviation?.note));
  });

  for (const today of [someDay, '2027-01-01', '2033-01-02']) {
    it(`holds a retrospective of the done trip that a rebuild leaves as it is on ${today}`, () => {
      const retros = samples.trips(today).filter(({ hasRetro }) => hasRetro);
      const done = samples.trip(today, 'done');
      assert.deepEqual(retros, [done]);
      const existing = readFileSync(join(samples.path(today), 'trips', done.id, 'retro.md'), 'utf8');
      const language = documentLanguage(done.trip.value.language, 'zh-cn');
      assert.equal(buildRetro(done, { language, existing }).text, existing, 'node scripts/sampleRetro.mjs');
      const [, own = ''] = existing.split('<!-- onsite:end reviews -->');
      for (const heading of ['Keep', 'Improve', 'Actions']) assert.match(own, new RegExp(`## ${heading}\\n\\n[-|]`));
    });
  }

  it('ticks nothing that waits for an open gate, but what was overridden', () => {
    for (const { id, checklists } of samples.trips(someDay)) {
      const gates = gateIndexOf(checklists);
      const tooEarly = checklists
        .flatMap(({ value }) => placesOf(value))
        .filter((place) => place.item.done === true && gates.waitsFor(place).length > 0 && !place.item.override);
      assert.deepEqual(tooEarly, [], id);
    }
  });

  it('names people of the team and of the customer', () => {
    for (const { trip, checklists, issues, changes, feedback, days: plans, reviews, customer } of samples.trips(
      someDay,
    )) {
      const people = new Set([...(trip.value.team ?? []), ...(customer?.value.contacts ?? [])].map(({ id }) => id));
      const named = [
        ...itemsOf(checklists).flatMap((item) => [item.owner, item.doneBy, item.confirmed?.by, item.skipped?.by]),
        ...issues.flatMap(({ value }) => [value.owner, value.reportedBy, value.resolved?.by, value.confirmed?.by]),
        ...changes.flatMap(({ value }) => [value.requestedBy, value.decision?.by, value.confirmed?.by]),
        ...feedback.flatMap(({ value }) => [value.from, value.answer?.by]),
        ...plans.map(({ value }) => value.agreed?.with),
        ...reviews.flatMap(({ value }) => value.with ?? []),
      ];
      assert.ok(named.some((who) => who !== undefined));
      const strangers = named.filter((who) => who !== undefined && !people.has(who));
      assert.deepEqual(strangers, []);
    }
  });

  it('holds plain YAML that another parser reads too', () => {
    for (const path of filesIn(samples.path(someDay)).filter((name) => name.endsWith('.yaml'))) {
      const text = readFileSync(join(samples.path(someDay), path), 'utf8');
      assert.equal(typeof parse(text, { strict: true, uniqueKeys: true }), 'object', path);
      assert.ok(text.endsWith('\n') && !text.includes('\r') && text === text.normalize('NFC'), path);
    }
  });
});
