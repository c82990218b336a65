import type { Change } from '../../model/change';
import type { Checklist, Item } from '../../model/checklist';
import type { TripContents } from '../../model/contents';
import type { Feedback } from '../../model/feedback';
import type { Issue } from '../../model/issue';
import type { Trip } from '../../model/trip';
import { movesOf } from '../../rules/due';
import { isParent, placesOf, stateAt } from '../../rules/items';
import type { ItemPlace, ItemState } from '../../rules/items';
import { personName } from '../../rules/people';
import type { DocumentLanguage } from '../documentLanguage';
import { documentWords } from '../documentWords';
import type { DocumentWords } from '../documentWords';
import { inline, plainLines, says } from '../markdown';
import { siteTimes } from '../siteTimes';
import type { SiteTimes } from '../siteTimes';

/** An item with the checklist that it stands in and what it has come to. */
export interface ListedItem extends ItemPlace {
  readonly file: string;
  readonly checklist: Checklist;
  readonly isDeliverable: boolean;
  readonly isParent: boolean;
  readonly state: ItemState;
}

/** What every part of the retrospective is made from. */
export interface RetroContext {
  readonly contents: TripContents;
  readonly trip: Trip;
  readonly words: DocumentWords;
  readonly times: SiteTimes;
  /** Of all checklists, depth first, in the files' order. */
  readonly items: readonly ListedItem[];
  readonly moves: ReadonlyMap<string, string>;
  /** A person's name as Markdown; nothing for nobody. */
  who(person: string | undefined): string;
  /** Plain text; the first of several items with the id. */
  itemTitle(id: string): string | undefined;
}

export function retroContext(contents: TripContents, language: DocumentLanguage): RetroContext {
  const trip = contents.trip.value;
  const items = contents.checklists.flatMap(({ path, value }) =>
    placesOf(value).map((place) => ({
      ...place,
      file: path,
      checklist: value,
      isDeliverable: isDeliverables(path, value),
      isParent: isParent(place.item),
      state: stateAt(place),
    })),
  );
  const words = documentWords(language);
  const byId = new Map<string, Item>();
  for (const { item } of items) if (item.id && !byId.has(item.id)) byId.set(item.id, item);
  return {
    contents,
    trip,
    words,
    times: siteTimes(trip.timezone),
    items,
    moves: movesOf(contents.changes),
    who: (person) => (says(person) ? inline(personName(person, trip, contents.customer?.value)) : ''),
    itemTitle: (id) => {
      const item = byId.get(id);
      return item && itemTitle(item, words);
    },
  };
}

/** A list of deliverables says so; where it says nothing, its file's name does. */
export function isDeliverables(path: string, { kind }: Checklist): boolean {
  return kind === undefined ? path === 'checklists/deliverables.yaml' : kind === 'deliverables';
}

/** Plain text, one line. */
export function itemTitle(item: Item, words: DocumentWords): string {
  return firstLine(item.text) || words.untitled;
}

/** Plain text, one line; never the record's id. */
export function recordTitle(record: Issue | Change, words: DocumentWords): string {
  return firstLine(record.title) || firstLine(record.describe) || words.untitled;
}

/** What was said, as a title; plain text, one line. */
export function feedbackTitle(feedback: Feedback, words: DocumentWords): string {
  return firstLine(feedback.said) || firstLine(feedback.need) || words.untitled;
}

function firstLine(text: string | undefined): string {
  return (text && plainLines(text).find(Boolean)) ?? '';
}
