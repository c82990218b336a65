import type * as vscode from 'vscode';
import type { Library, TripEntry } from '../../src/core/library/library';
import { Expansion } from '../../src/features/trips/expansion';
import { TripTree } from '../../src/features/trips/tripTree';
import type { Row } from '../../src/features/trips/row';
import { equal } from './support/assert';
import { dayFromNow } from './support/tripFiles';

const folder = 'file:///site/trips/one';
const entry: TripEntry = {
  folder,
  id: 'one',
  trip: { title: 'One', goal: 'fix', start: dayFromNow(-1), end: dayFromNow(1), timezone: 'UTC' },
  understood: true,
};
const later: TripEntry = {
  ...entry,
  folder: 'file:///site/trips/two',
  id: 'two',
  trip: { ...entry.trip, start: dayFromNow(30), end: dayFromNow(31) },
};

/** A library that is still looking for the trips until it is told to be ready. */
class ScanningLibrary {
  trips: readonly TripEntry[] = [];
  ready: () => void = () => undefined;
  private readonly scanned = new Promise<void>((resolve) => (this.ready = resolve));

  whenScanned = () => this.scanned;
  phaseOf = ({ trip }: TripEntry) => ((trip.start ?? '') > dayFromNow(0) ? 'planned' : 'active');
  tripAt = (uri: string) => this.trips.find((one) => one.folder === uri);
  contents = () => undefined;
  load = async () => undefined;
  crossProblems = () => undefined;
  customers = () => [];
  customersFolderOf = () => undefined;
}

describe('the roots of the trips view', () => {
  it('are drawn once where trips come while the workspace is read, and again only for another phase', async () => {
    const library = new ScanningLibrary();
    const expansion = new Expansion({ keys: () => [], get: () => [], update: async () => undefined } as vscode.Memento);
    const tree = new TripTree(
      library as unknown as Library,
      () => Date.now(),
      expansion,
      { has: () => true },
      () => Promise.reject(new Error('No tooltip is asked for.')),
    );
    const drawn: (readonly Row[] | undefined)[] = [];
    tree.onDidChangeTreeData((rows) => drawn.push(rows));
    const asked = tree.getChildren();
    library.trips = [entry];
    tree.update([folder]);
    tree.rebuild();
    equal(drawn, [], 'what was said to have changed before anything was given');
    library.ready();
    equal((await asked).length, 1, 'roots');
    tree.update([folder]);
    equal(drawn.filter((rows) => rows === undefined).length, 0, 'roots drawn anew though they are the same');
    library.trips = [later, entry];
    tree.update([later.folder]);
    equal(drawn.filter((rows) => rows === undefined).length, 1, 'roots drawn anew for another phase');
    tree.dispose();
    expansion.dispose();
  });
});
