import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { TripContents } from '../../core/model/contents';
import type { Path, Problem } from '../../core/model/problem';
import { placesOf } from '../../core/rules/items';
import type { Deferred } from '../../host/deferred';
import type { RelatedPlaces } from './diagnostics';
import { LineIndex } from './lineIndex';
import { fileText, type FileText } from './fileTexts';

const maxPlaces = 5;

interface Place {
  readonly file: string;
  readonly path: Path;
}

/** Where else the ids of a file's problems are. */
export interface Related {
  /** URIs of the other files: where one changes, what was said of it may be elsewhere. */
  readonly files: ReadonlySet<string>;
  /** The places, in this file at the lines of the text as it is now. */
  in(text: string): RelatedPlaces;
}

const nowhere: Related = { files: new Set(), in: () => () => [] };

/**
 * The other places of ids that are there twice, at their lines: what they stand in is read where it is not open, and only
 * where there are such ids.
 */
export async function relatedPlaces(
  library: Library,
  uri: vscode.Uri,
  problems: readonly Problem[],
  deferred: Deferred,
): Promise<Related> {
  const ids = problems.filter((problem) => idOf(problem) !== undefined);
  // Asked for only when needed: asking keeps a trip in memory.
  const known = ids.length > 0 ? knownIds(library, uri) : undefined;
  if (!known) return nowhere;
  const othersOf = (problem: Problem) => othersIn(known, problem, uri);
  const files = new Set(ids.flatMap(othersOf).map(({ at }) => at.toString()));
  files.delete(uri.toString());
  const texts = await Promise.all([...files].map((file) => fileText(vscode.Uri.parse(file))));
  const others = new Map([...files].map((file, index) => [file, linesOf(texts[index], deferred)]));
  return {
    files,
    in: (text) => {
      const lines = new Map([...others, [uri.toString(), linesOf({ text }, deferred)]]);
      return (problem) =>
        othersOf(problem).map(({ at, path, id }) => {
          const range = lines.get(at.toString())?.(path) ?? new vscode.Range(0, 0, 0, 0);
          const words = vscode.l10n.t('“{0}” is here too.', id);
          return new vscode.DiagnosticRelatedInformation(new vscode.Location(at, range), words);
        });
    },
  };
}

interface OtherPlace {
  readonly at: vscode.Uri;
  readonly path: Path;
  readonly id: string;
}

function othersIn({ base, byId }: Known, problem: Problem, uri: vscode.Uri): readonly OtherPlace[] {
  const id = idOf(problem);
  if (id === undefined) return [];
  const own = uri.toString();
  return (byId.get(id) ?? [])
    .map(({ file, path }) => ({ at: vscode.Uri.joinPath(base, file), path, id }))
    .filter(({ at, path }) => !isAt(path, problem.path) || at.toString() !== own)
    .slice(0, maxPlaces);
}

/** Finds the id of the entry at a path; nothing in what cannot be read. Parses when first asked. */
function linesOf(found: FileText | undefined, deferred: Deferred): (path: Path) => vscode.Range | undefined {
  const text = found === undefined || found === 'gone' ? undefined : found.text;
  if (text === undefined) return () => undefined;
  let known: { readonly positions: ReturnType<Deferred['positionsOf']>; readonly lines: LineIndex } | undefined;
  return (path) => {
    known ??= { positions: deferred.positionsOf(text), lines: new LineIndex(text) };
    const range = known.positions.range([...path, 'id'], 'value');
    return range && known.lines.range(range);
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
function idOf({ code, data, path }: Problem): string | undefined {
  if (code !== 'duplicate-id' || (path[0] !== 'items' && path[0] !== 'objectives')) return undefined;
  const id = data?.['id'];
  return typeof id === 'string' ? id : undefined;
}

/** The problem may point at the entry or at its id. */
function isAt(path: Path, at: Path): boolean {
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
