import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readExact } from '../../../src/core/format/readExact';
import { readFast } from '../../../src/core/format/readFast';
import { edgyYaml, mostlyPlainYaml } from './yamlArbitraries';

/** What the fast reader understands, the exact one reads the same, without a problem, keys in the same order. */
function agree(text: string): boolean {
  const fast = readFast(text);
  if (fast === undefined) return false;
  const exact = readExact(text);
  assert.deepEqual(exact.problems, [], JSON.stringify(text));
  assert.deepEqual(JSON.stringify(fast), JSON.stringify(exact.value), JSON.stringify(text));
  assert.deepEqual(fast, exact.value, JSON.stringify(text));
  return true;
}

describe('readFast', () => {
  const seed = process.env['ONSITE_SEED'] ? Number(process.env['ONSITE_SEED']) : undefined;
  const options = { numRuns: Number(process.env['ONSITE_RUNS'] ?? 12_000), ...(seed === undefined ? {} : { seed }) };

  for (const [name, arbitrary] of [
    ['odd lines', edgyYaml],
    ['plain lines with odd ones among them', mostlyPlainYaml],
  ] as const) {
    it(`agrees with readExact on ${name}`, function () {
      this.timeout(60_000);
      let understood = 0;
      fc.assert(
        fc.property(arbitrary, (text) => {
          if (agree(text)) understood++;
        }),
        options,
      );
      // The test is worth something only while the fast reader takes a fair share of the texts.
      assert.ok(understood > options.numRuns / 20, `${understood} of ${options.numRuns}`);
    });
  }

  it('takes folded texts, and leaves those with lines of their own to the exact reader', () => {
    assert.ok(agree('a: >- # as told\n  one\n  two\n\n  three\n\n\n  four\n\nb: >\n    one\n    two\n'));
    assert.equal(readFast('a: >\n  one\n    deep\n  two\n'), undefined);
    assert.equal(readFast('a: >\n  one \n  two\n'), undefined);
    assert.equal(readFast('a: >+\n  one\n'), undefined);
    assert.equal(readFast('a: >\n\n  one\n'), undefined);
  });

  it('takes quotes with what everyday texts have in them', () => {
    assert.ok(
      agree(`a: "the \\"OK\\" button, C:\\\\temp, one\\ntwo" # said\nb: 'it''s slow'\nc: ['it''s', "x\\"]y"]\n`),
    );
    assert.ok(agree(`'it': {a: 'b''', b: ''}\n`));
    for (const text of ['"\\x41"', '"\\u4e2d"', '"a\\"', "'a''", '"a" b', "'a' 'b'", '"a"#b']) {
      assert.equal(readFast(`a: ${text}\n`), undefined, text);
      assert.equal(readFast(`a: [${text}]\n`), undefined, text);
    }
  });

  it('takes the blank lines of a text', () => {
    assert.ok(agree('a: |\n\n  \n  one\n\n\n  two\n \n\nb: |-\n  one\n    deep\n\nc: 1\n'));
    assert.equal(readFast('a: |\n  one\n     \n  two\n'), undefined);
    assert.equal(readFast('a: |\n      \n  one\n'), undefined);
  });

  it('takes the styles that the conventions show', () => {
    const text = `team:
  - {id: li, name: 李雷, role: implementation engineer}
items:
  - id: bulk-import
    text: Import all master data
    requires: [sample-import]        # gates
    due: 2026-03-11
    doneAt: 2026-03-10T16:05:00+08:00
    skipped: {why: out of scope, at: 2026-03-10T16:05:00+08:00, by: li}
describe: |
  What was seen.

  And where.
`;
    assert.ok(agree(text));
  });
});
