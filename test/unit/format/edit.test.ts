import assert from 'node:assert/strict';
import type { Plain } from '../../../src/core/model/problem';
import { edit, hasComment, type Change } from '../../../src/core/format/edit';
import { applySplices } from '../../../src/core/format/splices';

/** The text after the changes, which must go well. */
function edited(text: string, ...changes: readonly Change[]): string {
  const result = edit(text, changes);
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(applySplices(text, result.splices), result.text);
  return result.text;
}
const set = (path: readonly (string | number)[], value: Plain, before?: string): Change =>
  before === undefined ? { op: 'set', path, value } : { op: 'set', path, value, before };
const del = (...path: readonly (string | number)[]): Change => ({ op: 'delete', path });
const insert = (path: readonly (string | number)[], index: number, value: Plain): Change => ({
  op: 'insert',
  path,
  index,
  value,
});

function refused(text: string, ...changes: readonly Change[]): string {
  const result = edit(text, changes);
  assert.ok(!result.ok, result.ok ? result.text : '');
  return result.problem.code;
}

describe('edit', () => {
  describe('sets a value', () => {
    const cases: readonly [string, string, Change, string][] = [
      ['a plain text', 'a: x # why\nb: 1\n', set(['a'], 'y z'), 'a: y z # why\nb: 1\n'],
      ['in single quotes', "a: 'x'\n", set(['a'], "it's"), "a: 'it''s'\n"],
      ['in double quotes', 'a: "x"\n', set(['a'], 'a\tb'), 'a: "a\\tb"\n'],
      ['that needs quotes', 'a: x\n', set(['a'], 'true'), 'a: "true"\n'],
      ['a date stays plain', 'a: x\n', set(['a'], '2026-03-09'), 'a: 2026-03-09\n'],
      ['a key left empty', 'a: # later\nb: 1\n', set(['a'], 'x'), 'a: x # later\nb: 1\n'],
      ['a key left empty at the end', 'b: 1\na:', set(['a'], 'x'), 'b: 1\na: x'],
      ['several lines', 'a: x # c\nb: 1\n', set(['a'], 'p\nq\n'), 'a: | # c\n  p\n  q\nb: 1\n'],
      ['several lines without a break at the end', 'a: x\n', set(['a'], 'p\n\nq'), 'a: |-\n  p\n\n  q\n'],
      ['a block by a block', 'a: |\n    p\nb: 1\n', set(['a'], 'q\nr\n'), 'a: |\n    q\n    r\nb: 1\n'],
      ['a block by one line', 'a: | # c\n  p\n  q\nb: 1\n', set(['a'], 'x'), 'a: x # c\nb: 1\n'],
      ['a folded block', 'a: >-\n  p\n  q\nb: 1\n', set(['a'], 'x\ny\n'), 'a: |\n  x\n  y\nb: 1\n'],
      ['a text on the line below', 'a:\n  x\nb: 1\n', set(['a'], 'y'), 'a:\n  y\nb: 1\n'],
      ['in CRLF', 'a: x\r\nb: 1\r\n', set(['a'], 'p\nq\n'), 'a: |\r\n  p\r\n  q\r\nb: 1\r\n'],
      ['after a byte order mark', '\ufeffa: x\n', set(['a'], 'y'), '\ufeffa: y\n'],
      ['a quoted key', '"a b": x\n', set(['a b'], 'y'), '"a b": y\n'],
      ['an explicit key', '? a\n: x\n', set(['a'], 'y'), '? a\n: y\n'],
      ['an explicit key without a value', '? a\n', set(['a'], 'y'), '? a\n: y\n'],
      ['below %YAML', '%YAML 1.2\n---\na: x\n', set(['a'], 'y'), '%YAML 1.2\n---\na: y\n'],
      ['in a flow map', 'a: {b: x, c: 1}\n', set(['a', 'b'], 'p, q'), 'a: {b: "p, q", c: 1}\n'],
      ['left empty in a flow map', 'a: {b, c: }\n', set(['a', 'b'], 1), 'a: {b: 1, c: }\n'],
      ['several lines in a flow map', 'a: {b: x}\n', set(['a', 'b'], 'p\nq'), 'a: {b: "p\\nq"}\n'],
      ['a map over a text', 'a: x # c\nb: 1\n', set(['a'], { k: 1 }), 'a: # c\n  k: 1\nb: 1\n'],
      ['a text over a list', 'a: # c\n  - x\n  - y\nb: 1\n', set(['a'], 'z'), 'a: z # c\nb: 1\n'],
      ['a map over a map', 'a:\n  p: 1 # c\n  q: 2\n', set(['a'], { p: 1, r: 3 }), 'a:\n  p: 1 # c\n  r: 3\n'],
      ['a list over a list', 'a:\n  - x # c\n  - y\n', set(['a'], ['x', 'z', 'w']), 'a:\n  - x # c\n  - z\n  - w\n'],
      ['an item', '- x\n- y # c\n', set([1], 'z'), '- x\n- z # c\n'],
      ['an empty item', '-\n- y\n', set([0], 'z'), '- z\n- y\n'],
      ['nothing where all is so', 'a:   1.0\n', set(['a'], 1), 'a:   1.0\n'],
    ];
    for (const [name, text, change, wanted] of cases) {
      it(name, () => assert.equal(edited(text, change), wanted));
    }
  });

  describe('adds a key', () => {
    const cases: readonly [string, string, Change, string][] = [
      ['at the end', 'a: 1\n', set(['b'], 'x'), 'a: 1\nb: x\n'],
      ['where the last line does not end', 'a: 1', set(['b'], 'x'), 'a: 1\nb: x'],
      ['before another', '# head\na: 1\n# of b\nb: 2\n', set(['c'], 3, 'b'), '# head\na: 1\nc: 3\n# of b\nb: 2\n'],
      ['before the first', '# head\na: 1\n', set(['c'], 3, 'a'), '# head\nc: 3\na: 1\n'],
      ['before the first on a dash', '- a: 1\n  b: 2\n', set([0, 'c'], 3, 'a'), '- c: 3\n  a: 1\n  b: 2\n'],
      ['to a map in a list', '- a: 1\n- b: 2\n', set([0, 'c'], 3), '- a: 1\n  c: 3\n- b: 2\n'],
      ['before a comment less deep', 'a:\n  b: 1\n# end\n', set(['a', 'c'], 2), 'a:\n  b: 1\n  c: 2\n# end\n'],
      ['to nothing', '', set(['a'], 'x'), 'a: x\n'],
      ['below a comment', '# c', set(['a'], 'x'), '# c\na: x'],
      ['to an empty map', 'a: {} # c\n', set(['a', 'b'], 1), 'a: # c\n  b: 1\n'],
      ['to a null', 'a: null\n', set(['a', 'b'], 1), 'a:\n  b: 1\n'],
      ['with maps on the way', 'x: 1\n', set(['a', 'b', 'c'], 1), 'x: 1\na:\n  b:\n    c: 1\n'],
      ['in the file’s indent', 'a:\n    b: 1\n', set(['c'], { d: [1] }), 'a:\n    b: 1\nc:\n    d:\n      - 1\n'],
      ['with its list at its own column', 'a:\n- 1\n', set(['c'], [1]), 'a:\n- 1\nc:\n- 1\n'],
      ['to a flow map', 'a: {b: 1}\n', set(['a', 'c'], ['x']), 'a: {b: 1, c: [x]}\n'],
      ['to a flow map of several lines', 'a: {\n  b: 1\n}\n', set(['a', 'c'], 2), 'a: {\n  b: 1,\n  c: 2\n}\n'],
      ['below a block', 'a: |\n  x\n', set(['b'], 1), 'a: |\n  x\nb: 1\n'],
      [
        'a small map on one line',
        'a: 1\n',
        set(['resolved'], { at: '2026-03-12T10:20:00+08:00', by: 'li' }),
        'a: 1\nresolved: {at: 2026-03-12T10:20:00+08:00, by: li}\n',
      ],
      ['in CRLF', 'a: 1\r\n', set(['b'], 2), 'a: 1\r\nb: 2\r\n'],
      ['of an item on the dash', '- - x\n', insert([0], -1, 'y'), '- - x\n  - y\n'],
    ];
    for (const [name, text, change, wanted] of cases) {
      it(name, () => assert.equal(edited(text, change), wanted));
    }
  });

  describe('deletes', () => {
    const cases: readonly [string, string, Change, string][] = [
      ['a key', '# a\na: 1 # x\n# b\nb: 2\n', del('a'), '# a\n# b\nb: 2\n'],
      ['a block', 'a: |\n  x\n  y\n\nb: 2\n', del('a'), '\nb: 2\n'],
      ['the last key, which ends no line', 'a: 1\nb: 2', del('b'), 'a: 1'],
      ['the last key below a block, which ends no line', 'a: |\n  x\nb: 2', del('b'), 'a: |\n  x\n'],
      ['the first key on a dash', '- a: 1\n  b: 2\n', del(0, 'a'), '- b: 2\n'],
      ['the first key on a dash, before a comment', '- a: 1\n  # b\n  b: 2\n', del(0, 'a'), '-\n  # b\n  b: 2\n'],
      ['the only key', 'a:\n  # c\n  b: 1\nc: 2\n', del('a', 'b'), 'a: {}\n  # c\nc: 2\n'],
      ['the only key of an item', '- a: 1\n- b\n', del(0, 'a'), '- {}\n- b\n'],
      ['the only key of all', '# c\na: 1\n', del('a'), '# c\n{}\n'],
      ['an item', 'a:\n- x\n- y # c\n- z\n', del('a', 1), 'a:\n- x\n- z\n'],
      ['the only item', 'a:\n- x\nb: 1\n', del('a', 0), 'a: []\nb: 1\n'],
      ['in a flow map', 'a: {b: 1, c: 2, d: 3}\n', del('a', 'c'), 'a: {b: 1, d: 3}\n'],
      ['the first of a flow map', 'a: {b: 1, c: 2}\n', del('a', 'b'), 'a: {c: 2}\n'],
      ['the last of a flow map', 'a: {b: 1, c: 2}\n', del('a', 'c'), 'a: {b: 1}\n'],
      ['the last of a flow map of several lines', 'a: {\n  b: 1,\n  c: 2\n}\n', del('a', 'c'), 'a: {\n  b: 1\n}\n'],
      ['its line behind a comma of its own', 'a: {\n  b: 1,\n  c: 2,\n}\n', del('a', 'c'), 'a: {\n  b: 1,\n}\n'],
      ['its line behind a comment', 'a: {\n  b: 1, # b\n  c: 2\n}\n', del('a', 'c'), 'a: {\n  b: 1, # b\n}\n'],
      ['the only one of a flow map', 'a: {b: 1}\n', del('a', 'b'), 'a: {}\n'],
      ['what is not there', 'a: 1\n', del('b', 'c'), 'a: 1\n'],
    ];
    for (const [name, text, change, wanted] of cases) {
      it(name, () => assert.equal(edited(text, change), wanted));
    }
  });

  describe('inserts an item', () => {
    const cases: readonly [string, string, Change, string][] = [
      ['at the end', 'a:\n  - x # c\nb: 1\n', insert(['a'], -1, 'y'), 'a:\n  - x # c\n  - y\nb: 1\n'],
      ['at the front', 'a:\n  - x\n', insert(['a'], 0, { k: 1, l: 2 }), 'a:\n  - k: 1\n    l: 2\n  - x\n'],
      ['in a flow list', 'a: [x, z]\n', insert(['a'], 1, 'y'), 'a: [x, y, z]\n'],
      [
        'behind the comment of the last',
        'a: [\n  x,\n  y # y\n]\n',
        insert(['a'], -1, 'z'),
        'a: [\n  x,\n  y, # y\n  z\n]\n',
      ],
      [
        'behind a last comma and a comment',
        'a: [\r\n  x, # x\r\n]\r\n',
        insert(['a'], -1, 'y'),
        'a: [\r\n  x, # x\r\n  y,\r\n]\r\n',
      ],
      ['in an empty list', 'a: []\n', insert(['a'], -1, 'y'), 'a:\n  - y\n'],
      ['in a list that is missing', 'a: 1\n', insert(['b', 'c'], -1, 'y'), 'a: 1\nb:\n  c:\n    - y\n'],
      [
        'as its siblings are',
        'items:\n  - {id: a}\n',
        insert(['items'], -1, { id: 'b', text: 'B' }),
        'items:\n  - {id: a}\n  - {id: b, text: B}\n',
      ],
    ];
    for (const [name, text, change, wanted] of cases) {
      it(name, () => assert.equal(edited(text, change), wanted));
    }
  });

  it('takes back what was added behind a last line without a break', () => {
    for (const text of ['- id: a\n  b: 1', '\ufeff- id: a\r\n  b: 1', '- id: a']) {
      const added = edited(text, set([0, 'done'], true), set([0, 'doneBy'], 'li'));
      assert.equal(edited(added, del(0, 'done'), del(0, 'doneBy')), text);
    }
  });

  it('makes several changes, each seeing the ones before', () => {
    const text = 'items:\n  - id: a\n    text: A # why\n  - id: b\n';
    const after = edited(
      text,
      set(['items', 0, 'done'], true),
      set(['items', 0, 'doneAt'], '2026-03-10T16:05:00+08:00'),
      set(['items', 0, 'doneBy'], 'li'),
      insert(['items'], -1, { id: 'c' }),
      set(['items', 2, 'done'], false),
      del('items', 1),
    );
    assert.equal(
      after,
      'items:\n  - id: a\n    text: A # why\n    done: true\n    doneAt: 2026-03-10T16:05:00+08:00\n    doneBy: li\n' +
        '  - id: c\n    done: false\n',
    );
  });

  it('refuses what is shared, broken, or has no place', () => {
    const shared = 'a: &x\n  k: 1\nb: *x\nc:\n  <<: *x\n  own: 1\n';
    for (const change of [
      set(['a', 'k'], 2),
      set(['a'], 2),
      del('a'),
      set(['b', 'k'], 2),
      set(['b'], 2),
      set(['c', 'k'], 2),
      del('c', 'k'),
    ]) {
      assert.equal(refused(shared, change), 'shared-value', JSON.stringify(change));
    }
    assert.equal(edited(shared, set(['c', 'own'], 2)), shared.replace('own: 1', 'own: 2'));
    assert.equal(refused('a: [\n', set(['b'], 1)), 'syntax');
    assert.equal(refused('a: x\n', set(['a', 'b'], 1)), 'cannot-edit');
    assert.equal(refused('a: [x]\n', set(['a', 3], 1)), 'cannot-edit');
  });

  it('edits what bears an anchor that nothing names, and below it', () => {
    const text = 'items:\n  - &first\n    id: a\n  - &list [x]\n';
    assert.equal(edited(text, set(['items', 0, 'done'], true)), text.replace('id: a', 'id: a\n    done: true'));
    assert.equal(
      edited(text, { op: 'insert', path: ['items', 1], index: -1, value: 'y' }),
      text.replace('[x]', '[x, y]'),
    );
    assert.equal(edited(text, del('items', 1)), text.replace('  - &list [x]\n', ''));
  });

  it('edits what holds a pasted log, however many brackets and colons are in it', () => {
    const log = Array.from({ length: 300 }, (_, index) => `[31mERROR ${index} {a: b: c: `).join('\n  ');
    for (const value of [
      `|\n  ${log}`,
      `>- # the log\n  ${log}`,
      `!!str |\n  ${log}`,
      `'${log.replaceAll('\n  ', ' ')}'`,
      `"${log.replaceAll('\n  ', '\\n')}"`,
    ]) {
      const text = `title: Slow\ndescribe: ${value}\n`;
      assert.equal(edited(text, set(['analyze'], 'x')), `${text}analyze: x\n`);
    }
    const list = `items:\n  - |\n    ${log.replaceAll('\n', '\n  ')}\n`;
    assert.equal(edited(list, insert(['items'], -1, 'x')), `${list}  - x\n`);
    const flow = `{${Array.from({ length: 300 }, (_, index) => `k${index}: v`).join(', ')}}`;
    assert.equal(edited(`a: ${flow}\n`, set(['b'], 1)), `a: ${flow}\nb: 1\n`);
  });

  it('edits a file that says it is YAML 1.1 as YAML 1.2', () => {
    const text = '%YAML 1.1\n---\ndue: 2026-03-11\ndone: no\n';
    assert.equal(
      edited(text, set(['doneAt'], '2026-03-10T16:05:00+08:00')),
      `${text}doneAt: 2026-03-10T16:05:00+08:00\n`,
    );
  });

  it('knows whether an entry carries a comment', () => {
    const text = 'a: 1 # x\nb: "# none"\nc:\n  d: 1\n  # in c\n  e: 2\nf: 1\n# after\n';
    assert.deepEqual(
      ['a', 'b', 'c', 'f', 'g'].map((key) => hasComment(text, [key])),
      [true, false, true, false, false],
    );
  });
});
