import type { Change } from '../../core/format/edit';
import type { TripContents } from '../../core/model/contents';
import type { ItemPlace } from '../../core/rules/items';
import type { Deferred } from '../../host/deferred';
import type { Services } from '../../host/services';
import { filesOf, placesNow, uriOf, withList, type FoundItems } from './findItems';

/** Computes the changes of one list for those of the items that stand in it. `contents` has the list as `text` says it. */
export type ComputeItemChanges = (
  places: readonly ItemPlace[],
  text: string,
  deferred: Deferred,
  contents: TripContents,
  file: string,
) => readonly Change[];

/** Changes items where they stand now, in however many lists, all or none. */
export async function changeItems(
  { contents, places }: Pick<FoundItems, 'contents' | 'places'>,
  services: Services,
  compute: ComputeItemChanges,
): Promise<void> {
  const files = filesOf(places);
  const uris = files.map((file) => uriOf(contents, file));
  await services.edits.changeAll(uris, (texts, deferred) => {
    const readings = texts.map((text) => deferred.readRecord('checklist', text));
    // What cannot be read is not gone: an edit without changes says where it is broken.
    if (!readings.every(({ understood }) => understood)) return texts.map((text) => deferred.edit(text, []));
    const values = readings.map(({ value }) => value);
    let now = contents;
    for (const [index, file] of files.entries()) now = withList(now, file, values[index] ?? {});
    return files.map((file, index) => {
      const [text = '', value = {}] = [texts[index], values[index]];
      const own = placesNow(
        value,
        places.filter((place) => place.file === file),
      );
      return deferred.edit(text, compute(own, text, deferred, now, file));
    });
  });
}
