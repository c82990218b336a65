import fc from 'fast-check';

/*
 * Record files in every style: the text is made first, so that comments, quotes, indents and line breaks are as odd as
 * people make them.
 */

type Lines = readonly string[];
/** What stands behind a key or a dash on its line, and the lines below, from the column of the key. */
interface Written {
  readonly head: string;
  readonly below: (column: number) => Lines;
}

const none = (): Lines => [];
const onLine = (head: string): Written => ({ head, below: none });

const scalarTexts = [
  'x',
  "'it''s'",
  '"d \\"q"',
  '1',
  '1.0',
  'true',
  '2026-03-09',
  '',
  '~',
  '标题 😀',
  '"# no"',
  'http://x:1/y',
  'a  b',
  "'- z'",
];
const flowTexts = ['x', "'a, b'", '"{"', '1', 'no', '2026-03-12T10:20:00+08:00', '标题', '~'];
const keyTexts = ['a', 'b', 'c', 'd', '标题', '"q r"', "'s'", 'e-f', 'title', 'resolved', 'items', 'requires'];
const bodies = [['one'], ['one', 'two'], ['one', '', 'two'], ['# one', '  two'], ['一', 'a: b', '- c']];

const scalar = fc.constantFrom(...scalarTexts).map(onLine);
const block = fc
  .record({
    head: fc.constantFrom('|', '|-', '>', '>-', '|+', '| # block'),
    body: fc.constantFrom(...bodies),
    by: fc.nat(2),
  })
  .map(({ head, body, by }): Written => {
    return { head, below: (column) => body.map((line) => (line === '' ? '' : ' '.repeat(column + by + 1) + line)) };
  });
const folded = fc.constantFrom('"a', "'a").map((head): Written => {
  return { head, below: (column) => [`${' '.repeat(column + 1)}b${head.charAt(0)}`] };
});
const multiline = fc.constant<Written>({ head: 'one', below: (column) => [`${' '.repeat(column + 2)}two`] });

const flowValue: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...flowTexts) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`) },
    { weight: 1, arbitrary: flowMapOf(tie('value')) },
  ),
})).value;

function flowMapOf(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', '"q r"', '标题'), { maxLength: 3 });
  return fc
    .tuple(keys, fc.array(value, { minLength: 3, maxLength: 3 }), fc.constantFrom('', ' '))
    .map(([names, values, pad]) => {
      return `{${pad}${names.map((name, index) => `${name}: ${values[index] ?? 'x'}`).join(', ')}${pad}}`;
    });
}

const flow = fc
  .oneof(
    flowMapOf(flowValue),
    fc.array(flowValue, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc.array(flowValue, { minLength: 1, maxLength: 3 }).map((items) => `[ ${items.join(' , ')}, ]`),
  )
  .map(onLine);
const flowLines = fc
  .tuple(fc.array(flowValue, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ',', ' # last'), fc.boolean())
  .map(([items, tail, note]): Written => ({
    head: '[',
    below: (column) => {
      const pad = ' '.repeat(column + 2);
      const lines = items.map(
        (item, index) =>
          `${pad}${item}${index < items.length - 1 ? ',' : tail}${note && index === 0 && items.length > 1 ? ' # first' : ''}`,
      );
      return [...lines, `${' '.repeat(column + 1)}]`];
    },
  }));

interface EntryParts {
  readonly above: string | undefined;
  readonly blank: boolean;
  readonly behind: string;
  readonly value: Written;
}
const entryParts = (value: fc.Arbitrary<Written>): fc.Arbitrary<EntryParts> =>
  fc.record({
    above: fc.option(fc.constantFrom('# above', '# 说明: x', '#'), { nil: undefined, freq: 4 }),
    blank: fc.nat(5).map((n) => n === 0),
    behind: fc.constantFrom('', '', '', '', ' # behind', '   # 后', ' '),
    value,
  });

/** A trailing comment can stand behind the head of anything but a text that goes on below. */
function withTail({ value, behind }: EntryParts): string {
  const open = /^(?:"a|'a|one|\|.*|>.*)$/.test(value.head);
  return `${value.head === '' ? '' : ` ${value.head}`}${open ? '' : behind}`;
}

function entryLines(lead: string, parts: EntryParts, column: number): Lines {
  const pad = ' '.repeat(column);
  const lines: string[] = [];
  if (parts.blank) lines.push('');
  if (parts.above !== undefined) lines.push(pad + parts.above);
  return [...lines, `${pad}${lead}${withTail(parts)}`, ...parts.value.below(column)];
}

type Ties = Record<'value' | 'map' | 'list', Written>;
const { value: anyValue } = fc.letrec<Ties>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' } as const,
    { weight: 6, arbitrary: scalar },
    { weight: 2, arbitrary: block },
    { weight: 1, arbitrary: folded },
    { weight: 1, arbitrary: multiline },
    { weight: 2, arbitrary: flow },
    { weight: 1, arbitrary: flowLines },
    { weight: 3, arbitrary: tie('map') },
    { weight: 3, arbitrary: tie('list') },
  ),
  map: fc.tuple(mapEntries(tie('value')), fc.integer({ min: 1, max: 4 })).map(([entries, by]): Written => ({
    head: '',
    below: (column) => entries.flatMap(([key, parts]) => entryLines(`${key}:`, parts, column + by)),
  })),
  list: fc
    .tuple(
      fc.array(entryParts(tie('value')), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat(3),
      mapEntries(tie('value')),
    )
    .map(([items, by, style, entries]): Written => ({
      head: '',
      below: (column) => {
        // A list in a map may stand at the key's own column; in a list it may not.
        const at = column + by;
        const lines = items.flatMap((parts) => entryLines('-', parts, at));
        return style === 0 ? lines : [...lines, ...compactMap(entries, at)];
      },
    })),
}));

function mapEntries(value: fc.Arbitrary<Written>): fc.Arbitrary<readonly (readonly [string, EntryParts])[]> {
  const keys = fc.uniqueArray(fc.constantFrom(...keyTexts), { minLength: 1, maxLength: 4 });
  return fc
    .tuple(keys, fc.array(entryParts(value), { minLength: 4, maxLength: 4 }))
    .map(([names, parts]) =>
      names.map(
        (name, index) =>
          [name, parts[index] ?? { above: undefined, blank: false, behind: '', value: onLine('x') }] as const,
      ),
    );
}

/** `- key: value`, the other keys below it. */
function compactMap(entries: readonly (readonly [string, EntryParts])[], column: number): Lines {
  const pad = ' '.repeat(column);
  const lines = entries.flatMap(([key, parts], index) =>
    entryLines(`${key}:`, index === 0 ? { ...parts, above: undefined, blank: false } : parts, column + 2),
  );
  const [first = '', ...rest] = lines;
  return [`${pad}- ${first.slice(column + 2)}`, ...rest];
}

/** Texts of whole records. */
export const recordText: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom('', '', '', '# head\n', '\n', '\ufeff', '%YAML 1.2\n---\n', '\ufeff# 头\n'),
    entries: mapEntries(anyValue),
    tail: fc.constantFrom('\n', '\n', '\n', '', '\n\n', '\n# end\n', '\n  # end', '\n\n# end\n\n'),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ head, entries, tail, eol }) => {
    const lines = entries.flatMap(([key, parts]) => entryLines(`${key}:`, parts, 0));
    return (head + lines.join('\n') + tail).replaceAll('\n', eol);
  });
