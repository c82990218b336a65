import * as vscode from 'vscode';
import type { TripEntry } from '../../core/library/library';
import type { RecordFile, TripContents } from '../../core/model/contents';
import { nextStepOf, stageOf, type NextStep } from '../../core/rules/stage';
import { optionalUriOrText, requiredText } from '../../host/answers';
import type { Call } from '../../host/commands';
import { Cancelled, UserError } from '../../host/errors';
import { stageLabel } from '../../host/labels';
import type { Services } from '../../host/services';

/** An issue that a command is about, with its trip. */
export interface FoundIssue {
  readonly entry: TripEntry;
  readonly contents: TripContents;
  readonly file: RecordFile<'issue'>;
  readonly uri: vscode.Uri;
}

/**
 * The issue that is meant: the one named, the tree's row, the file given or in view, else one that a person picks from
 * those that `fits`. Throws a UserError where there is none.
 */
export async function findIssue(
  call: Call,
  services: Services,
  fits: (step: NextStep | undefined) => boolean,
): Promise<FoundIssue> {
  const given = withTripOf(inView(call), 'issue');
  const entry = await services.trips.find(given);
  const contents = await services.trips.read(entry);
  const file = await fileOf(given, entry, contents, fits);
  return { entry, contents, file, uri: vscode.Uri.joinPath(vscode.Uri.parse(entry.folder), file.path) };
}

/** A person who calls from the palette means the file that they look at. */
function inView(call: Call): Call {
  if (call.by === 'program' || call.node || call.uri) return call;
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && /\/issues\/[^/]+\.yaml$/.test(uri.path) ? { by: 'person', uri } : call;
}

/** A record that is named by its file's Uri, as the command that made it gave it back, says its trip too. */
export function withTripOf(call: Call, key: 'issue' | 'change'): Call {
  if (call.by === 'person' || (call.answers['trip'] ?? undefined) !== undefined) return call;
  const given = optionalUriOrText(call.answers, key);
  return given instanceof vscode.Uri ? { ...call, answers: { ...call.answers, trip: given } } : call;
}

/** The record that a program names: by its id, its path in the trip or its file's Uri; and how to name it in words. */
export function named<T extends { readonly id: string; readonly path: string }>(
  records: readonly T[],
  answers: Readonly<Record<string, unknown>>,
  key: 'issue' | 'change',
  { folder }: TripEntry,
): { readonly found: T | undefined; readonly name: string } {
  const given = optionalUriOrText(answers, key);
  if (!(given instanceof vscode.Uri)) {
    const name = requiredText(answers, key);
    // A record's id is a file's name, which some file systems spell with more characters than people do.
    const wanted = name.normalize();
    const found = records.find(({ id, path }) => id.normalize() === wanted || path.normalize() === wanted);
    return { found, name };
  }
  const trip = vscode.Uri.parse(folder);
  const found = records.find(({ path }) => vscode.Uri.joinPath(trip, path).toString() === given.toString());
  return { found, name: vscode.workspace.asRelativePath(given) };
}

async function fileOf(
  call: Call,
  entry: TripEntry,
  contents: TripContents,
  fits: (step: NextStep | undefined) => boolean,
): Promise<RecordFile<'issue'>> {
  if (call.by === 'program') {
    const { found, name } = named(contents.issues, call.answers, 'issue', entry);
    if (found) return found;
    throw new UserError(vscode.l10n.t('There is no issue “{0}” in the trip “{1}”.', name, entry.id));
  }
  const path = call.node?.path ?? call.uri?.path.slice(vscode.Uri.parse(entry.folder).path.length + 1);
  const meant = contents.issues.find((issue) => issue.path === path);
  if (meant) return meant;
  if (contents.issues.length === 0)
    throw new UserError(vscode.l10n.t('The trip “{0}” has no issues yet.', entry.trip.title ?? entry.id));
  return pick(contents.issues.filter(({ value }) => fits(nextStepOf(value))));
}

async function pick(issues: readonly RecordFile<'issue'>[]): Promise<RecordFile<'issue'>> {
  if (issues.length === 0) throw new UserError(vscode.l10n.t('No issue of this trip waits for this step.'));
  const items = issues.map((file) => ({
    label: file.value.title ?? file.id,
    description: stageLabel(stageOf(file.value)),
    file,
  }));
  const choice = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which issue?') });
  if (!choice) throw new Cancelled();
  return choice.file;
}
