import assert from 'node:assert/strict';
import fc from 'fast-check';
import { edit } from '../../../src/core/format/edit';
import { printRecord } from '../../../src/core/format/print';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Checklist, Item } from '../../../src/core/model/checklist';
import type { Plain } from '../../../src/core/model/problem';
import { placesOf } from '../../../src/core/rules/items';
import { planDeliverables, type DeliverablesInput } from '../../../src/core/scaffold/deliverables';
import { nestedTemplate } from './nestedTemplate';

const base = {
  trip: { title: 'Go-live', customer: 'acme', start: '2026-03-09', end: '2026-03-20' },
  idsInTrip: new Set<string>(),
  language: 'en' as const,
};
/** An item that says something, so that the list it comes to has no problems. */
const named = (id: string, rest: Omit<Item, 'id'> = {}): Item => ({ id, text: `Do ${id}`, ...rest });
type Around = Partial<Omit<DeliverablesInput, 'templates' | 'existing'>>;

function scaffolded(items: readonly Item[], around: Around = {}): Checklist {
  const plan = planDeliverables({ ...base, ...around, templates: [{ items: [...items] }], existing: undefined });
  assert.ok(plan.kind === 'new');
  const { value, problems } = readRecord('checklist', plan.text);
  assert.deepEqual(problems, []);
  return value;
}

/** The text after the templates were merged into it; what stood there must all be there still, in its order. */
function merged(text: string, templates: readonly Checklist[], around: Around = {}): string {
  const { value, understood } = readRecord('checklist', text);
  assert.ok(understood);
  const plan = planDeliverables({ ...base, ...around, templates, existing: value });
  assert.ok(plan.kind === 'merge');
  const result = edit(text, plan.changes);
  assert.ok(result.ok, JSON.stringify(result));
  for (const { offset, length } of result.splices) {
    assert.match(text.slice(offset, offset + length), /^[\s[\]]*$/, 'only an empty list gives way');
  }
  return result.text;
}

const valueOf = (text: string) => readRecord('checklist', text).value;
const idsOf = (checklist: Checklist) => placesOf(checklist).map(({ item }) => item.id);

describe('a new deliverable list', () => {
  it('takes title, note and items of the templates, with nothing done', () => {
    const done = { done: true, doneAt: '2025-01-01T10:00:00+08:00', doneBy: 'li', confirmed: { by: 'wang' } };
    const templates: readonly Checklist[] = [
      {
        kind: 'deliverables',
        title: 'For {{customer.name}}',
        note: 'From {{trip.start}} to {{ trip.end }}',
        items: [],
      },
      {
        items: [
          { id: 'a', text: 'Do it for {{customer.name}} {{unknown}}', ...done, override: { why: 'x' }, optional: true },
        ],
      },
    ];
    const plan = planDeliverables({ ...base, templates, existing: undefined, customer: { name: 'ACME: $& "Ltd"' } });
    assert.ok(plan.kind === 'new');
    assert.deepEqual(Object.entries(valueOf(plan.text)), [
      ['kind', 'deliverables'],
      ['title', 'For ACME: $& "Ltd"'],
      ['note', 'From 2026-03-09 to 2026-03-20'],
      ['items', [{ id: 'a', text: 'Do it for ACME: $& "Ltd" {{unknown}}', optional: true }]],
    ]);
  });

  it('has a title of its own where the template has none', () => {
    assert.equal(scaffolded([named('a')]).title, 'Deliverables');
    assert.equal(scaffolded([named('a')], { language: 'zh-cn' }).title, '交付清单');
  });

  it('turns dates into days within the trip', () => {
    const dueOf = (due: string, trip: DeliverablesInput['trip'] = base.trip) =>
      scaffolded([named('a', { due })], { trip }).items?.[0]?.due;
    assert.equal(dueOf('start'), '2026-03-09');
    assert.equal(dueOf('start+2d'), '2026-03-11');
    assert.equal(dueOf('start+5wd'), '2026-03-16');
    assert.equal(dueOf('end-1d'), '2026-03-19');
    assert.equal(dueOf('start-3d'), '2026-03-09');
    assert.equal(dueOf('start+40d'), '2026-03-20');
    assert.equal(dueOf('2026-03-12'), '2026-03-12');
    assert.equal(dueOf('2025-03-12'), undefined);
    assert.equal(dueOf('start+2d', {}), undefined);
    assert.equal(dueOf('end-1d', { start: '2026-03-09' }), undefined);
  });

  it('keeps objectives that the trip has', () => {
    const items = [named('a', { objective: 'known' }), named('b', { objective: 'unknown' })];
    const trip = { ...base.trip, objectives: [{ id: 'known' }] };
    assert.deepEqual(scaffolded(items, { trip }).items, [named('a', { objective: 'known' }), named('b')]);
  });

  it('gives an id that the trip has elsewhere a number, and the gates follow', () => {
    const items = [named('backup'), named('backup-2'), named('cutover', { requires: ['backup', 'backup-2'] })];
    const list = scaffolded(items, { idsInTrip: new Set(['backup', 'backup-3']) });
    assert.deepEqual(list.items, [
      { ...named('backup'), id: 'backup-4' },
      named('backup-2'),
      named('cutover', { requires: ['backup-4', 'backup-2'] }),
    ]);
  });
});

