import type * as vscode from 'vscode';
import type { Library, TripEntry } from '../../src/core/library/library';
import type { TripContents } from '../../src/core/model/contents';
import { phaseOf } from '../../src/core/rules/phase';
import { Expansion } from '../../src/features/trips/expansion';
import type { Row } from '../../src/features/trips/row';
import { TripTree } from '../../src/features/trips/tripTree';
import { contentsFor, duringTrip, tripYaml } from '../unit/tree/contentsFor';
import { equal, ok } from './support/assert';
import { waitFor } from './support/waitFor';

const list = 'kind: deliverables\nitems:\n  - {id: late, text: Pack, due: 2026-03-08}\n';
const monthMs = 30 * 86_400_000;

/** A library with one trip, whose contents are in memory only while they are used. */
class ForgetfulLibrary {
  private inMemory = false;
  private text = 'name: ACME\n';
  trips: readonly TripEntry[] = [];

  get entry(): TripEntry {
    const { folder, id, trip } = this.all;
    return { folder, id, trip: trip.value, understood: true };
  }

  private get all(): TripContents {
    return contentsFor({ 'trip.yaml': tripYaml, 'checklists/a.yaml': list, 'customer.yaml': this.text });
  }

  rename(name: string): void {
    this.text = `name: ${name}\n`;
  }

  forget(): void {
    this.inMemory = false;
  }

  contents = () => (this.inMemory ? this.all : undefined);
  load = async () => {
    this.inMemory = true;
    return this.all;
  };
  tripAt = (uri: string) => this.trips.find(({ folder }) => folder === uri);
  phaseOf = ({ trip }: TripEntry, now: number) => phaseOf(trip, now);
  whenScanned = async () => undefined;
  crossProblems = () => undefined;
  customersFolderOf = () => 'file:///site/customers';
  customers = () => {
    const { customer } = this.all;
    return customer ? [{ ...customer, path: 'file:///site/customers/acme.yaml' }] : [];
  };
}

describe('a trip that is not in memory', () => {
  let library: ForgetfulLibrary;
  let tree: TripTree;
  let now = duringTrip;

  beforeEach(() => {
    now = duringTrip;
    library = new ForgetfulLibrary();
    library.trips = [library.entry];
    tree = new TripTree(
      library as unknown as Library,
      () => now,
      new Expansion({ keys: () => [], get: () => [], update: async () => undefined } as vscode.Memento),
      { has: () => true },
      () => Promise.reject(new Error('No tooltip is asked for.')),
    );
  });
  afterEach(() => tree.dispose());

  /** The row of the trip, if it is shown. */
  async function tripRow(): Promise<Row | undefined> {
    const [phase] = await tree.getChildren();
    return phase && (await tree.getChildren(phase))[0];
  }

  it('is read when it begins: what is late in it counts from then on', async () => {
    now = duringTrip - monthMs;
    await tripRow();
    equal(tree.overdueCount(), 0, 'before');
    now = duringTrip;
    tree.rebuild();
    await waitFor('what is late', () => tree.overdueCount() === 1);
  });

  it('is found by a filter though it came later', async () => {
    library.trips = [];
    await tree.setFilter({ states: ['overdue'], text: '' });
    equal(await tripRow(), undefined, 'before');
    library.trips = [library.entry];
    tree.update([library.entry.folder]);
    await waitFor('its row', async () => (await tripRow()) !== undefined);
  });

  it('shows another name of its customer', async () => {
    const row = await tripRow();
    ok(row, 'its row');
    await tree.getChildren(row);
    library.forget();
    library.rename('ACME Group');
    tree.update([], true);
    await waitFor('the name', () => row.node.kind === 'trip' && row.node.customer === 'ACME Group');
    equal(row.node.children.length, 1, 'what is below it');
  });
});
