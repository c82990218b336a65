import * as vscode from 'vscode';
import { evidenceLinks } from '../../core/language/evidenceLinks';
import { mentionAt, mentionsIn, sameTarget, type Mention } from '../../core/language/mentions';
import { recordKindAt } from '../../core/language/recordAt';
import { filesDefining, recordFiles } from '../../core/language/whereDefined';
import { stemOf } from '../../core/library/places';
import type { TripContents } from '../../core/model/contents';
import type { RecordKind } from '../../core/model/recordKind';
import { evidenceFiles } from '../../core/rules/evidence';
import type { Services } from '../../host/services';
import { contentsOf, recordDocument, type RecordDocument } from './recordDocument';
import { treeOf } from './trees';

/** A record that mentions something, opened. */
export interface MentioningDocument {
  readonly document: vscode.TextDocument;
  readonly kind: RecordKind;
  /** Those that are seen; there may be none where the id only stands in other texts. */
  readonly mentions: readonly Mention[];
}

/** A mention in a record, with the trips that its id belongs to. */
export interface FoundMention {
  readonly record: RecordDocument;
  readonly mention: Mention;
  readonly trips: readonly TripContents[];
}

/** The id that stands at a position. */
export async function findMention(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<FoundMention | undefined> {
  const record = await recordDocument(services, document);
  const mention = record && mentionAt(record.kind, treeOf(document), document.offsetAt(position));
  if (!record || !mention) return undefined;
  return { record, mention, trips: await tripsOf(services, record, mention) };
}

/** The trip of a record; where a customer's contact is meant all the trips to that customer. */
async function tripsOf(
  { library }: Services,
  { entry, kind, document }: RecordDocument,
  { target, id }: Mention,
): Promise<readonly TripContents[]> {
  const own = await contentsOf({ library }, entry);
  const contact = target === 'person' && own?.customer?.value.contacts?.some((person) => person.id === id);
  const customer = kind === 'customer' ? document.uri.toString() : contact ? own?.customer?.path : undefined;
  if (customer === undefined) return own ? [own] : [];
  const stem = stemOf(vscode.Uri.parse(customer).path).normalize();
  const all: TripContents[] = [];
  for (const other of library.trips.filter(({ trip }) => trip.customer?.normalize() === stem)) {
    const contents = await contentsOf({ library }, other);
    if (contents?.customer?.path === customer) all.push(contents);
  }
  return all;
}

/** Where a file of a trip, or a customer's of its own, is. */
export function uriOf(
  contents: TripContents,
  { kind, path }: { readonly kind: string; readonly path: string },
): vscode.Uri {
  return kind === 'customer' ? vscode.Uri.parse(path) : vscode.Uri.joinPath(vscode.Uri.parse(contents.folder), path);
}

export async function provideDefinition(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.LocationLink[]> {
  const found = await findMention(services, document, position);
  if (!found) return evidenceDefinition(services, document, position);
  const { mention, trips, record } = found;
  const origin = rangeOf(document, mention.range);
  const links: vscode.LocationLink[] = [];
  for (const contents of trips) {
    for (const file of filesDefining(contents, mention.target, mention.id)) {
      const uri = uriOf(contents, file);
      if (file.isWhole) {
        links.push({ originSelectionRange: origin, targetUri: uri, targetRange: new vscode.Range(0, 0, 0, 0) });
        continue;
      }
      const target = uri.toString() === document.uri.toString() ? document : await opened(uri);
      if (token.isCancellationRequested) return [];
      if (!target) continue;
      const definitions = mentionsIn(file.kind, treeOf(target), mention.id).filter(
        (other) => other.isDefinition && sameTarget(other, mention),
      );
      for (const { range } of definitions) {
        links.push({ originSelectionRange: origin, targetUri: uri, targetRange: rangeOf(target, range) });
      }
    }
  }
  // What belongs to no trip, as a template, names what is in itself.
  if (record.entry === undefined && links.length === 0) {
    const own = mentionsIn(record.kind, treeOf(document), mention.id);
    return own
      .filter((other) => other.isDefinition && sameTarget(other, mention))
      .map(({ range }) => ({
        originSelectionRange: origin,
        targetUri: document.uri,
        targetRange: rangeOf(document, range),
      }));
  }
  // A customer's own file is not among a trip's until it is named there.
  if (links.length === 0 && mention.target === 'customer') return customerDefinition(services, record, mention, origin);
  return links;
}

async function customerDefinition(
  { library }: Services,
  { entry, document }: RecordDocument,
  { id }: Mention,
  originSelectionRange: vscode.Range,
): Promise<vscode.LocationLink[]> {
  const near = await library.customersNear(entry?.folder ?? document.uri.toString());
  return near
    .filter((customer) => customer.id.normalize() === id.normalize())
    .map(({ uri }) => ({
      originSelectionRange,
      targetUri: vscode.Uri.parse(uri),
      targetRange: new vscode.Range(0, 0, 0, 0),
    }));
}

async function evidenceDefinition(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const record = await recordDocument(services, document);
  const contents = record && (await contentsOf(services, record.entry));
  if (!contents) return [];
  const offset = document.offsetAt(position);
  const there = new Set(evidenceFiles(contents));
  const link = evidenceLinks(record.kind, treeOf(document)).find(
    ({ range, path }) => range[0] <= offset && offset <= range[1] && there.has(path),
  );
  if (!link) return [];
  const targetUri = vscode.Uri.joinPath(vscode.Uri.parse(contents.folder), link.path);
  const originSelectionRange = rangeOf(document, link.range);
  return [{ originSelectionRange, targetUri, targetRange: new vscode.Range(0, 0, 0, 0) }];
}

export async function provideReferences(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  { includeDeclaration }: vscode.ReferenceContext,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const found = await findMention(services, document, position);
  if (!found) return [];
  const documents = await mentioning(found, token);
  return documents.flatMap(({ document: other, mentions }) =>
    mentions
      .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
      .map(({ range }) => new vscode.Location(other.uri, rangeOf(other, range))),
  );
}

/** Every record whose text holds the thing's id, as their texts are now, unsaved ones included, with its mentions. */
export async function mentioning(
  { record, mention, trips }: FoundMention,
  token: vscode.CancellationToken,
): Promise<readonly MentioningDocument[]> {
  const uris = new Map<string, vscode.Uri>([[record.document.uri.toString(), record.document.uri]]);
  for (const contents of trips) {
    for (const file of recordFiles(contents)) {
      const uri = uriOf(contents, file);
      uris.set(uri.toString(), uri);
    }
  }
  const all: MentioningDocument[] = [];
  for (const uri of uris.values()) {
    if (token.isCancellationRequested) return [];
    const text = await textMentioning(uri, mention.id);
    if (!text) continue;
    const document = await opened(uri);
    const kind = document && kindOf(document, trips);
    if (!kind) continue;
    const mentions = mentionsIn(kind, treeOf(document), mention.id).filter((other) => sameTarget(other, mention));
    all.push({ document, kind, mentions });
  }
  return all;
}

function kindOf({ uri }: vscode.TextDocument, trips: readonly TripContents[]): ReturnType<typeof recordKindAt> {
  const trip = trips
    .map(({ folder }) => vscode.Uri.parse(folder))
    .find((folder) => uri.path.startsWith(`${folder.path}/`));
  return trip ? recordKindAt(uri.path.slice(trip.path.length + 1), true) : recordKindAt(uri.path, false);
}

/** Whether a file's text can hold an id: opening every file of a trip as a document would take seconds. */
async function textMentioning(uri: vscode.Uri, id: string): Promise<boolean> {
  const wanted = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
  if (open) return open.getText().includes(id);
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).includes(id);
  } catch {
    // It went since the trip was read: nothing is mentioned in it.
    return false;
  }
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // It went, or is no text: there is no place in it to lead to.
    return undefined;
  }
}

export function rangeOf(document: vscode.TextDocument, [start, end]: readonly [number, number]): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
