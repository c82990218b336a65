import assert from 'node:assert/strict';
import { edit, type Change } from '../../../src/core/format/edit';
import { readRecord } from '../../../src/core/format/readRecord';
import { planAddItem } from '../../../src/core/items/addItem';
import { planCopyItems } from '../../../src/core/items/copyItems';
import { deleteChanges, waitingFor } from '../../../src/core/items/deleteItems';
import { planEditItem } from '../../../src/core/items/editItem';
import { freeItemId } from '../../../src/core/items/itemIds';
import { planMoveItems } from '../../../src/core/items/moveItems';
import { planChecklist } from '../../../src/core/items/newChecklist';
import { outermost, placeNow } from '../../../src/core/items/placeNow';
import { blockedCount, readyItemsOf } from '../../../src/core/items/readyItems';
import { planSkip, planUnskip } from '../../../src/core/items/skipItem';
import { placesOf } from '../../../src/core/rules/items';
import { tripOf } from './tripOf';

const file = 'checklists/a.yaml';

function applied(text: string, plan: { readonly ok: boolean; readonly changes?: readonly Change[] }): string {
  assert.ok(plan.ok, JSON.stringify(plan));
  const result = edit(text, plan.changes ?? []);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

function refusalOf(plan: object): unknown {
  return (plan as { readonly refusal?: { readonly code?: unknown } }).refusal?.code;
}

describe('planAddItem', () => {
  it('makes a leaf that was done into a parent that stores nothing, its comment kept', () => {
    const text = 'items:\n  - id: a\n    done: true # by Wang\n    doneAt: 2026-03-10\n    note: n\n';
    const plan = planAddItem(tripOf({ a: text }), file, { at: 'child', path: ['items', 0] }, { text: 'B' }, text);
    assert.equal(
      applied(text, plan),
      'items:\n  - id: a\n    done: false # by Wang\n    note: n\n    items:\n      - id: b\n        text: B\n',
    );
  });

  it('gives ids that neither an item nor an objective of any list bears, whatever their case', () => {
    const contents = tripOf({ a: 'items: []\n', b: 'items:\n  - {id: Go}\n' }, { objectives: [{ id: 'go-2' }] });
    const plan = planAddItem(contents, file, { at: 'end' }, { text: 'Go!' }, 'items: []\n');
    assert.equal(plan.ok && plan.id, 'go-3');
    assert.equal(freeItemId('  ', new Set()), 'untitled');
  });

  it('counts relative days from the trip, and refuses those that the trip cannot tell', () => {
    const text = 'items: []\n';
    const trip = { start: '2026-03-09' };
    const plan = (due: string) => planAddItem(tripOf({ a: text }, trip), file, { at: 'end' }, { text: 'x', due }, text);
    assert.match(applied(text, plan('start+5wd')), /due: 2026-03-16/);
    assert.equal(refusalOf(plan('end-1d')), 'bad-due');
    assert.equal(refusalOf(plan('2026-02-30')), 'bad-due');
  });

  it('puts what is a text as one line and keeps what looks like YAML a text', () => {
    const text = 'items:\n';
    const out = applied(text, planAddItem(tripOf({ a: text }), file, { at: 'end' }, { text: ' a:\n b # c ' }, text));
    assert.equal(readRecord('checklist', out).value.items?.[0]?.text, 'a: b # c');
  });
});

describe('planEditItem', () => {
  const text = 'items:\n  - id: a # A\n    text: A\n    note: n\n  - id: b\n    requires: [a]\n';
  const contents = tripOf({ a: text });

  it('puts keys where the conventions have them and takes away what is blank', () => {
    const plan = planEditItem(contents, file, ['items', 0], { owner: 'li', note: ' ', optional: true }, text);
    assert.equal(
      applied(text, plan),
      'items:\n  - id: a # A\n    text: A\n    owner: li\n    optional: true\n  - id: b\n    requires: [a]\n',
    );
  });

  it('refuses circles, blank texts, unknown names', () => {
    assert.equal(refusalOf(planEditItem(contents, file, ['items', 0], { requires: ['b'] }, text)), 'circle');
    assert.equal(refusalOf(planEditItem(contents, file, ['items', 0], { requires: ['a'] }, text)), 'circle');
    assert.equal(refusalOf(planEditItem(contents, file, ['items', 0], { text: ' ' }, text)), 'missing');
    assert.equal(refusalOf(planEditItem(contents, file, ['items', 0], { objective: 'x' }, text)), 'unknown-objective');
    assert.equal(refusalOf(planEditItem(contents, file, ['items', 7], {}, text)), 'gone');
  });
});

describe('planSkip', () => {
  it('takes the tick away and can be taken back', () => {
    const text = 'items:\n  - id: a # A\n    done: true\n    doneAt: 2026-03-10\n    note: n\n';
    const at = '2026-03-11T09:00:00+08:00';
    const out = applied(text, planSkip([['items', 0]], { why: ' no\n data ', at, by: 'li' }, text));
    const item = readRecord('checklist', out).value.items?.[0];
    assert.deepEqual(item?.skipped, { why: 'no data', at, by: 'li' });
    assert.equal(item?.done, undefined);
    assert.match(out, /skipped: .*\n {4}note: n\n$/);
    assert.equal(applied(out, planUnskip([['items', 0]], out)), 'items:\n  - id: a # A\n    note: n\n');
    assert.equal(refusalOf(planSkip([['items', 0]], { why: ' \n', at }, text)), 'missing');
    const noted = 'items:\n  - {id: a, skipped: {why: x, by: li, mine: kept}} # c\n';
    const again = applied(noted, planSkip([['items', 0]], { why: 'y', at }, noted));
    assert.equal(again, `items:\n  - {id: a, skipped: {why: y, at: ${at}, mine: kept}} # c\n`);
    const bare = 'items:\n  - {id: a, skipped: lent}\n';
    assert.match(applied(bare, planSkip([['items', 0]], { why: 'y', at }, bare)), /skipped: \{why: y, at: [^}]+\}\}/);
  });
});

