import assert from 'node:assert/strict';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import { holds, part } from './retroText';
import { sampleTrip, tripContents } from './sampleTrip';

describe('what a retrospective keeps to itself', () => {
  it('masks a plain secret that somebody wrote into a record, and names what it was for', () => {
    const issue = {
      title: 'Login',
      severity: 'blocker',
      describe: '密码：Abc12345!',
      analyze: 'Try mysql://root:Sup3rS3cret@10.0.0.1/db\npassword: Hunter2!x\n',
    } as const;
    const contents = tripContents({ issue: { 'login-0000': issue } });
    const { text } = buildRetro(contents, { language: 'en' });
    assert.doesNotMatch(text, /Abc12345|Sup3rS3cret|Hunter2/);
    holds(part(text, 'issues'), '密码：●●●●●●');
    assert.equal(buildRetro(contents, { language: 'en', existing: text }).text, text);
  });

  it('never tells what is internal, a secret, a phone number, or a record by its id', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const { text } = buildRetro(sampleTrip, { language });
      assert.doesNotMatch(text, /INTERNAL|SECRET|PHONE/);
      assert.doesNotMatch(text, /7f3k|q2mz|a81c|bulk-import|order-to-cash/);
    }
  });
});
