import { noRecords } from '../../../src/core/model/noRecords';
import type { RecordFile, TripContents } from '../../../src/core/model/contents';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { readRecord } from '../../../src/core/format/readRecord';

/** The contents of a trip from the texts of its files, by path; `customer.yaml` stands for its customer's. */
export function contentsFor(
  files: Readonly<Record<string, string>>,
  others: Partial<Pick<TripContents, 'evidence' | 'reports' | 'hasRetro'>> = {},
): TripContents {
  const read = <K extends RecordKind>(kind: K, path: string): RecordFile<K> => {
    const { value, problems, understood } = readRecord(kind, files[path] ?? '');
    const stem = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
    return { kind, path, id: kind === 'trip' ? '2026-03-acme-go-live' : stem, value, problems, understood };
  };
  const all = <K extends RecordKind>(kind: K, folder: string) =>
    Object.keys(files)
      .filter((path) => path.startsWith(`${folder}/`))
      .sort()
      .map((path) => read(kind, path));
  return {
    ...noRecords,
    folder: 'file:///site/trips/2026-03-acme-go-live',
    id: '2026-03-acme-go-live',
    trip: read('trip', 'trip.yaml'),
    checklists: all('checklist', 'checklists'),
    issues: all('issue', 'issues'),
    changes: all('change', 'changes'),
    feedback: all('feedback', 'feedback'),
    days: all('day', 'days'),
    reviews: all('review', 'reviews'),
    customer: 'customer.yaml' in files ? read('customer', 'customer.yaml') : undefined,
    ...others,
  };
}

/** A trip from 2026-03-09 to 2026-03-20 with a team of one. */
export const tripYaml = `format: 1
title: ACME go-live
customer: acme
goal: go-live
start: 2026-03-09
end: 2026-03-20
timezone: Asia/Shanghai
team:
  - {id: li, name: 李雷}
objectives:
  - {id: order-to-cash, text: Orders run on the new system}
`;
/** A noon within that trip. */
export const duringTrip = Date.parse('2026-03-12T12:00:00+08:00');
