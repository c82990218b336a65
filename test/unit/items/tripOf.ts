import type { TripContents } from '../../../src/core/model/contents';
import { noRecords } from '../../../src/core/model/noRecords';
import type { Trip } from '../../../src/core/model/trip';
import { readRecord } from '../../../src/core/format/readRecord';

/** A trip with lists whose texts are given by their names. */
export function tripOf(lists: Readonly<Record<string, string>>, trip: Trip = {}): TripContents {
  const folder = 'file:///trips/t';
  return {
    ...noRecords,
    folder,
    id: 't',
    trip: { kind: 'trip', path: 'trip.yaml', id: 't', value: trip, problems: [], understood: true },
    checklists: Object.entries(lists).map(([id, text]) => ({
      kind: 'checklist',
      path: `checklists/${id}.yaml`,
      id,
      ...readRecord('checklist', text),
    })),
  };
}
