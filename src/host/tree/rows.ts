import { Row, type RowNode, type TargetOf } from './row';
import { sameRow } from './sameRow';

/** Rows that look different now. VS Code paints a row together with all that is shown below it. */
export interface DirtyRows<N extends RowNode<N>> {
  /** Those with none above them that looks different: enough to paint everything. */
  readonly topmost: readonly Row<N>[];
  /** Those with none below them that looks different: little to paint. */
  readonly innermost: readonly Row<N>[];
}

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

  /** Puts a new state of a node behind its row and the rows below it. Gives those that look different now. */
  replace(node: N): DirtyRows<N> {
    const row = this.byId.get(node.id);
    const before = row?.node;
    if (!row || !before || before === node) return { topmost: [], innermost: [] };
    row.update(node);
    const kept = new Set(node.children.map(({ id }) => id));
    for (const child of before.children) if (!kept.has(child.id)) this.forget(child);
    const below = this.replaceAll(node.children);
    if (sameRow(before, node) && sameChildren(before, node)) return below;
    return { topmost: [row], innermost: below.innermost.length > 0 ? below.innermost : [row] };
  }

  /** The same for several nodes. */
  replaceAll(nodes: readonly N[]): DirtyRows<N> {
    const all = nodes.map((node) => this.replace(node));
    return {
      topmost: all.flatMap(({ topmost }) => topmost),
      innermost: all.flatMap(({ innermost }) => innermost),
    };
  }

  forget(node: N): void {
    this.byId.delete(node.id);
    for (const child of node.children) this.forget(child);
  }
}

function sameChildren<N extends RowNode<N>>(before: N, node: N): boolean {
  return (
    before.children.length === node.children.length &&
    before.children.every((child, i) => child.id === node.children[i]?.id)
  );
}
