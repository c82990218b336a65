import type { RecordKind } from '../model/recordKind';
import { isRecordName, placeOf } from '../library/places';

/**
 * The kind of record that a file is by where it stands: its path in its trip, or, where no trip holds it, its whole path.
 * Undefined for what is no record.
 */
export function recordKindAt(path: string, inTrip: boolean): RecordKind | undefined {
  if (inTrip) {
    const place = placeOf(path);
    return typeof place === 'object' ? place.kind : undefined;
  }
  const steps = path.split('/');
  if (!isRecordName(steps.at(-1) ?? '')) return undefined;
  if (steps.at(-2) === 'customers') return 'customer';
  return steps.at(-2) === 'templates' && steps.at(-3) === 'knowledge' ? 'template' : undefined;
}
