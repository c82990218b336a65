import type { FileEntry, FileSource } from './fileSource';
import type { fileFolders } from './places';
import { isRecordName, recordFolders, retroFile, tripFile } from './places';
import { joinUri } from './uris';

/** What files a trip has. Paths are relative to its folder and sorted. */
export interface TripListing {
  /** Records other than trip.yaml. */
  readonly records: readonly string[];
  readonly evidence: readonly string[];
  readonly reports: readonly string[];
  readonly hasRetro: boolean;
  /** All folders that were listed. */
  readonly folders: readonly string[];
}

const maxDepth = 16;

/** Lists a trip's folders; `entries`: what is in the trip's own, where that is known. Undefined where there is no trip. */
export async function listTrip(
  files: FileSource,
  folder: string,
  entries: readonly FileEntry[] | undefined,
): Promise<TripListing | undefined> {
  const own = entries ?? (await files.list([folder]))[0];
  if (!own?.some(({ name, isFolder }) => name === tripFile && !isFolder)) return undefined;
  const records: string[] = [];
  const folders = [''];
  const found: Record<(typeof fileFolders)[number], string[]> = { evidence: [], reports: [] };
  let level: readonly string[] = own
    .filter(({ name, isFolder }) => isFolder && (Object.hasOwn(recordFolders, name) || Object.hasOwn(found, name)))
    .map(({ name }) => name);
  for (let depth = 0; level.length > 0 && depth < maxDepth; depth++) {
    const listings = await files.list(level.map((path) => joinUri(folder, path)));
    const next: string[] = [];
    folders.push(...level);
    for (const [index, path] of level.entries()) {
      const part = path.startsWith('evidence')
        ? found.evidence
        : path.startsWith('reports')
          ? found.reports
          : undefined;
      for (const { name, isFolder } of listings[index] ?? []) {
        if (part) {
          if (name.startsWith('.')) continue;
          if (isFolder) next.push(`${path}/${name}`);
          else part.push(`${path}/${name}`);
        } else if (!isFolder && isRecordName(name)) records.push(`${path}/${name}`);
      }
    }
    level = next;
  }
  return {
    records: records.sort(),
    evidence: found.evidence.sort(),
    reports: found.reports.sort(),
    folders,
    hasRetro: own.some(({ name, isFolder }) => name === retroFile && !isFolder),
  };
}
