import type { Checklist, Item } from '../model/checklist';
import type { Path } from '../model/problem';
import { placesOf, type ItemPlace } from '../rules/items';

/**
 * Where an item stands in its list as the list is now: by its id, else where it was if it still says the same there.
 * Undefined where it is gone.
 */
export function placeNow(
  checklist: Checklist,
  { item, path }: { readonly item: Item; readonly path: Path },
): ItemPlace | undefined {
  const places = placesOf(checklist);
  if (item.id !== undefined) {
    const same = places.filter((place) => place.item.id === item.id);
    if (same.length === 1) return same[0];
  }
  const there = places.find((place) => samePath(place.path, path));
  return there?.item.id === item.id && there?.item.text === item.text ? there : undefined;
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

/** Whether the first path is the second one or leads on from it. */
export function isWithin(path: Path, outer: Path): boolean {
  return outer.length <= path.length && outer.every((step, i) => step === path[i]);
}

/** Of places that lie within each other only the outermost, each once. */
export function outermost<T extends { readonly file: string; readonly path: Path }>(
  places: readonly T[],
): readonly T[] {
  return places.filter(
    (place, index) =>
      !places.some((other, i) => {
        if (other.file !== place.file || !isWithin(place.path, other.path)) return false;
        return samePath(place.path, other.path) ? i < index : true;
      }),
  );
}

/** Sorts places as they stand: list by list, from the top. */
export function byPlace(a: { readonly file: string; readonly path: Path }, b: typeof a): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const depth = a.path.findIndex((step, i) => step !== b.path[i]);
  // What another one is in stands before it.
  return depth < 0 ? a.path.length - b.path.length : Number(a.path[depth]) - Number(b.path[depth] ?? -1);
}

/**
 * Who stands where something was taken out: the next one beside it, else the one before, else what it was in. `gone`: as
 * they stood in the list, from the top. Undefined where the list is left without an item.
 */
export function besideGone(list: Checklist, gone: readonly Path[]): ItemPlace | undefined {
  const last = gone.at(-1) ?? [];
  const [around, index] = [last.slice(0, -1), Number(last.at(-1))];
  const places = placesOf(list);
  const kept = places.filter(
    ({ path }) => samePath(path.slice(0, -1), around) && !gone.some((taken) => samePath(path, taken)),
  );
  const next = kept.find(({ path }) => Number(path.at(-1)) > index) ?? kept.at(-1);
  return next ?? places.find(({ path }) => samePath(path, around.slice(0, -1)));
}