describe('deleting', () => {
  const text =
    'items:\n  - id: a\n    items:\n      - {id: b}\n      - {id: c}\n  - {id: d, requires: [b]}\n  - {id: e, requires: [d]}\n';
  const contents = tripOf({ a: text, other: 'items:\n  - {id: f, requires: [a]}\n' });

  it('names who waits for what goes, from outside of it', () => {
    const ids = (path: readonly (string | number)[]) =>
      waitingFor(contents, [{ file, path }]).map(({ item }) => item.id);
    assert.deepEqual(ids(['items', 0]), ['d', 'f']);
    assert.deepEqual(ids(['items', 0, 'items', 1]), []);
    assert.deepEqual(
      waitingFor(contents, [
        { file, path: ['items', 1] },
        { file, path: ['items', 2] },
      ]),
      [],
    );
  });

  it('takes several out of one list, and the list of a parent that has none left', () => {
    const { items = [] } = readRecord('checklist', text).value;
    const changes = deleteChanges(items, [
      ['items', 0, 'items', 0],
      ['items', 0, 'items', 1],
      ['items', 2],
    ]);
    assert.equal(applied(text, { ok: true, changes }), 'items:\n  - id: a\n  - {id: d, requires: [b]}\n');
    const all = deleteChanges(items, [
      ['items', 2],
      ['items', 0],
      ['items', 1],
    ]);
    assert.equal(applied(text, { ok: true, changes: all }), 'items: []\n');
  });
});

describe('planMoveItems', () => {
  it('refuses a circle that only the move would close', () => {
    const text = 'items:\n  - id: a\n  - id: b\n    requires: [a]\n    items:\n      - {id: c}\n';
    const contents = tripOf({ a: text });
    const plan = planMoveItems(contents, [{ file, text }], [{ file, path: ['items', 0] }], {
      file,
      at: 'child',
      path: ['items', 1],
    });
    assert.equal(refusalOf(plan), 'circle');
  });

  it('unticks the leaf that becomes a parent, in the same edit', () => {
    const text = 'items:\n  - id: a # A\n  - id: b\n    done: true\n    doneAt: 2026-03-10\n';
    const plan = planMoveItems(tripOf({ a: text }), [{ file, text }], [{ file, path: ['items', 0] }], {
      file,
      at: 'child',
      path: ['items', 1],
    });
    assert.ok(plan.ok);
    const [result] = plan.results;
    assert.equal(result?.ok && result.text, 'items:\n  - id: b\n    items:\n      - id: a # A\n');
  });
});

describe('readyItemsOf', () => {
  it('lists open leaves whose gates and whose parents’ gates are closed, by due date', () => {
    const text = `items:
  - {id: late, text: L, due: 2026-03-20}
  - {id: early, due: 2026-03-01}
  - {id: free}
  - {id: waits, requires: [late]}
  - {id: done, done: true}
  - id: group
    requires: [done]
    items: [{id: in-group, due: 2026-03-10, requires: [done]}]
  - id: blocked
    requires: [gone]
    items: [{id: in-blocked}]
  - id: skipped
    skipped: {why: x}
    items: [{id: in-skipped}]
`;
    const contents = tripOf({ a: text });
    const ready = readyItemsOf(contents, '2026-03-05');
    assert.deepEqual(
      ready.map(({ item, overdue }) => [item.id, overdue]),
      [
        ['early', true],
        ['in-group', false],
        ['late', false],
        ['free', false],
      ],
    );
    assert.equal(blockedCount(contents), 2);
  });
});

