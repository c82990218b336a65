const encoder = new TextEncoder();
/** A text's bytes. */
export const utf8 = (text: string) => encoder.encode(text);

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    'bcdefghij'.split('').map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefghij'[i] ?? ''}`)
          .join(', ')}]`,
    ),
  )
  .join('\n');

/** What a file may hold that is no record, and the problem that it is. */
export const broken: readonly { readonly name: string; readonly code: string; readonly bytes: Uint8Array }[] = [
  {
    name: 'a picture',
    code: 'binary',
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0]),
  },
  {
    name: 'bytes that are not UTF-8',
    code: 'not-utf8',
    bytes: new Uint8Array([0x74, 0x3a, 0x20, 0xd5, 0xc7, 0xff, 10]),
  },
  { name: 'NUL bytes', code: 'binary', bytes: utf8('title: a\0b\nitems: [{id: x, text: x}]\n') },
  {
    name: '5 MB',
    code: 'too-large',
    bytes: utf8(`title: Large\nitems:\n${'  - {id: x, text: twenty characters}\n'.repeat(142_000)}`),
  },
  { name: '10,000 levels of brackets', code: 'too-deep', bytes: utf8(`title: Deep\nitems: ${'['.repeat(10_000)}`) },
  {
    name: '10,000 levels of items',
    code: 'too-deep',
    bytes: utf8(`items: ${'[{id: x, items: '.repeat(10_000)}[]${'}]'.repeat(10_000)}\n`),
  },
  { name: '10,000 levels of dashes', code: 'too-deep', bytes: utf8(`items:\n  ${'- '.repeat(10_000)}x\n`) },
  {
    name: '1,000 levels of indent',
    code: 'too-deep',
    bytes: utf8(Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}k:\n`).join('')),
  },
  { name: 'an alias bomb', code: 'alias-bomb', bytes: utf8(`title: Bomb\n${bomb}\nitems: *j\n`) },
  { name: 'an alias of itself', code: 'bad-alias', bytes: utf8('title: x\nitems: &a [*a]\n') },
  { name: 'duplicate keys', code: 'duplicate-key', bytes: utf8('title: One\ntitle: Two\nitems: []\n') },
];

/** What is read, and says nothing. */
export const nothing: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['an empty file', new Uint8Array()],
  ['a byte order mark alone', new Uint8Array([0xef, 0xbb, 0xbf])],
  ['white space and a comment', utf8('\r\n  \n# nothing yet\n')],
];
