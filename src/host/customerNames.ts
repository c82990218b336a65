import type { Library, TripEntry } from '../core/library/library';
import { joinUri } from '../core/library/uris';

/** Names of the customers of trips, also of trips whose contents are not in memory. */
export class CustomerNames {
  private byUri: ReadonlyMap<string, string> | undefined;

  constructor(private readonly library: Pick<Library, 'customers' | 'customersFolderOf'>) {}

  /** The name that the customer's file gives; else the id that the trip gives. */
  of(entry: TripEntry): string | undefined {
    const { customer } = entry.trip;
    const folder = customer === undefined ? undefined : this.library.customersFolderOf(entry);
    if (customer === undefined || folder === undefined) return customer;
    this.byUri ??= new Map(this.library.customers().map(({ path, value }) => [path, value.name ?? '']));
    return this.byUri.get(joinUri(folder, `${customer}.yaml`)) || customer;
  }

  /** A customer's file is different: names are looked up anew. */
  forget(): void {
    this.byUri = undefined;
  }
}
