import assert from 'node:assert/strict';
import { customer, openLibrary, past, root, trip, workspace } from './openLibrary';

const acme = `${root}/trips/2026-03-acme`;
const old = `${root}/trips/2025-03-acme`;
const ids = (library: { readonly trips: readonly { readonly id: string }[] }) => library.trips.map(({ id }) => id);

describe('folders', () => {
  it('that are deleted take their trips along, though only the folder is told of', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.deleteFolder('trips/2026-03-acme');
    await settled();
    assert.deepEqual(ids(library), ['2026-06-globex', '2025-03-acme']);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.trips, true);
    assert.ok(events[0]?.changed.has(acme));
    assert.equal(library.contents(acme), undefined);
    assert.equal(await library.load(acme), undefined);
    assert.equal(await library.reread(acme), undefined);
    files.deleteFolder('trips');
    await settled();
    assert.deepEqual(ids(library), []);
  });

  it('that are renamed make another trip', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.renameFolder('trips/2026-03-acme', 'trips/2026-03 acme 上线');
    await settled();
    assert.equal(events.length, 1);
    const [entry] = library.tripsById('2026-03 acme 上线');
    assert.ok(entry);
    assert.deepEqual(library.tripsById('2026-03-acme'), []);
    assert.equal(library.contents(entry.folder)?.issues.length, 2);
    assert.equal(library.tripHolding(files.uri('trips/2026-03 acme 上线/issues/x.yaml')), entry);
    // The host may not see into what came as a whole.
    assert.ok([entry.folder, `${entry.folder}/issues`].every((folder) => files.followed.has(folder)));
    assert.ok(!files.followed.has(old));
  });

  it('may be written in again while they are taken off', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const { files, library, settled } = await openLibrary();
      files.renameFolder('trips/2026-03-acme', 'moved');
      for (let turn = 0; turn < turns; turn++) await files.rest();
      await library.didWrite(files.put({ 'trips/2026-03-acme/trip.yaml': trip('Again') }));
      await settled();
      assert.deepEqual(
        library.tripsById('2026-03-acme').map((entry) => entry.trip.title),
        ['Again'],
        `after ${turns} turns`,
      );
    }
  });

  it('in a trip are looked at as a whole', async () => {
    const { files, library, settled } = await openLibrary();
    files.deleteFolder('trips/2026-03-acme/issues');
    files.deleteFolder('trips/2026-03-acme/evidence');
    await settled();
    assert.deepEqual(library.contents(acme)?.issues, []);
    assert.deepEqual(library.contents(acme)?.evidence, []);
    files.renameFolder('trips/2025-03-acme/issues', 'trips/2026-03-acme/issues');
    await settled();
    assert.deepEqual(
      library.contents(acme)?.issues.map(({ value }) => value.title),
      ['Old'],
    );
    assert.deepEqual((await library.load(old))?.issues, []);
  });

  it('with many trips in them come and go as one', async () => {
    const { files, library, events, settled } = await openLibrary();
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        [`archive/a b/t${n}/trip.yaml`, past(`Trip ${n}`)],
        [`archive/a b/t${n}/issues/2025-03-04-x-${n}aaa.yaml`, 'title: [\n'],
      ]).flat(),
    );
    files.put(many);
    files.changed.fire([files.uri('archive')]);
    await settled();
    assert.equal(library.trips.length, 33);
    assert.equal(events.length, 1);
    assert.equal([...library.problemUris()].length, 30);
    files.deleteFolder('archive');
    await settled();
    assert.equal(library.trips.length, 3);
    assert.equal(events[1]?.problems.length, 30);
    assert.deepEqual([...library.problemUris()], []);
  });

  it('that hold a folder named trip.yaml, hidden ones and node_modules are no trips', async () => {
    const { library } = await openLibrary({
      'a/trip.yaml/readme.txt': 'no',
      'node_modules/x/trip.yaml': trip('No'),
      '.hidden/x/trip.yaml': trip('No'),
      'deep/er/and/deeper/trip.yaml': trip('Yes'),
    });
    assert.deepEqual(
      library.trips.map((entry) => entry.trip.title),
      ['Yes'],
    );
  });

  it('of the workspace may be in hidden ones: what is made in them is seen', async () => {
    const { files, library, settled } = await openLibrary(workspace, ['file:///home/.work/node_modules/it']);
    files.write({
      'trips/2026-04-new/trip.yaml': trip('New'),
      'trips/.hidden/trip.yaml': trip('No'),
      'sub/customers/new.yaml': customer('New'),
      'sub/trips/2026-04-sub/trip.yaml': trip('Sub', undefined, undefined, 'new'),
    });
    await settled();
    const [sub] = library.tripsById('2026-04-sub');
    assert.ok(sub && library.tripsById('2026-04-new').length === 1);
    assert.equal(library.trips.length, 5);
    assert.equal((await library.load(sub.folder))?.customer?.value.name, 'New');
  });

  it('of the workspace may be inside each other', async () => {
    const inner = `${root}/trips`;
    const { files, library, settled } = await openLibrary(workspace, [root, inner]);
    assert.equal(library.trips.length, 3);
    files.folders = [inner];
    files.rootsChanged.fire();
    await library.whenReady();
    await settled();
    assert.equal(library.trips.length, 3);
    files.folders = [`${root}/customers`];
    files.rootsChanged.fire();
    await library.whenReady();
    assert.equal(library.trips.length, 0);
  });

  it('of the workspace that were taken off stay off, whatever is still told of them', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const { files, library, settled } = await openLibrary();
      files.renameFolder('trips/2026-03-acme', 'archive');
      for (let turn = 0; turn < turns; turn++) await files.rest();
      files.folders = [`${root}/trips`];
      files.rootsChanged.fire();
      await library.whenReady();
      // As when an editor with the file is closed.
      files.changed.fire([`${root}/archive/trip.yaml`, `${root}/customers/acme.yaml`]);
      await settled();
      assert.deepEqual(ids(library), ['2026-06-globex', '2025-03-acme'], `after ${turns} turns`);
      assert.deepEqual(library.customers(), []);
    }
  });

  it('outside of the workspace count where a command made them', async () => {
    const { files, library, settled } = await openLibrary();
    const trips = 'file:///elsewhere/trips';
    files.disk.set(`${trips}/t/trip.yaml`, trip('Elsewhere'));
    files.disk.set(`${trips}/u/trip.yaml`, trip('Nobody’s'));
    await library.didWrite([`${trips}/t/trip.yaml`]);
    files.changed.fire([`${trips}/u/trip.yaml`]);
    await settled();
    assert.equal(library.tripAt(`${trips}/t`)?.trip.title, 'Elsewhere');
    assert.equal(library.tripAt(`${trips}/u`), undefined);
  });

  it('in the parts of a trip are no trips, whoever tells of them', async () => {
    const { files, library, settled } = await openLibrary();
    files.write({ 'trips/2026-03-acme/issues/copy/trip.yaml': trip('Copy') });
    files.write({ 'trips/2026-03-acme/checklists/customers/x.yaml': 'name: [' });
    await settled();
    assert.equal(library.trips.length, 3);
    assert.deepEqual([...library.problemUris()], []);
    files.write({ 'trips/2026-03-acme/trip.yaml': undefined });
    await settled();
    assert.equal(library.tripsById('copy').length, 1);
    files.write({ 'trips/2026-03-acme/trip.yaml': trip('Back') });
    await settled();
    assert.deepEqual(ids(library).sort(), ['2025-03-acme', '2026-03-acme', '2026-06-globex']);
  });

  it('of one name are told apart by where they are', async () => {
    const { library } = await openLibrary({ ...workspace, 'b/trips/2026-03-acme/trip.yaml': trip('The other') });
    assert.deepEqual(
      library.tripsById('2026-03-acme').map(({ folder }) => folder),
      [`${root}/b/trips/2026-03-acme`, acme],
    );
  });

  it('of files that are nobody’s change nothing', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.write({ 'src/customers/x.yaml': 'not: [ours', 'trips/2026-03-acme/notes/x.yaml': '[', 'dist/a.js': 'x' });
    await settled();
    assert.deepEqual(events, []);
    assert.deepEqual([...library.problemUris()], []);
  });

  it('are not looked for in what a build writes', async () => {
    const { files, library, settled } = await openLibrary();
    const [requests, walks] = [files.requests, library.stats.walks];
    files.write(Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`dist/${n}.js`, 'x'])));
    await settled();
    assert.deepEqual([files.requests, library.stats.walks], [requests, walks]);
  });

  it('may be called like a file', async () => {
    const { files, library, settled } = await openLibrary();
    files.renameFolder('trips/2026-03-acme', 'trips/acme.v2');
    await settled();
    assert.equal(library.tripsById('acme.v2').length, 1);
    files.renameFolder('trips/acme.v2', 'trips/acme.v3');
    await settled();
    assert.deepEqual(library.tripsById('acme.v2'), []);
    assert.equal(library.tripsById('acme.v3').length, 1);
  });

  it('of a trip that comes and goes with its trip.yaml', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.write({ 'trips/2026-03-acme/trip.yaml': undefined });
    await settled();
    assert.equal(library.tripAt(acme), undefined);
    files.write({ 'trips/2026-03-acme/trip.yaml': trip('Back') });
    await settled();
    assert.equal(library.contents(acme)?.trip.value.title, 'Back');
    assert.equal(library.contents(acme)?.issues.length, 2);
    assert.equal(events.length, 2);
  });
});
