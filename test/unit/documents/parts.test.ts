import assert from 'node:assert/strict';
import { framed, mergeParts } from '../../../src/core/documents/parts';

const parts = [
  { name: 'a', body: 'new a' },
  { name: 'b', body: 'new b' },
  { name: 'c', body: 'new c' },
];
const old = (name: string) => framed({ name, body: `old ${name}` });
const fresh = (name: string) => framed({ name, body: `new ${name}` });

describe('mergeParts', () => {
  it('replaces bodies and keeps every other byte', () => {
    const { text, built, out } = mergeParts(`Hello  \n\n${old('b')}tail\t\n${old('a')}`, parts);
    assert.equal(text, `Hello  \n\n${fresh('b')}tail\t\n${fresh('a')}`);
    assert.deepEqual([built, out], [['a', 'b'], ['c']]);
  });

  it('keeps the line endings that prevail, and a byte order mark', () => {
    const { text } = mergeParts(`\uFEFF# T\r\n\r\n${old('a')}`, parts);
    assert.equal(text, `\uFEFF# T\r\n\r\n<!-- onsite:begin a -->\n\r\nnew a\r\n\r\n<!-- onsite:end a -->\n`);
    assert.equal(mergeParts(text, parts).text, text);
  });

  it('leaves a kept part alone', () => {
    const kept = '<!-- onsite:begin a -->\n<!-- onsite:keep a -->\nmine\n<!-- onsite:end a -->\n';
    const { text, kept: names } = mergeParts(kept + old('b'), parts);
    assert.equal(text, kept + fresh('b'));
    assert.deepEqual(names, ['a']);
  });

  it('brings parts back where they belong when asked to', () => {
    assert.equal(mergeParts(old('b'), parts, { parts: 'all' }).text, `${fresh('a')}\n${fresh('b')}\n${fresh('c')}`);
    assert.equal(mergeParts('Mine', parts.slice(0, 1), { parts: 'all' }).text, `Mine\n\n${fresh('a')}`);
    const again = mergeParts(`${old('a')}mine\n${old('c')}`, parts, { parts: 'all' }).text;
    assert.equal(again, `${fresh('a')}\n${fresh('b')}mine\n${fresh('c')}`);
  });

  it('leaves a part with broken markers alone and says so', () => {
    const broken = `<!-- onsite:begin a -->\nold\n${old('b')}`;
    const { text, problems, out } = mergeParts(broken, parts, { parts: 'all' });
    assert.ok(text.startsWith('<!-- onsite:begin a -->\nold\n'));
    assert.deepEqual(problems, [{ code: 'begin-without-end', name: 'a', line: 1 }]);
    assert.deepEqual(out, ['a']);
  });
});
