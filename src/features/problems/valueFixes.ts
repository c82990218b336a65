import * as vscode from 'vscode';
import type { Path } from '../../core/model/problem';
import { nearestWord } from '../../core/rules/nearestWord';
import { siteOffset } from './siteOffset';
import { valueAt, type FindFixes, type Fix, type FixContext } from './fix';

/** A mistyped word of a closed list becomes the one that is near. */
export const unknownWordFixes: FindFixes = (problem, context) => {
  const typed = valueAt(context.value, problem.path);
  const words = problem.data?.['words'];
  if (typeof typed !== 'string' || typeof words !== 'object') return [];
  return replacement(problem.path, nearestWord(typed, words));
};

/** A time without an offset gets the one that the site's clocks have then. */
export const noOffsetFixes: FindFixes = ({ path }, context) => {
  const written = valueAt(context.value, path);
  const match = typeof written === 'string' ? /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}.*?)\s*$/.exec(written) : null;
  if (!match || context.timezone === undefined) return [];
  const wall = `${match[1] ?? ''}T${match[2] ?? ''}`;
  const offset = siteOffset(wall, context.timezone);
  if (offset === undefined) return [];
  return [
    {
      title: vscode.l10n.t('Add the offset of the site, {0}', offset),
      changes: [{ op: 'set', path, value: `${wall}${offset}` }],
    },
  ];
};

const looseDate = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/;

/** `2026/3/9` and `2026年3月9日` leave no doubt. */
export const badDateFixes: FindFixes = ({ path }, context) => {
  const written = valueAt(context.value, path);
  const match = typeof written === 'string' ? looseDate.exec(written) : null;
  if (!match) return [];
  const [year, month, day] = [match[1] ?? '', (match[2] ?? '').padStart(2, '0'), (match[3] ?? '').padStart(2, '0')];
  const date = `${year}-${month}-${day}`;
  const exists = !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  return exists ? replacement(path, date) : [];
};

/** A bare number or flag that should be a text is put in quotes as it is written; one value becomes a list of one. */
export const wrongTypeFixes: FindFixes = (problem, context) => {
  const { path, data } = problem;
  const value = valueAt(context.value, path);
  if (data?.['expected'] === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
    return quoted(path, context);
  }
  if (data?.['expected'] === 'list' && typeof value === 'string') {
    return [{ title: vscode.l10n.t('Make it a list'), changes: [{ op: 'set', path, value: [value] }] }];
  }
  return [];
};

/** `{{customer.name}} kick-off` in quotes, as far as its line goes; in flow style only what is a placeholder alone. */
export const barePlaceholderFixes: FindFixes = (_problem, { text, range: [start, end] }) => {
  const head = text.slice(text.slice(0, start).lastIndexOf('\n') + 1, start);
  const isBlock = /^ *(?:- +)*(?:[\w.-]+ *: +)?$/.test(head);
  const rest = /^[^\r\n]*?(?=\s+#|\s*(?:[\r\n]|$))/.exec(text.slice(start))?.[0] ?? '';
  const written = isBlock ? rest : text.slice(start, end);
  if (!written.startsWith('{{') || (!isBlock && !/^\s*[,}\]]/.test(text.slice(end)))) return [];
  const quotes = /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
  const splice = { offset: start, length: written.length, text: quotes };
  return [{ title: vscode.l10n.t('Put it in quotes'), splices: [splice] }];
};

/** Names a replacement for a person; none where there is none. */
export function replacement(path: Path, value: string | undefined): readonly Fix[] {
  if (value === undefined) return [];
  return [{ title: vscode.l10n.t('Change to “{0}”', value), changes: [{ op: 'set', path, value }] }];
}

function quoted(path: Path, { text, deferred }: FixContext): readonly Fix[] {
  const range = deferred.positionsOf(text).range(path, 'value');
  const written = range && text.slice(...range);
  if (!written || !/^[\w.+-]+$/.test(written)) return [];
  const splice = { offset: range[0], length: written.length, text: `"${written}"` };
  return [{ title: vscode.l10n.t('Put it in quotes'), splices: [splice] }];
}
