import assert from 'node:assert/strict';
import { checkRecord } from '../../../src/core/format/check';
import { locate } from '../../../src/core/format/locate';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Problem } from '../../../src/core/model/problem';
import type { RecordKind } from '../../../src/core/model/recordKind';

const said = (problems: readonly Problem[]) => problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const problemsOf = (kind: RecordKind, text: string) => said(readRecord(kind, text).problems);
/** The stretches of the text that the problems point at. */
const places = (kind: RecordKind, text: string) =>
  locate(text, readRecord(kind, text).problems).map(({ range: [start, end] }) => text.slice(start, end));

const trip = 'format: 1\ntitle: ACME go-live\nstart: 2026-03-09\nend: 2026-03-20\n';

describe('readRecord', () => {
  it('has nothing to say of a good file', () => {
    assert.deepEqual(problemsOf('trip', `${trip}goal: go-live\ntimezone: Asia/Shanghai\nsite:\nunknown: {a: 1}\n`), []);
    assert.deepEqual(
      problemsOf('issue', 'title: T\ndescribe: d\nanalyze: a\npropose: p\nresolved: {by: li}\nconfirmed: {by: w}\n'),
      [],
    );
    assert.deepEqual(problemsOf('template', 'kind: deliverables\nitems:\n  - {id: a, text: A, due: start+2wd}\n'), []);
  });

  it('says of a placeholder without quotes that it needs them', () => {
    const line = (text: string) => `items:\n  - id: a\n    text: ${text}\n`;
    for (const text of [line('{{customer.name}}'), line('{{ trip.city }} kick-off'), line('{{trip.city}}: kick-off')]) {
      assert.deepEqual(problemsOf('template', text), ['bare-placeholder items.0.text'], text);
      assert.match(places('template', text)[0] ?? '', /^\{\{.*\}\}$/);
    }
    assert.deepEqual(problemsOf('template', line('{a: {b}}')), ['wrong-type items.0.text']);
  });

  it('reports a circle within a template, and no gate that another template may have', () => {
    const text = 'items:\n  - {id: a, text: A, requires: [b, c]}\n  - {id: b, text: B, requires: [a]}\n';
    assert.deepEqual(problemsOf('template', text), [
      'gate-circle items.0.requires.0',
      'gate-circle items.1.requires.0',
    ]);
    assert.deepEqual(problemsOf('checklist', text), [], 'of a trip all lists are looked at together');
  });

  it('reads a telephone number as it is written, where a number would lose a sign, a zero or digits', () => {
    const numbers = ['+8613800138000', '051255550101', '123456789012345678', '13800138000', "'007'"];
    const flow = numbers.map((phone) => `  - {name: A, phone: ${phone}}`);
    const block = numbers.map((phone) => `  - phone: ${phone}   # office\n    name: A`);
    for (const lines of [flow, block]) {
      const { value, problems } = readRecord('customer', `name: A\ncontacts:\n${lines.join('\n')}\n`);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        value.contacts?.map(({ phone }) => phone),
        ['+8613800138000', '051255550101', '123456789012345678', 13800138000, '007'],
      );
    }
    assert.equal(readRecord('trip', `${trip}site: {address: 0018}`).value.site?.address, '0018');
    assert.equal(readRecord('change', 'title: C\nimpact: {cost: +5000}\n').value.impact?.cost, 5000, 'a figure');
  });

  it('reports wrong values at their paths and leaves them out', () => {
    const text = `${trip.replace('ACME go-live', '2026')}goal: golive\nteam: li\nobjectives:\n  - x\n  - {id: a, result: achievd}\nlanguage: [zh]\n`;
    const { value, problems } = readRecord('trip', text);
    assert.deepEqual(said(problems), [
      'wrong-type title',
      'unknown-word goal',
      'wrong-type team',
      'wrong-type objectives.0',
      'unknown-word objectives.1.result',
      'wrong-type language',
    ]);
    assert.deepEqual(problems[0]?.data, { expected: 'text', found: 'number' });
    assert.equal(problems[1]?.data?.['suggestion'], 'go-live');
    assert.equal(value.title, '2026');
    assert.deepEqual(value.objectives, [{}, { id: 'a' }]);
    assert.ok(!('team' in value) && !('goal' in value) && !('language' in value));
  });

  it('checks dates, times and zones', () => {
    const text =
      'title: T\nstart: 2026-02-30\nend: 20260320\ntimezone: Asia/Nowhere\ncancelled: {at: 2026-03-01T10:00, why: x}\n';
    assert.deepEqual(problemsOf('trip', text), [
      'bad-date start',
      'wrong-type end',
      'no-offset cancelled.at',
      'bad-timezone timezone',
    ]);
    for (const time of ['24:20:00+08:00', '10:20:00+99:00', '10:20:00+08:60', '10:60:00Z']) {
      assert.deepEqual(
        problemsOf('issue', `title: T\nreportedAt: 2026-03-12T${time}\n`),
        ['bad-time reportedAt'],
        time,
      );
    }
    assert.deepEqual(problemsOf('issue', 'title: T\nreportedAt: 2026-03-12T24:00:00+05:45\n'), []);
    assert.deepEqual(problemsOf('trip', trip.replace('03-20', '03-01')), ['end-before-start end']);
    assert.deepEqual(problemsOf('trip', trip.replace('format: 1', 'format: 2')), ['unknown-format format']);
    assert.deepEqual(problemsOf('checklist', 'items:\n  - {id: a, text: A, due: start+2d}\n'), [
      'bad-date items.0.due',
    ]);
  });

  it('lets unknown keys be, those that have a meaning elsewhere too', () => {
    const own = '{id: a, name: A, items: 5, requires: x}';
    assert.deepEqual(problemsOf('customer', `name: C\ncontacts: [${own}]\nprocesses: [${own}]\nitems: 5\n`), []);
    assert.deepEqual(problemsOf('trip', `${trip}team: [${own}]\nobjectives: [${own}, {items: [{id: a}]}]\n`), []);
  });

  it('names the full-width colon of an item that has no other', () => {
    const text = 'items:\n  - {id: a, text: A}\n  - id：b\n    text：B\n';
    assert.deepEqual(problemsOf('checklist', text).slice(0, 1), ['full-width-colon items.1']);
    assert.deepEqual(places('checklist', text).slice(0, 1), ['：']);
  });

  it('says what is missing, at the nearest thing that is there', () => {
    assert.deepEqual(problemsOf('trip', 'start: 2026-03-09\n'), ['missing-key title', 'missing-key end']);
    const text = 'items:\n  - id: a\n    note: n\n  - text: B\n';
    assert.deepEqual(problemsOf('checklist', text), ['missing-key items.0.text', 'missing-key items.1.id']);
    assert.deepEqual(places('checklist', text), ['- id: a', '- text: B']);
  });

  it('points at the key of a stage out of order', () => {
    const text = 'title: T\ndescribe: d\nresolved: {by: li}\n';
    assert.deepEqual(problemsOf('issue', text), ['stage-out-of-order resolved']);
    assert.deepEqual(places('issue', text), ['resolved']);
    assert.deepEqual(problemsOf('issue', 'title: T\nconfirmed: {by: w}\n'), ['stage-out-of-order confirmed']);
  });

  it('finds what contradicts itself in a checklist', () => {
    const text =
      'items:\n  - {id: a, text: A, done: true, skipped: {why: x}}\n  - id: b\n    text: B\n    done: true\n    items:\n' +
      '      - {id: a, text: C, skipped: {why: " "}}\n      - {id: c, text: D, override: {by: li}}\n';
    assert.deepEqual(problemsOf('checklist', text), [
      'done-and-skipped items.0.skipped',
      'stored-parent-done items.1.done',
      'blank-reason items.1.items.0.skipped',
      'blank-reason items.1.items.1.override',
      'duplicate-id items.1.items.0.id',
    ]);
  });

  it('keeps the indices of lists of maps, and drops broken texts', () => {
    const { value } = checkRecord('checklist', {
      items: [null, { id: 'a', text: 'A', requires: ['x', { y: 1 }, null, 'z'] }],
      note: null,
    });
    assert.deepEqual(value, { items: [{}, { id: 'a', text: 'A', requires: ['x', 'z'] }] });
  });

  it('gives a good value as it is', () => {
    const good = { kind: 'x', items: [{ id: 'a', text: 'A' }] };
    assert.equal(checkRecord('checklist', good).value, good);
  });

  it('knows what is no record', () => {
    for (const text of ['', '\ufeff', '# nothing\n', 'text\n', '- a\n', '{}', '1']) {
      const expected = text === '{}' ? ['missing-key title'] : ['not-a-record'];
      assert.deepEqual(problemsOf('issue', text), expected, JSON.stringify(text));
    }
  });

  describe('never throws, and names what is broken', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
      .map(
        (name, index) =>
          `${name}: &${name} [${Array(9)
            .fill(`*${'abcdefg'.charAt(index)}`)
            .join(', ')}]`,
      )
      .join('\n')}\n`;
    const cases: readonly [string, string, string][] = [
      ['10,000 levels of flow', `a: ${'['.repeat(10_000)}`, 'too-deep'],
      ['10,000 levels of maps', Array.from({ length: 3_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'too-deep'],
      ['10,000 dashes', '- '.repeat(10_000), 'too-deep'],
      ['10,000 question marks', '? '.repeat(10_000), 'too-deep'],
      ['10,000 question marks and a word', `${'? '.repeat(10_000)}x`, 'too-deep'],
      ['10,000 keys on one line', 'a: '.repeat(10_000), 'too-deep'],
      ['10,000 colons', ': '.repeat(10_000), 'too-deep'],
      ['an alias bomb', bomb, 'alias-bomb'],
      ['an alias of nothing', 'a: *nothing\n', 'bad-alias'],
      ['an alias of itself', 'a: &a [*a]\n', 'bad-alias'],
      ['duplicate keys', 'title: a\ntitle: b\n', 'duplicate-key'],
      ['conflict markers', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> other\n', 'conflict-markers'],
      ['a full-width colon', 'title：x\nb: 1\n', 'full-width-colon'],
      ['full-width colons alone', '# 头\n标题：x\n严重程度：major\n', 'full-width-colon'],
      ['a full-width colon below', 'title: x\n标题：x\nb: 1\n', 'full-width-colon'],
      ['a tab', 'a:\n\tb: 1\n', 'tab-indent'],
      ['an open quote', 'a: "x\nb: 1\n', 'unclosed-quote'],
      ['two documents', 'a: 1\n---\nb: 2\n', 'many-documents'],
    ];
    for (const [name, text, code] of cases) {
      it(name, () => {
        const { problems, understood } = readRecord('issue', text);
        assert.equal(problems[0]?.code, code);
        assert.equal(understood, false);
        const [located] = locate(text, problems);
        assert.ok(located && located.range[0] >= 0 && located.range[1] <= text.length);
      });
    }

    it('a NUL and other control characters', () => {
      assert.doesNotThrow(() => readRecord('trip', 'a: \u0000\u0001\u001b\n'));
    });

    it('lines that are errors, every one', function () {
      this.timeout(20_000);
      const start = performance.now();
      // Looking for the causes took minutes.
      for (const text of ['"\n'.repeat(40_000), `items: [${' '.repeat(60_000)}`]) readRecord('issue', text);
      assert.ok(performance.now() - start < 10_000);
    });

    it('5 MB', function () {
      this.timeout(20_000);
      const text = `describe: |\n${'  A long line of text, and then some more of it.\n'.repeat(100_000)}title: T\n`;
      assert.deepEqual(problemsOf('issue', text), []);
    });

    it('anchors and merges are read', () => {
      const text = 'items:\n  - &a {id: a, text: A, owner: li}\n  - <<: *a\n    id: b\n';
      const { value, problems } = readRecord('checklist', text);
      assert.deepEqual(problems, []);
      assert.deepEqual(value.items?.[1], { id: 'b', text: 'A', owner: 'li' });
    });

    it('150 aliases are no bomb', () => {
      const text = `a: &a x\nlist:\n${'  - *a\n'.repeat(150)}title: T\n`;
      assert.deepEqual(problemsOf('issue', text), []);
    });
  });

  it('says once of a step that it is wrong, not also that it is missing', () => {
    const filled = 'title: T\ndescribe: d\nanalyze: a\npropose: p\n';
    const confirmed = `${filled}resolved: true\nconfirmed: {by: w}\n`;
    assert.deepEqual(problemsOf('issue', confirmed), ['wrong-type resolved']);
    const twice = 'title: T\nanalyze: [a]\npropose: p\nresolved: {by: l}\n';
    const { problems } = readRecord('issue', twice);
    assert.deepEqual(said(problems), ['wrong-type analyze', 'stage-out-of-order resolved']);
    assert.deepEqual(problems[1]?.data, { missing: ['describe'] });
  });

  it('shows what could be read of a broken file, without complaints of what may be below the break', () => {
    const { value, problems } = readRecord('issue', 'severity: bad\ntitle: T\nmodule: "x\n');
    assert.equal(value.title, 'T');
    assert.deepEqual(said(problems), ['unclosed-quote', 'unknown-word severity']);
  });
});
