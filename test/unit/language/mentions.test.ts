import assert from 'node:assert/strict';
import { edit } from '../../../src/core/format/edit';
import { readText } from '../../../src/core/format/readText';
import { applySplices } from '../../../src/core/format/splices';
import { mentionAt, mentionsIn, sameTarget } from '../../../src/core/language/mentions';
import { readTree } from '../../../src/core/language/readTree';
import { refusalOfId, renameText } from '../../../src/core/language/renameText';
import { filesDefining, isTaken, recordFiles } from '../../../src/core/language/whereDefined';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { sampleContents } from './cursor';

function mentioned(kind: RecordKind, text: string): readonly string[] {
  return mentionsIn(kind, readTree(text)).map(({ target, id, range, isDefinition, atKey }) => {
    const marks = `${isDefinition ? '!' : ''}${atKey ? ':' : ''}`;
    return `${target} ${id}${marks} ${text.slice(...range)}`;
  });
}

function renamed(kind: RecordKind, text: string, from: string, to: string): string {
  const result = rename(kind, text, from, to);
  assert.ok(result.ok, JSON.stringify(result));
  return applySplices(text, result.splices);
}

function rename(kind: RecordKind, text: string, id: string, to: string): ReturnType<typeof renameText> {
  const mentions = mentionsIn(kind, readTree(text), id);
  return renameText(text, { kind, thing: { target: 'item', id }, mentions }, to, { edit, readText });
}

describe('what a record mentions', () => {
  it('is found in every kind of record', () => {
    assert.deepEqual(
      mentioned(
        'checklist',
        'items:\n  - id: a\n    requires: ["b", c]\n    objective: o\n    owner: li\n    items: [{id: d}]\n',
      ),
      ['item a! a', 'item b "b"', 'item c c', 'objective o o', 'person li li', 'item d! d'],
    );
    assert.deepEqual(mentioned('trip', 'customer: acme\nteam: [{id: li, name: x}]\nobjectives: [{id: o}]\n'), [
      'customer acme acme',
      'person li! li',
      'objective o! o',
    ]);
    assert.deepEqual(mentioned('change', 'requestedBy: wang\nmoves: {a: 2026-03-12}\ndecision: {by: wang}\n'), [
      'person wang wang',
      'item a: a',
      'person wang wang',
    ]);
    assert.deepEqual(mentioned('feedback', 'from: wang\nissue: i\nchange: c\n'), [
      'person wang wang',
      'issue i i',
      'change c c',
    ]);
    assert.deepEqual(mentioned('day', 'agreed: {with: wang}\nplan: {evening: [{item: a, issue: i}]}\n'), [
      'person wang wang',
      'item a a',
      'issue i i',
    ]);
    assert.deepEqual(mentioned('review', 'feedback: [f]\nwith: [wang]\n'), ['feedback f f', 'person wang wang']);
    assert.deepEqual(mentioned('customer', 'contacts: [{id: wang}]\nprocesses: [{id: x}]\n'), ['person wang! wang']);
    assert.deepEqual(mentioned('issue', 'owner: li\ndescribe: |\n  owner\nconfirmed: {by: wang}\n'), [
      'person li li',
      'person wang wang',
    ]);
  });

  it('is found where the cursor touches it', () => {
    const text = 'items:\n  - id: abc\n';
    const root = readTree(text);
    for (const offset of [text.indexOf('abc'), text.indexOf('abc') + 3]) {
      assert.equal(mentionAt('checklist', root, offset)?.id, 'abc');
    }
    assert.equal(mentionAt('checklist', root, 0), undefined);
    assert.ok(sameTarget({ target: 'item', id: 'a' }, { target: 'item', id: 'a' }));
    assert.ok(!sameTarget({ target: 'item', id: 'a' }, { target: 'objective', id: 'a' }));
  });

  it('leads to the files that define it', () => {
    const contents = sampleContents();
    const paths = (...[target, id]: [Parameters<typeof filesDefining>[1], string]) =>
      filesDefining(contents, target, id).map(({ path, isWhole }) => `${path}${isWhole ? ' whole' : ''}`);
    assert.deepEqual(paths('item', 'mapping'), ['checklists/deliverables.yaml']);
    assert.deepEqual(paths('objective', 'order-to-cash'), ['trip.yaml']);
    assert.deepEqual(paths('person', 'li'), ['trip.yaml']);
    assert.deepEqual(paths('person', 'wang'), ['customer.yaml']);
    assert.deepEqual(paths('issue', '2026-03-12-login-7f3k'), ['issues/2026-03-12-login-7f3k.yaml whole']);
    assert.deepEqual(paths('item', 'nothing'), []);
    assert.equal(recordFiles(contents).length, 8);
    assert.ok(isTaken(contents, 'item', 'order-to-cash'), 'items and objectives share their ids');
    assert.ok(!isTaken(contents, 'person', 'mapping'));
  });
});

