import assert from 'node:assert/strict';
import { decodeText } from '../../../src/core/format/decode';

const codeOf = (...bytes: readonly number[]) => {
  const decoded = decodeText(new Uint8Array(bytes));
  return 'text' in decoded ? decoded.text : decoded.problem.code;
};

describe('decodeText', () => {
  it('keeps a byte order mark of UTF-8', () => {
    assert.equal(codeOf(0xef, 0xbb, 0xbf, 0x61), '\ufeffa');
    assert.equal(codeOf(), '');
  });

  it('tells text in another encoding from what is no text', () => {
    assert.equal(codeOf(0xff, 0xfe, 0x61, 0x00), 'not-utf8', 'UTF-16, little end first');
    assert.equal(codeOf(0xfe, 0xff, 0x00, 0x61), 'not-utf8', 'UTF-16, big end first');
    assert.equal(codeOf(0xb1, 0xea, 0xcc, 0xe2), 'not-utf8', 'GBK');
    assert.equal(codeOf(0x61, 0x00), 'binary');
  });
});
