import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../src/core/format/decode';
import { readRecord } from '../../../src/core/format/readRecord';
import type { RecordFile, TripContents } from '../../../src/core/model/contents';
import type { RecordKind } from '../../../src/core/model/recordKind';

/** Every file below a folder, by its path in it with `/`, sorted; git's own are left out. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}

/** One record of a workspace on disk, as the library would hold it. */
export function recordAt<K extends RecordKind>(kind: K, folder: string, path: string, id?: string): RecordFile<K> {
  const decoded = decodeText(readFileSync(join(folder, path)));
  assert.ok('text' in decoded, `${path} is UTF-8`);
  const { value, problems, understood } = readRecord(kind, decoded.text);
  return { kind, path, id: id ?? path.replace(/^.*\//, '').replace(/\.yaml$/, ''), value, problems, understood };
}

/** All trips of a workspace on disk, as the library would hold them. */
export function tripsIn(workspace: string): readonly TripContents[] {
  return readdirSync(join(workspace, 'trips'))
    .sort()
    .map((id) => {
      const folder = join(workspace, 'trips', id);
      const files = filesIn(folder);
      const below = (name: string) => files.filter((path) => path.startsWith(`${name}/`));
      const all = <K extends RecordKind>(kind: K, name: string) =>
        below(name).map((path) => recordAt(kind, folder, path));
      const trip = recordAt('trip', folder, 'trip.yaml', id);
      const customer = `customers/${trip.value.customer ?? ''}.yaml`;
      return {
        folder: `file:///sample/trips/${id}`,
        id,
        trip,
        checklists: all('checklist', 'checklists'),
        issues: all('issue', 'issues'),
        changes: all('change', 'changes'),
        feedback: all('feedback', 'feedback'),
        days: all('day', 'days'),
        reviews: all('review', 'reviews'),
        evidence: below('evidence'),
        reports: below('reports'),
        hasRetro: files.includes('retro.md'),
        otherEvidence: [],
        customer: existsSync(join(workspace, customer)) ? recordAt('customer', workspace, customer) : undefined,
      };
    });
}

/** Every record of a trip, its customer's too. */
export function recordsOf(contents: TripContents): readonly RecordFile[] {
  const { trip, checklists, issues, changes, feedback, days, reviews, customer } = contents;
  return [
    trip,
    ...checklists,
    ...issues,
    ...changes,
    ...feedback,
    ...days,
    ...reviews,
    ...(customer ? [customer] : []),
  ];
}
