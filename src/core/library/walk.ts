import type { FileEntry, FileSource } from './fileSource';
import { isIgnoredFolder, isRecordName, isTripPart, tripFile } from './places';
import { joinUri, nameOf, parentUri } from './uris';

export interface FoundTrip {
  readonly folder: string;
  /** What is in the folder. */
  readonly entries: readonly FileEntry[];
}

/** What kind of records a folder holds that many trips use: `customers`, or `knowledge/templates`. */
export type SharedKind = 'customer' | 'template';

export interface FoundShared {
  readonly folder: string;
  readonly kind: SharedKind;
  /** The files' names. */
  readonly names: readonly string[];
}

export interface Found {
  readonly trips: readonly FoundTrip[];
  readonly shared: readonly FoundShared[];
  /** Every folder that was looked into. */
  readonly folders: readonly string[];
}

/** Deeper than any folder that people make by hand. */
const maxDepth = 24;

/** Finds every trip and every folder of shared records at or below the folders, each once, the nearest to the top first. */
export async function walk(files: FileSource, starts: readonly string[]): Promise<Found> {
  const trips: FoundTrip[] = [];
  const shared: FoundShared[] = [];
  const folders: string[] = [];
  const seen = new Set(starts);
  let level: readonly string[] = [...seen];
  for (let depth = 0; level.length > 0 && depth < maxDepth; depth++) {
    const listings = await files.list(level);
    const next: string[] = [];
    for (const [index, folder] of level.entries()) {
      const entries = listings[index];
      if (!entries) continue;
      folders.push(folder);
      const isTrip = entries.some(({ name, isFolder }) => name === tripFile && !isFolder);
      if (isTrip) trips.push({ folder, entries });
      const kind = sharedKindOf(folder);
      if (kind) shared.push({ folder, kind, names: recordNames(entries) });
      for (const { name, isFolder } of entries) {
        if (!isFolder || isIgnoredFolder(name) || (isTrip && isTripPart(name))) continue;
        const uri = joinUri(folder, name);
        if (!seen.has(uri)) next.push(uri);
        seen.add(uri);
      }
    }
    level = next;
  }
  return { trips, shared, folders };
}

/** What kind of shared records a folder of this name holds, if any. */
export function sharedKindOf(folder: string): SharedKind | undefined {
  const name = nameOf(folder);
  if (name === 'customers') return 'customer';
  const parent = name === 'templates' ? parentUri(folder) : undefined;
  return parent !== undefined && nameOf(parent) === 'knowledge' ? 'template' : undefined;
}

function recordNames(entries: readonly FileEntry[]): readonly string[] {
  return entries.filter(({ name, isFolder }) => !isFolder && isRecordName(name)).map(({ name }) => name);
}
