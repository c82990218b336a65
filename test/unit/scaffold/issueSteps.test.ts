import assert from 'node:assert/strict';
import { edit } from '../../../src/core/format/edit';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Issue } from '../../../src/core/model/issue';
import {
  planConfirmChange,
  planConfirmIssue,
  planConfirmItem,
  type ConfirmAnswers,
} from '../../../src/core/scaffold/confirm';
import { planAnalyze, planDescribe, planDrop, planPropose, planResolve } from '../../../src/core/scaffold/issueSteps';
import { planIssue } from '../../../src/core/scaffold/newIssue';
import type { StepPlan } from '../../../src/core/scaffold/stepPlan';

const at = '2026-03-12T10:20:00+08:00';
const confirmation: ConfirmAnswers = { at, by: 'wang', via: 'wechat', satisfied: true, digest: 'sha256-a' };

function refusalOf(plan: StepPlan) {
  assert.ok(!plan.ok);
  return plan.refusal;
}

function changeOf(plan: StepPlan) {
  assert.ok(plan.ok);
  assert.equal(plan.changes.length, 1);
  return plan.changes[0];
}

const described: Issue = { title: 'x', describe: 'd' };
const proposed: Issue = { ...described, analyze: 'a', propose: 'p' };
const resolved: Issue = { ...proposed, resolved: { at } };
const dropped: Issue = { ...described, dropped: { at, why: 'no longer needed' } };

describe('the steps of an issue', () => {
  it('go through the file one after the other', () => {
    const plan = planIssue(
      { title: 'Login', describe: 'It hangs.' },
      { day: '2026-03-12', time: at, random: '7f3k', existing: new Set() },
    );
    assert.ok(plan.ok);
    let text = `${plan.text}internal: only us # a comment\ntags: [network]\n`;
    const step = (next: (issue: Issue) => StepPlan) => {
      const made = next(readRecord('issue', text).value);
      assert.ok(made.ok);
      const result = edit(text, made.changes);
      assert.ok(result.ok);
      text = result.text;
      assert.deepEqual(readRecord('issue', text).problems, []);
    };
    step((issue) => planAnalyze(issue, { text: ' The pool\r\nis too small.\n' }));
    step((issue) => planPropose(issue, { text: 'Widen it.' }));
    step((issue) => planResolve(issue, { at, by: 'li', note: ' ' }));
    step((issue) => planConfirmIssue(issue, confirmation));
    const { value } = readRecord('issue', text);
    assert.deepEqual(Object.entries(value).slice(1), [
      ['reportedAt', at],
      ['describe', 'It hangs.'],
      ['analyze', 'The pool\nis too small.'],
      ['propose', 'Widen it.'],
      ['resolved', { at, by: 'li' }],
      ['confirmed', { at, by: 'wang', via: 'wechat', satisfied: true, digest: 'sha256-a' }],
      ['internal', 'only us'],
      ['tags', ['network']],
    ]);
    assert.ok(text.includes('internal: only us # a comment\ntags: [network]\n'));
  });

  it('put a key before those that follow it', () => {
    assert.deepEqual(changeOf(planAnalyze({ ...described, propose: 'p', tags: [] }, { text: 'a' })), {
      op: 'set',
      path: ['analyze'],
      value: 'a',
      before: 'propose',
    });
    assert.deepEqual(changeOf(planResolve({ ...proposed, tracker: {} }, { at })), {
      op: 'set',
      path: ['resolved'],
      value: { at },
      before: 'tracker',
    });
    assert.deepEqual(changeOf(planDrop(described, { at, why: ' not ours ', by: 'li' })), {
      op: 'set',
      path: ['dropped'],
      value: { at, by: 'li', why: 'not ours' },
    });
  });

  it('are refused out of order', () => {
    assert.deepEqual(refusalOf(planResolve({}, { at })), {
      code: 'out-of-order',
      needs: ['describe', 'analyze', 'propose'],
    });
    assert.deepEqual(refusalOf(planResolve({ ...proposed, analyze: ' \n' }, { at })), {
      code: 'out-of-order',
      needs: ['analyze'],
    });
    assert.deepEqual(refusalOf(planConfirmIssue(proposed, confirmation)), {
      code: 'out-of-order',
      needs: ['resolved'],
    });
    assert.deepEqual(refusalOf(planResolve(resolved, { at })), { code: 'already-resolved' });
    const confirmed = { ...resolved, confirmed: { at, digest: 'sha256-a' } };
    assert.deepEqual(refusalOf(planDrop(confirmed, { at, why: 'x' })), { code: 'already-confirmed' });
  });

  it('are refused without their words', () => {
    assert.deepEqual(refusalOf(planAnalyze(described, { text: ' ' })), { code: 'missing', key: 'analyze' });
    assert.deepEqual(refusalOf(planDescribe(described, { text: '' })), { code: 'missing', key: 'describe' });
    assert.deepEqual(refusalOf(planPropose(described, { text: '' })), { code: 'missing', key: 'propose' });
    assert.deepEqual(refusalOf(planDrop(described, { at, why: '\n' })), { code: 'blank-reason', key: 'why' });
    assert.equal(refusalOf(planConfirmIssue(resolved, { ...confirmation, via: 'pigeon' })).code, 'unknown-word');
  });

  it('end where the issue is dropped', () => {
    const plans = [
      planAnalyze(dropped, { text: 'a' }),
      planPropose(dropped, { text: 'p' }),
      planResolve({ ...proposed, ...dropped }, { at }),
      planConfirmIssue({ ...resolved, ...dropped }, confirmation),
      planDrop(dropped, { at, why: 'again' }),
    ];
    for (const plan of plans) assert.deepEqual(refusalOf(plan), { code: 'dropped' });
  });

  it('renew a confirmation and keep what somebody else has noted in it', () => {
    const head = 'title: x\ndescribe: d\nanalyze: a\npropose: p\nresolved: {note: n}\n';
    const renewed = (confirmed: string, answers: Partial<ConfirmAnswers> = {}) => {
      const text = `${head}confirmed:${confirmed}`;
      const plan = planConfirmIssue(readRecord('issue', text).value, { ...confirmation, ...answers });
      assert.ok(plan.ok);
      const result = edit(text, plan.changes);
      assert.ok(result.ok);
      return result.text.slice(`${head}confirmed:`.length);
    };
    assert.equal(
      renewed(' {at: x, by: li, evidence: a.jpg, digest: sha256-0, mine: kept} # c\n'),
      ` {at: ${at}, by: wang, via: wechat, satisfied: true, digest: sha256-a, mine: kept} # c\n`,
    );
    assert.equal(
      renewed('\n  by: li # said so\n  # ours\n  ticket: 7\n', { via: undefined }),
      `\n  at: ${at}\n  by: wang # said so\n  # ours\n  ticket: 7\n  satisfied: true\n  digest: sha256-a\n`,
    );
    for (const nothing of ['\n', ' {}\n', ' yes\n', ' {via: pigeon}\n']) {
      const { value, problems } = readRecord('issue', `${head}confirmed:${renewed(nothing)}`);
      assert.deepEqual(problems, []);
      assert.deepEqual(value.confirmed, { at, by: 'wang', via: 'wechat', satisfied: true, digest: 'sha256-a' });
    }
  });

  it('may be taken again after the customer was not satisfied', () => {
    const unhappy: Issue = { ...resolved, confirmed: { at, satisfied: false, digest: 'sha256-a' } };
    assert.ok(planResolve(unhappy, { at }).ok);
    assert.ok(planDrop(unhappy, { at, why: 'replaced' }).ok);
    assert.ok(planConfirmIssue(unhappy, confirmation).ok);
  });
});

