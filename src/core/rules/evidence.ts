import type { Item } from '../model/checklist';
import type { Confirmation } from '../model/confirmation';
import type { RecordFile, TripContents } from '../model/contents';
import { pathInTrip } from './pathInTrip';
import { recordsOf } from './recordsOf';

/** What may have evidence. */
interface Proven {
  readonly evidence?: readonly string[] | undefined;
  readonly confirmed?: Confirmation | undefined;
}

/** Paths of the evidence that records name, as they say it. */
export function* namedEvidence(files: Iterable<RecordFile>): Iterable<string> {
  for (const file of files) {
    if (file.kind === 'checklist') yield* ofItems((file as RecordFile<'checklist'>).value.items);
    else if (file.kind === 'issue' || file.kind === 'change') yield* ofOne(file.value as Proven);
  }
}

/** Paths that are known to be in the trip's folder, and the folders around them: what evidence may be named by. */
export function pathsThere(contents: TripContents): ReadonlySet<string> {
  const { evidence, reports, hasRetro } = contents;
  const paths = new Set<string>();
  for (const path of [
    ...evidence,
    ...reports,
    ...contents.otherEvidence,
    ...recordsOf(contents).map(({ path }) => path),
    ...(hasRetro ? ['retro.md'] : []),
  ]) {
    // One file system writes é as one character, the next as two: to people it is the same name.
    for (
      let at = path.normalize('NFC');
      at !== '' && !paths.has(at);
      at = at.slice(0, Math.max(0, at.lastIndexOf('/')))
    ) {
      paths.add(at);
    }
  }
  return paths;
}

/** Paths of the files that evidence may be, as far as they are known; records are none. */
export function evidenceFiles({ evidence, reports, otherEvidence }: TripContents): readonly string[] {
  return [...evidence, ...reports, ...otherEvidence].map((path) => path.normalize('NFC'));
}

/** Whether evidence of that name is in the trip, as far as its listing and its records tell. */
export function isEvidenceThere(contents: TripContents, evidence: string): boolean {
  const path = pathInTrip(evidence);
  return path !== undefined && pathsThere(contents).has(path);
}

function* ofItems(items: readonly Item[] | undefined): Iterable<string> {
  for (const item of items ?? []) {
    if (item.evidence || item.confirmed) yield* ofOne(item);
    if (item.items) yield* ofItems(item.items);
  }
}

function* ofOne({ evidence, confirmed }: Proven): Iterable<string> {
  if (evidence) yield* evidence;
  if (confirmed?.evidence !== undefined) yield confirmed.evidence;
}
