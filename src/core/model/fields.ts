import * as v from 'valibot';

/*
 * The building blocks of the record schemas. A message is the code of the problem that the check reports (see
 * problem.ts); people's words for it live at the edge. Every key of a record may be absent: a record that somebody is
 * still writing is a record too.
 */

/** A list of any of a record's keys; absent and empty (`key:`) are the same. */
export const maybe = <T extends v.GenericSchema>(schema: T) => v.optional(schema);

export const text = v.string('wrong-type:text');
export const flag = v.boolean('wrong-type:flag');
/** Free text that people also write as a bare number: a phone number, a cost. */
export const textOrNumber = v.union([v.string(), v.number()], 'wrong-type:text');
export const count = v.number('wrong-type:number');

/** One of a closed list of words. */
export const word = <const T extends readonly string[]>(words: T) => v.picklist(words, 'unknown-word');

/** A list; a single value in its place is a wrong type. */
export const list = <T extends v.GenericSchema>(item: T) => v.array(item, 'wrong-type:list');

/** A map with known keys; unknown ones are let through (and never touched in the file). */
export const map = <T extends v.ObjectEntries>(entries: T) => v.object(entries, 'wrong-type:map');

/** A map from free keys to values of one shape. */
export const mapOf = <T extends v.GenericSchema>(value: T) => v.record(v.string(), value, 'wrong-type:map');

/** A map whose content belongs to somebody else. */
export const anyMap = v.record(v.string(), v.unknown(), 'wrong-type:map');

/** `YYYY-MM-DD`, a day that exists. */
export const date = v.pipe(v.string('wrong-type:date'), v.check(isDate, 'bad-date'));

/** `YYYY-MM-DD`, or in templates `start+2d`, `end-1d`, `start+2wd`. */
export const dueDate = v.pipe(
  v.string('wrong-type:date'),
  v.check((s) => isDate(s) || isRelativeDate(s), 'bad-date'),
);

/** `2026-03-12T10:20:00+08:00`; without an offset it is read, and reported by the rules as probably wrong. */
export const time = v.pipe(v.string('wrong-type:time'), v.check(isTime, 'bad-time'));

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const timePattern =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/;
/** What almost every date and time looks like: a day that every month has, with an offset where there is a time. */
const usualDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
const usualTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const relativePattern = /^(?:start|end)(?:[+-]\d{1,3}(?:d|wd))?$/;

/** Whether the text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  if (usualDay.test(value)) return true;
  const match = dayPattern.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** Whether the text is an ISO 8601 time (or a bare day); an offset may be missing. */
export function isTime(value: string): boolean {
  if (usualTime.test(value)) return true;
  const match = timePattern.exec(value);
  if (!match || !isDate(match[1] ?? '')) return false;
  const [hours, minutes, seconds] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  return minutes < 60 && seconds < 61 && (hours < 24 || (hours === 24 && minutes + seconds === 0));
}

/** Whether the text is a time of day with its offset from UTC. */
export function hasOffset(value: string): boolean {
  return usualTime.test(value) || timePattern.exec(value)?.[5] !== undefined;
}

/** Whether the text is a template's date, relative to the trip. */
export function isRelativeDate(value: string): boolean {
  return relativePattern.test(value);
}