describe('a confirmation', () => {
  it('is not given twice while it stands, and replaced when stale or bound to nothing', () => {
    const confirmed = (digest?: string): Issue => ({ ...resolved, confirmed: { at, ...(digest ? { digest } : {}) } });
    assert.deepEqual(refusalOf(planConfirmIssue(confirmed('sha256-a'), confirmation)), { code: 'already-confirmed' });
    assert.ok(planConfirmIssue(confirmed('sha256-b'), confirmation).ok);
    assert.ok(planConfirmIssue(confirmed(), confirmation).ok);
  });

  it('holds only what was answered', () => {
    const change = changeOf(
      planConfirmIssue(resolved, { at, digest: 'sha256-a', evidence: ' evidence/a.jpg ', note: '' }),
    );
    assert.deepEqual(change, {
      op: 'set',
      path: ['confirmed'],
      value: { at, evidence: 'evidence/a.jpg', digest: 'sha256-a' },
    });
    const not = changeOf(planConfirmIssue(resolved, { ...confirmation, satisfied: false }));
    assert.ok(not?.op === 'set' && JSON.stringify(not.value).includes('"satisfied":false'));
  });

  it('of an item needs it done, of a parent all its children', () => {
    const path = ['items', 0, 'items', 2];
    assert.deepEqual(refusalOf(planConfirmItem({ id: 'a', text: 't' }, path, confirmation)), {
      code: 'out-of-order',
      needs: ['done'],
    });
    assert.equal(
      refusalOf(planConfirmItem({ id: 'a', items: [{ done: true }, {}] }, path, confirmation)).code,
      'out-of-order',
    );
    const change = changeOf(planConfirmItem({ id: 'a', done: true, note: 'n', secret: 's' }, path, confirmation));
    assert.ok(change?.op === 'set');
    assert.deepEqual(change.path, [...path, 'confirmed']);
    assert.equal(change.before, 'note');
    const parent = changeOf(planConfirmItem({ id: 'a', items: [{ done: true }] }, path, confirmation));
    assert.ok(parent?.op === 'set' && parent.before === 'items');
  });

  it('of a change request needs a decision', () => {
    assert.deepEqual(refusalOf(planConfirmChange({ title: 'x' }, confirmation)), {
      code: 'out-of-order',
      needs: ['decision'],
    });
    const change = changeOf(planConfirmChange({ decision: { status: 'declined' }, internal: 'i' }, confirmation));
    assert.ok(change?.op === 'set' && change.before === 'internal');
  });
});
