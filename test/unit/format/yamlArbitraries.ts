import fc from 'fast-check';

/** Bits of lines near the edge of YAML. */
// prettier-ignore
const scalars = [
  'x', 'plain text', '标题', '出差 清单', 'true', 'True', 'false', 'null', 'Null', '~', 'yes', 'No', 'on', 'y',
  '1', '0', '-1', '+1', '-0', '01', '007', '1.5', '.5', '1.', '1e3', '1E3', '0x1F', '0o17', '0b1', '1_000',
  '123456789012345', '12345678901234567890', '.inf', '-.inf', '.nan', '.NaN', 'inf', '1.50', '1.123456789',
  '-1.5', '1-2', '1a', '1.2.3', '3d', '10:20', '1:', '12e', '3 days', '2 天', '1 e', '1 #x', '0.', '00',
  '2026-03-09', '2026-03-12T10:20:00+08:00', '2026-03-12 10:20', '1:30', '2026-W11',
  '2026-03-12-login-7f3k', "'single'", "'it''s'", "''", '""', '"double"', '"a\\nb"', '"a: b"', "'a # b'",
  '"x" y', "'x'y", '"open', "'open", '"a" # c', "'a'# c", '"a"#c', 'a"b', "a'b", '"a', "it's", 'a "b" c',
  'a # comment', 'a #comment', 'a#b', '# only', '#x', 'a: b', 'a:b', 'a:', ':a', ': a',
  'http://x.y/z?a=b&c', 'a：b', '：', 'a :b', 'a : b', '- a', '-a', '-', '--', '---', '--- a', '...', '? a',
  '?a', '?', '!', '!!str 1', '!a', '&a', '&a b', '*a', '%a', '@a', '`a', '|a', '>a', '=', '= a', '<<',
  '<<a', ',', ',a', 'a, b', '[', ']', '{', '}', 'a[b]', 'a{b}', 'a]', 'a}b', '[]', '[ ]', '[a]', '[a, b]',
  '[a,b]', '[a, b,]', '[a , b]', '[,]', '[a b]', '["a", \'b\']', '[a: b]', '[a: 1, b]', '[a:b]', '[a#b]',
  '[a #b]', '[1, true, null, ~]', '[ a, b ]', '[a', 'a]', '[a] # c', '[a]# c', '[a]x', '[[a], [b]]',
  '[- a]', '[-a]', '[-1]', '[-]', '[?a]', '[2026-03-09]', '[10:20]', '[a, ]', '[:a]', '[*a]', '[a:]',
  '[a :b]', '["a":b]', '[{a: 1}]', '[sample-import]', '[x y, z]', '[标题, 其他]', '[a, "b, c"]', "['a''b']",
  '[a\\b]', '[a|b]', '[a>b]', '[a!]', '[a&b]', '{}', '{ }', '{a: 1}', '{a: 1, b: x}', '{a:1}', '{a: }',
  '{a}', '{a, b}', '{"a": 1}', '{"a":1}', '{a: 1, a: 2}', '{a: {b: [c]}}', '{a: b: c}',
  '{a: 2026-03-12T10:20:00+08:00, by: li}', '{a: x # c', '{a: x}# c', '{a: x} # c', '{true: 1}', '{1: a}',
  '{null: a}', '{a b: c}', '{标题: x}', '{a: "x", b: \'y\'}', '{a: http://x/y}', '{a: x:y}', '{a: "b"c}',
  '{a: 1,}', '{: a}', '{? a}', '{__proto__: 1}', '{a: -1}', '{a: - b}', '{a: -}', '{a: 1 , b: 2}',
  '{a:  1}', '{a : 1}', '{a: b,c: d}', '{a: b ,c: d}', '|', '|-', '|+', '>', '>-', '|2', '|1-', '| # c',
  '|# c', '|-  # c', '| x', '|  ', 'a\tb', '\ta', 'a\t', 'a\u00a0', '\u00a0a', 'a\u3000b', '\u3000',
  'a\u2028b', 'a\u0085b', '\ufeff', 'a\ufeffb', 'a\u200b', '\u202ea', '😀', 'e\u0301', 'a\u0000', 'a\u0007',
  'a\u007f', 'a\rb', 'a\r', '\ud83d', 'a\u2003', '\u2003a', 'a\ufffe', 'a\\', '\\n', 'a/b', 'a|b', 'a>b',
  'a*b', 'a&b', 'a!b', 'a%b', 'a@b', '..', '.a', '.', '~a', '~ a', '<<: *a', 'a  b', 'a   # c', 'null # c',
  'true # c', '1 # c', "'a' # c", '"a\\"b"', '"a\\\\"', '"a\\\\\\"b"', '"\\t\\/"', '"\\x"', '"a\\', "'a''", "'''a'", "''''",
  '["a\\"b", c]', '{a: "b\\"c"}', "{a: 'b''c', d: '''e'}", "['a'', b]", '"a\\"b": c', "'a''b': c",
] as const;
// prettier-ignore
const keys = [
  'a', 'b', 'items', 'title', 'id', '标题', 'a-b', 'a_b', 'a.b', 'a/b', '"q"', "'q'", '"q r"', "'q''r'",
  '"q\\n"', 'a b', '1', '1a', 'true', 'null', 'no', '-a', '? a', '<<', '__proto__', '"__proto__"', '&x a',
  '*x', '!t a', '[a]', '{a}', 'a ', '"a" ', '', '""', '#a', 'a#', 'a #', 'a\u00a0', '2026-03-09',
  'constructor', '1.5', '.5', '~', '=', 'a"', "a'b", '１', 'a：', '...', '---', '0x1', '1e3', '٣', '-', '.a',
  'b.', 'a:b',
] as const;
const spaces = ['', '', '', ' ', '  ', '    ', '   '] as const;
const breaks = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\r\n',
  '\n\n',
  '\r\n\r\n',
  '\n  \n',
  '\n\n\n',
  '\n # c\n',
  '\n# c\n',
  '\n    # c\n',
] as const;

