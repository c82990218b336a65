import assert from 'node:assert/strict';
import fc from 'fast-check';
import { printRecord } from '../../../src/core/format/print';
import { readExact } from '../../../src/core/format/readExact';
import { readFast } from '../../../src/core/format/readFast';
import type { Plain } from '../../../src/core/model/problem';

describe('printRecord', () => {
  it('writes as the conventions do', () => {
    const issue = {
      title: 'Login: times out',
      reportedAt: '2026-03-12T10:20:00+08:00',
      describe: 'One.\nTwo.\n',
      resolved: { at: '2026-03-12T10:20:00+08:00', by: 'li' },
      tags: ['network', 'true'],
      items: [{ id: 'a', requires: ['b'], items: [] }],
    };
    const text = [
      'title: "Login: times out"',
      'reportedAt: 2026-03-12T10:20:00+08:00',
      'describe: |',
      '  One.',
      '  Two.',
      'resolved: {at: 2026-03-12T10:20:00+08:00, by: li}',
      'tags: [network, "true"]',
      'items:',
      '  - id: a',
      '    requires: [b]',
      '    items: []',
      '',
    ];
    assert.equal(printRecord(issue), text.join('\n'));
    assert.equal(printRecord(issue, { eol: '\r\n' }), text.join('\r\n'));
    assert.notEqual(readFast(text.join('\n')), undefined);
  });

  it('reads back as exactly the value', () => {
    const odd = fc.constantFrom(
      'true',
      '1',
      '1e3',
      ' a',
      'a ',
      'a\nb',
      'a\n',
      '\n',
      'a\r\nb',
      'x: y',
      'x #y',
      '-',
      '<<',
      '',
      '~',
      '\ufeff',
      '\u0007',
      '\u2028',
      '\ud800',
      '😀',
      'no',
      '010',
      '0x1',
      '.5',
      '---',
      "'",
      '"',
      'a\tb\nc',
    );
    const value = fc.letrec<{ value: Plain }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        odd,
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'a1:#-[]{}",\' .\\|>&*!%?@=~\n中') }),
        fc.constantFrom(true, false, null),
        fc.double(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(odd, fc.constantFrom('resolved', 'tags', 'team')), tie('value'), {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom('\n', '\r\n'), (plain, eol) => {
        const reading = readExact(printRecord(plain, { eol }));
        assert.deepEqual(reading.problems, []);
        assert.deepEqual(reading.value, plain);
      }),
      { numRuns: 3_000 },
    );
  });
});
