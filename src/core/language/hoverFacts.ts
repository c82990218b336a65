import type { Item } from '../model/checklist';
import type { RecordFile, TripContents } from '../model/contents';
import type { Contact } from '../model/customer';
import { isDate, isRelativeDate } from '../model/fields';
import type { RecordKind } from '../model/recordKind';
import type { Member, Objective } from '../model/trip';
import { dueOf, isOverdue, movesOf, resolveDue } from '../rules/due';
import { isEvidenceThere } from '../rules/evidence';
import { gateIndexOf } from '../rules/gates';
import { stateAt, type ItemState } from '../rules/items';
import { pathInTrip } from '../rules/pathInTrip';
import type { World } from './candidates';
import { unquoted } from './flowContext';
import { roleAt, roleOfKeys, type Role } from './roles';
import { placeAt } from './shape';
import { scalarNode } from './scalarNode';
import { textContext } from './textContext';
import type { Range } from './textTree';

/** What is known of a thing that stands at a place; words for it are at the edge. */
export type Fact =
  | { readonly type: 'key'; readonly pattern: string }
  | { readonly type: 'word'; readonly key: string; readonly word: string }
  | {
      readonly type: 'item';
      readonly item: Item;
      readonly file: string;
      readonly state: ItemState;
      readonly due: string | undefined;
      readonly isOverdue: boolean;
      readonly waitsFor: readonly string[];
    }
  | { readonly type: 'objective'; readonly objective: Objective }
  | { readonly type: 'member'; readonly member: Member }
  | { readonly type: 'contact'; readonly contact: Contact; readonly customer: string }
  | { readonly type: 'issue'; readonly file: RecordFile<'issue'> }
  | { readonly type: 'change'; readonly file: RecordFile<'change'> }
  | { readonly type: 'feedback'; readonly file: RecordFile<'feedback'> }
  | {
      readonly type: 'customer';
      readonly id: string;
      readonly name: string | undefined;
      readonly industry?: string | undefined;
    }
  | { readonly type: 'evidence'; readonly path: string; readonly isThere: boolean }
  | {
      readonly type: 'date';
      readonly day: string;
      readonly isRelative: boolean;
      readonly dayOfTrip: number | undefined;
    }
  /** Named, and not to be found. */
  | {
      readonly type: 'unknown';
      readonly role: 'item' | 'objective' | 'issue' | 'change' | 'feedback' | 'customer';
      readonly id: string;
    };

export interface Hover {
  readonly range: Range;
  readonly facts: readonly Fact[];
}

/**
 * What is known of what stands at an offset of a record; undefined where that is nothing. Reads the lines around it only:
 * the text may be long, broken, and another one each time.
 */
export function hoverAt(kind: RecordKind, text: string, offset: number, world: World): Hover | undefined {
  const context = textContext(text, offset);
  if (!context) return undefined;
  const raw = text.slice(...context.range).trimEnd();
  const range: Range = [context.range[0], context.range[0] + raw.length];
  if (raw === '' || offset > range[1]) return undefined;
  const hover = context.isKey
    ? keyHover(kind, context.steps, unquoted(raw), range, world)
    : valueHover(kind, context.steps, scalarNode(text, range).text.trim(), range, world);
  // A template may name items of another one that is used with it.
  const facts = hover?.facts.filter(({ type }) => kind !== 'template' || type !== 'unknown') ?? [];
  return facts.length > 0 ? { range, facts } : undefined;
}

function keyHover(
  kind: RecordKind,
  steps: readonly string[],
  key: string,
  range: Range,
  world: World,
): Hover | undefined {
  const place = placeAt(kind, [...steps, key]);
  const parent = placeAt(kind, steps);
  if (!place || parent?.shape.type !== 'map') return undefined;
  const role = parent.shape.keys.has(key) ? undefined : roleOfKeys(kind, parent.pattern);
  const fact: Fact = { type: 'key', pattern: place.pattern };
  return { range, facts: [...(role ? factsOf(role, key, world) : []), fact] };
}

