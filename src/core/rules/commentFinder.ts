import { hasComment } from '../format/edit';
import { positionsOf, type Positions } from '../format/positions';
import type { Path } from '../model/problem';

/**
 * Tells of entries of a text whether their lines carry a comment. Asks the parser, which reads all of the text each
 * time, only about lines that could: a list of hundreds is unticked at once.
 */
export function commentFinder(text: string): (path: Path) => boolean {
  if (!text.includes('#')) return () => false;
  let positions: Positions | undefined;
  return (path) => {
    positions ??= positionsOf(text);
    const range = positions.range(path, 'entry');
    if (!range) return false;
    const stop = text.indexOf('\n', range[1]);
    return text.slice(range[0], stop < 0 ? undefined : stop).includes('#') && hasComment(text, path);
  };
}
