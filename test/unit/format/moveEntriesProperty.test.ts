import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Path, Plain } from '../../../src/core/model/problem';
import { moveEntries } from '../../../src/core/format/moveEntries';
import { readExact } from '../../../src/core/format/readExact';
import { applySplices } from '../../../src/core/format/splices';

interface Shape {
  readonly flow: boolean;
  readonly above: boolean;
  readonly behind: boolean;
  readonly below: boolean;
  readonly blank: boolean;
  readonly note: string | undefined;
  readonly items: readonly Shape[];
}

const shapes: fc.Arbitrary<readonly Shape[]> = fc.letrec<{ list: readonly Shape[] }>((tie) => ({
  list: fc.array(
    fc.record({
      flow: fc.boolean(),
      above: fc.boolean(),
      behind: fc.boolean(),
      below: fc.boolean(),
      blank: fc.boolean(),
      note: fc.option(fc.constantFrom('plain', '|', '>-', '"one'), { nil: undefined }),
      items: fc.oneof({ maxDepth: 2 }, fc.constant([]), tie('list')),
    }),
    { maxLength: 4 },
  ),
})).list;

const layouts = fc.record({
  dash: fc.constantFrom(0, 2, 4),
  eol: fc.constantFrom('\n', '\r\n'),
  bare: fc.boolean(),
});

/** A checklist's text; comments, notes and ids are numbered, so that each can be found again. */
function textOf(list: readonly Shape[], { dash, eol, bare }: { dash: number; eol: string; bare: boolean }): string {
  let next = 0;
  const lines: string[] = ['kind: deliverables'];
  const write = (shapesOf: readonly Shape[], column: number) => {
    for (const shape of shapesOf) {
      const n = next++;
      const pad = ' '.repeat(column);
      if (shape.blank) lines.push('');
      if (shape.above) lines.push(`${pad}# above ${n}.`);
      const tail = shape.behind ? ` # behind ${n}.` : '';
      if (shape.flow) {
        lines.push(`${pad}- {id: i${n}, text: 'T ${n}'}${tail}`);
        continue;
      }
      lines.push(`${pad}- id: i${n}${tail}`);
      if (shape.note === 'plain') lines.push(`${pad}  note: note ${n}`);
      else if (shape.note === '"one') lines.push(`${pad}  note: "one`, `${pad}     two ${n}"`);
      else if (shape.note)
        lines.push(`${pad}  note: ${shape.note}`, `${pad}     first ${n}`, '', `${pad}       # text ${n}`);
      if (shape.items.length > 0) {
        lines.push(`${pad}  items:`);
        write(shape.items, column + 2 + dash);
      }
      if (shape.below) lines.push(`${pad}  # below ${n}.`);
    }
  };
  if (list.length > 0) {
    lines.push('items:');
    write(list, dash);
  }
  return lines.join(eol) + (bare ? '' : eol);
}

type ItemValue = { readonly id: string; readonly items?: readonly ItemValue[] };

function placesIn(items: readonly ItemValue[] | undefined, at: Path): readonly Path[] {
  return (items ?? []).flatMap((item, index) => {
    const path = [...at, index];
    return [path, ...placesIn(item.items, [...path, 'items'])];
  });
}

function read(text: string): { readonly items?: readonly ItemValue[] } {
  const reading = readExact(text);
  assert.deepEqual(reading.problems, [], text);
  return reading.value as { readonly items?: readonly ItemValue[] };
}

/** Ids in order, each with those above it. */
function outline(items: readonly ItemValue[] | undefined, above = ''): readonly string[] {
  return (items ?? []).flatMap((item) => [`${above}/${item.id}`, ...outline(item.items, `${above}/${item.id}`)]);
}

