import * as vscode from 'vscode';
import type { Path, Plain } from '../../core/model/problem';
import { nearestWord } from '../../core/rules/nearestWord';
import { valueAt, type FindFixes, type Fix } from './fix';
import { replacement } from './valueFixes';

/** An id that nothing has: the near one is meant; a gate that names nothing can go. */
export const missingIdFixes: FindFixes = ({ path, data }, { value }) => {
  const typed = valueAt(value, path);
  // What was checked is not there any more, or is a key.
  if (typeof typed !== 'string' || typed !== data?.['id']) return [];
  const meant = data['suggestion'];
  const own = valueAt(value, [...path.slice(0, -2), 'id']);
  const near = typeof meant === 'string' && meant !== own ? replacement(path, meant) : [];
  return [...near, ...gateRemoval(path, typed, value)];
};

/** A customer of almost the same name. */
export const missingCustomerFixes: FindFixes = ({ path }, { value, customers }) => {
  const typed = valueAt(value, path);
  return typeof typed === 'string' ? replacement(path, nearestWord(typed, customers)) : [];
};

function gateRemoval(path: Path, typed: string, value: Plain | undefined): readonly Fix[] {
  if (typeof path.at(-1) !== 'number' || path.at(-2) !== 'requires') return [];
  const list = path.slice(0, -1);
  const gates = valueAt(value, list);
  const only = Array.isArray(gates) && gates.length === 1;
  const title = vscode.l10n.t('Remove the gate “{0}”', typed);
  return [{ title, changes: [{ op: 'delete', path: only ? list : path }] }];
}
