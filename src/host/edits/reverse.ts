import * as vscode from 'vscode';
import type { TextSplice } from '../../core/format/edit';
import { reversed, type Direction } from '../../core/format/reversible';
import { UserError } from '../errors';
import type { Act } from './editHistory';

/** A file of an act is not what the act left: nothing is written, and the act is forgotten. */
export class NotReversible extends UserError {}

/** What takes each file of an act back (or forth again): nothing where all of them read so already. */
export function splicesOf(
  act: Act,
  texts: readonly string[],
  direction: Direction,
): readonly (readonly TextSplice[])[] {
  const splices = act.map(({ change }, index) => reversed(texts[index] ?? '', change, direction));
  const settled = splices.every((own) => own?.length === 0);
  // Of some files only: somebody took those back by themselves, and what the others should be now is for them to say.
  const differing = settled ? -1 : splices.findIndex((own) => own === undefined || own.length === 0);
  const file = act[differing];
  if (file) throw changedSince(file.uri, direction);
  return splices.map((own) => own ?? []);
}

function changedSince(uri: vscode.Uri, direction: Direction): NotReversible {
  const name = vscode.workspace.asRelativePath(uri);
  const message =
    direction === 'back'
      ? vscode.l10n.t('Nothing was undone: {0} has changed since.', name)
      : vscode.l10n.t('Nothing was redone: {0} has changed since.', name);
  return new NotReversible(message, { uri });
}

/** A file of the act was deleted or renamed. */
export function goneSince(uri: vscode.Uri, direction: Direction): NotReversible {
  const name = vscode.workspace.asRelativePath(uri);
  return new NotReversible(
    direction === 'back'
      ? vscode.l10n.t('Nothing was undone: {0} is not there any more.', name)
      : vscode.l10n.t('Nothing was redone: {0} is not there any more.', name),
  );
}
