import { walkTree, type TreeNode } from './textTree';

/** Lines that can be folded together, counted from 0; the first of them stays. */
export interface Folding {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** Every entry that stands on several lines, and comments of several lines. */
export function foldingRanges(text: string, root: TreeNode): readonly Folding[] {
  const lineOf = lineCounter(text);
  const found = new Map<number, Folding>();
  walkTree(root, (_path, { range }) => {
    const [start, end] = [lineOf(range[0]), lineOf(range[1])];
    // Of those that begin on a line the outermost.
    if (end > start && !found.has(start)) found.set(start, { start, end, isComment: false });
  });
  return [...found.values(), ...comments(text)];
}

function comments(text: string): readonly Folding[] {
  const found: Folding[] = [];
  let start = -1;
  let index = 0;
  for (const line of text.split('\n')) {
    if (/^\s*#/.test(line)) {
      if (start < 0) start = index;
    } else {
      if (start >= 0 && index - start > 1) found.push({ start, end: index - 1, isComment: true });
      start = -1;
    }
    index++;
  }
  if (start >= 0 && index - start > 1) found.push({ start, end: index - 1, isComment: true });
  return found;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}
