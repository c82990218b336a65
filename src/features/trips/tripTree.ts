import * as vscode from 'vscode';
import type { Library, TripEntry } from '../../core/library/library';
import { filtered, type TreeFilter } from '../../core/tree/filter';
import type { PhaseNode, TreeNode, TripNode } from '../../core/tree/nodes';
import { bareTripNode, tripNode } from '../../core/tree/tripNode';
import type { Afterwards } from '../../host/afterwards';
import type { Secrets } from '../../host/secrets';
import { paint } from '../../host/tree/paint';
import { Rows } from '../../host/tree/rows';
import { sameRow } from '../../host/tree/sameRow';
import { CustomerNames } from '../../host/customerNames';
import type { Expansion } from './expansion';
import { phaseNodes } from './phaseNodes';
import { targetOf, type Row } from './row';
import { treeItemOf } from './treeItems';

/** A trip's row as it is, and as far as the filter shows it. */
interface TripNodes {
  readonly full: TripNode;
  readonly shown: TripNode | undefined;
}

/**
 * Trips by phase, each with everything in it. Nodes of a trip are made when its row is first opened (active trips: at
 * once) and made again when the library says that it changed; only rows that look different are painted anew.
 */
export class TripTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row[] | undefined>();
  /** Fired when rows look different. */
  readonly onDidChangeTreeData = this.changed.event;
  private readonly rebuilt = new vscode.EventEmitter<void>();
  /** Fired when what the tree says as a whole may be different: counts, matches. */
  readonly onDidRebuild = this.rebuilt.event;

  private readonly listed = new vscode.EventEmitter<void>();
  /** Fired when rows with check boxes are about to be shown. */
  readonly onWillShowItems = this.listed.event;

  private readonly rows = new Rows<TreeNode>(targetOf);
  private readonly trips = new Map<string, TripNodes>();
  private roots: readonly PhaseNode[] = [];
  /** VS Code has been given the roots. */
  private isGiven = false;
  private filter: TreeFilter | undefined;
  private readonly customerNames: CustomerNames;
  /** Rows that look different since their trip was opened. */
  private readonly unpainted = new Set<Row>();
  private reveals = 0;

  constructor(
    private readonly library: Library,
    private readonly clock: () => number,
    private readonly expansion: Expansion,
    private readonly secrets: Pick<Secrets, 'has'>,
    private readonly afterwards: () => Promise<Pick<Afterwards, 'tripTooltip'>>,
  ) {
    this.customerNames = new CustomerNames(library);
  }

  dispose(): void {
    this.changed.dispose();
    this.rebuilt.dispose();
    this.listed.dispose();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (!row) {
      await this.library.whenScanned();
      this.roots = this.rootNodes();
      this.isGiven = true;
      return this.roots.map((node) => this.rows.below(undefined, node));
    }
    if (row.node.kind === 'trip' && !this.trips.has(row.node.folder)) await this.open(row);
    if (row.node.kind === 'checklist') this.listed.fire();
    return row.node.children.map((node) => this.rows.below(row, node));
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return treeItemOf(row, {
      onlyActive: this.activeCount() === 1,
      filtering: this.filter !== undefined,
      expanded: this.expansion.of(row.id),
    });
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const { tripTooltip } = await this.afterwards();
    const { node } = row;
    // Of a trip that nobody has opened yet little is known: it is read for whoever points at it.
    const contents = 'folder' in node ? await this.library.load(node.folder) : undefined;
    item.tooltip = tripTooltip(node, contents);
    return item;
  }

  /** Finds and reveals a row: to paint others meanwhile would make VS Code lose it. */
  async revealing<T>(reveal: () => Promise<T>): Promise<T> {
    this.reveals++;
    try {
      return await reveal();
    } finally {
      this.reveals--;
      if (this.reveals === 0) this.paintRest();
    }
  }

  /** A row is being looked for, to be selected. */
  get isRevealing(): boolean {
    return this.reveals > 0;
  }

  /** Paints a row again as it is. */
  repaint(row: Row): void {
    this.changed.fire([row]);
  }

  /** Paints all rows again as they are. */
  redraw(): void {
    this.changed.fire(undefined);
  }

  /** Shows only what fits; undefined shows all. Trips that are not in memory are read one after the other. */
  async setFilter(filter: TreeFilter | undefined): Promise<void> {
    this.filter = filter;
    this.expansion.paused = filter !== undefined;
    for (const folder of [...this.trips.keys()]) this.build(folder);
    this.refresh();
    if (!filter) return;
    for (const { folder } of this.library.trips) {
      if (this.trips.has(folder)) continue;
      await this.library.load(folder);
      if (this.filter !== filter) return;
      this.build(folder);
      this.refresh();
    }
  }

  /** What the library says has changed, and only that, is made again. `customers`: a customer's file is different. */
  update(changed: Iterable<string>, customers = false): void {
    const folders = new Set(changed);
    if (customers) for (const folder of this.renamedCustomers()) folders.add(folder);
    for (const folder of folders) {
      // A filter shows what it finds in any trip.
      const shown = this.trips.has(folder) || this.filter !== undefined;
      if (!this.build(folder) && shown && this.library.tripAt(folder)) void this.reload(folder);
    }
    for (const folder of this.trips.keys()) if (!this.library.tripAt(folder)) this.trips.delete(folder);
    this.refresh();
  }

  /** A day has passed at a site, or a setting has changed: phases and what is late may be different. */
  rebuild(): void {
    this.update([...this.trips.keys()]);
    const now = this.clock();
    for (const entry of this.library.trips) {
      // What is late counts from the day on which a trip begins.
      if (!this.trips.has(entry.folder) && this.library.phaseOf(entry, now) === 'active')
        void this.reload(entry.folder);
    }
  }

  /** There is no row: no trip, or none that the filter shows. */
  get isEmpty(): boolean {
    return this.isGiven && this.roots.length === 0;
  }

  /** How many items and issues of the active trips are late. */
  overdueCount(): number {
    const now = this.clock();
    let sum = 0;
    for (const entry of this.library.trips) {
      if (this.library.phaseOf(entry, now) === 'active') sum += this.nodesOf(entry).full.overdue;
    }
    return sum;
  }

  /** The row that stands for a place, its trip opened where needed: the item, else the file, else the trip. */
  async rowOf(folder: string, path: string | undefined, at?: readonly (string | number)[]): Promise<Row | undefined> {
    await this.getChildren();
    const phase = this.roots.find(({ children }) => children.some(({ id }) => id === folder));
    if (!phase) return undefined;
    const trip = (await this.getChildren(this.rows.below(undefined, phase))).find(({ id }) => id === folder);
    if (!trip || path === undefined || path === 'trip.yaml') return trip;
    await this.getChildren(trip);
    return this.descend(trip, path, at) ?? trip;
  }

  private descend(row: Row, path: string, at: readonly (string | number)[] | undefined): Row | undefined {
    const fits = (node: TreeNode): boolean => {
      if (node.kind === 'group' || node.kind === 'stage') return node.children.some(fits);
      if (!('path' in node) || node.path !== path) return false;
      return node.kind !== 'item' || (at !== undefined && node.at.every((step, i) => at[i] === step));
    };
    const next = row.node.children.find(fits);
    if (!next) return row.node.kind === 'trip' ? undefined : row;
    return this.descend(this.rows.below(row, next), path, at);
  }

  private async open(row: Row): Promise<void> {
    if (row.node.kind !== 'trip') return;
    const { folder } = row.node;
    await this.library.load(folder);
    this.build(folder);
    const shown = this.trips.get(folder)?.shown;
    if (!shown) return;
    // What it holds tells how far it has come: the row itself says more now.
    if (!sameRow<TreeNode>(row.node, shown)) this.unpainted.add(row);
    row.update(shown);
    if (this.reveals === 0) queueMicrotask(() => this.paintRest());
  }

  private paintRest(): void {
    if (this.unpainted.size === 0) return;
    this.changed.fire([...this.unpainted]);
    this.unpainted.clear();
  }

  /** Trips that are shown under another name of their customer, in memory or not. */
  private renamedCustomers(): readonly string[] {
    this.customerNames.forget();
    return this.library.trips.flatMap((entry) => {
      const shown = this.trips.get(entry.folder)?.full;
      return shown && shown.customer !== this.customerNames.of(entry) ? entry.folder : [];
    });
  }

  private async reload(folder: string): Promise<void> {
    await this.library.load(folder);
    if (this.build(folder)) this.refresh();
  }

  /** Makes a trip's nodes from what is in memory. */
  private build(folder: string): TripNode | undefined {
    const contents = this.library.contents(folder);
    if (!contents) {
      this.trips.delete(folder);
      return undefined;
    }
    const uri = vscode.Uri.parse(folder);
    const full = tripNode(contents, this.library.crossProblems(folder), this.clock(), (name) =>
      this.secrets.has(uri, name),
    );
    this.trips.set(folder, { full, shown: this.filter ? filtered(full, this.filter) : full });
    return full;
  }

  private nodesOf(entry: TripEntry): TripNodes {
    const known = this.trips.get(entry.folder);
    if (known) return known;
    if (this.build(entry.folder)) return this.nodesOf(entry);
    const bare = { ...bareTripNode(entry, this.clock()), customer: this.customerNames.of(entry) };
    return { full: bare, shown: this.filter ? filtered(bare, this.filter) : bare };
  }

  private rootNodes(): readonly PhaseNode[] {
    return phaseNodes(this.library.trips.flatMap((entry) => this.nodesOf(entry).shown ?? []));
  }

  /** Paints what looks different now. */
  private refresh(): void {
    // Whoever waits for the roots gets them as they are then. To say that they changed would draw them twice, and the
    // second time close what a person has opened meanwhile.
    if (!this.isGiven) return this.rebuilt.fire();
    const before = this.roots;
    this.roots = this.rootNodes();
    const sameRoots = before.map(({ id }) => id).join() === this.roots.map(({ id }) => id).join();
    const kept = new Set(this.roots.map(({ id }) => id));
    for (const root of before) if (!kept.has(root.id)) this.rows.forget(root);
    const dirty = this.rows.replaceAll(this.roots);
    if (!sameRoots) this.changed.fire(undefined);
    else paint(this.changed, dirty);
    this.rebuilt.fire();
  }

  private activeCount(): number {
    return this.roots.find(({ phase }) => phase === 'active')?.children.length ?? 0;
  }
}
