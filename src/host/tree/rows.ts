import { Row, type RowNode, type TargetOf } from './row';
import { sameRow } from './sameRow';

/** The rows that were given to VS Code, by id. */
export class Rows<N extends RowNode<N>> {
  private readonly byId = new Map<string, Row<N>>();

  constructor(private readonly targetOf: TargetOf<N>) {}

  get(id: string): Row<N> | undefined {
    return this.byId.get(id);
  }

  /** All rows, in the order in which they were given. */
  all(): Iterable<Row<N>> {
    return this.byId.values();
  }

  /** The row of a node below a parent: the one that is shown already, or a new one. */
  below(parent: Row<N> | undefined, node: N): Row<N> {
    const known = this.byId.get(node.id);
    if (known && known.parent === parent) {
      known.update(node);
      return known;
    }
    const row = new Row(node, parent, this.targetOf);
    this.byId.set(node.id, row);
    return row;
  }

  /**
   * Puts a new state of a node behind its row and the rows below it. Gives the topmost rows that look different now:
   * VS Code paints these and what is below them.
   */
  replace(node: N): readonly Row<N>[] {
    const row = this.byId.get(node.id);
    if (!row) return [];
    const before = row.node;
    if (before === node) return [];
    row.update(node);
    const own = !sameRow(before, node);
    const kept = new Set(node.children.map(({ id }) => id));
    const sameChildren =
      before.children.length === node.children.length &&
      before.children.every((child, i) => child.id === node.children[i]?.id);
    for (const child of before.children) if (!kept.has(child.id)) this.forget(child);
    const below = node.children.flatMap((child) => this.replace(child));
    return own || !sameChildren ? [row] : below;
  }

  forget(node: N): void {
    this.byId.delete(node.id);
    for (const child of node.children) this.forget(child);
  }
}
