import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { blocks } from '../model/words';
import type { TripProblem } from './checkTrip';
import { nearestWord } from './nearestWord';
import type { PlacedItem } from './items';

/** What bears an id: an item, an objective. */
interface Owner {
  readonly file: string;
  readonly path: Path;
}

/** Ids of items and objectives that more than one file bears, at the first place in each; the file reports the rest. */
export function duplicateProblems({ trip }: TripContents, items: readonly PlacedItem[]): readonly TripProblem[] {
  const first = new Map<string, Owner>();
  const shared = new Map<string, Owner[]>();
  const add = (id: string | undefined, owner: Owner) => {
    const clean = id?.trim();
    if (!clean) return;
    const known = first.get(clean);
    if (!known) first.set(clean, owner);
    else if (known.file !== owner.file) {
      const others = shared.get(clean);
      if (!others) shared.set(clean, [known, owner]);
      else if (!others.some(({ file }) => file === owner.file)) others.push(owner);
    }
  };
  for (const [index, { id }] of (trip.value.objectives ?? []).entries()) {
    add(id, { file: trip.path, path: ['objectives', index] });
  }
  for (const place of items) add(place.item.id, place);
  return [...shared].flatMap(([id, places]) =>
    places.map(({ file, path }): TripProblem => {
      const where = places.filter((other) => other.file !== file).map((other) => other.file);
      return { file, problem: { code: 'duplicate-id', path: [...path, 'id'], data: { id, where } } };
    }),
  );
}

const ofObjective: Path = ['objective'];

function idsOfItems(items: readonly PlacedItem[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { item } of items) if (item.id?.trim()) ids.add(item.id);
  return ids;
}

type IdKind = 'item' | 'objective' | 'issue' | 'change' | 'feedback';

/** Looking for what was meant goes through all ids: of a list that is wrong throughout it is not worth the while. */
const maxSuggestions = 40;

/** Ids that something refers to and that nothing bears. */
export function referenceProblems(contents: TripContents, items: readonly PlacedItem[]): readonly TripProblem[] {
  const known: Readonly<Record<IdKind, ReadonlySet<string>>> = {
    item: idsOfItems(items),
    objective: new Set((contents.trip.value.objectives ?? []).flatMap(({ id }) => id ?? [])),
    issue: new Set(contents.issues.map(({ id }) => id.normalize('NFC'))),
    change: new Set(contents.changes.map(({ id }) => id.normalize('NFC'))),
    feedback: new Set(contents.feedback.map(({ id }) => id.normalize('NFC'))),
  };
  const suggestions = new Map<string, string | undefined>();
  const suggest = (id: string, kind: IdKind): string | undefined => {
    const key = `${kind} ${id}`;
    if (!suggestions.has(key) && suggestions.size < maxSuggestions) suggestions.set(key, nearestWord(id, known[kind]));
    return suggestions.get(key);
  };
  // A record's id is a file's name, which some file systems spell with more characters than the text.
  const isKnown = (kind: IdKind, id: string) => known[kind].has(id) || known[kind].has(id.normalize('NFC'));
  // What could not be read may well bear the id: nothing is told of it twice.
  const unread = new Set<IdKind>();
  if (contents.checklists.some(({ understood }) => !understood)) unread.add('item');
  if (!contents.trip.understood) unread.add('objective');
  const problems: TripProblem[] = [];
  const check = (kind: IdKind, id: string | undefined, file: string, at: Path, key: Path, atKey = false) => {
    if (id === undefined || isKnown(kind, id) || unread.has(kind)) return;
    const path = [...at, ...key];
    // A blank gate stays open and has to be told of; any other blank reference says nothing.
    if (id.trim() === '' && !path.includes('requires')) return;
    const suggestion = suggest(id, kind);
    const data = { id, kind, ...(suggestion === undefined ? {} : { suggestion }) };
    problems.push({ file, problem: { code: 'missing-id', path, data, ...(atKey ? { atKey } : {}) } });
  };
  for (const { item, path, file } of items) {
    // Nearly all are known: no path is made for them.
    if (item.requires && !item.requires.every((id) => known.item.has(id))) {
      for (const [index, id] of item.requires.entries()) check('item', id, file, path, ['requires', index]);
    }
    if (item.objective !== undefined) check('objective', item.objective, file, path, ofObjective);
  }
  for (const { path: file, value } of contents.changes) {
    for (const id of Object.keys(value.moves ?? {})) check('item', id, file, [], ['moves', id], true);
  }
  for (const { path: file, value } of contents.feedback) {
    check('issue', value.issue, file, [], ['issue']);
    check('change', value.change, file, [], ['change']);
  }
  for (const { path: file, value } of contents.days) {
    for (const block of blocks) {
      for (const [index, entry] of (value.plan?.[block] ?? []).entries()) {
        check('item', entry.item, file, ['plan', block, index], ['item']);
        check('issue', entry.issue, file, ['plan', block, index], ['issue']);
      }
    }
  }
  for (const { path: file, value } of contents.reviews) {
    for (const [index, id] of (value.feedback ?? []).entries()) check('feedback', id, file, [], ['feedback', index]);
  }
  return problems;
}
