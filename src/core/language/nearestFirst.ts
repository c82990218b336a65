import type { Candidate } from './candidates';

/** How many ids above the cursor are looked at: one that is written just now may be in no list yet. */
const mostLooked = 20;

/**
 * Items in the order in which one of them is likely waited for: those above the place where somebody types, the nearest
 * first, then those below it, then those of other lists; what is done already after what is not.
 */
export function nearestFirst(candidates: readonly Candidate[], text: string, offset: number): readonly Candidate[] {
  const here = placeAbove(candidates, text, offset);
  const near = here === undefined ? candidates : around(candidates, here);
  return [...near.filter(({ isPast }) => !isPast), ...near.filter(({ isPast }) => isPast)];
}

function around(candidates: readonly Candidate[], here: number): readonly Candidate[] {
  const list = candidates[here]?.list;
  const isOwn = (candidate: Candidate) => candidate.list === list;
  return [
    ...candidates
      .slice(0, here + 1)
      .filter(isOwn)
      .reverse(),
    ...candidates.slice(here + 1).filter(isOwn),
    ...candidates.filter((candidate) => !isOwn(candidate)),
  ];
}

/** The index of the candidate whose id stands nearest above. */
function placeAbove(candidates: readonly Candidate[], text: string, offset: number): number | undefined {
  const indices = new Map(candidates.map(({ value }, index) => [value, index]));
  let at = offset;
  for (let looked = 0; looked < mostLooked && at > 0; looked++) {
    at = text.lastIndexOf('id:', at - 1);
    if (at < 0) return undefined;
    const id = /^id: *["']?([^\s"',}#]+)/.exec(text.slice(at, at + 200))?.[1];
    const index = id === undefined ? undefined : indices.get(id);
    if (index !== undefined) return index;
  }
  return undefined;
}
