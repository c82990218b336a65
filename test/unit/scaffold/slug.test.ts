import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeRecordStem, recordStem } from '../../../src/core/scaffold/recordStem';
import { byteLength, firstFree, maxNameBytes, slugOf } from '../../../src/core/scaffold/slug';

const hostileParts = [
  ...[
    '/',
    '\\',
    '..',
    '.',
    ':',
    '*',
    '?',
    '"',
    '<',
    '>',
    '|',
    '\0',
    '\t',
    '\r\n',
    ' ',
    '\u00a0',
    '\u3000',
    '\u2028',
    '-',
    '_',
  ],
  ...['con', 'NUL', 'com1', 'LPT9', 'aux.txt', 'COM¹', 'CONIN$', '~', '#', '%2e', '$(x)', '`', "'", '{{trip.title}}'],
  ...[
    '\u200f',
    '\u200e',
    '\u202e',
    '\u2066',
    '\u200d',
    '\u200b',
    '\ufeff',
    '\u00ad',
    '\u3164',
    '\ufe0f',
    '\ud800',
    '\udc00',
  ],
  ...[
    '😀',
    '👨‍👩‍👧',
    '❤️',
    '1️⃣',
    '🇨🇳',
    'é',
    'e\u0301',
    'İ',
    'ß',
    'Σ',
    'ǅ',
    'Ⅷ',
    '½',
    '०',
    '한글',
    'हिन्दी',
    'ไทย',
    'مرحبا',
    '上线',
    '𠮷',
    '\u0301',
  ],
];
const hostileTitle = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...hostileParts), { maxLength: 120 }).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom(...hostileParts), fc.integer({ min: 1, max: 300 }))
    .map(([part, times]) => part.repeat(times)),
);

describe('slugOf', () => {
  it('keeps letters and digits of any script, lower case, joined by -', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['ACME go-live', 'acme-go-live'],
      ['Login times out (2nd terminal)', 'login-times-out-2nd-terminal'],
      ['  苏州精密：ERP 上线！ ', '苏州精密-erp-上线'],
      ['Café № 5', 'café-5'],
      ['Cafe\u0301', 'café'],
      ['हिन्दी में रिपोर्ट', 'हिन्दी-में-रिपोर्ट'],
      ['a/b\\c..d', 'a-b-c-d'],
      ['../../etc/passwd', 'etc-passwd'],
      ['1️⃣ first ❤️', '1-first'],
      ['da\u00adta\u200f im\u202eport', 'data-import'],
    ];
    for (const [title, slug] of cases) assert.equal(slugOf(title, 99), slug);
  });

  it('is never empty and never a name that Windows keeps', () => {
    for (const title of ['', '   ', '😀😀', '...', '\u202e', '\u0301', '\u3164'])
      assert.equal(slugOf(title, 99), 'untitled');
    for (const name of ['CON', 'prn', 'Aux', 'nul', 'COM1', 'lpt9', 'con.', ' nul ', 'CONOUT$', 'com²']) {
      assert.match(slugOf(name, 99), /^[a-z]+[0-9²]?-1$/);
    }
    assert.equal(slugOf('Console', 99), 'console');
  });

  it('cuts where a word ends, else between characters', () => {
    assert.equal(slugOf('the second shop floor terminal', 20), 'the-second-shop');
    assert.equal(slugOf('the second shop floor terminal', 15), 'the-second-shop');
    assert.equal(slugOf('上'.repeat(50), 20), '上'.repeat(6));
    assert.equal(slugOf('a-' + 'b'.repeat(50), 20), `a-${'b'.repeat(18)}`);
    assert.equal(slugOf('x'.repeat(15) + 'n\u0323\u0306', 18), 'x'.repeat(15));
  });

  it('holds its promises for any title', () => {
    fc.assert(
      fc.property(hostileTitle, fc.integer({ min: 16, max: 112 }), (title, maxBytes) => {
        const slug = slugOf(title, maxBytes);
        assert.ok(byteLength(slug) <= maxBytes, 'fits');
        assert.equal(Buffer.byteLength(slug), byteLength(slug), 'has no half characters');
        assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*(?:-[\p{L}\p{N}][\p{L}\p{N}\p{Mn}\p{Mc}]*)*$/u);
        assert.doesNotMatch(slug, /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u);
        assert.doesNotMatch(slug, /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/);
        assert.equal(slug, slug.normalize('NFC'));
        assert.equal(slug, slug.normalize('NFC').toLowerCase().normalize('NFC'));
        assert.equal(slugOf(slug, maxBytes), slug, 'a slug is its own slug');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('recordStem', () => {
  it('is the day, the slug and the random characters', () => {
    assert.equal(recordStem('2026-03-12', 'Login timeout', '7f3k'), '2026-03-12-login-timeout-7f3k');
  });

  it('fits with its ending into the bytes of a file name', () => {
    fc.assert(
      fc.property(hostileTitle, (title) => {
        const stem = recordStem('2026-03-12', title, '7f3k');
        assert.ok(Buffer.byteLength(`${stem}.yaml`) <= maxNameBytes);
        assert.ok(stem.startsWith('2026-03-12-') && stem.endsWith('-7f3k'));
      }),
    );
    const long = recordStem('2026-03-12', 'x'.repeat(300), '7f3k');
    assert.equal(Buffer.byteLength(`${long}.yaml`), maxNameBytes);
  });

  it('takes the next random characters where a stem is taken', () => {
    const taken = new Set<string>();
    for (let n = 0; n < 50; n++) taken.add(freeRecordStem('2026-03-12', 'Same title', 'zzzy', taken));
    assert.equal(taken.size, 50);
    assert.deepEqual(
      [...taken].slice(0, 4).map((stem) => stem.slice(-4)),
      ['zzzy', 'zzzz', '0000', '0001'],
    );
    assert.equal(
      freeRecordStem('2026-03-12', 'Same', 'aaaa', new Set(['2026-03-12-SAME-AAAA'])),
      '2026-03-12-same-aaab',
    );
  });
});

describe('names that are taken', () => {
  it('counts on from 2', () => {
    const named = (suffix: string) => `café${suffix}`;
    assert.equal(firstFree(new Set(), named), 'café');
    assert.equal(firstFree(new Set(['CAFE\u0301']), named), 'café-2');
    assert.equal(firstFree(new Set(['café', 'Café-2', 'café-4']), named), 'café-3');
  });
});
