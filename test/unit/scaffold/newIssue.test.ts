import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecord } from '../../../src/core/format/readRecord';
import { planIssue, type IssueAnswers, type IssueContext } from '../../../src/core/scaffold/newIssue';

const context: IssueContext = {
  day: '2026-03-12',
  time: '2026-03-12T10:20:00+08:00',
  random: '7f3k',
  existing: new Set(),
};

function made(answers: IssueAnswers, existing: ReadonlySet<string> = new Set()) {
  const plan = planIssue(answers, { ...context, existing });
  assert.ok(plan.ok);
  const { value, problems } = readRecord('issue', plan.text);
  assert.deepEqual(problems, []);
  return { ...plan, value };
}

describe('planIssue', () => {
  it('takes a title and one sentence, and leaves the next steps to fill in', () => {
    const { stem, text } = made({ title: 'Login times out', describe: 'At the second terminal, since 9:00.' });
    assert.equal(stem, '2026-03-12-login-times-out-7f3k');
    assert.equal(
      text,
      [
        'title: Login times out',
        'reportedAt: 2026-03-12T10:20:00+08:00',
        'describe: |-',
        '  At the second terminal, since 9:00.',
        'analyze:',
        'propose:',
        '',
      ].join('\n'),
    );
  });

  it('writes all that is given in the order of the conventions', () => {
    const given = {
      propose: 'Widen the pool',
      analyze: 'Pool\nexhausted',
      describe: ' \r\n# not a comment\r\n  - nor a list  \r\n\r\n---\r\nend: "x"\r\n',
      reportedBy: 'wang',
      module: 'login',
      severity: 'major',
      title: 'A: "b" # c',
    };
    const { value } = made(given);
    assert.deepEqual(Object.entries(value), [
      ['title', 'A: "b" # c'],
      ['severity', 'major'],
      ['module', 'login'],
      ['reportedBy', 'wang'],
      ['reportedAt', context.time],
      ['describe', '# not a comment\n  - nor a list\n\n---\nend: "x"'],
      ['analyze', 'Pool\nexhausted'],
      ['propose', 'Widen the pool'],
    ]);
  });

  it('takes blank answers as left out', () => {
    const { value } = made({ title: ' 登录\n超时 ', describe: ' \n', severity: ' ', module: '', reportedBy: '\t' });
    assert.equal(value.title, '登录 超时');
    assert.deepEqual([value.describe, value.severity, value.module, value.reportedBy], Array(4).fill(undefined));
  });

  it('refuses what it cannot write', () => {
    const blank = planIssue({ title: ' ' }, context);
    assert.deepEqual(blank, { ok: false, refusal: { code: 'missing', key: 'title' } });
    const severe = planIssue({ title: 'x', severity: 'huge' }, context);
    assert.ok(!severe.ok && severe.refusal.code === 'unknown-word' && severe.refusal.value === 'huge');
  });

  it('makes fifty files of fifty issues with one title', () => {
    const stems = new Set<string>();
    for (let n = 0; n < 50; n++) stems.add(made({ title: 'Same' }, stems).stem);
    assert.equal(stems.size, 50);
  });

  it('reads back, for any text', () => {
    const unit = fc.constantFrom(
      ...'ab #:-|>&*!%@`\'"{}[],?',
      '\n',
      '\r\n',
      '\t',
      '  ',
      '\0',
      '\u2028',
      '\u0085',
      '\ufeff',
      '上',
      '😀',
      '　',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(unit).map((parts) => parts.join('')),
    );
    const clean = (s: string) =>
      s
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .trim() || undefined;
    fc.assert(
      fc.property(text, text, (describe, analyze) => {
        const { value } = made({ title: 'x', describe, analyze });
        assert.equal(value.describe, clean(describe));
        assert.equal(value.analyze, clean(analyze));
      }),
      { numRuns: 500 },
    );
  });
});
