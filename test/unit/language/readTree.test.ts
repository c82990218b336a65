import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../../../src/core/language/readTree';
import { walkTree, type TreeNode } from '../../../src/core/language/textTree';
import { positionsOf } from '../../../src/core/format/positions';
import { readExact } from '../../../src/core/format/readExact';
import type { Path, Plain } from '../../../src/core/model/problem';

/** The tree's values as far as it knows them: texts of scalars, and `…` for texts of several lines. */
function values(node: TreeNode): unknown {
  switch (node.type) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, values(value)]));
    case 'list':
      return node.entries.map(({ value }) => values(value));
    case 'scalar':
      return node.style === 'block' ? '…' : node.text;
    case 'none':
      return null;
  }
}

function paths(value: Plain | undefined, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, Plain])[] = Array.isArray(value)
    ? [...(value as readonly Plain[]).entries()]
    : Object.entries(value as Record<string, Plain>);
  return entries.flatMap(([key, child]) => [[...path, key], ...paths(child, [...path, key])]);
}

function assertLikeYaml(text: string, name: string): void {
  const root = readTree(text);
  const exact = positionsOf(text);
  const found: string[] = [];
  walkTree(root, (path, entry) => {
    found.push(path.join('.'));
    const { value, keyRange } = entry;
    if (typeof entry.key === 'string')
      assert.deepEqual(keyRange, exact.range(path, 'key'), `${name}: ${path.join('.')}`);
    if (value.type !== 'none') assert.deepEqual(value.range, exact.range(path, 'value'), `${name}: ${path.join('.')}`);
  });
  assert.deepEqual(
    found,
    paths(readExact(text).value).map((path) => path.join('.')),
    name,
  );
}

describe('the tree of a text', () => {
  it('is that of YAML in every sample and template', () => {
    let count = 0;
    for (const folder of ['media/sample', 'media/templates']) {
      for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!entry.endsWith('.yaml')) continue;
        const text = readFileSync(join(folder, entry), 'utf8');
        assertLikeYaml(text, entry);
        assertLikeYaml(text.replaceAll('\n', '\r\n'), `${entry} with CRLF`);
        count++;
      }
    }
    assert.ok(count > 50);
  });

  const odd: readonly (readonly [string, string])[] = [
    ['lists at their key’s column', 'a:\n- b: 1\n  c:\n  - d\n  - e\nf: g\n'],
    ['lists in lists', '- - a\n  - b\n-\n  - c\n- d: e\n'],
    ['flow over lines', 'a: {b: c,\n    d: [e, f], # g\n  h: i}\nj: [\n  k,\n  {l: m}\n]\n'],
    ['quotes', 'a: "b: # c"\n"d e": \'f\'\'g\'\nh: {"i": \'j, k\'}\n'],
    ['texts of several lines', 'a: |\n  b: c\n\n  d\ne: >-\n    f\n  # g\nh: i\n'],
    ['plain over lines', 'a: b\n  c\nd: e\n'],
    ['comments', '# a\nb: c # d\n# e\nf: # g\n  h: i\n'],
    ['colons and number signs inside', 'a: b:c#d\ne: http://x/#y\nf: {g: h:i}\n'],
    ['nothing', 'a:\nb:\n  -\n  - c\nd: {e: , f}\n'],
    ['Chinese', '标题: 一: 二\n'.replace(': 二', '：二')],
  ];
  for (const [name, text] of odd) it(`is that of YAML: ${name}`, () => assertLikeYaml(text, name));

  it('knows what scalars say', () => {
    const text = 'a: "x\\"y\\u00e9"\nb: \'c\'\'d\'\ne: f # g\nh: [i, "j"]\nk: |\n  l\nm: &n o\np: *n\n';
    assert.deepEqual(values(readTree(text)), {
      a: 'x"yé',
      b: "c'd",
      e: 'f',
      h: ['i', 'j'],
      k: '…',
      m: 'o',
      p: null,
    });
  });

  it('holds what can be made out of a broken text', () => {
    const broken =
      'title: [\nitems:\n  - id: "a\n    owner: li\n   odd\n  - id: b\n    requires: [c,\n    text: x\n  tex\nnote: y\n';
    assert.deepEqual(values(readTree(broken)), {
      title: [],
      items: [
        { id: 'a', owner: 'li' },
        { id: 'b', requires: ['c'], text: 'x' },
      ],
      note: 'y',
    });
  });

  it('comes to an end, however deep a text nests', () => {
    for (const deep of ['[', '{', '[a, [', '{a: ', '{a: [', '- ', 'a:\n ']) {
      const root = readTree(`a: ${deep.repeat(5_000)}`);
      assert.equal(root.type, 'map', deep);
    }
  });

  it('never throws, at whatever place a text ends', () => {
    const text = 'a: [{"\n- - ? b\n\t: |\n  x\n}]: \' # y\n   - {a: [\n"c": >-\n---\n%\n&x !y\n: z\n';
    for (let end = 0; end <= text.length; end++) {
      readTree(text.slice(0, end));
      readTree(text.slice(end));
    }
    const deep = `${'- '.repeat(5_000)}x`;
    readTree(deep);
    readTree('['.repeat(5_000));
    readTree(Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'));
  });
});
