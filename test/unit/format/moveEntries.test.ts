import assert from 'node:assert/strict';
import { moveEntries, type EntryAt, type ListPlace } from '../../../src/core/format/moveEntries';
import { applySplices } from '../../../src/core/format/splices';

/** Moves within one text. */
function move(text: string, paths: readonly EntryAt['path'][], to: Omit<ListPlace, 'text'>): string {
  const result = moveEntries(
    [text],
    paths.map((path) => ({ text: 0, path })),
    { text: 0, ...to },
  );
  assert.ok(result.ok, JSON.stringify(result));
  const [only] = result.texts;
  assert.ok(only);
  assert.equal(applySplices(text, only.splices), only.text);
  return only.text;
}

const list = `kind: deliverables
items:
  # the first of all
  - id: a # sample
    text: 'A'
  - {id: b, text: B}
  # about c
  - id: c
    items:
      - id: d   # deep
        note: |
          one

            two
        # below d
      - id: e
  - id: f
`;

describe('moveEntries', () => {
  it('takes comments along, above, behind and below', () => {
    assert.equal(
      move(list, [['items', 2]], { list: ['items'], index: 0 }),
      `kind: deliverables
items:
  # about c
  - id: c
    items:
      - id: d   # deep
        note: |
          one

            two
        # below d
      - id: e
  # the first of all
  - id: a # sample
    text: 'A'
  - {id: b, text: B}
  - id: f
`,
    );
  });

  it('indents anew what goes up or down a level', () => {
    const out = move(list, [['items', 2, 'items', 0]], { list: ['items'], index: 1 });
    assert.ok(
      out.includes(
        "    text: 'A'\n  - id: d   # deep\n    note: |\n      one\n\n        two\n    # below d\n  - {id: b",
      ),
      out,
    );
    const back = move(out, [['items', 1]], { list: ['items', 3, 'items'], index: 0 });
    assert.equal(back, list);
  });

  it('makes the list of a new parent, and takes away the one that is empty', () => {
    const text = 'items:\n  - id: a\n    items:\n      # only\n      - id: b # b\n  - id: c\n';
    assert.equal(
      move(text, [['items', 0, 'items', 0]], { list: ['items', 1, 'items'], index: -1 }),
      'items:\n  - id: a\n  - id: c\n    items:\n      # only\n      - id: b # b\n',
    );
  });

  it('moves several, in the order given', () => {
    const text = 'items:\n  - id: a # 1\n  - id: b\n  - id: c # 3\n  - id: d\n';
    const out = move(
      text,
      [
        ['items', 2],
        ['items', 0],
      ],
      { list: ['items'], index: 4 },
    );
    assert.equal(out, 'items:\n  - id: b\n  - id: d\n  - id: c # 3\n  - id: a # 1\n');
  });

  it('changes nothing where they stand already', () => {
    assert.equal(move(list, [['items', 0]], { list: ['items'], index: 0 }), list);
    assert.equal(move(list, [['items', 0]], { list: ['items'], index: 1 }), list);
    assert.equal(move(list, [['items', 3]], { list: ['items'], index: -1 }), list);
  });

  it('moves between texts, each with its own line endings and indent', () => {
    const from = 'items:\r\n    - id: a # x\r\n      text: A\r\n    - id: b\r\n';
    const result = moveEntries([from, 'title: T\nitems: []\n'], [{ text: 0, path: ['items', 0] }], {
      text: 1,
      list: ['items'],
      index: -1,
    });
    assert.ok(result.ok);
    assert.deepEqual(
      result.texts.map(({ text }) => text),
      ['items:\r\n    - id: b\r\n', 'title: T\nitems:\n  - id: a # x\n    text: A\n'],
    );
  });

  it('leaves an empty list in a file whose last item goes', () => {
    const result = moveEntries(['items:\n  - id: a # x\n', 'items:\n- id: b'], [{ text: 0, path: ['items', 0] }], {
      text: 1,
      list: ['items'],
      index: 0,
    });
    assert.ok(result.ok, JSON.stringify(result));
    assert.deepEqual(
      result.texts.map(({ text }) => text),
      ['items: []\n', 'items:\n- id: a # x\n- id: b'],
    );
  });

  it('writes values where lines cannot stand, unless a comment would be lost', () => {
    const flow = 'items: [{id: a}, {id: b}]\n';
    assert.equal(move(flow, [['items', 0]], { list: ['items'], index: -1 }), 'items: [{id: b}, {id: a}]\n');
    const mixed = 'items:\n  - id: a\n  - {id: b, items: [{id: c}]}\n  - id: d # kept\n';
    assert.equal(
      move(mixed, [['items', 0]], { list: ['items', 1, 'items'], index: -1 }),
      'items:\n  - {id: b, items: [{id: c}, {id: a}]}\n  - id: d # kept\n',
    );
    const refused = moveEntries([mixed], [{ text: 0, path: ['items', 2] }], {
      text: 0,
      list: ['items', 1, 'items'],
      index: -1,
    });
    assert.deepEqual(refused.ok ? undefined : refused.problem.code, 'cannot-edit');
  });

  it('refuses what is shared, what goes into itself, and a text that is broken', () => {
    const shared = 'items:\n  - &a {id: a}\n  - id: b\n  - *a\n';
    for (const index of [0, 2]) {
      const result = moveEntries([shared], [{ text: 0, path: ['items', index] }], {
        text: 0,
        list: ['items'],
        index: 1,
      });
      assert.deepEqual(result.ok ? undefined : result.problem.code, 'shared-value');
    }
    const inside = moveEntries([list], [{ text: 0, path: ['items', 2] }], {
      text: 0,
      list: ['items', 2, 'items'],
      index: 0,
    });
    assert.equal(inside.ok, false);
    assert.equal(moveEntries(['a: [', ''], [], { text: 0, list: ['items'], index: 0 }).ok, false);
  });

  it('keeps a byte order mark, and a last line without a line break', () => {
    const text = '\ufeffitems:\n  - id: a # x\n  - id: b';
    assert.equal(move(text, [['items', 1]], { list: ['items'], index: 0 }), '\ufeffitems:\n  - id: b\n  - id: a # x\n');
    assert.equal(move(text, [['items', 0]], { list: ['items'], index: -1 }), '\ufeffitems:\n  - id: b\n  - id: a # x');
  });
});
