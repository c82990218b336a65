import * as vscode from 'vscode';
import type { RecordFile, TripContents } from '../../core/model/contents';
import { optionalUriOrText } from '../../host/answers';
import { Cancelled, UserError } from '../../host/errors';
import { comma } from '../../host/punctuation';

type List = RecordFile<'checklist'>;

/**
 * The list that `key` names: the Uri of its file, its path in the trip, its file's stem, or its kind where one list is
 * of that kind. Left out: undefined. Throws a UserError where there is none.
 */
export function namedList(
  contents: TripContents,
  answers: Readonly<Record<string, unknown>>,
  key = 'list',
): List | undefined {
  const given = optionalUriOrText(answers, key);
  if (given === undefined) return undefined;
  const folder = vscode.Uri.parse(contents.folder).path;
  const name = typeof given === 'string' ? given : given.path.slice(folder.length + 1);
  const { checklists } = contents;
  const ofKind = checklists.filter(({ value }) => value.kind === name);
  const found =
    checklists.find(({ path }) => path === name) ??
    checklists.find(({ id }) => id === name) ??
    (ofKind.length === 1 ? ofKind[0] : undefined);
  if (found) return found;
  const known = checklists.map(({ id }) => id).join(comma());
  throw new UserError(vscode.l10n.t('There is no checklist “{0}” in this trip. There are: {1}.', name, known || '–'));
}

/** The list that is meant where none is named: the deliverables, else the only one. */
export function usualList(contents: TripContents): List {
  const { checklists } = contents;
  const [only, other] = checklists;
  const deliverables = checklists.find(({ id }) => id === 'deliverables');
  const found = deliverables ?? (other ? undefined : only);
  if (found) return found;
  if (!only) {
    throw new UserError(
      vscode.l10n.t(
        'The trip “{0}” has no checklist yet. Start with “Add Checklist”.',
        contents.trip.value.title ?? contents.id,
      ),
    );
  }
  const known = checklists.map(({ id }) => id).join(comma());
  throw new UserError(vscode.l10n.t('Which checklist? Say it with “list”. There are: {0}.', known));
}

/** The list that a person picks; the only one is taken without asking. */
export async function pickList(contents: TripContents, placeHolder: string): Promise<List> {
  const { checklists } = contents;
  const [only, other] = checklists;
  if (!only || !other) return usualList(contents);
  const choices = checklists.map((file) => ({
    label: file.value.title ?? file.id,
    description: file.value.kind ?? '',
    file,
  }));
  const choice = await vscode.window.showQuickPick(choices, { placeHolder });
  if (!choice) throw new Cancelled();
  return choice.file;
}
