import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { confirmationState, digestOfChange, digestOfIssue, digestOfItem } from '../../../src/core/rules/digest';

function expected(values: readonly unknown[]): string {
  return `sha256-${createHash('sha256').update(JSON.stringify(values), 'utf8').digest('hex')}`;
}

describe('digests', () => {
  it('are of the values that the conventions name, what is missing as null', () => {
    assert.equal(digestOfIssue({ title: 'T', describe: 'd' }), expected(['T', 'd', null, null, null]));
    assert.equal(
      digestOfIssue({ title: 'T', describe: 'd\n', analyze: 'a', propose: 'p', resolved: { note: 'n' } }),
      expected(['T', 'd', 'a', 'p', 'n']),
    );
    assert.equal(
      digestOfItem({ text: '导入', evidence: ['evidence/a.txt', 'b'] }),
      expected(['导入', null, 'evidence/a.txt', 'b']),
    );
    assert.equal(
      digestOfChange({ title: 'T', impact: { scope: 's', days: 2, cost: '300' }, decision: { status: 'accepted' } }),
      expected(['T', null, null, 's', 2, '300', 'accepted']),
    );
  });

  it('do not see line endings nor white space at the end', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, describe) => {
        const unix = `${describe}\nx`;
        assert.equal(
          digestOfIssue({ title, describe: `${unix.replace(/\r?\n/g, '\r\n')}  \n` }),
          digestOfIssue({ title, describe: unix.replace(/\r\n/g, '\n') }),
        );
      }),
    );
  });

  it('tell what a confirmation is worth', () => {
    assert.equal(confirmationState(undefined, 'x'), 'none');
    assert.equal(confirmationState({}, 'x'), 'unbound');
    assert.equal(confirmationState({ digest: 'x' }, 'x'), 'bound');
    assert.equal(confirmationState({ digest: 'y' }, 'x'), 'stale');
  });
});
