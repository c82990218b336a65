import * as vscode from 'vscode';
import type { Problem, ProblemCode } from '../core/model/problem';
import { comma } from './punctuation';

type Data = NonNullable<Problem['data']>;

/** What a problem means and what to do next, in the interface's language; never its code. */
export function problemText(problem: Problem): string {
  return words[problem.code](problem.data ?? {}, problem);
}

const words: Readonly<Record<ProblemCode, (data: Data, problem: Problem) => string>> = {
  'not-utf8': () => vscode.l10n.t('This file is not UTF-8. Save it with encoding UTF-8.'),
  binary: () => vscode.l10n.t('This file is not text. Restore it, or move it to evidence/.'),
  'too-large': () => vscode.l10n.t('This file is too large for a record. Move logs and lists to evidence/.'),
  'too-deep': () => vscode.l10n.t('This file nests too deeply to be a record. Flatten it.'),
  unreadable: () =>
    vscode.l10n.t('This file cannot be read. Check its permissions, and that it is not a folder or a dead link.'),
  syntax: () =>
    vscode.l10n.t('This is not valid YAML. Check the indentation, quotes and brackets here and on the line above.'),
  'full-width-colon': () =>
    vscode.l10n.t('A key ends with “: ”, a half-width colon and a space. This one is full-width.'),
  'tab-indent': () => vscode.l10n.t('YAML is indented with spaces. Replace the tab.'),
  'conflict-markers': () =>
    vscode.l10n.t('A merge left its conflict here. Keep the right lines and take the markers out.'),
  'unclosed-quote': () => vscode.l10n.t('This quote is never closed. Close it, or take it out.'),
  'duplicate-key': duplicateKey,
  'alias-bomb': () => vscode.l10n.t('Aliases make this file far too large. Write the values out.'),
  'bad-alias': badAlias,
  'many-documents': () => vscode.l10n.t('A file holds one record. Move what follows “---” to a file of its own.'),
  'shared-value': () => vscode.l10n.t('This value is shared through an anchor. Write it out here to change it.'),
  'cannot-edit': () =>
    vscode.l10n.t('This place cannot be changed automatically without touching other lines. Change it by hand.'),
  'not-a-record': () =>
    vscode.l10n.t('This should be “key: value” lines. See the conventions for the keys of this kind of file.'),
  'wrong-type': wrongType,
  'unknown-word': unknownWord,
  'bare-placeholder': () =>
    vscode.l10n.t('A text that begins with {0} stands in quotes, as in {1}.', '“{{”', '"{{trip.city}} …"'),
  'unknown-format': () =>
    vscode.l10n.t('This is a format that this version of Onsite does not know. Update Onsite, or use “format: 1”.'),
  'bad-date': (data) => vscode.l10n.t('“{0}” is not a date. Write it as 2026-03-12.', found(data)),
  'bad-time': (data) => vscode.l10n.t('“{0}” is not a time. Write it as 2026-03-12T10:20:00+08:00.', found(data)),
  'bad-timezone': (data) => vscode.l10n.t('“{0}” is not a time zone. Write a name such as Asia/Shanghai.', found(data)),
  'no-offset': (data) =>
    vscode.l10n.t('“{0}” does not say its time zone. Add the site’s offset, as in +08:00.', found(data)),
  'missing-key': (data, problem) => vscode.l10n.t('“{0}” is missing. Add it.', text(data, 'key') ?? lastKey(problem)),
  'unknown-placeholder': (data) =>
    vscode.l10n.t(
      'Nothing is filled in for “{0}”. A template can hold: {1}.',
      found(data),
      texts(data, 'words')
        .map((name) => `{{${name}}}`)
        .join(comma()),
    ),
  'bad-file-name': badFileName,
  'end-before-start': endBeforeStart,
  'stage-out-of-order': stageOutOfOrder,
  'done-and-skipped': () => vscode.l10n.t('This is both done and skipped. Keep one of them.'),
  'stored-parent-done': () => vscode.l10n.t('This has sub-items: it is done when they are. Remove this line.'),
  'blank-reason': () => vscode.l10n.t('A reason is needed here. Fill in “why”.'),
  'plain-secret': plainSecret,
  'duplicate-id': duplicateId,
  'missing-id': (data) =>
    vscode.l10n.t('Nothing in this trip has the id “{0}”. Correct it, or take it out.', found(data)),
  'gate-circle': (data) =>
    vscode.l10n.t('These wait for each other and can never be done: {0}. Remove one of the gates.', circle(data)),
  'stale-confirmation': () =>
    vscode.l10n.t('What was confirmed has changed since. Ask the customer to confirm it again.'),
  'date-outside-trip': dateOutsideTrip,
  'missing-evidence': (data) =>
    vscode.l10n.t('The file “{0}” is not in the trip’s folder. Add it, or correct the path.', found(data)),
  'missing-customer': (data) =>
    vscode.l10n.t('There is no customers/{0}.yaml beside the trips. Create it, or correct the name.', found(data)),
};