const scalar = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...scalars) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...'ab1:#-[]{}",\' .\\|>&*!%?@=~éя中：'), maxLength: 6 }) },
);
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'items', '标题') },
  { weight: 3, arbitrary: fc.constantFrom(...keys) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(...'ab1:#-[]{}",\' .\\|>&*!%?@=~é中'), maxLength: 4 }),
  },
);
const gap = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '', '\t');

const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(key, gap, scalar).map(([k, g, s]) => `${k}:${g}${s}`) },
  { weight: 3, arbitrary: key.map((k) => `${k}:`) },
  { weight: 3, arbitrary: fc.tuple(gap, scalar).map(([g, s]) => `-${g}${s}`) },
  { weight: 2, arbitrary: fc.tuple(key, gap, scalar).map(([k, g, s]) => `- ${k}:${g}${s}`) },
  { weight: 1, arbitrary: fc.tuple(key, gap, scalar).map(([k, g, s]) => `- - ${k}:${g}${s}`) },
  { weight: 1, arbitrary: key.map((k) => `- ${k}:`) },
  { weight: 1, arbitrary: fc.constant('-') },
  { weight: 2, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constantFrom('key: |', 'key: |-', 'key: |+', 'text: >', '- |', '- |-', '- key: |') },
  { weight: 1, arbitrary: scalar.map((s) => `# ${s}`) },
);

/** Texts of lines near the edge of YAML: some are good, many are not. */
export const edgyYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '', '', '', '', '\ufeff', '---\n', '%YAML 1.2\n---\n', '\n', '# c\n', ' ', '\ufeff\ufeff'),
    fc.array(
      fc.tuple(
        fc.constantFrom(...spaces),
        line,
        fc.constantFrom('', '', '', '', ' ', '  ', ' # c', '\t'),
        fc.constantFrom(...breaks),
      ),
      { maxLength: 7 },
    ),
    fc.constantFrom('', '', '', '\n', ' ', '  \n', '...', '# end', '\n\n'),
    fc.boolean(),
  )
  .map(([head, lines, tail, chop]) => {
    const text = head + lines.map((parts) => parts.join('')).join('');
    return (chop ? text.replace(/\r?\n$/, '') : text) + tail;
  });

/** Texts that are good YAML but for one or two lines, so that the fast reader goes through most of them. */
export const mostlyPlainYaml: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom(
          ['a: 1', 'b: x'],
          ['items:', '  - id: a', '    text: A', '  - id: b'],
          ['list:', '- x', '- y'],
          ['log: |', '  one', '', '  two'],
          ['log: |-', '  one', '    deep', '  two'],
          ['f: >', '  one', '  two', '', '  three'],
          ['f: >- # c', '    one', '', '', '    two', ''],
          ['f: >', '  one ', '  two'],
          ['f: >-', '  one', '    deep', '  two', ' '],
          ['f: >', '', '  one'],
          ['m:', '  n:', '    o: p'],
          ['f: {at: x, by: y}', 'g: [a, b]'],
          ['- a', '- b: c', '  d: e'],
          ['k: |', '', '  x', ' '],
          ['q: "x"', "r: 's'"],
          ['e:', 'z:'],
          ['- - a', '  - b'],
          ['# c', '  # d'],
          ['n: null', 't: true'],
          ['c:', '  {a: x, b: y}'],
          ['c:', '  [a, b] # c', 'd: 1'],
          ['u: |', '    deep', '  '],
        ),
        fc.constantFrom('', '', '', '  ', '    '),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.array(fc.tuple(fc.nat(11), fc.nat(3), fc.constantFrom(...spaces), line), { maxLength: 2 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n'),
    fc.constantFrom('\n', '\n', '', '\n\n', '  ', '\n  \n', '\n# end\n'),
  )
  .map(([blocks, odd, eol, tail]) => {
    const lines = blocks.flatMap(([block, pad], index) =>
      index === 0 ? block : block.map((l) => (l === '' ? l : pad + l)),
    );
    for (const [at, cut, pad, text] of odd) lines.splice(at % (lines.length + 1), cut === 0 ? 1 : 0, pad + text);
    return lines.join(eol) + tail.replaceAll('\n', eol);
  });
