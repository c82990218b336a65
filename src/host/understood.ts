import * as vscode from 'vscode';
import type { Change } from '../core/format/edit';
import type { RecordFile } from '../core/model/contents';
import type { RecordKind, RecordTypes } from '../core/model/recordKind';
import type { Deferred } from './deferred';
import { UserError } from './errors';
import { problemText } from './problemText';

/**
 * What `plan` changes in the record that a text holds. Nothing where the text cannot be understood: the edit says where,
 * and a plan would take what cannot be read for what is not there.
 */
export function recordChanges<K extends RecordKind>(
  kind: K,
  text: string,
  deferred: Deferred,
  plan: (record: RecordTypes[K]) => readonly Change[],
): readonly Change[] {
  const { value, understood } = deferred.readRecord(kind, text);
  return understood ? plan(value) : [];
}

/** Throws a UserError where a record that others are made from cannot be understood. */
export function refuseBroken({ understood, problems }: RecordFile, uri: vscode.Uri): void {
  const [problem] = problems;
  if (understood || !problem) return;
  const name = vscode.workspace.asRelativePath(uri);
  throw new UserError(vscode.l10n.t('Nothing was written: {0}: {1}', name, problemText(problem)), { uri });
}
