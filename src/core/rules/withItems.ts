import type { Checklist, Item } from '../model/checklist';
import type { RecordFile } from '../model/contents';

/** The lists of a trip with some items of one of them in another's place; the rest is the same objects. */
export function withItems(
  checklists: readonly RecordFile<'checklist'>[],
  file: string,
  changed: ReadonlyMap<Item, Item>,
): readonly RecordFile<'checklist'>[] {
  return checklists.map((list) => {
    if (list.path !== file) return list;
    const value: Checklist = { ...list.value, items: replaced(list.value.items ?? [], changed) };
    return { ...list, value };
  });
}

function replaced(items: readonly Item[], changed: ReadonlyMap<Item, Item>): Item[] {
  return items.map((item) => {
    const now = changed.get(item) ?? item;
    return now.items ? { ...now, items: replaced(now.items, changed) } : now;
  });
}
