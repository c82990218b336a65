import * as vscode from 'vscode';
import type { Change } from '../../core/format/edit';
import type { TripEntry } from '../../core/library/library';
import type { TripContents } from '../../core/model/contents';
import type { Path } from '../../core/model/problem';
import type { Channel } from '../../core/model/words';
import { placesOf } from '../../core/rules/items';
import { optionalUriOrText } from '../../host/answers';
import type { Call } from '../../host/commands';
import type { Deferred } from '../../host/deferred';
import { UserError } from '../../host/errors';
import { findAt, findPlace, type FoundPlace } from '../../host/findPlace';
import type { Services } from '../../host/services';
import { recordChanges } from '../../host/understood';
import { findIssue, named, withTripOf } from './findRecord';
import { changesOf } from './stepRefusal';

/** What is to be confirmed, and where it stands. */
export interface Subject {
  readonly kind: 'issue' | 'item' | 'change';
  readonly entry: TripEntry;
  readonly contents: TripContents;
  readonly uri: vscode.Uri;
  readonly title: string;
  /** Who reported the issue or asked for the change: an id or a name. */
  readonly asker?: string | undefined;
  /** Of an item: where it was in its file, and its id if it has one. */
  readonly at?: Path;
  readonly id?: string | undefined;
}

interface Answers {
  readonly at: string;
  readonly by?: string | undefined;
  readonly via?: Channel | undefined;
  readonly satisfied?: boolean | undefined;
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
}

/** Whatever the call names: an issue, an item or a change request. */
export async function findSubject(call: Call, services: Services): Promise<Subject> {
  const kind = kindOf(call);
  if (kind === 'issue') {
    const { entry, contents, file, uri } = await findIssue(call, services, (step) => step === 'confirm');
    const { title = file.id, reportedBy: asker } = file.value;
    return { kind, entry, contents, uri, title, asker };
  }
  const entry = await services.trips.find(kind === 'change' ? withTripOf(call, kind) : call);
  const contents = await services.trips.read(entry);
  const folder = vscode.Uri.parse(entry.folder);
  if (kind === 'item') {
    const { file, item, path } = itemMeant(contents, call, folder);
    const title = item.text ?? item.id ?? '';
    return { kind, entry, contents, uri: vscode.Uri.joinPath(folder, file), title, at: path, id: item.id };
  }
  const { found: file, name } = changeMeant(contents, call, entry);
  if (!file) throw new UserError(vscode.l10n.t('There is no change request “{0}” in the trip “{1}”.', name, entry.id));
  const { title = file.id, requestedBy: asker } = file.value;
  return { kind, entry, contents, uri: vscode.Uri.joinPath(folder, file.path), title, asker };
}

/** The change of the file that writes the confirmation, with the digest of what the file says now. */
export function confirmChanges(
  subject: Subject,
  answers: Answers,
  text: string,
  deferred: Deferred,
): readonly Change[] {
  if (subject.kind === 'issue') {
    return recordChanges('issue', text, deferred, (value) =>
      changesOf(deferred.planConfirmIssue(value, { ...answers, digest: deferred.digestOfIssue(value) })),
    );
  }
  if (subject.kind === 'change') {
    return recordChanges('change', text, deferred, (value) =>
      changesOf(deferred.planConfirmChange(value, { ...answers, digest: deferred.digestOfChange(value) })),
    );
  }
  const same = (path: Path) => path.length === subject.at?.length && path.every((step, i) => step === subject.at?.[i]);
  return recordChanges('checklist', text, deferred, (value) => {
    const places = placesOf(value);
    const place = places.find(({ item, path }) => (subject.id === undefined ? same(path) : item.id === subject.id));
    if (!place) throw new UserError(vscode.l10n.t('“{0}” is not there any more.', subject.title), { uri: subject.uri });
    const digest = deferred.digestOfItem(place.item);
    return changesOf(deferred.planConfirmItem(place.item, place.path, { ...answers, digest }));
  });
}

function kindOf(call: Call): Subject['kind'] {
  if (call.by === 'program') {
    const [only, other] = (['issue', 'item', 'change'] as const).filter(
      (key) => optionalUriOrText(call.answers, key) !== undefined,
    );
    if (only && !other) return only;
    throw new UserError(vscode.l10n.t('Say what is confirmed: one of “issue”, “item” or “change”.'));
  }
  const path = call.node?.path ?? call.uri?.path ?? '';
  if (call.node?.at || (call.detail !== undefined && /(?:^|\/)checklists\//.test(path))) return 'item';
  return /(?:^|\/)changes\//.test(path) ? 'change' : 'issue';
}

function changeMeant(contents: TripContents, call: Call, entry: TripEntry) {
  if (call.by === 'program') return named(contents.changes, call.answers, 'change', entry);
  const path = call.node?.path ?? call.uri?.path.slice(vscode.Uri.parse(entry.folder).path.length + 1);
  return { found: contents.changes.find((change) => change.path === path), name: path ?? '' };
}

/** A quick fix names the file, and with `detail` the item's path in it. */
function itemMeant(contents: TripContents, call: Call, folder: vscode.Uri): FoundPlace {
  if (call.by === 'program' || !call.uri || call.detail === undefined) return findPlace(contents, call);
  const file = call.uri.path.slice(folder.path.length + 1);
  const found = findAt(contents, file, JSON.parse(call.detail) as Path);
  if (found) return found;
  throw new UserError(vscode.l10n.t('The item is not there any more.'));
}
