import { documentLanguage } from '../documents/documentLanguage';
import { printRecord } from '../format/print';
import { isDate } from '../model/fields';
import type { Plain } from '../model/problem';
import { goals } from '../model/words';
import { isTimezone } from '../rules/siteClock';
import { findCustomer, planCustomer, type KnownCustomer, type NewCustomer } from './newCustomer';
import { firstFree, isInvisible, maxNameBytes, oneLine, slugOf } from './slug';
import { tripHints } from './tripHints';

/** Somebody who goes. The id is what other records name them by; left out, it is made of the name. */
export interface TeamAnswer {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
}

/** What a person answered; blank texts count as left out. */
export interface TripAnswers {
  readonly title?: string | undefined;
  /** The id or the name of a customer, known or new. */
  readonly customer?: string | undefined;
  readonly goal?: string | undefined;
  /** `YYYY-MM-DD`, both days included. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly timezone?: string | undefined;
  readonly language?: string | undefined;
  readonly industry?: string | undefined;
  readonly team?: readonly TeamAnswer[] | undefined;
}

export interface TripContext {
  /** Names of what is in `trips/`, files too. */
  readonly existingIds: ReadonlySet<string>;
  readonly customers: readonly KnownCustomer[];
  readonly interfaceLanguage: string;
  /** Stands in where the answers have no time zone. */
  readonly localTimezone: string;
}

export type TripRefusal =
  | { readonly code: 'missing'; readonly key: 'title' | 'customer' | 'goal' | 'start' | 'end' }
  | { readonly code: 'bad-date'; readonly key: 'start' | 'end'; readonly value: string }
  | { readonly code: 'end-before-start'; readonly key: 'end'; readonly start: string; readonly end: string }
  | { readonly code: 'unknown-goal'; readonly key: 'goal'; readonly value: string; readonly words: readonly string[] }
  | { readonly code: 'bad-timezone'; readonly key: 'timezone'; readonly value: string };

export type TripPlan =
  | {
      readonly ok: true;
      readonly id: string;
      /** The text of `trips/<id>/trip.yaml`. */
      readonly trip: string;
      /** `customers/<id>.yaml`, where no customer of that id or name is there. */
      readonly customer?: NewCustomer;
    }
  | { readonly ok: false; readonly refusal: TripRefusal };

/** Bytes of an id that is made of a name. */
const maxMemberId = 40;

/** A new trip's folder name and files, or the first reason why not. */
export function planTrip(answers: TripAnswers, context: TripContext): TripPlan {
  const given = {
    title: clean(answers.title),
    customer: clean(answers.customer),
    goal: clean(answers.goal),
    start: clean(answers.start),
    end: clean(answers.end),
    timezone: clean(answers.timezone),
    language: clean(answers.language),
    industry: clean(answers.industry),
  };
  const refusal = refusalOf(given);
  if (refusal) return { ok: false, refusal };
  const { title, goal, start, end, industry } = given;

  const known = findCustomer(given.customer, context.customers);
  const language = documentLanguage(given.language, context.interfaceLanguage);
  const customer = known ? undefined : planCustomer({ name: given.customer, industry }, context.customers, language);

  const local = clean(context.localTimezone);
  const timezone = given.timezone || (isTimezone(local) ? local : '');
  const record: Record<string, Plain> = {
    format: 1,
    title,
    customer: known?.id ?? customer?.id ?? '',
    goal,
    start,
    end,
  };
  if (timezone) record['timezone'] = timezone;
  if (given.language) record['language'] = given.language;
  const team = teamOf(answers.team ?? []);
  if (team.length > 0) record['team'] = team;

  return {
    ok: true,
    id: tripId(start, title, context.existingIds),
    trip: `${printRecord(record)}\n${tripHints(language, team.length > 0)}`,
    ...(customer ? { customer } : {}),
  };
}

/** `YYYY-MM-` of the start and the title's slug, with `-2`, `-3` … when taken. */
export function tripId(start: string, title: string, taken: ReadonlySet<string>): string {
  const month = `${start.slice(0, 7)}-`;
  return firstFree(taken, (suffix) => {
    return `${month}${slugOf(title, maxNameBytes - month.length - suffix.length)}${suffix}`;
  });
}

/** Each with an id of their own; nobody twice, nobody without a name. */
function teamOf(answers: readonly TeamAnswer[]): readonly Plain[] {
  const members = answers.map((answer) => ({
    given: clean(answer.id),
    name: clean(answer.name),
    role: clean(answer.role),
  }));
  // An id that is made of a name is none that somebody further down asks for.
  const taken = new Set(members.map(({ given }) => given));
  const written = new Set<string>();
  return members.flatMap(({ given, name, role }): readonly Plain[] => {
    if ((!given && !name) || written.has(given)) return [];
    const id = given || firstFree(taken, (suffix) => slugOf(name, maxMemberId) + suffix);
    taken.add(id);
    written.add(id);
    return [{ id, ...(name ? { name } : {}), ...(role ? { role } : {}) }];
  });
}

type Given = Readonly<Record<Exclude<keyof TripAnswers, 'team'>, string>>;

function refusalOf(given: Given): TripRefusal | undefined {
  for (const key of ['title', 'customer', 'goal', 'start', 'end'] as const) {
    if (isInvisible(given[key])) return { code: 'missing', key };
  }
  const { goal, start, end, timezone } = given;
  if (!goals.some((word) => word === goal)) return { code: 'unknown-goal', key: 'goal', value: goal, words: goals };
  for (const key of ['start', 'end'] as const) {
    if (!isDate(given[key])) return { code: 'bad-date', key, value: given[key] };
  }
  if (end < start) return { code: 'end-before-start', key: 'end', start, end };
  if (timezone && !isTimezone(timezone)) return { code: 'bad-timezone', key: 'timezone', value: timezone };
  return undefined;
}

function clean(text: string | undefined): string {
  return oneLine(text ?? '');
}
