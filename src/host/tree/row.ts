import { markTarget, type TreeTarget } from '../commands';

/** A node of a tree of plain facts; its id is unique in the tree and the same after every rebuild. */
export interface RowNode<N> {
  readonly kind: string;
  readonly id: string;
  readonly children: readonly N[];
}

/** What a node stands for, as commands that are started on its row learn it; undefined where that is nothing. */
export type TargetOf<N> = (node: N) => TreeTarget | undefined;

/**
 * What VS Code holds for a row: one object a row for as long as it is shown, so that it can be asked to paint it anew,
 * with the node as it is now.
 */
export class Row<N extends RowNode<N>> {
  constructor(
    public node: N,
    public readonly parent: Row<N> | undefined,
    private readonly targetOf: TargetOf<N>,
  ) {
    this.mark();
  }

  get id(): string {
    return this.node.id;
  }

  update(node: N): void {
    this.node = node;
    this.mark();
  }

  private mark(): void {
    const target = this.targetOf(this.node);
    if (target) markTarget(this, target);
  }
}
