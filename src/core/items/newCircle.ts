import type { RecordFile } from '../model/contents';
import { gateIndexOf } from '../rules/gates';

type Checklists = readonly RecordFile<'checklist'>[];

/** A circle of gates that the lists have after a change and did not have before it. */
export function newCircle(before: Checklists, after: Checklists): readonly string[] | undefined {
  const name = (ids: readonly string[]) => [...ids].sort().join('\n');
  const known = new Set(gateIndexOf(before).circles.map(name));
  return gateIndexOf(after).circles.find((ids) => !known.has(name(ids)));
}
