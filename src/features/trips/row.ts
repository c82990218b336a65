import type { TreeNode } from '../../core/tree/nodes';
import { markTarget } from '../../host/commands';

/**
 * What VS Code holds for a row: one object a row for as long as it is shown, so that it can be asked to paint it anew,
 * with the node as it is now.
 */
export class Row {
  constructor(
    public node: TreeNode,
    public readonly parent: Row | undefined,
  ) {
    this.mark();
  }

  get id(): string {
    return this.node.id;
  }

  update(node: TreeNode): void {
    this.node = node;
    this.mark();
  }

  /** Commands that are started on the row learn from this what it stands for. */
  private mark(): void {
    const { node } = this;
    if (node.kind === 'phase') return;
    markTarget(this, {
      folder: node.folder,
      ...('path' in node ? { path: node.path } : {}),
      ...('at' in node ? { at: node.at } : {}),
    });
  }
}
