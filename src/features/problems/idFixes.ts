import * as vscode from 'vscode';
import type { TripContents } from '../../core/model/contents';
import type { Path, Plain } from '../../core/model/problem';
import { placesOf } from '../../core/rules/items';
import { valueAt, type FindFixes, type Fix, type FixContext } from './fix';
import { nearWord } from './nearWord';
import { replacement } from './valueFixes';

/** An id that nothing has: the near one is meant; a gate that names nothing can go. */
export const missingIdFixes: FindFixes = ({ path }, context) => {
  const typed = valueAt(context.value, path);
  if (typeof typed !== 'string') return [];
  const near = replacement(path, nearWord(typed, candidates(path, context)));
  return [...near, ...gateRemoval(path, typed, context.value)];
};

/** A customer of almost the same name. */
export const missingCustomerFixes: FindFixes = ({ path }, context) => {
  const typed = valueAt(context.value, path);
  return typeof typed === 'string' ? replacement(path, nearWord(typed, context.customers)) : [];
};

function gateRemoval(path: Path, typed: string, value: Plain | undefined): readonly Fix[] {
  if (typeof path.at(-1) !== 'number' || path.at(-2) !== 'requires') return [];
  const list = valueAt(value, path.slice(0, -1));
  const only = Array.isArray(list) && list.length === 1;
  return [
    {
      title: vscode.l10n.t('Remove the gate “{0}”', typed),
      changes: [{ op: 'delete', path: only ? path.slice(0, -1) : path }],
    },
  ];
}

/** The ids that could be meant at a place, by the key that holds it. */
function candidates(path: Path, { contents, value }: FixContext): readonly string[] {
  if (!contents) return [];
  switch (path.filter((part) => typeof part === 'string').at(-1)) {
    case 'requires':
      return itemIds(contents).filter((id) => id !== valueAt(value, [...path.slice(0, -2), 'id']));
    case 'item':
      return itemIds(contents);
    case 'objective':
      return present(contents.trip.value.objectives?.map(({ id }) => id));
    case 'issue':
      return contents.issues.map(({ id }) => id);
    case 'change':
      return contents.changes.map(({ id }) => id);
    case 'feedback':
      return contents.feedback.map(({ id }) => id);
    default:
      return [];
  }
}

function itemIds(contents: TripContents): readonly string[] {
  return contents.checklists.flatMap(({ value }) => present(placesOf(value).map(({ item }) => item.id)));
}

function present(ids: readonly (string | undefined)[] | undefined): readonly string[] {
  return (ids ?? []).filter((id) => id !== undefined);
}
