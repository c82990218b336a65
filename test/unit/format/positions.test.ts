import assert from 'node:assert/strict';
import { positionsOf, type Part } from '../../../src/core/format/positions';
import type { Path } from '../../../src/core/model/problem';

const text =
  '\ufefftitle: "T" # t\r\nitems:\r\n- id: a\r\n  text: |\r\n    one\r\n    two\r\n- {id: b, "q r": [x, y]}\r\nempty:\r\n? odd\r\n: 1\r\n';

describe('positionsOf', () => {
  const positions = positionsOf(text);
  const at = (path: Path, part: Part) => {
    const range = positions.range(path, part);
    return range && text.slice(...range);
  };

  it('finds keys, values and entries', () => {
    assert.equal(at(['title'], 'value'), '"T"');
    assert.equal(at(['title'], 'entry'), 'title: "T"');
    assert.equal(at(['items'], 'key'), 'items');
    assert.equal(at(['items', 0], 'key'), '- id: a');
    assert.equal(at(['items', 0, 'text'], 'value'), '|\r\n    one\r\n    two');
    assert.equal(at(['items', 1, 'q r', 1], 'value'), 'y');
    assert.equal(at(['items', 1, 'q r'], 'key'), '"q r"');
    assert.equal(at(['empty'], 'value'), '');
    assert.equal(at(['odd'], 'entry'), '? odd\r\n: 1');
    assert.equal(at(['nothing'], 'key'), undefined);
    assert.equal(at(['items', '0'], 'key'), undefined);
  });

  it('tells the path at an offset', () => {
    const pathOf = (part: string) => positions.pathAt(text.indexOf(part));
    assert.deepEqual(pathOf('title'), ['title']);
    assert.deepEqual(pathOf('id: a'), ['items', 0, 'id']);
    assert.deepEqual(pathOf('two'), ['items', 0, 'text']);
    assert.deepEqual(pathOf('y]'), ['items', 1, 'q r', 1]);
    assert.deepEqual(pathOf('# t'), []);
    assert.deepEqual(positionsOf('').pathAt(0), []);
  });

  it('answers 2,000 items after one parse', function () {
    this.timeout(20_000);
    const many = `items:\n${Array.from({ length: 2_000 }, (_, i) => `  - id: i${i}\n    text: T\n`).join('')}`;
    const found = positionsOf(many);
    for (let index = 0; index < 2_000; index++) {
      const [start, end] = found.range(['items', index, 'id'], 'value') ?? [0, 0];
      assert.equal(many.slice(start, end), `i${index}`);
      assert.deepEqual(found.pathAt(start), ['items', index, 'id']);
    }
  });
});