/** What it is, never what it says. */
function plainSecret(data: Data): string {
  switch (text(data, 'kind')) {
    case 'private-key':
      return vscode.l10n.t('A private key stands here in plain text. Move it to secret storage.');
    case 'token':
      return vscode.l10n.t('An access token or key stands here in plain text. Move it to secret storage.');
    case 'webhook':
      return vscode.l10n.t('Whoever reads this address can post there. Move its key to secret storage.');
    case 'connection':
      return vscode.l10n.t('This connection holds a password in plain text. Move it to secret storage.');
    default:
      return vscode.l10n.t('A password stands here in plain text. Move it to secret storage.');
  }
}

function duplicateKey(data: Data): string {
  const key = text(data, 'key');
  if (key === undefined) return vscode.l10n.t('This key is there twice. Keep one of them.');
  return vscode.l10n.t('The key “{0}” is there twice. Keep one of them.', key);
}

function badAlias(data: Data): string {
  const name = text(data, 'name')?.replace(/^\*/, '');
  if (!name) return vscode.l10n.t('This alias refers to nothing. Text that starts with * needs quotes.');
  return vscode.l10n.t('The alias *{0} refers to nothing. Text that starts with * needs quotes.', name);
}

function wrongType(data: Data): string {
  switch (text(data, 'expected')) {
    case 'text':
      return vscode.l10n.t('This should be a text. Put it in quotes.');
    case 'flag':
      return vscode.l10n.t('This should be true or false, without quotes.');
    case 'number':
      return vscode.l10n.t('This should be a number, without quotes.');
    case 'list':
      return vscode.l10n.t('This should be a list. Put it in brackets, or each entry on a line with “- ”.');
    case 'map':
      return vscode.l10n.t('This should be “key: value” lines, one level further in.');
    case 'date':
      return vscode.l10n.t('This should be a date. Write it as 2026-03-12.');
    case 'time':
      return vscode.l10n.t('This should be a time. Write it as 2026-03-12T10:20:00+08:00.');
    default:
      return vscode.l10n.t('This value is of the wrong kind. Compare it with the conventions.');
  }
}

function unknownWord(data: Data): string {
  const allowed = texts(data, 'words');
  if (allowed.length === 0) return vscode.l10n.t('“{0}” is not one of the words known here.', found(data));
  return vscode.l10n.t('“{0}” is not known here. Use one of: {1}.', found(data), allowed.join(comma()));
}

function badFileName(data: Data): string {
  const expected = text(data, 'expected');
  if (expected === undefined) return vscode.l10n.t('This file’s name does not follow the conventions. Rename it.');
  return vscode.l10n.t('This file’s name should look like {0}. Rename it.', expected);
}

function endBeforeStart(data: Data): string {
  const [start, end] = [text(data, 'start'), text(data, 'end')];
  if (start === undefined || end === undefined)
    return vscode.l10n.t('The end is before the start. Correct one of them.');
  return vscode.l10n.t('The end, {1}, is before the start, {0}. Correct one of them.', start, end);
}

function stageOutOfOrder(data: Data, problem: Problem): string {
  const missing = texts(data, 'missing');
  if (missing.length > 0) {
    return vscode.l10n.t('“{0}” comes after {1}. Fill that in first.', lastKey(problem), missing.join(comma()));
  }
  if (lastKey(problem) === 'confirmed')
    return vscode.l10n.t('This is confirmed, but not resolved. Fill in “resolved” first.');
  return vscode.l10n.t('An earlier step is still empty. Fill in describe, analyze and propose first.');
}

function duplicateId(data: Data): string {
  const files = texts(data, 'where');
  if (files.length === 0) return vscode.l10n.t('The id “{0}” is there twice. Change one of them.', found(data));
  return vscode.l10n.t('The id “{0}” is also in {1}. Change one of them.', found(data), files.join(comma()));
}

function dateOutsideTrip(data: Data): string {
  const [start, end] = [text(data, 'start'), text(data, 'end')];
  if (start === undefined || end === undefined) {
    return vscode.l10n.t('{0} is outside the trip. Correct it, or the trip’s dates.', found(data));
  }
  return vscode.l10n.t(
    '{0} is outside the trip ({1} to {2}). Correct it, or the trip’s dates.',
    found(data),
    start,
    end,
  );
}

function circle(data: Data): string {
  const ids = texts(data, 'ids');
  return [...ids, ...(ids.length > 1 && ids[0] !== ids.at(-1) ? ids.slice(0, 1) : [])].join(' → ');
}

/** What was found where something else should be, cut to what a line can hold. */
function found(data: Data): string {
  const value = text(data, 'value') ?? text(data, 'id') ?? text(data, 'path') ?? text(data, 'date') ?? '';
  return value.length > 80 ? `${value.slice(0, 79)}…` : value;
}

function text(data: Data, key: string): string | undefined {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function texts(data: Data, key: string): readonly string[] {
  const value = data[key];
  return typeof value === 'object' ? value : [];
}

function lastKey({ path }: Problem): string {
  return String(path.filter((part) => typeof part === 'string').at(-1) ?? '');
}
