import type { Checklist } from '../model/checklist';
import type { TripContents } from '../model/contents';
import { noRecords } from '../model/noRecords';

/** A template as a trip that holds nothing else: what it names is found in itself. `path`: of the file, in its folder. */
export function templateAlone(folder: string, path: string, value: Checklist): TripContents {
  const file = { id: '', problems: [], understood: true } as const;
  return {
    ...noRecords,
    folder,
    id: '',
    trip: { ...file, kind: 'trip', path: '', value: {} },
    checklists: [{ ...file, kind: 'checklist', path, value }],
  };
}
