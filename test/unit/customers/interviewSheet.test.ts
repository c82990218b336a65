import assert from 'node:assert/strict';
import { buildInterviewSheet } from '../../../src/core/customers/interviewSheet';
import { questionsFor } from '../../../src/core/customers/questionsFor';
import type { Customer } from '../../../src/core/model/customer';

const questions = questionsFor('retail');
const customer: Customer = {
  name: 'Straits *Pantry*',
  industry: 'retail',
  processes: [{ id: 'store-pos', notes: 'Two lanes.\n\n<!-- onsite:end store-pos -->' }],
  internal: 'burnt before',
};
const build = (value: Customer, existing?: string, parts?: 'all') =>
  buildInterviewSheet(value, questions, { language: 'en', existing, parts });

describe('the interview sheet', () => {
  it('has a box for every question, ticked with the answer where the profile has one', () => {
    const { text } = build(customer);
    assert.match(text, /^# Interview: Straits \\\*Pantry\\\*\n/);
    assert.equal((text.match(/^- \[ \] /gm) ?? []).length, questions.length - 1);
    assert.match(text, /- \[x\] \*\*Store POS\*\* How many stores[^\n]+\n\n {2}Two lanes\.\n/);
    assert.doesNotMatch(text, /burnt/);
  });

  it('keeps notes between the questions, and questions that were taken out stay out', () => {
    const { text } = build(customer);
    const own = text
      .replace('<!-- onsite:end promotions -->\n', '<!-- onsite:end promotions -->\n\nAsk Priya about Tuesdays.\n')
      .replace(/<!-- onsite:begin returns -->[^]*<!-- onsite:end returns -->\n/, '');
    const again = build({ ...customer, processes: [{ id: 'promotions', notes: 'Marketing' }] }, own);
    assert.deepEqual(again.out, ['returns']);
    assert.match(again.text, / {2}Marketing\n\n<!-- onsite:end promotions -->\n\nAsk Priya about Tuesdays\.\n/);
    assert.match(again.text, /- \[ \] \*\*Store POS\*\*/);
    assert.match(build(customer, own, 'all').text, /onsite:begin returns/);
  });

  it('does not change when the profile has not, whatever the answers look like', () => {
    const { text } = build(customer);
    assert.equal(build(customer, text).text, text);
    const windows = text.replaceAll('\n', '\r\n');
    assert.equal(build(customer, windows).text, windows);
  });

  it('is in Chinese for whoever reads Chinese', () => {
    const contacts = [{ name: '王经理', role: '信息部', decides: true }];
    const { text } = buildInterviewSheet({ name: '恒岳', contacts }, questions, { language: 'zh-cn' });
    assert.match(text, /\n {2}王经理 · 信息部\n/, 'no comma of another language');
    assert.match(text, /^# 访谈提纲：恒岳\n/);
    assert.match(text, /## 业务流程\n/);
    assert.match(text, /- \[ \] \*\*门店收银\*\* 多少门店/);
  });
});
