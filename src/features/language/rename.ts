import * as vscode from 'vscode';
import { mentionsIn, namedIn, type Mention } from '../../core/language/mentions';
import { refusalOfId, renameText, type RenameRefusal } from '../../core/language/renameText';
import { isTaken } from '../../core/language/whereDefined';
import type { Deferred } from '../../host/deferred';
import { UserError } from '../../host/errors';
import { problemText } from '../../host/problemText';
import type { Services } from '../../host/services';
import { findMention, mentioning, rangeOf, type FoundMention, type MentioningDocument } from './navigation';
import { treeOf } from './trees';

/** What is renamed, without its quotes. Throws a UserError where it cannot be. */
export async function prepareRename(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ range: vscode.Range; placeholder: string }> {
  const found = await findMention(services, document, position);
  if (!found) throw new UserError(vscode.l10n.t('There is no id here that could be renamed.'));
  refuseFixed(found);
  const { mention } = found;
  const [start, end] = mention.range;
  const quoted = /^["']/.test(document.getText().slice(start, end)) ? 1 : 0;
  return { range: rangeOf(document, [start + quoted, end - quoted]), placeholder: mention.id };
}

/** Gives a thing another id wherever it is mentioned, all or nothing. Throws a UserError to refuse. */
export async function provideRename(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const found = await findMention(services, document, position);
  if (!found) throw new UserError(vscode.l10n.t('There is no id here that could be renamed.'));
  refuseFixed(found);
  const id = newName.trim().normalize('NFC');
  const edit = new vscode.WorkspaceEdit();
  if (id === found.mention.id) return edit;
  const refusal = refusalOfId(id);
  if (refusal) throw new UserError(refusalText(refusal, id));
  refuseTaken(found, id);
  const documents = await mentioning(found, token);
  const deferred = await services.deferred();
  refuseAmbiguous(found, definitionsIn(documents, found.mention, deferred));
  for (const { document: other, kind, mentions } of documents) {
    const text = other.getText();
    if (mentions.length === 0 && namedIn(kind, deferred.readText(text).value, found.mention).length === 0) continue;
    const result = renameText(text, { kind, thing: found.mention, mentions }, id, deferred);
    if (!result.ok) {
      const [located] = deferred.locate(text, [result.problem]);
      throw new UserError(
        vscode.l10n.t(
          'Nothing was renamed: {0}, line {1}: {2}',
          vscode.workspace.asRelativePath(other.uri),
          other.positionAt(located?.range[0] ?? 0).line + 1,
          problemText(result.problem),
        ),
      );
    }
    edit.set(
      other.uri,
      result.splices.map((splice) =>
        vscode.TextEdit.replace(rangeOf(other, [splice.offset, splice.offset + splice.length]), splice.text),
      ),
    );
  }
  return edit;
}

function refuseFixed({ mention, trips }: FoundMention): void {
  const { target, id } = mention;
  if (target === 'item' || target === 'objective') return;
  if (target !== 'person') {
    throw new UserError(vscode.l10n.t('“{0}” is the name of a file: the id of a record never changes.', id));
  }
  if (trips.length > 0 && !trips.some((contents) => isTaken(contents, 'person', id))) {
    throw new UserError(
      vscode.l10n.t('“{0}” is not an id of the team or of the customer’s contacts: there is nothing to rename.', id),
    );
  }
}

function refuseTaken({ mention, trips, record }: FoundMention, id: string): void {
  // What is typed and not saved counts as well.
  const own = mentionsIn(record.kind, treeOf(record.document), id).some(
    ({ target, isDefinition }) => isDefinition && (target === 'person') === (mention.target === 'person'),
  );
  if (!own && !trips.some((contents) => isTaken(contents, mention.target, id))) return;
  throw new UserError(vscode.l10n.t('There is another “{0}” in this trip already.', id));
}

function definitionsIn(documents: readonly MentioningDocument[], mention: Mention, { readText }: Deferred): number {
  return documents.reduce((count, { document, kind, mentions }) => {
    const exactly = namedIn(kind, readText(document.getText()).value, mention);
    const definitions = (all: readonly Pick<Mention, 'isDefinition'>[]) =>
      all.filter((each) => each.isDefinition).length;
    return count + Math.max(definitions(exactly), definitions(mentions));
  }, 0);
}

/** An id that is given twice names nothing for certain: which of the two is meant cannot be told. */
function refuseAmbiguous({ mention }: FoundMention, definitions: number): void {
  if (definitions <= 1) return;
  throw new UserError(vscode.l10n.t('“{0}” is given more than once. Change one of the ids by hand first.', mention.id));
}

function refusalText(refusal: RenameRefusal, id: string): string {
  switch (refusal) {
    case 'blank':
      return vscode.l10n.t('An id cannot be empty.');
    case 'characters':
      return vscode.l10n.t('“{0}” cannot be an id: use letters, digits, “-”, “_” and “.”, without spaces.', id);
    case 'too-long':
      return vscode.l10n.t('This is too long for an id.');
  }
}