describe('renaming in a text', () => {
  it('keeps quotes, comments and everything else', () => {
    const text =
      'items:\r\n  - id:   a # first\r\n    text: a\r\n  - requires: [ "a", b ,\'a\']\r\n    objective: a\r\n';
    assert.equal(
      renamed('checklist', text, 'a', 'new-id'),
      'items:\r\n  - id:   new-id # first\r\n    text: a\r\n  - requires: [ "new-id", b ,\'new-id\']\r\n    objective: a\r\n',
    );
  });

  it('renames keys in their place', () => {
    const text = 'title: a\nmoves:\n  b: 2026-03-12\n  "a": 2026-03-13 # late\n  c: 2026-03-14\n';
    assert.equal(renamed('change', text, 'a', '二'), text.replace('"a":', '"二":'));
    assert.equal(renamed('change', 'moves: {a: 2026-03-12}\n', 'a', '12'), 'moves: {"12": 2026-03-12}\n');
  });

  it('quotes an id that would read as a number', () => {
    assert.deepEqual(readText(renamed('checklist', 'items: [{id: a}]\n', 'a', '2026')).value, {
      items: [{ id: '2026' }],
    });
  });

  it('refuses a text that cannot be understood, and a shared value', () => {
    const broken = 'title: [\nitems:\n  - id: a\n';
    const inBroken = rename('checklist', broken, 'a', 'b');
    assert.ok(!inBroken.ok);
    const shared = 'items:\n  - &x {id: a}\n  - *x\n';
    const inShared = rename('checklist', shared, 'a', 'b');
    assert.deepEqual(inShared.ok ? '' : inShared.problem.code, 'shared-value');
  });

  it('leaves no gate behind that only YAML sees, or refuses', () => {
    for (const [text, expected] of [
      [
        'items:\n  - id: |-\n      a\n  - {id: c, requires: [a]}\n',
        { items: [{ id: 'z' }, { id: 'c', requires: ['z'] }] },
      ],
      ['items:\n  - ? id\n    : a\n  - {id: c, requires: a}\n', { items: [{ id: 'z' }, { id: 'c', requires: 'z' }] }],
      ['items:\n  - id: a\n  - {id: c, requires: [!!str a]}\n', { items: [{ id: 'z' }, { id: 'c', requires: ['z'] }] }],
      ['base: &b {requires: [a]}\nitems:\n  - id: a\n  - <<: *b\n    id: c\n', undefined],
    ] as const) {
      const result = rename('checklist', text, 'a', 'z');
      assert.deepEqual(result.ok ? readText(applySplices(text, result.splices)).value : undefined, expected, text);
    }
    const change = rename('change', 'moves:\n  ? a\n  : 2026-03-12\n', 'a', 'z');
    assert.ok(!change.ok && change.problem.code === 'cannot-edit');
  });

  it('refuses what is no id', () => {
    for (const id of ['', '  ', 'a b', 'a,b', '-a', 'a:', 'x'.repeat(81), 'a\u202eb', '"a"']) {
      assert.ok(refusalOfId(id), JSON.stringify(id));
    }
    for (const id of ['a', 'sample-import', '样本-导入', 'v1.2_b', 'Übung'])
      assert.equal(refusalOfId(id), undefined, id);
  });
});
