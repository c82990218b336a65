import assert from 'node:assert/strict';
import { edit } from '../../../src/core/format/edit';
import { readRecord } from '../../../src/core/format/readRecord';
import { severities } from '../../../src/core/model/words';
import { planIssueFact, type IssueFact } from '../../../src/core/scaffold/issueFacts';

/** The text after the fact was set in it. */
function after(text: string, key: IssueFact, answer: string): string {
  const plan = planIssueFact(readRecord('issue', text).value, key, answer);
  assert.ok(plan.ok);
  const result = edit(text, plan.changes);
  assert.ok(result.ok);
  return result.text;
}

const text = 'title: Slow # to the user\r\nreportedAt: 2026-03-12T10:20:00+08:00\r\ndescribe: x\r\n';

describe('what is said of an issue beside its steps', () => {
  it('is set where the conventions have it, and nothing else is touched', () => {
    const severe = after(text, 'severity', ' major ');
    assert.equal(severe, text.replace('reportedAt', 'severity: major\r\nreportedAt'));
    assert.equal(after(severe, 'severity', 'minor'), severe.replace('major', 'minor'));
    assert.equal(after(text, 'owner', '李雷'), text.replace('describe', 'owner: 李雷\r\ndescribe'));
    assert.equal(after(text, 'reportedBy', 'wang'), text.replace('reportedAt', 'reportedBy: wang\r\nreportedAt'));
  });

  it('is taken out by a blank text, and left alone where it is the same', () => {
    assert.equal(after(after(text, 'owner', 'li'), 'owner', ''), text);
    assert.equal(after(text, 'severity', ' '), text);
    assert.equal(after(after(text, 'owner', 'li'), 'owner', 'li'), after(text, 'owner', 'li'));
  });

  it('takes the place of a word that is none', () => {
    assert.equal(after(`${text}severity: fatal\r\n`, 'severity', 'blocker'), `${text}severity: blocker\r\n`);
    assert.equal(after(`${text}severity: fatal\r\n`, 'severity', ''), text);
  });

  it('is refused where the word is none', () => {
    assert.deepEqual(planIssueFact({}, 'severity', 'fatal'), {
      ok: false,
      refusal: { code: 'unknown-word', key: 'severity', value: 'fatal', words: severities },
    });
  });
});
