/** What is different since the last event: exactly that. */
export interface LibraryChange {
  /** The list of trips or one of their trip.yaml files is different. */
  readonly trips: boolean;
  /** A customer's file came, went or is different, or a folder of customers is. */
  readonly customers: boolean;
  /**
   * Trips whose contents are different, by their folder, each with the paths that changed; none where only its customer
   * did. A trip that is gone is among them.
   */
  readonly changed: ReadonlyMap<string, ReadonlySet<string>>;
  /** URIs of the files whose problems are different. */
  readonly problems: readonly string[];
}

/** Gathers what changes until it is told. */
export class ChangeSet {
  private trips = false;
  private customers = false;
  private readonly changed = new Map<string, Set<string>>();
  private readonly problems = new Set<string>();

  touchTrips(): void {
    this.trips = true;
  }

  touchCustomers(): void {
    this.customers = true;
  }

  touch(folder: string, paths: Iterable<string> = []): void {
    const known = this.changed.get(folder);
    if (!known) this.changed.set(folder, new Set(paths));
    else for (const path of paths) known.add(path);
  }

  touchProblems(uri: string): void {
    this.problems.add(uri);
  }

  /** What was gathered; undefined where that is nothing. Begins anew. */
  take(): LibraryChange | undefined {
    if (!this.trips && !this.customers && this.changed.size === 0 && this.problems.size === 0) return undefined;
    const { trips, customers } = this;
    const change = { trips, customers, changed: new Map(this.changed), problems: [...this.problems] };
    this.trips = false;
    this.customers = false;
    this.changed.clear();
    this.problems.clear();
    return change;
  }
}
