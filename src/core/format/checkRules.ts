import type { Checklist, Item } from '../model/checklist';
import type { Customer } from '../model/customer';
import type { Issue } from '../model/issue';
import type { Path, Problem } from '../model/problem';
import type { RecordKind, RecordTypes } from '../model/recordKind';
import type { Trip } from '../model/trip';
import { circleProblems } from '../rules/checkCircles';
import { placesOf } from '../rules/items';
import { isTimezone } from '../rules/siteClock';
import { placeholderNames, unknownPlaceholders } from '../scaffold/placeholders';
import { idsOf, idsOfItems, repeatedIds, type OwnId } from './ownIds';

type Rules = { readonly [K in RecordKind]?: (record: RecordTypes[K]) => readonly Problem[] };

const rules: Rules = {
  trip: tripProblems,
  issue: issueProblems,
  checklist: checklistProblems,
  template: templateProblems,
  customer: customerProblems,
};

/** What contradicts itself within one record, and what it cannot do without. */
export function ruleProblems<K extends RecordKind>(kind: K, record: RecordTypes[K]): readonly Problem[] {
  const check: ((record: RecordTypes[K]) => readonly Problem[]) | undefined = rules[kind];
  return check?.(record) ?? [];
}

function tripProblems(trip: Trip): readonly Problem[] {
  const { format, start, end, timezone } = trip;
  const problems = missing(trip, ['title', 'start', 'end'], []);
  if (format !== undefined && format !== 1)
    problems.push({ code: 'unknown-format', path: ['format'], data: { format } });
  if (start !== undefined && end !== undefined && end < start) {
    problems.push({ code: 'end-before-start', path: ['end'], data: { start, end } });
  }
  problems.push(...timezoneProblems(timezone, ['timezone']));
  problems.push(...repeated(idsOf(trip.objectives, ['objectives'])), ...repeated(idsOf(trip.team, ['team'])));
  return problems;
}

const steps = ['describe', 'analyze', 'propose'] as const;

function issueProblems(issue: Issue): readonly Problem[] {
  const problems = missing(issue, ['title'], []);
  const blank = steps.filter((step) => !issue[step]?.trim());
  if (issue.resolved && blank.length > 0) {
    problems.push({ code: 'stage-out-of-order', path: ['resolved'], atKey: true, data: { missing: blank } });
  }
  if (issue.confirmed && !issue.resolved) {
    problems.push({ code: 'stage-out-of-order', path: ['confirmed'], atKey: true, data: { missing: ['resolved'] } });
  }
  return problems;
}

function checklistProblems(checklist: Checklist): readonly Problem[] {
  const problems: Problem[] = [];
  itemsProblems(checklist.items, ['items'], problems);
  problems.push(...repeated(idsOfItems(checklist.items, ['items'])));
  return problems;
}

function templateProblems(template: Checklist): readonly Problem[] {
  const unknown = unknownPlaceholders(template).map(({ path, name }): Problem => {
    return { code: 'unknown-placeholder', path, data: { value: `{{${name}}}`, words: placeholderNames } };
  });
  // Of a trip's lists circles are found together. What a template waits for may be in another one that is used with it.
  const circles = circleProblems(placesOf(template).map((place) => ({ ...place, file: '' })));
  return [...checklistProblems(template), ...circles.map(({ problem }) => problem), ...unknown];
}

function itemsProblems(items: readonly Item[] | undefined, path: Path, problems: Problem[]): void {
  items?.forEach((item, index) => {
    if (isPlain(item)) return;
    const at = [...path, index];
    problems.push(...missing(item, ['id', 'text'], at));
    if (item.done && item.skipped) problems.push({ code: 'done-and-skipped', path: [...at, 'skipped'], atKey: true });
    if (item.done !== undefined && item.items && item.items.length > 0) {
      problems.push({ code: 'stored-parent-done', path: [...at, 'done'], atKey: true });
    }
    for (const key of ['skipped', 'override'] as const) {
      const reason = item[key];
      if (reason && !reason.why?.trim()) problems.push({ code: 'blank-reason', path: [...at, key], atKey: true });
    }
    itemsProblems(item.items, [...at, 'items'], problems);
  });
}

/** Most items: nothing to say of them, and no path to build. */
function isPlain({ id, text, skipped, override, items }: Item): boolean {
  return Boolean(id?.trim() && text?.trim()) && !skipped && !override && !items;
}

function customerProblems(customer: Customer): readonly Problem[] {
  const zones = customer.contacts?.flatMap(({ timezone }, index) =>
    timezoneProblems(timezone, ['contacts', index, 'timezone']),
  );
  return [
    ...(zones ?? []),
    ...repeated(idsOf(customer.contacts, ['contacts'])),
    ...repeated(idsOf(customer.processes, ['processes'])),
  ];
}

function timezoneProblems(timezone: string | undefined, path: Path): readonly Problem[] {
  if (timezone === undefined || isTimezone(timezone)) return [];
  return [{ code: 'bad-timezone', path, data: { value: timezone } }];
}

function repeated(ids: readonly OwnId[]): readonly Problem[] {
  return repeatedIds(ids).map(({ id, path }) => ({ code: 'duplicate-id', path, data: { id } }));
}

function missing<T extends object>(record: T, keys: readonly (keyof T & string)[], path: Path): Problem[] {
  return keys
    .filter((key) => {
      const value = record[key];
      return typeof value !== 'string' || value.trim() === '';
    })
    .map((key) => ({ code: 'missing-key', path: [...path, key], data: { key } }));
}
