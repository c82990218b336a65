import type { Change } from '../format/edit';
import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { gateIndexOf } from '../rules/gates';
import { placesOf } from '../rules/items';
import { withItems } from '../rules/withItems';
import { fieldValues, type ItemAnswers } from './itemFields';
import { keysIn, setKey } from './itemKeys';
import { refused, type ItemPlan } from './itemPlan';
import { samePath } from './placeNow';

/**
 * Changes what an item says: only the keys that are given and differ. A confirmation stays as it is, and shows as stale
 * where it no longer fits. Gates that would close a circle are refused.
 */
export function planEditItem(
  contents: TripContents,
  file: string,
  path: Path,
  answers: ItemAnswers,
  text: string,
): ItemPlan {
  const list = contents.checklists.find((other) => other.path === file);
  const place = list && placesOf(list.value).find((other) => samePath(other.path, path));
  if (!place) return refused({ code: 'gone' });
  const fields = fieldValues(answers, contents);
  if (!fields.ok) return fields;
  const circle = newCircle(contents, file, place.item, fields.values.get('requires') as readonly string[] | undefined);
  if (circle) return refused({ code: 'circle', ids: circle });
  const written = new Set(keysIn(text)(path));
  const changes: Change[] = [];
  for (const [key, value] of fields.values) {
    if (value !== undefined) changes.push(setKey(path, written, key, value));
    else if (written.has(key)) changes.push({ op: 'delete', path: [...path, key] });
  }
  return { ok: true, changes };
}

function newCircle(
  { checklists }: TripContents,
  file: string,
  item: Item,
  requires: readonly string[] | undefined,
): readonly string[] | undefined {
  if (!requires || item.id === undefined) return undefined;
  const known = new Set(gateIndexOf(checklists).circles.map((ids) => [...ids].sort().join(' ')));
  const after = withItems(checklists, file, new Map([[item, { ...item, requires: [...requires] }]]));
  return gateIndexOf(after).circles.find((ids) => !known.has([...ids].sort().join(' ')));
}