describe('an existing deliverable list', () => {
  const template = nestedTemplate;

  it('gains what it lacks, its own lines stay', () => {
    const text = [
      '# ours',
      'kind: deliverables',
      'title: "Ours"   # keep',
      'items:',
      '- id: own',
      '  text: Own',
      '- id: data',
      '  text: Data of ours',
      '  items:',
      "    - {id: 'sample', text: Changed, done: true} # yes",
      '',
    ].join('\r\n');
    const result = merged(text, [template]);
    assert.deepEqual(valueOf(result).items, [
      { id: 'own', text: 'Own' },
      {
        id: 'data',
        text: 'Data of ours',
        items: [
          { id: 'sample', text: 'Changed', done: true },
          { id: 'bulk', text: 'Bulk', requires: ['sample'] },
        ],
      },
      { id: 'manual', text: 'Manual', due: '2026-03-19' },
    ]);
    const lines = result.split('\r\n');
    for (const line of text.split('\r\n')) assert.ok(lines.includes(line), line);
    assert.ok(!/[^\r]\n/.test(result));
    assert.equal(merged(result, [template]), result);
  });

  it('is compared by id wherever the item stands, by text where one has no id', () => {
    const text =
      'kind: deliverables\ntitle: T\nitems:\n  - text: My data\n    items:\n      - {id: bulk, text: B}\n  - text: Sample\n  - text: "Manual "\n';
    assert.equal(merged(text, [template]), text);
    const noIds: Checklist = { items: [{ text: 'B' }, { text: 'New' }, { text: '' }, {}] };
    assert.deepEqual(valueOf(merged(text, [noIds])).items?.slice(3), [{ id: 'new', text: 'New' }]);
  });

  it('gets an id for an item whose template has none, and finds it again by its text', () => {
    const wants: Checklist = {
      items: [{ text: 'Ask {{customer.name}}: all well?' }, { id: 'x', text: '验收' }, { text: '验收签字' }],
    };
    const around = { customer: { name: 'ACME' }, idsInTrip: new Set(['ask-acme-all-well']) };
    const result = merged('kind: deliverables\ntitle: T\n', [wants], around);
    assert.deepEqual(valueOf(result).items, [
      { id: 'ask-acme-all-well-2', text: 'Ask ACME: all well?' },
      { id: 'x', text: '验收' },
      { id: '验收签字', text: '验收签字' },
    ]);
    assert.equal(merged(result, [wants], around), result);
  });

  it('refuses to put a list where something else stands', () => {
    for (const text of ['items: later\n', 'items:\n  - id: data\n    items: later\n']) {
      const plan = planDeliverables({ ...base, templates: [template], existing: valueOf(text) });
      assert.ok(plan.kind === 'merge');
      assert.equal(edit(text, plan.changes).ok, false);
    }
  });

  it('names no gate that bears no id, and all of a group that was dissolved', () => {
    const wants: Checklist = { items: [...(template.items ?? []), { id: 'end', requires: ['data', 'manual'] }] };
    const text = 'kind: deliverables\ntitle: T\nitems:\n  - id: bulk\n  - id: sample\n  - text: Manual\n';
    assert.deepEqual(valueOf(merged(text, [wants])).items?.slice(3), [{ id: 'end', requires: ['sample', 'bulk'] }]);
  });

  it('does not open again what was closed without sub-items', () => {
    const wants: Checklist = { items: [...(template.items ?? []), { id: 'end', requires: ['bulk'] }] };
    for (const closed of ['done: true', 'skipped: {why: none to take over}']) {
      const text = `kind: deliverables\ntitle: T\nitems:\n  - id: data\n    ${closed}\n`;
      const { items } = valueOf(merged(text, [wants]));
      assert.deepEqual(
        items?.slice(1).map(({ id, requires }) => [id, requires]),
        [
          ['manual', undefined],
          ['end', ['data']],
        ],
      );
      assert.equal(items?.[0]?.items, undefined);
    }
    const open = valueOf(merged('kind: deliverables\ntitle: T\nitems:\n  - id: data\n', [template]));
    assert.deepEqual(
      open.items?.[0]?.items?.map(({ id }) => id),
      ['sample', 'bulk'],
    );
  });

  it('keeps the number that an id was given', () => {
    const idsInTrip = new Set(['manual']);
    const first = merged('kind: deliverables\ntitle: T\nitems: []\n', [template], { idsInTrip });
    assert.deepEqual(idsOf(valueOf(first)), ['data', 'sample', 'bulk', 'manual-2']);
    assert.equal(
      merged(first, [template], { idsInTrip: new Set([...idsInTrip, ...idsOf(valueOf(first)).map(String)]) }),
      first,
    );
  });

  it('that is empty becomes a whole one', () => {
    for (const text of [
      '',
      '# to do\n',
      'items:\n',
      'kind: deliverables\nitems: []\n',
      'items: # none\nkind: deliverables\n',
    ]) {
      const result = merged(text, [template]);
      const { kind, title, items } = valueOf(result);
      assert.deepEqual([kind, title, items?.length], ['deliverables', 'T', 2]);
      assert.equal(merged(result, [template]), result);
    }
  });

  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'b-2'];
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const { list } = fc.letrec<{ list: readonly Item[]; item: Item }>((tie) => ({
    list: fc.array(tie('item'), { maxLength: 4 }),
    item: fc
      .record({
        id: some(fc.constantFrom(...ids)),
        text: some(fc.constantFrom('One', 'Two', 'Three: "3"', '四', '# five')),
        done: some(fc.constant(true)),
        due: some(fc.constantFrom('2026-03-11', '2026-03-12')),
        requires: some(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 2 })),
        items: fc.option(tie('list'), { nil: undefined, depthSize: 'small' }),
      })
      .map((item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item),
  }));
  const uniqueIds = (items: readonly Item[], seen = new Set<string>()): Item[] =>
    items.map(({ id, ...rest }) => {
      const fresh = id !== undefined && !seen.has(id);
      if (fresh) seen.add(id);
      return { ...(fresh ? { id } : {}), ...rest, ...(rest.items ? { items: uniqueIds(rest.items, seen) } : {}) };
    });

  it('keeps every value, gains every id once, and a second time nothing (any list, any templates)', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(
        list,
        fc.array(list, { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(fc.constantFrom(...ids)),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (own, wanted, elsewhere, eol, inLists) => {
          const existing = { kind: 'deliverables', title: 'T', items: uniqueIds(own) };
          const text = `# head${eol}${printRecord(existing as unknown as Plain, { eol })}# tail${eol}`;
          const templates = wanted.map((items) => ({ items: uniqueIds(items) }));
          const idsInTrip = new Set(elsewhere.filter((id) => !idsOf(existing).includes(id)));
          const around = { idsInTrip, ...(inLists ? { idsInOtherLists: idsInTrip } : {}) };
          const result = merged(text, templates, around);

          const now = valueOf(result);
          const kept = (before: readonly Item[] | undefined, after: readonly Item[] | undefined) => {
            before?.forEach((item, index) => {
              const { items, ...values } = item;
              const { items: itemsNow, ...valuesNow } = after?.[index] ?? {};
              assert.deepEqual(valuesNow, values);
              kept(items, itemsNow);
            });
          };
          kept(existing.items, now.items);
          const all = idsOf(now).filter((id) => id !== undefined);
          assert.equal(new Set(all).size, all.length);
          assert.deepEqual(
            all.filter((id) => idsInTrip.has(id)),
            [],
          );
          assert.equal(merged(result, templates, around), result);
        },
      ),
      { numRuns: 150 },
    );
  });
});