describe('planCopyItems', () => {
  it('brings nothing of what happened there, and what this trip does not know stays behind', () => {
    const from = tripOf(
      {
        a: 'items:\n  - {id: a, text: A, done: true, due: 2026-01-03, owner: li, objective: o, secret: s}\n  - {id: b, requires: [a, c, x], items: [{id: e, due: 2026-01-09}]}\n',
      },
      { start: '2026-01-01', end: '2026-01-10' },
    );
    const to = tripOf(
      { a: 'items:\n  - {id: a}\n  - {id: c}\n' },
      { start: '2026-03-01', end: '2026-03-05', team: [{ id: 'li' }] },
    );
    const places = placesOf(from.checklists[0]?.value ?? {}).map((place) => ({ ...place, file }));
    const { values, ids } = planCopyItems(from, places, to);
    assert.deepEqual(ids, ['a-2', 'b', 'e']);
    assert.deepEqual(values, [
      { id: 'a-2', text: 'A', owner: 'li', due: '2026-03-03' },
      { id: 'b', requires: ['a-2', 'c'], items: [{ id: 'e', due: '2026-03-05' }] },
    ]);
  });

  it('lets nothing be late the moment it is copied, but into a trip that is over', () => {
    const from = tripOf({ a: 'items:\n  - {id: a, due: 2026-01-02}\n' }, { start: '2026-01-01', end: '2026-01-10' });
    const to = tripOf({}, { start: '2026-03-01', end: '2026-03-05' });
    const places = placesOf(from.checklists[0]?.value ?? {}).map((place) => ({ ...place, file }));
    const due = (today: string) => planCopyItems(from, places, to, { today }).values;
    assert.deepEqual(due('2026-02-01'), [{ id: 'a', due: '2026-03-02' }]);
    assert.deepEqual(due('2026-03-04'), [{ id: 'a', due: '2026-03-04' }]);
    assert.deepEqual(due('2026-03-06'), [{ id: 'a', due: '2026-03-02' }]);
  });

  it('leaves what is prepared before departure before it, but in another kind of list', () => {
    const list = 'kind: preparation\nitems:\n  - {id: a, items: [{id: b, due: 2025-12-29}]}\n';
    const from = tripOf({ a: list }, { start: '2026-01-05', end: '2026-01-10' });
    const to = tripOf({}, { start: '2026-03-09', end: '2026-03-13' });
    const places = placesOf(from.checklists[0]?.value ?? {}).map((place) => ({ ...place, file }));
    const due = (options: { today?: string; kind?: string }) => {
      return JSON.stringify(planCopyItems(from, places, to, options).values).match(/2026-\d\d-\d\d/)?.[0];
    };
    assert.equal(due({}), '2026-03-02');
    assert.equal(due({ today: '2026-03-05' }), '2026-03-05');
    assert.equal(due({ kind: 'deliverables' }), '2026-03-09');
  });
});

describe('places and lists', () => {
  it('finds an item by its id, else where it was', () => {
    const { value } = readRecord('checklist', 'items:\n  - {text: A}\n  - {id: b}\n');
    assert.deepEqual(placeNow(value, { item: { id: 'b' }, path: ['items', 0] })?.path, ['items', 1]);
    assert.deepEqual(placeNow(value, { item: { text: 'A' }, path: ['items', 0] })?.path, ['items', 0]);
    assert.equal(placeNow(value, { item: { text: 'B' }, path: ['items', 0] }), undefined);
  });

  it('keeps the outermost of places within each other, each once', () => {
    const at = (...path: (string | number)[]) => ({ file, path });
    const inner = at('items', 0, 'items', 1);
    assert.deepEqual(outermost([inner, at('items', 0), at('items', 0), at('items', 10)]), [
      at('items', 0),
      at('items', 10),
    ]);
    assert.deepEqual(outermost([{ ...inner, file: 'other' }, at('items', 0)]).length, 2);
  });

  it('names a list by its kind and in the trip’s language', () => {
    const plan = planChecklist({ kind: 'preparation' }, new Set(['Preparation']), 'zh-cn');
    assert.deepEqual(plan, {
      ok: true,
      path: 'checklists/preparation-2.yaml',
      kind: 'preparation',
      title: '出发前准备',
      text: 'kind: preparation\ntitle: 出发前准备\nitems: []\n',
    });
    const handover = planChecklist({ kind: 'handover' }, new Set(), 'zh-cn');
    assert.equal(handover.ok && handover.title, '移交清单');
    const hostile = planChecklist({ kind: '../../x: #' }, new Set(), 'en');
    assert.ok(hostile.ok);
    assert.equal(hostile.path, 'checklists/x.yaml');
    assert.equal(readRecord('checklist', hostile.text).value.kind, '../../x: #');
  });
});
