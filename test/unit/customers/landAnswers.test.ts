import assert from 'node:assert/strict';
import fc from 'fast-check';
import { industries } from '../../../src/core/customers/industry';
import { answerOf } from '../../../src/core/customers/answerOf';
import { landAnswers, type Answers } from '../../../src/core/customers/landAnswers';
import { questionsFor } from '../../../src/core/customers/questionsFor';
import { edit } from '../../../src/core/format/edit';
import { readRecord } from '../../../src/core/format/readRecord';
import { planCustomer } from '../../../src/core/scaffold/newCustomer';

const questions = questionsFor('manufacturing');

/** The file after the answers were landed in it. */
function landed(text: string, answers: Answers, language: 'en' | 'zh-cn' = 'en'): string {
  const result = edit(text, landAnswers(readRecord('customer', text).value, questions, answers, language));
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

const profile = `# our best customer
name: ACME
industry: manufacturing
processes:
  - {id: scheduling, name: Scheduling} # weekly
  - id: stock
    name: 库存管理
    notes: Two warehouses
systems:
  - {name: Old ERP, fallback: paper}
customs: {language: en}   # of theirs
contacts:
  - {id: wang, name: 王经理, role: IT lead}
`;

describe('answers landing in a profile', () => {
  it('fill what is there, by id or by name in either language, and touch nothing else', () => {
    assert.equal(
      landed(profile, {
        scheduling: 'Weekly, in a spreadsheet',
        inventory: 'No bins',
        ceremony: 'brief',
        decider: '王经理',
      }),
      profile
        .replace('name: Scheduling}', 'name: Scheduling, notes: "Weekly, in a spreadsheet"}')
        .replace('    notes: Two warehouses\n', '    notes: |-\n      Two warehouses\n      No bins\n')
        .replace('{language: en}', '{language: en, ceremony: brief}')
        .replace('role: IT lead}', 'role: IT lead, decides: true}'),
    );
  });

  it('add what is missing, named in the language asked for, keys where the conventions have them', () => {
    const text = landed(
      profile,
      {
        organisation: '两班制',
        terminals: '手工卡',
        success: '三天不用手工单',
        pain: '月底加班',
        decider: '赵总，生产副总',
      },
      'zh-cn',
    );
    const { value, problems } = readRecord('customer', text);
    assert.deepEqual(problems, []);
    assert.equal(value.organisation, '两班制');
    assert.deepEqual(value.systems?.[1], { name: '车间终端与手持机', fallback: '手工卡' });
    assert.deepEqual(value.painPoints, [{ text: '月底加班' }, { text: '怎样算成功', need: '三天不用手工单' }]);
    assert.deepEqual(value.contacts?.[1], { id: '赵总', name: '赵总', role: '生产副总', decides: true });
    const keys = [...text.matchAll(/^([A-Za-z]+):/gm)].map((match) => match[1]);
    assert.deepEqual(keys, [
      'name',
      'industry',
      'organisation',
      'processes',
      'systems',
      'painPoints',
      'customs',
      'contacts',
    ]);
  });

  it('are not written twice when they are given again', () => {
    const answers = {
      organisation: 'Two shifts\nOne plant',
      inventory: 'No bins',
      pain: 'Month end',
      success: 'Three days',
      ceremony: 'brief',
      decider: 'Ms Zhao, COO',
    };
    const once = landed(profile, answers);
    assert.equal(landed(once, answers), once);
    assert.notEqual(landed(once, { pain: 'Rush orders' }), once);
  });

  it('tell what somebody who is there does, where that is not known', () => {
    const text = 'name: A\ncontacts:\n  - {id: wang, name: 王经理}\n  - {id: zhao, name: 赵总, role: COO}\n';
    const known = (decider: string) => readRecord('customer', landed(text, { decider })).value.contacts;
    assert.deepEqual(known('王经理，信息部')?.[0], { id: 'wang', name: '王经理', role: '信息部', decides: true });
    assert.deepEqual(known('赵总，生产副总')?.[1], { id: 'zhao', name: '赵总', role: 'COO', decides: true });
  });

  it('leave everything as it is where nothing was answered', () => {
    assert.deepEqual(landAnswers(readRecord('customer', profile).value, questions, { scheduling: '  ' }, 'en'), []);
    assert.deepEqual(landAnswers({}, questions, { constructor: 'x' }, 'en'), []);
  });

  it('are known afterwards, whatever they say, in a new file as in an old one', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((some) => /[\p{L}\p{N}]/u.test(some));
    fc.assert(
      fc.property(
        fc.constantFrom(...industries),
        fc.array(text, { minLength: 15, maxLength: 15 }),
        (industry, texts) => {
          const asked = questionsFor(industry);
          const answers = Object.fromEntries(asked.map(({ id }, index) => [id, texts[index] ?? 'x']));
          const interview = { questions: asked, answers };
          const made = planCustomer({ name: 'ACME', industry, interview }, [], 'en');
          const read = readRecord('customer', made.text);
          assert.deepEqual(read.problems, []);
          assert.deepEqual(read.value, made.value);
          for (const question of asked) assert.notEqual(answerOf(question, read.value), undefined, question.id);
          const old = 'name: ACME\ninternal: x # kept\n';
          const result = edit(old, landAnswers(readRecord('customer', old).value, asked, answers, 'zh-cn'));
          assert.ok(result.ok, JSON.stringify(result));
          const after = readRecord('customer', result.text).value;
          for (const question of asked) assert.notEqual(answerOf(question, after), undefined, question.id);
          assert.match(result.text, /internal: x # kept/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stand with the language that was asked for, so that the sheet stays in it', () => {
    const interview = { questions, answers: { ceremony: 'brief' } };
    const made = planCustomer({ name: 'ACME', language: 'zh-CN', interview }, [], 'zh-cn');
    assert.deepEqual(readRecord('customer', made.text).value.customs, { language: 'zh-CN', ceremony: 'brief' });
    assert.equal(planCustomer({ name: 'ACME' }, [], 'zh-cn').value.customs, undefined);
  });

  it('take the hints for what is known out of a new file', () => {
    const interview = { questions, answers: { scheduling: 'weekly' } };
    const { text } = planCustomer({ name: 'ACME', industry: 'manufacturing', interview }, [], 'en');
    assert.match(text, /^processes:$/m);
    assert.doesNotMatch(text, /# processes:/);
    assert.match(text, /# systems:/);
    assert.deepEqual(readRecord('customer', text.replace(/^# (?=[a-zA-Z ]+[:|-]| {2})/gm, '')).problems, []);
  });
});
