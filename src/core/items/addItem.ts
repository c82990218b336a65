import type { Change } from '../format/edit';
import type { Item } from '../model/checklist';
import type { TripContents } from '../model/contents';
import type { Path, Plain } from '../model/problem';
import { commentFinder } from '../rules/commentFinder';
import { placesOf } from '../rules/items';
import { fieldValues, type ItemAnswers } from './itemFields';
import { freeItemId, idsInTrip } from './itemIds';
import { keysIn } from './itemKeys';
import { refused, type Refused } from './itemPlan';
import { samePath } from './placeNow';

/** Where a new item goes: to the end of its list, behind another one, or below it as its last child. */
export type NewPlace =
  | { readonly at: 'end' }
  | { readonly at: 'after'; readonly path: Path }
  | { readonly at: 'child'; readonly path: Path };

export interface NewItem extends ItemAnswers {
  /** Left out: made of the text. */
  readonly id?: string | undefined;
}

/**
 * A new item of the checklist `file`, whose text is `text`. `contents` holds the checklist as the text says it. A leaf
 * that gets its first child stores no `done` any more.
 */
export function planAddItem(
  contents: TripContents,
  file: string,
  place: NewPlace,
  answers: NewItem,
  text: string,
): { readonly ok: true; readonly changes: readonly Change[]; readonly id: string; readonly path: Path } | Refused {
  const list = contents.checklists.find(({ path }) => path === file);
  if (!list) return refused({ code: 'gone' });
  const fields = fieldValues({ ...answers, text: answers.text ?? '' }, contents);
  if (!fields.ok) return fields;
  const taken = idsInTrip(contents);
  const given = answers.id?.trim();
  if (given !== undefined && !/^[^\s\p{Cc}]+$/u.test(given)) return refused({ code: 'bad-id', id: given });
  if (given !== undefined && taken.has(given)) return refused({ code: 'id-taken', id: given });
  const id = given ?? freeItemId(answers.text ?? '', taken);
  const value: Record<string, Plain> = { id };
  for (const [key, content] of fields.values) if (content !== undefined) value[key] = content;

  if (place.at === 'end') {
    const path = ['items', list.value.items?.length ?? 0];
    return { ok: true, changes: [{ op: 'insert', path: ['items'], index: -1, value }], id, path };
  }
  const there = placesOf(list.value).find((other) => samePath(other.path, place.path));
  if (!there) return refused({ code: 'gone' });
  if (place.at === 'after') {
    const [above, index] = [place.path.slice(0, -1), Number(place.path.at(-1)) + 1];
    return { ok: true, changes: [{ op: 'insert', path: above, index, value }], id, path: [...above, index] };
  }
  const items = [...place.path, 'items'];
  const insert: Change = { op: 'insert', path: items, index: -1, value };
  const changes = [...unticked(there.item, there.path, text), insert];
  return { ok: true, changes, id, path: [...items, there.item.items?.length ?? 0] };
}

/** What a leaf loses when it becomes a parent: its children say from then on whether it is done. */
export function unticked({ items }: Item, path: Path, text: string): readonly Change[] {
  const written = keysIn(text)(path);
  if ((items ?? []).length > 0) return [];
  const gone = ['done', 'doneAt', 'doneBy', 'override'].filter((key) => written.has(key));
  const hasComment = commentFinder(text);
  return gone.map((key): Change => {
    const at = [...path, key];
    // As when it is unticked: the line stays for its comment's sake.
    return key === 'done' && hasComment(at) ? { op: 'set', path: at, value: false } : { op: 'delete', path: at };
  });
}
