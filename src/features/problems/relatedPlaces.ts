import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { TripContents } from '../../core/model/contents';
import type { Path, Problem } from '../../core/model/problem';
import { placesOf } from '../../core/rules/items';
import type { Deferred } from '../../host/deferred';
import type { RelatedPlaces } from './diagnostics';
import { LineIndex } from './lineIndex';
import { openDocument } from './fileTexts';

const maxPlaces = 5;

interface Place {
  readonly file: string;
  readonly path: Path;
}

/**
 * The other places of an id that is there twice: in files that are in memory, at the line in this file, whose text is
 * given, and in those that are open.
 */
export function relatedPlaces(library: Library, uri: vscode.Uri, text: string, deferred: Deferred): RelatedPlaces {
  let known: Known | undefined;
  return (problem) => {
    const id = problem.code === 'duplicate-id' ? idAt(problem) : undefined;
    // Asked for only when needed: asking keeps a trip in memory.
    if (id !== undefined) known ??= knownIds(library, uri);
    if (id === undefined || !known) return [];
    const { base, byId } = known;
    const others = (byId.get(id) ?? []).filter(
      (place) => !isAt(place, problem.path) || vscode.Uri.joinPath(base, place.file).toString() !== uri.toString(),
    );
    return others.slice(0, maxPlaces).map(({ file, path }) => {
      const other = vscode.Uri.joinPath(base, file);
      const words = other.toString() === uri.toString() ? text : openDocument(other)?.getText();
      const location = new vscode.Location(other, rangeIn(words, path, deferred));
      return new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('“{0}” is here too.', id));
    });
  };
}

interface Known {
  readonly base: vscode.Uri;
  readonly byId: ReadonlyMap<string, readonly Place[]>;
}

function knownIds(library: Library, uri: vscode.Uri): Known | undefined {
  const entry = library.tripHolding(uri.toString());
  const contents = entry && library.contents(entry.folder);
  return contents && { base: vscode.Uri.parse(contents.folder), byId: idsOf(contents) };
}

/** Ids of people and processes are their lists' own: only those of items and objectives are the trip's. */
function idAt({ data, path }: Problem): string | undefined {
  if (path[0] !== 'items' && path[0] !== 'objectives') return undefined;
  const id = data?.['id'];
  return typeof id === 'string' ? id : undefined;
}

/** The problem may point at the entry or at its id. */
function isAt({ path }: Place, at: Path): boolean {
  const entry = at.at(-1) === 'id' ? at.slice(0, -1) : at;
  return path.length === entry.length && path.every((part, index) => part === entry[index]);
}

function idsOf(contents: TripContents): ReadonlyMap<string, readonly Place[]> {
  const byId = new Map<string, Place[]>();
  const add = (id: string | undefined, place: Place) => {
    if (id === undefined) return;
    const known = byId.get(id);
    if (known) known.push(place);
    else byId.set(id, [place]);
  };
  for (const { path: file, value } of contents.checklists) {
    for (const { item, path } of placesOf(value)) add(item.id, { file, path });
  }
  for (const [index, { id }] of (contents.trip.value.objectives ?? []).entries()) {
    add(id, { file: contents.trip.path, path: ['objectives', index] });
  }
  return byId;
}

/** A file that is not open is not read for this: its beginning will do. */
function rangeIn(text: string | undefined, path: Path, deferred: Deferred): vscode.Range {
  const range = text === undefined ? undefined : deferred.positionsOf(text).range([...path, 'id'], 'value');
  return text === undefined || !range ? new vscode.Range(0, 0, 0, 0) : new LineIndex(text).range(range);
}
