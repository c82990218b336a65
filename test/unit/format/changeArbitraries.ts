import fc from 'fast-check';
import type { Change } from '../../../src/core/format/edit';
import type { Path, Plain } from '../../../src/core/model/problem';

/* Changes of records, of any kind and with any value, bound to what there is when they are used. */

const freshTexts = [
  'new',
  'true',
  '12',
  '',
  ' lead',
  'a: b',
  'a #b',
  "it's",
  '"',
  '第一行\n第二行\n',
  'one\ntwo',
  'x\n\n',
  '\n',
  ' a\nb',
  'tab\there',
  'cr\r\nlf',
  '\u0007',
  '\u2028',
  '- a',
  '[x',
  'null',
  '~',
  '2026-03-09',
  '10:20',
  '1e3',
  '.inf',
  '0x1',
  '\ufeff',
  '\ud83d',
  '😀',
  '\u202eabc',
  '#',
  'a\n # b\n',
  'p\n\n\nq',
  'trail \nx',
  'x\n\t',
  '---',
  '...',
  '<<',
  '=',
  '%',
  'a,b',
  '{',
  'no',
];
const freshScalar = fc.oneof(
  fc.constantFrom<Plain>(...freshTexts),
  fc.constantFrom<Plain>(true, false, null, 0, -1, 1.5, 1e21),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const freshValue: fc.Arbitrary<Plain> = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    { weight: 5, arbitrary: freshScalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    {
      weight: 1,
      arbitrary: fc.dictionary(fc.constantFrom('k', 'l', '名', 'a b', 'true', '', 'at', 'by'), tie('value'), {
        maxKeys: 3,
      }),
    },
  ),
})).value;

/** A change that is not bound to a value yet. */
export interface Intent {
  readonly pick: number;
  readonly kind: 'set' | 'add' | 'delete' | 'insert' | 'deep';
  readonly key: string;
  readonly place: number;
  readonly value: Plain;
}
export const intent: fc.Arbitrary<Intent> = fc.record({
  pick: fc.nat(1_000),
  kind: fc.constantFrom('set', 'set', 'add', 'add', 'delete', 'delete', 'insert', 'deep'),
  key: fc.constantFrom('new', 'done', '新', 'resolved', 'a: b', 'x y', 'null', 'requires'),
  place: fc.integer({ min: -1, max: 3 }),
  value: freshValue,
});

/** The change that an intent means for a value; undefined where it means none. */
export function changeFor(value: Plain, { pick, kind, key, place, value: fresh }: Intent): Change | undefined {
  const all = pathsOf(value, []);
  const [maps, lists] = [all.filter(({ at }) => isMap(at)), all.filter(({ at }) => Array.isArray(at))];
  const choose = (from: readonly Spot[]) => (from.length > 0 ? from[pick % from.length] : undefined);
  if (kind === 'add' || kind === 'deep') {
    const spot = choose(maps);
    if (!spot) return undefined;
    const keys = Object.keys(spot.at as object);
    if (kind === 'deep' && keys.includes(`${key}2`)) return undefined;
    const before = place >= 0 ? keys[place] : undefined;
    const path = kind === 'deep' ? [...spot.path, `${key}2`, 'in', 0] : [...spot.path, key];
    return before === undefined || kind === 'deep'
      ? { op: 'set', path, value: fresh }
      : { op: 'set', path, value: fresh, before };
  }
  if (kind === 'insert') {
    const spot = choose(lists);
    return spot && { op: 'insert', path: spot.path, index: place, value: fresh };
  }
  const spot = choose(all.filter(({ path }) => path.length > 0));
  if (!spot) return undefined;
  return kind === 'delete' ? { op: 'delete', path: spot.path } : { op: 'set', path: spot.path, value: fresh };
}

interface Spot {
  readonly path: Path;
  readonly at: Plain;
}

function pathsOf(at: Plain, path: Path): readonly Spot[] {
  const below = Array.isArray(at)
    ? (at as readonly Plain[]).flatMap((item, index) => pathsOf(item, [...path, index]))
    : isMap(at)
      ? Object.entries(at).flatMap(([key, item]) => pathsOf(item, [...path, key]))
      : [];
  return [{ path, at }, ...below];
}

function isMap(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
