import * as vscode from 'vscode';
import { recordKindAt } from '../../core/language/recordAt';
import { templateAlone } from '../../core/language/templateAlone';
import type { World } from '../../core/language/candidates';
import type { TripEntry } from '../../core/library/library';
import { nameOf, parentUri } from '../../core/library/uris';
import type { TripContents } from '../../core/model/contents';
import type { RecordKind } from '../../core/model/recordKind';
import { siteDay, siteTime } from '../../core/rules/siteClock';
import type { Services } from '../../host/services';

/** A document that is a record, and the trip that it belongs to. */
export interface RecordDocument {
  readonly document: vscode.TextDocument;
  readonly kind: RecordKind;
  /** Undefined for customers and templates. */
  readonly entry: TripEntry | undefined;
  /** Relative to the trip's folder; of what is in none: the file's name. */
  readonly path: string;
}

/** Which record a document is; undefined where it is none. */
export async function recordDocument(
  { library }: Services,
  document: vscode.TextDocument,
): Promise<RecordDocument | undefined> {
  await library.whenScanned();
  const { uri } = document;
  const entry = library.tripHolding(uri.toString());
  const path = entry ? uri.path.slice(vscode.Uri.parse(entry.folder).path.length + 1) : uri.path;
  const kind = recordKindAt(path, entry !== undefined);
  return kind && { document, kind, entry, path };
}

/** What is in memory of the trip, or on its files. */
export async function contentsOf(
  { library }: Pick<Services, 'library'>,
  entry: TripEntry | undefined,
): Promise<TripContents | undefined> {
  return entry && (library.contents(entry.folder) ?? (await library.load(entry.folder)));
}

/** What can be named in a record. */
export async function worldOf(services: Services, record: RecordDocument): Promise<World> {
  const { library, clock } = services;
  const { entry, document, kind } = record;
  const timezone = entry?.trip.timezone;
  return {
    contents: kind === 'template' ? await templateOf(services, record) : await contentsOf(services, entry),
    customers: kind === 'trip' ? await library.customersNear(entry?.folder ?? document.uri.toString()) : [],
    today: siteDay(clock(), timezone),
    time: siteTime(clock(), timezone),
  };
}

/** A template belongs to no trip, but its items wait for each other. */
async function templateOf({ deferred }: Services, { document }: RecordDocument): Promise<TripContents> {
  const { readRecord } = await deferred();
  const uri = document.uri.toString();
  return templateAlone(parentUri(uri) ?? '', nameOf(uri), readRecord('template', document.getText()).value);
}