const isWithin = (path: Path, outer: Path) => outer.every((key, index) => path[index] === key);
const comments = (text: string) => (text.match(/# (?:above|behind|below) \d+\./g) ?? []).sort();

/** What the move means, said as plainly as can be. */
function model(value: Plain, from: readonly Path[], list: Path, index: number): Plain {
  const copy = structuredClone(value) as Record<string, unknown>;
  const at = (path: Path) => path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  const holder = at(list.slice(0, -1)) as Record<string, unknown>;
  const goal = (holder['items'] ??= []) as unknown[];
  const moved = from.map(at);
  const marked = [...goal.slice(0, index), ...moved.map((item) => ({ moved: item })), ...goal.slice(index)];
  holder['items'] = marked;
  const clean = (node: Record<string, unknown>, isRoot: boolean): unknown => {
    if (!Array.isArray(node['items'])) return node;
    const before = node['items'] as Record<string, unknown>[];
    const items = before
      .filter((item) => !moved.includes(item))
      .map((item) => clean(('moved' in item ? item['moved'] : item) as Record<string, unknown>, false));
    if (items.length > 0 || isRoot) return { ...node, items };
    return Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'items'));
  };
  return clean(copy, true) as Plain;
}

describe('moveEntries, for any list and any move', () => {
  const numRuns = Number(process.env['ONSITE_RUNS'] ?? 800);

  it('puts the items where they should be and loses no comment', function () {
    this.timeout(60_000);
    let done = 0;
    fc.assert(
      fc.property(
        shapes,
        layouts,
        fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
        fc.record({ holder: fc.nat(), index: fc.nat() }),
        (list, layout, picks, to) => {
          const text = textOf(list, layout);
          const value = read(text);
          const places = placesIn(value.items, ['items']);
          if (places.length === 0) return;
          const wanted = [...new Set(picks.map((pick) => places[pick % places.length] ?? []))];
          const from = wanted.filter((path) => !wanted.some((other) => other !== path && isWithin(path, other)));
          const holders: readonly Path[] = [[], ...places].filter((path) => !from.some((each) => isWithin(path, each)));
          const holder = holders[to.holder % holders.length] ?? [];
          const there = holder.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], value);
          const index = to.index % (((there as ItemValue).items?.length ?? 0) + 1);
          const goal = [...holder, 'items'];
          const result = moveEntries(
            [text],
            from.map((path) => ({ text: 0, path })),
            { text: 0, list: goal, index },
          );
          if (!result.ok) {
            // Only where lines cannot stand, and a comment would be lost.
            assert.equal(result.problem.code, 'cannot-edit', text);
            assert.ok(holder.length > 0 && comments(text).length > 0, text);
            return;
          }
          done++;
          const [after] = result.texts;
          assert.ok(after);
          assert.equal(applySplices(text, after.splices), after.text);
          assert.deepEqual(read(after.text), model(value as unknown as Plain, from, goal, index));
          assert.deepEqual(comments(after.text), comments(text), after.text);
          if (layout.eol === '\r\n') assert.doesNotMatch(after.text, /[^\r]\n/);
        },
      ),
      { numRuns },
    );
    assert.ok(done > numRuns / 3, `${done} moves`);
  });

  it('brings an item back to where it was', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(shapes, layouts, fc.nat(), fc.nat(), (list, layout, pick, goal) => {
        const text = textOf(list, layout);
        const before = read(text);
        const length = before.items?.length ?? 0;
        if (length < 2) return;
        const [from, to] = [pick % length, goal % length];
        const go = (of: string, at: number, index: number) => {
          const result = moveEntries([of], [{ text: 0, path: ['items', at] }], { text: 0, list: ['items'], index });
          assert.ok(result.ok, JSON.stringify(result));
          return result.texts[0]?.text ?? '';
        };
        const moved = go(text, from, to > from ? to + 1 : to);
        const back = go(moved, to, from > to ? from + 1 : from);
        assert.deepEqual(outline(read(back).items), outline(before.items));
        assert.deepEqual(comments(back), comments(text));
      }),
      { numRuns },
    );
  });
});
