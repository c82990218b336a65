import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Path, Plain } from '../../../src/core/model/problem';
import { edit, type Change } from '../../../src/core/format/edit';
import { positionsOf, type Positions } from '../../../src/core/format/positions';
import { readExact } from '../../../src/core/format/readExact';
import { applySplices } from '../../../src/core/format/splices';
import { changeFor, intent } from './changeArbitraries';
import { recordText } from './recordArbitraries';

/** What the change means, said as plainly as can be. */
function model(value: Plain, change: Change): Plain {
  const copy = { root: structuredClone(value) as unknown };
  const path = ['root', ...change.path];
  const last = path.pop() ?? 'root';
  let at = copy as Record<string | number, unknown>;
  path.forEach((key, index) => {
    at[key] ??= typeof (path[index + 1] ?? last) === 'number' ? [] : {};
    at = at[key] as Record<string | number, unknown>;
  });
  if (change.op === 'set') at[last] = structuredClone(change.value);
  else if (change.op === 'delete') {
    if (Array.isArray(at)) at.splice(Number(last), 1);
    else delete at[last];
  } else {
    const list = (at[last] ??= []) as unknown[];
    const index = change.index < 0 || change.index > list.length ? list.length : change.index;
    list.splice(index, 0, structuredClone(change.value));
  }
  return copy.root as Plain;
}

const isWithin = (path: Path, outer: Path) => outer.every((key, index) => path[index] === key);

/** Lines that hold neither what was changed nor what holds it, and comments outside of what was changed. */
function untouchedLines(text: string, changes: readonly Change[]): readonly string[] {
  const positions = positionsOf(text);
  // What is deleted from or inserted into a list moves its items; they are lines like others.
  const touched = changes.map(({ path, op }) => (op === 'insert' ? [...path, -1] : path));
  // In flow style a comma may come or go on a neighbour's line.
  const flows = touched
    .map((path) => path.slice(0, -1))
    .filter((path) => /^[[{]/.test(valueText(text, positions, path)));
  const ranges = [...touched, ...flows]
    .map((path) => positions.range(path, 'entry'))
    .filter((range) => range !== undefined)
    .map((range) => withDeeperComments(text, range));
  const lines: string[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const first = offset + line.search(/[^\s\ufeff]|$/);
    const end = offset + line.length;
    const path = positions.pathAt(first);
    const inChange = ranges.some(([from, to]) => offset <= to && end >= from);
    const holdsChange = touched.some((other) => isWithin(other, path) || isWithin(path, other));
    const isComment = text.charAt(first) === '#';
    if (line.trim() !== '' && !inChange && (isComment || !holdsChange)) lines.push(line.replace(/^\ufeff|\r$/g, ''));
    offset = end + 1;
  }
  return lines;
}

/** A deeper comment right below what goes may go along: below a block of text it would become text. */
function withDeeperComments(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const below = new RegExp(`^[^\\n]*(?:\\n *\\r?(?=\\n|$)|\\n {${column + 1},}#[^\\n]*)*`).exec(text.slice(end));
  return [start, end + (below?.[0].length ?? 0)];
}

function valueText(text: string, positions: Positions, path: Path): string {
  return text.slice(...(positions.range(path, 'value') ?? [0, 0]));
}

function assertInOrder(lines: readonly string[], text: string): void {
  const after = text.replace(/^\ufeff/, '').split(/\r?\n/);
  let at = 0;
  for (const line of lines) {
    // The second key of a map moves up to the dash when the first one goes.
    const found = after.findIndex(
      (other, index) => index >= at && (other === line || other.endsWith(`- ${line.trimStart()}`)),
    );
    assert.ok(found >= 0, `lost the line ${JSON.stringify(line)}`);
    at = found + 1;
  }
}

describe('edit, for any record and any changes', () => {
  const numRuns = Number(process.env['ONSITE_RUNS'] ?? 2_000);

  it('gives exactly the intended values', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(recordText, fc.array(intent, { minLength: 1, maxLength: 4 }), (text, intents) => {
        const before = readExact(text);
        assert.ok(before.understood, JSON.stringify(before.problems));
        const changes: Change[] = [];
        let wanted = before.value ?? null;
        for (const each of intents) {
          const change = changeFor(wanted, each);
          if (!change) continue;
          changes.push(change);
          wanted = model(wanted, change);
        }
        const result = edit(text, changes);
        assert.ok(result.ok, JSON.stringify(result));
        assert.equal(applySplices(text, result.splices), result.text);
        const after = readExact(result.text);
        assert.deepEqual(after.problems, []);
        assert.deepEqual(after.value, wanted);
        if (text.includes('\r\n')) assert.doesNotMatch(result.text, /(?<!\r)\n/);
        else assert.doesNotMatch(result.text, /\r\n/);
      }),
      { numRuns },
    );
  });

  it('leaves every line alone that holds nothing of what changes', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(recordText, intent, (text, each) => {
        const change = changeFor(readExact(text).value ?? null, each);
        if (!change) return;
        const result = edit(text, [change]);
        assert.ok(result.ok, JSON.stringify(result));
        assertInOrder(untouchedLines(text, [change]), result.text);
      }),
      { numRuns },
    );
  });
});