function valueHover(
  kind: RecordKind,
  steps: readonly string[],
  text: string,
  range: Range,
  world: World,
): Hover | undefined {
  const place = placeAt(kind, steps);
  if (!place || text === '') return undefined;
  const { shape, pattern } = place;
  if (shape.type === 'word') {
    return shape.words.includes(text)
      ? { range, facts: [{ type: 'word', key: steps.at(-1) ?? '', word: text }] }
      : undefined;
  }
  if (shape.type === 'date' || shape.type === 'dueDate') return dateHover(text, range, world);
  const role = shape.type === 'text' ? roleAt(kind, pattern) : undefined;
  const facts = role ? factsOf(role, text, world) : [];
  return facts.length > 0 ? { range, facts } : undefined;
}

function factsOf(role: Role, id: string, world: World): readonly Fact[] {
  const { contents, customers } = world;
  if (role === 'customer') {
    const known = customers.find((customer) => customer.id.normalize() === id.normalize());
    return [
      known ? { type: 'customer', id, name: known.name, industry: known.industry } : { type: 'unknown', role, id },
    ];
  }
  if (!contents) return [];
  switch (role) {
    case 'item':
    case 'itemId':
      return orUnknown(itemFacts(contents, id, world.today), role, id);
    case 'objective':
    case 'objectiveId':
      return orUnknown(
        (contents.trip.value.objectives ?? []).flatMap((objective): readonly Fact[] =>
          objective.id === id ? [{ type: 'objective', objective }] : [],
        ),
        role,
        id,
      );
    case 'person':
    case 'memberId':
    case 'contactId':
      return personFacts(contents, id);
    case 'issue':
      return orUnknown(
        fileFacts(contents.issues, id).map((file) => ({ type: 'issue', file })),
        role,
        id,
      );
    case 'change':
      return orUnknown(
        fileFacts(contents.changes, id).map((file) => ({ type: 'change', file })),
        role,
        id,
      );
    case 'feedback':
      return orUnknown(
        fileFacts(contents.feedback, id).map((file) => ({ type: 'feedback', file })),
        role,
        id,
      );
    case 'evidence': {
      const path = pathInTrip(id);
      return path === undefined ? [] : [{ type: 'evidence', path, isThere: isEvidenceThere(contents, path) }];
    }
    default:
      return [];
  }
}

function orUnknown(facts: readonly Fact[], role: Role, id: string): readonly Fact[] {
  if (facts.length > 0) return facts;
  if (role === 'item' || role === 'objective' || role === 'issue' || role === 'change' || role === 'feedback') {
    return [{ type: 'unknown', role, id }];
  }
  return [];
}

function itemFacts(contents: TripContents, id: string, today: string): readonly Fact[] {
  const gates = gateIndexOf(contents.checklists);
  const moves = movesOf(contents.changes);
  return gates.find(id).map((place) => {
    const { item, file } = place;
    const state = stateAt(place);
    const due = dueOf(item, contents.trip.value, moves);
    const waitsFor = state === 'open' ? gates.waitsFor(place) : [];
    return { type: 'item', item, file, state, due, isOverdue: state === 'open' && isOverdue(due, today), waitsFor };
  });
}

/** By id, and by name: many records hold plain names. */
function personFacts({ trip, customer }: TripContents, who: string): readonly Fact[] {
  const isMeant = ({ id, name }: { readonly id?: string | undefined; readonly name?: string | undefined }) =>
    id === who || name === who;
  const member = trip.value.team?.find(isMeant);
  if (member) return [{ type: 'member', member }];
  const contact = customer?.value.contacts?.find(isMeant);
  return contact && customer ? [{ type: 'contact', contact, customer: customer.value.name ?? customer.id }] : [];
}

function fileFacts<T extends RecordFile>(files: readonly T[], id: string): readonly T[] {
  return files.filter((file) => file.id.normalize('NFC') === id.normalize('NFC'));
}

const dayMs = 86_400_000;

function dateHover(text: string, range: Range, { contents }: World): Hover | undefined {
  const isRelative = isRelativeDate(text);
  const trip = contents?.trip.value ?? {};
  const day = isRelative ? resolveDue(text, trip) : text;
  if (day === undefined || !isDate(day)) return undefined;
  const { start, end } = trip;
  const isInside = start !== undefined && day >= start && (end === undefined || day <= end);
  const dayOfTrip = isInside ? Math.round((Date.parse(day) - Date.parse(start)) / dayMs) + 1 : undefined;
  return { range, facts: [{ type: 'date', day, isRelative, dayOfTrip }] };
}
