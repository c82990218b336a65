import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextSplice } from '../../../src/core/format/edit';
import { reversed, reversible } from '../../../src/core/format/reversible';
import { applySplices } from '../../../src/core/format/splices';

const text = 'items:\n  - id: a\n  - id: b\n  - id: c\n';
const splices: readonly TextSplice[] = [
  { offset: 7, length: 10, text: '' },
  { offset: 26, length: 0, text: '    done: true\n' },
];

describe('a change that can be taken back', () => {
  it('goes back and forth', () => {
    const after = applySplices(text, splices);
    const change = reversible(text, splices);
    assert.equal(applySplices(after, reversed(after, change, 'back') ?? []), text);
    assert.deepEqual(reversed(text, change, 'forth'), splices);
  });

  it('has nothing to do where the text reads so already, and nothing to say to any other text', () => {
    const after = applySplices(text, splices);
    const change = reversible(text, splices);
    assert.deepEqual(reversed(text, change, 'back'), []);
    assert.deepEqual(reversed(after, change, 'forth'), []);
    for (const direction of ['back', 'forth'] as const) {
      assert.equal(reversed(`${text}# more\n`, change, direction), undefined);
    }
  });

  it('holds no text but what came and what went', () => {
    const change = reversible(text + '# much more\n'.repeat(1_000), splices);
    assert.ok(JSON.stringify(change).length < 400);
  });

  it('does not mind whether a byte order mark is seen', () => {
    const marked = `\ufeff${text}`;
    const change = reversible(
      marked,
      splices.map((splice) => ({ ...splice, offset: splice.offset + 1 })),
    );
    const after = applySplices(text, splices);
    assert.equal(applySplices(after, reversed(after, change, 'back') ?? []), text);
    assert.equal(applySplices(`\ufeff${after}`, reversed(`\ufeff${after}`, change, 'back') ?? []), marked);
  });

  it('comes back to the very text (any text, any splices)', () => {
    const parts = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(parts, (all) => {
        let before = '';
        const own = all.map(([kept, went, came]): TextSplice => {
          before += kept;
          const splice = { offset: before.length, length: went.length, text: came };
          before += went;
          return splice;
        });
        const after = applySplices(before, own);
        const change = reversible(before, own);
        assert.equal(applySplices(after, reversed(after, change, 'back') ?? []), before);
        assert.equal(applySplices(before, reversed(before, change, 'forth') ?? []), after);
      }),
    );
  });
});
