import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findMarkers, marker, withoutMarkers } from '../../../src/core/documents/markers';
import { hostileText } from './hostileText';

const names = (text: string) => findMarkers(text).pairs.map(({ name, kept }) => (kept ? `${name}!` : name));
const codes = (text: string) => findMarkers(text).problems.map(({ code, name, line }) => `${code} ${name} ${line}`);
const pair = (name: string, body = 'x\n') => `${marker('begin', name)}\n${body}${marker('end', name)}\n`;

describe('findMarkers', () => {
  it('gives the offsets of a pair and its body', () => {
    const text = `Mine\r\n${marker('begin', 'issues')}\r\nbody\r\n${marker('end', 'issues')}\r\nrest`;
    const [found] = findMarkers(text).pairs;
    assert.ok(found);
    assert.equal(text.slice(found.bodyStart, found.bodyEnd), 'body\r\n');
    assert.equal(text.slice(0, found.begin), 'Mine\r\n');
    assert.equal(text.slice(found.end), 'rest');
    assert.equal(found.line, 2);
  });

  it('reads markers with other white space, and behind a byte order mark', () => {
    assert.deepEqual(names('\uFEFF<!--onsite:begin a-->\n  <!--  onsite:end\ta  -->  '), ['a']);
    assert.deepEqual(names('    <!-- onsite:begin a -->\n<!-- onsite:end a -->\n'), []);
    assert.deepEqual(names('text <!-- onsite:begin a -->\n<!-- onsite:end a -->\n'), []);
  });

  it('knows a part that a person keeps, whatever stands in it', () => {
    const kept = `${marker('begin', 'a')}\n${marker('keep', 'a')}\n${marker('begin', 'b')}\n${marker('end', 'a')}\n`;
    assert.deepEqual(names(kept + pair('b')), ['a!', 'b']);
  });

  it('reports markers without a partner and second pairs', () => {
    assert.deepEqual(codes(`${marker('begin', 'a')}\n${pair('b')}`), ['begin-without-end a 1']);
    assert.deepEqual(codes(`${marker('end', 'a')}\n`), ['end-without-begin a 1']);
    assert.deepEqual(codes(pair('a') + pair('a')), ['duplicate-pair a 4']);
    assert.deepEqual(codes(`${marker('begin', 'a')}\n${marker('end', 'b')}\n`), [
      'begin-without-end a 1',
      'end-without-begin b 2',
    ]);
  });

  it('takes markers in a fenced block for text, but not when a fence cuts a pair', () => {
    assert.deepEqual(names(`\`\`\`\n${pair('a')}\`\`\`\n${pair('b')}`), ['b']);
    assert.deepEqual(names(`\`\`\`\nnever closed\n${pair('a')}`), ['a']);
    assert.deepEqual(names(`~~~\n${marker('begin', 'a')}\n~~~\n${marker('end', 'a')}\n`), ['a']);
  });
});

describe('withoutMarkers', () => {
  it('leaves no marker in any text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const { pairs, problems } = findMarkers(withoutMarkers(`${a}\n${b}`));
        assert.deepEqual([pairs, problems], [[], []]);
      }),
    );
  });
});
