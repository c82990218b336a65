import * as vscode from 'vscode';
import { visitsByCustomer } from '../../core/customers/visits';
import type { Library } from '../../core/library/library';
import type { RecordFile } from '../../core/model/contents';
import { customerNode, type CustomerNode, type CustomerTreeNode, type Visit } from '../../core/tree/customerNodes';
import type { Afterwards } from '../../host/afterwards';
import { paint } from '../../host/tree/paint';
import { Rows } from '../../host/tree/rows';
import { targetOf, type CustomerRow } from './row';
import { treeItemOf } from './treeItems';

/** A customer's row, and what it was made of. */
interface Made {
  readonly file: RecordFile<'customer'>;
  readonly visits: string;
  readonly node: CustomerNode;
}

/**
 * The customers of the workspace, each with everything known. Made when somebody looks; of what the library says has
 * changed, only rows that look different are painted anew.
 */
export class CustomerTree implements vscode.TreeDataProvider<CustomerRow>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<CustomerRow[] | undefined>();
  /** Fired when rows look different. */
  readonly onDidChangeTreeData = this.changed.event;
  private readonly rows = new Rows<CustomerTreeNode>(targetOf);
  private made = new Map<string, Made>();
  private roots: readonly CustomerNode[] = [];

  constructor(
    private readonly library: Library,
    private readonly clock: () => number,
    private readonly afterwards: () => Promise<Pick<Afterwards, 'customerTooltip'>>,
  ) {}

  dispose(): void {
    this.changed.dispose();
  }

  async getChildren(row?: CustomerRow): Promise<CustomerRow[]> {
    if (row) return row.node.children.map((node) => this.rows.below(row, node));
    await this.library.whenKnown();
    this.roots = this.nodes();
    return this.roots.map((node) => this.rows.below(undefined, node));
  }

  getTreeItem(row: CustomerRow): vscode.TreeItem {
    return treeItemOf(row, this.clock());
  }

  getParent(row: CustomerRow): CustomerRow | undefined {
    return row.parent;
  }

  async resolveTreeItem(item: vscode.TreeItem, row: CustomerRow): Promise<vscode.TreeItem> {
    const { customerTooltip } = await this.afterwards();
    item.tooltip = customerTooltip(row.node, this.clock());
    return item;
  }

  /** Paints what looks different now. */
  refresh(): void {
    const before = this.roots;
    this.roots = this.nodes();
    const kept = new Set(this.roots.map(({ id }) => id));
    for (const root of before) if (!kept.has(root.id)) this.rows.forget(root);
    const same = before.length === this.roots.length && before.every(({ id }, i) => id === this.roots[i]?.id);
    const dirty = this.rows.replaceAll(this.roots);
    if (!same) this.changed.fire(undefined);
    else paint(this.changed, dirty);
  }

  /** The clock has moved on: paints the rows that say what time it is there. */
  tick(): void {
    const rows = [...this.rows.all()].filter(({ node }) => node.kind === 'contact' && node.timezone !== undefined);
    if (rows.length > 0) this.changed.fire(rows);
  }

  /** The row of a customer, by its file's URI. */
  async rowOf(uri: string): Promise<CustomerRow | undefined> {
    await this.library.whenKnown();
    this.refresh();
    const root = this.roots.find(({ id }) => id === uri);
    return root && this.rows.below(undefined, root);
  }

  private nodes(): readonly CustomerNode[] {
    const visits = visitsByCustomer(this.library, this.clock());
    const made = new Map<string, Made>();
    for (const file of this.library.customers()) {
      made.set(file.path, this.nodeOf(file, visits.get(file.path) ?? []));
    }
    this.made = made;
    return [...made.values()].map(({ node }) => node).sort((a, b) => a.title.localeCompare(b.title));
  }

  /** The same node while what it is made of is the same. */
  private nodeOf(file: RecordFile<'customer'>, visits: readonly Visit[]): Made {
    const known = this.made.get(file.path);
    const seen = JSON.stringify(visits);
    if (known?.file === file && known.visits === seen) return known;
    return { file, visits: seen, node: customerNode(file, visits) };
  }
}
