import type { TreeNode } from '../../core/tree/nodes';
import type { TreeTarget } from '../../host/commands';
import type { Row as TreeRow } from '../../host/tree/row';

/** A row of the trips view. */
export type Row = TreeRow<TreeNode>;

/** What a row stands for: a trip, a file in it, an item in the file. */
export function targetOf(node: TreeNode): TreeTarget | undefined {
  if (node.kind === 'phase') return undefined;
  return {
    folder: node.folder,
    ...('path' in node ? { path: node.path } : {}),
    ...('at' in node ? { at: node.at, item: node.item } : {}),
  };
}
