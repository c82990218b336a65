import * as vscode from 'vscode';
import type { Change } from '../../core/format/edit';
import type { Path, Plain } from '../../core/model/problem';
import { valueAt, type FindFixes } from './fix';

/** Both done and skipped: the person says which. */
export const doneAndSkippedFixes: FindFixes = ({ path }, { value }) => {
  const item = path.at(-1) === 'skipped' || path.at(-1) === 'done' ? path.slice(0, -1) : path;
  const undone = deletions(value, item, ['done', 'doneAt', 'doneBy']);
  const unskipped = deletions(value, item, ['skipped']);
  if (undone.length === 0 || unskipped.length === 0) return [];
  return [
    { title: vscode.l10n.t('Keep it done'), changes: unskipped },
    { title: vscode.l10n.t('Keep it skipped'), changes: undone },
  ];
};

/** What a parent stores of being done says nothing: its children do. */
export const storedParentDoneFixes: FindFixes = ({ path }, { value }) => {
  const item = path.at(-1) === 'done' ? path.slice(0, -1) : path;
  const changes = deletions(value, item, ['done', 'doneAt', 'doneBy']);
  return changes.length > 0 ? [{ title: vscode.l10n.t('Remove “done”: the sub-items say it'), changes }] : [];
};

/** An item without an id gets the one that the commands would give it. */
export const missingKeyFixes: FindFixes = ({ path, data }, { value, ids, deferred }) => {
  const item = path.slice(0, -1);
  const text = valueAt(value, [...item, 'text']);
  const isItem = path[0] === 'items' && data?.['key'] === 'id';
  if (!isItem || typeof text !== 'string' || text.trim() === '') return [];
  const id = deferred.freeItemId(text, new Set([...ids, ...idsBelow(value)]));
  const title = vscode.l10n.t('Add the id “{0}”', id);
  const keys = Object.keys((valueAt(value, item) ?? {}) as object).filter((key) => key !== 'id');
  return [{ title, changes: [{ op: 'set', path, value: id, ...(keys[0] ? { before: keys[0] } : {}) }] }];
};

/** Ids that are typed, saved or not. */
function idsBelow(value: Plain | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return (value as readonly Plain[]).flatMap(idsBelow);
  const { id, items } = value as Readonly<Record<string, Plain>>;
  return [...(typeof id === 'string' ? [id] : []), ...idsBelow(items)];
}

function deletions(value: Plain | undefined, item: Path, keys: readonly string[]): readonly Change[] {
  return keys
    .map((key) => [...item, key])
    .filter((path) => valueAt(value, path) !== undefined)
    .map((path) => ({ op: 'delete', path }));
}
