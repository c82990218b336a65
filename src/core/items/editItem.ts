import type { Change } from '../format/edit';
import type { TripContents } from '../model/contents';
import type { Path } from '../model/problem';
import { placesOf } from '../rules/items';
import { withItems } from '../rules/withItems';
import { fieldValues, type ItemAnswers } from './itemFields';
import { keysIn, setKey } from './itemKeys';
import { refused, type ItemPlan } from './itemPlan';
import { newCircle } from './newCircle';
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
  const requires = fields.values.get('requires') as string[] | undefined;
  const after = requires && withItems(contents.checklists, file, new Map([[place.item, { ...place.item, requires }]]));
  const circle = after && newCircle(contents.checklists, after);
  if (circle) return refused({ code: 'circle', ids: circle });
  const written = new Set(keysIn(text)(path));
  const changes: Change[] = [];
  for (const [key, value] of fields.values) {
    if (value !== undefined) changes.push(setKey(path, written, key, value));
    else if (written.has(key)) changes.push({ op: 'delete', path: [...path, key] });
  }
  return { ok: true, changes };
}
