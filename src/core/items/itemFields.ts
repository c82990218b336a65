import type { TripContents } from '../model/contents';
import { isDate, isRelativeDate } from '../model/fields';
import type { Plain } from '../model/problem';
import type { Trip } from '../model/trip';
import { resolveDue } from '../rules/due';
import { oneLine, wellFormed } from '../scaffold/slug';
import { idsInTrip } from './itemIds';
import type { ItemKey } from './itemKeys';
import { refused, type Refused } from './itemPlan';

/** What a person says of an item. A blank text takes the key away; what is left out stays as it is. */
export interface ItemAnswers {
  readonly text?: string | undefined;
  readonly requires?: readonly string[] | undefined;
  readonly objective?: string | undefined;
  readonly owner?: string | undefined;
  /** `YYYY-MM-DD`, or relative to the trip: `start+2d`, `end-1wd`. */
  readonly due?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly internal?: string | undefined;
  readonly secret?: string | undefined;
}

/** The keys that are said, in the conventions' order; undefined takes a key away. */
export type FieldValues = ReadonlyMap<ItemKey, Plain | undefined>;

/** The answers as values for the file; refused where they name what is not there. */
export function fieldValues(
  answers: ItemAnswers,
  contents: TripContents,
): { readonly ok: true; readonly values: FieldValues } | Refused {
  const values = new Map<ItemKey, Plain | undefined>();
  if (answers.text !== undefined) {
    const text = oneLine(answers.text);
    if (text === '') return refused({ code: 'missing', key: 'text' });
    values.set('text', text);
  }
  if (answers.requires !== undefined) {
    const requires = [...new Set(answers.requires.map((id) => id.trim()).filter((id) => id !== ''))];
    const ids = itemIds(contents);
    const unknown = requires.find((id) => !ids.has(id));
    if (unknown !== undefined) return refused({ code: 'unknown-item', id: unknown });
    values.set('requires', requires.length > 0 ? requires : undefined);
  }
  if (answers.objective !== undefined) {
    const objective = oneLine(answers.objective);
    const known = (contents.trip.value.objectives ?? []).some(({ id }) => id === objective);
    if (objective !== '' && !known) return refused({ code: 'unknown-objective', id: objective });
    values.set('objective', objective || undefined);
  }
  if (answers.owner !== undefined) values.set('owner', oneLine(answers.owner) || undefined);
  if (answers.due !== undefined) {
    const due = answers.due.trim();
    const day = due === '' ? undefined : dueDay(due, contents.trip.value);
    if (due !== '' && day === undefined) return refused({ code: 'bad-due', value: due });
    values.set('due', day);
  }
  if (answers.optional !== undefined) values.set('optional', answers.optional || undefined);
  if (answers.evidence !== undefined) {
    const evidence = answers.evidence.map(oneLine).filter((path) => path !== '');
    values.set('evidence', evidence.length > 0 ? evidence : undefined);
  }
  for (const key of ['note', 'internal'] as const) {
    const text = answers[key];
    if (text !== undefined) values.set(key, wellFormed(text).trim() || undefined);
  }
  if (answers.secret !== undefined) values.set('secret', oneLine(answers.secret) || undefined);
  return { ok: true, values };
}

/** The day that is meant, `YYYY-MM-DD`; undefined where it is no day, or the trip lacks the one that it counts from. */
export function dueDay(due: string, { start, end }: Trip): string | undefined {
  if (isDate(due)) return due;
  return isRelativeDate(due) ? resolveDue(due, { start, end }) : undefined;
}

function itemIds(contents: TripContents): ReadonlySet<string> {
  return idsInTrip({ ...contents, trip: { ...contents.trip, value: { ...contents.trip.value, objectives: [] } } });
}
