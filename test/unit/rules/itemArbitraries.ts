import fc from 'fast-check';
import type { Item } from '../../../src/core/model/checklist';
import type { RecordFile } from '../../../src/core/model/contents';

interface Shape {
  readonly state: 'open' | 'done' | 'skipped';
  readonly requires: readonly number[];
  readonly items: readonly Shape[];
}

function shapes(depth: number, states: readonly Shape['state'][]): fc.Arbitrary<readonly Shape[]> {
  const shape = fc.record({
    state: fc.constantFrom(...states),
    requires: fc.array(fc.nat({ max: 40 }), { maxLength: 2 }),
    items: depth > 0 ? fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, shapes(depth - 1, states)) : fc.constant([]),
  });
  return fc.array(shape, { maxLength: 4 });
}

/** Lists of items with ids of their own, `i0`, `i1` …, each requiring some that are there. */
export function itemLists(
  states: readonly Shape['state'][] = ['open', 'done', 'skipped'],
): fc.Arbitrary<readonly Item[]> {
  return shapes(2, states).map((list) => {
    const total = count(list);
    let next = 0;
    const build = ({ state, requires, items }: Shape): Item => {
      const id = `i${next++}`;
      const gates = [...new Set(requires.map((number) => `i${number % total}`))];
      return {
        id,
        text: `Item ${id}`,
        ...(state === 'done' && items.length === 0 ? { done: true } : {}),
        ...(state === 'skipped' ? { skipped: { why: 'out of scope' } } : {}),
        ...(gates.length > 0 ? { requires: gates } : {}),
        ...(items.length > 0 ? { items: items.map(build) } : {}),
      };
    };
    return list.map(build);
  });
}

function count(list: readonly Shape[]): number {
  return list.reduce((sum, { items }) => sum + 1 + count(items), 0);
}

/** A checklist as the library holds it. */
export function checklistFile(items: readonly Item[], path = 'checklists/a.yaml'): RecordFile<'checklist'> {
  const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return { kind: 'checklist', path, id, value: { items: [...items] }, problems: [], understood: true };
}
