import { industries } from '../customers/industry';
import type { TripContents } from '../model/contents';
import { channels, checklistKinds } from '../model/words';
import { addDays } from '../rules/calendar';
import { placesOf, stateOf } from '../rules/items';
import { stageOf } from '../rules/stage';
import type { Role } from './roles';

/** A value that may stand at a place, and what tells it from the others. */
export interface Candidate {
  readonly value: string;
  /** What people know it by: a name, a title, the text of an item. */
  readonly name?: string;
  readonly type: 'item' | 'objective' | 'person' | 'record' | 'file' | 'word' | 'date';
  /** What is worth a word of its own at the edge. */
  readonly note?: 'today' | 'tomorrow' | 'first-day' | 'last-day' | 'now';
  /** What is less likely to be meant: done, confirmed, decided. */
  readonly isPast?: boolean;
  /** Of an item: the path of its list. */
  readonly list?: string;
}

/** What is known around the file that somebody types in. */
export interface World {
  /** Of the trip that holds the file. */
  readonly contents: TripContents | undefined;
  readonly customers: readonly { readonly id: string; readonly name?: string; readonly industry?: string }[];
  /** At the site, `YYYY-MM-DD`. */
  readonly today: string;
  /** At the site, with its offset. */
  readonly time: string;
}

/** Lists the values that a part may take, the likeliest first. */
export function candidatesFor(role: Role, { contents, customers }: World): readonly Candidate[] {
  switch (role) {
    case 'item':
      return contents ? itemsOf(contents) : [];
    case 'objective':
      return (contents?.trip.value.objectives ?? []).flatMap(({ id, text }) =>
        id ? [{ value: id, type: 'objective', ...named(text) } as const] : [],
      );
    case 'person':
      return contents ? peopleOf(contents) : [];
    case 'issue':
      return newest(contents?.issues).map(({ id, value }) => {
        const isPast = ['confirmed', 'dropped'].includes(stageOf(value));
        return { value: id, type: 'record', ...named(value.title), isPast };
      });
    case 'change':
      return newest(contents?.changes).map(({ id, value }) => {
        return { value: id, type: 'record', ...named(value.title), isPast: value.decision?.status !== undefined };
      });
    case 'feedback':
      return newest(contents?.feedback).map(({ id, value }) => ({ value: id, type: 'record', ...named(value.said) }));
    case 'customer':
      return customers.map(({ id, name }) => ({ value: id, type: 'record', ...named(name) }));
    case 'evidence':
      return (contents?.evidence ?? []).map((value) => ({ value, type: 'file' }));
    case 'secret':
      return words(contents ? secretsOf(contents) : []);
    case 'checklistKind':
      return words(checklistKinds);
    case 'channel':
      return words(channels.filter((word) => word !== 'signature' && word !== 'other'));
    case 'language':
      return words(['zh-CN', 'en']);
    case 'timezone':
      return words(Intl.supportedValuesOf('timeZone'));
    case 'industry':
      return words(industries);
    case 'module':
      return words((contents?.issues ?? []).map(({ value }) => value.module));
    case 'tag':
      return words((contents?.issues ?? []).flatMap(({ value }) => value.tags ?? []));
    case 'itemId':
    case 'objectiveId':
    case 'memberId':
    case 'contactId':
      return [];
  }
}

const daysAhead = 10;

/** The days that are likely meant: from today on, and the trip's first and last. */
export function dateCandidates({ contents, today }: World): readonly Candidate[] {
  const { start, end } = contents?.trip.value ?? {};
  const days = new Map<string, Candidate>();
  const add = (value: string | undefined, note: Candidate['note']) => {
    if (value === undefined || days.has(value)) return;
    days.set(value, { value, type: 'date', ...(note && { note }) });
  };
  add(today, 'today');
  add(addDays(today, 1), 'tomorrow');
  add(start, 'first-day');
  add(end, 'last-day');
  for (let ahead = 2; ahead <= daysAhead; ahead++) add(addDays(today, ahead), undefined);
  return [...days.values()];
}

/** Days of a template, which count from a trip that is not there yet. */
export function relativeDateCandidates(): readonly Candidate[] {
  const relative = ['start', 'start+1d', 'start+2d', 'start+2wd', 'start+5wd', 'end-3d', 'end-1wd', 'end-1d', 'end'];
  return relative.map((value) => ({ value, type: 'date' }));
}

function itemsOf(contents: TripContents): readonly Candidate[] {
  return contents.checklists.flatMap(({ value, path: list }) =>
    placesOf(value).flatMap(({ item }): readonly Candidate[] => {
      const { id, text } = item;
      return id?.trim() ? [{ value: id, type: 'item', ...named(text), isPast: stateOf(item) !== 'open', list }] : [];
    }),
  );
}

function peopleOf({ trip, customer }: TripContents): readonly Candidate[] {
  const all = [...(trip.value.team ?? []), ...(customer?.value.contacts ?? [])];
  return all.flatMap(({ id, name, role }): readonly Candidate[] => {
    // Who has no id goes by the name.
    const value = id?.trim() ? id : name?.trim();
    if (!value) return [];
    return [{ value, type: 'person', ...named([name, role].filter(Boolean).join(' · ')) }];
  });
}

function secretsOf({ checklists }: TripContents): readonly (string | undefined)[] {
  return checklists.flatMap(({ value }) => placesOf(value).map(({ item }) => item.secret));
}

/** The ids of records begin with their day. */
function newest<T>(files: readonly T[] | undefined): readonly T[] {
  return [...(files ?? [])].reverse();
}

function words(values: readonly (string | undefined)[]): readonly Candidate[] {
  const known = new Set(values.flatMap((value) => (value?.trim() ? [value] : [])));
  return [...known].map((value) => ({ value, type: 'word' }));
}

function named(name: string | undefined): { readonly name?: string } {
  const line = name?.trim().split('\n')[0];
  return line ? { name: line } : {};
}
