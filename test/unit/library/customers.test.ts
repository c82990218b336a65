import assert from 'node:assert/strict';
import { openLibrary, root, workspace } from './openLibrary';

const acme = `${root}/customers/acme.yaml`;

describe('the customers of a library', () => {
  it('are all there, each for its trips', async () => {
    const { library } = await openLibrary();
    assert.deepEqual(
      library.customers().map(({ id, path, value }) => [id, path, value.name]),
      [
        ['acme', acme, 'ACME'],
        ['globex', `${root}/customers/globex.yaml`, 'Globex'],
      ],
    );
    assert.deepEqual(
      library.trips
        .filter((entry) => library.customersFolderOf(entry) === `${root}/customers` && entry.trip.customer === 'acme')
        .map(({ id }) => id),
      ['2026-03-acme', '2025-03-acme'],
    );
  });

  it('are said to be different when they are, and only then', async () => {
    const { library, files, events, settled } = await openLibrary();
    files.write({ 'trips/2026-03-acme/retro.md': '# Other\n' });
    files.write({ 'customers/acme.yaml': workspace['customers/acme.yaml'] ?? '' });
    await settled();
    assert.equal(
      events.some(({ customers }) => customers),
      false,
    );
    files.write({ 'customers/acme.yaml': 'name: ACME Machinery\n' });
    files.write({ 'customers/new.yaml': 'name: New\n' });
    await settled();
    assert.equal(
      events.some(({ customers }) => customers),
      true,
    );
    assert.deepEqual(
      library.customers().map(({ value }) => value.name),
      ['ACME Machinery', 'Globex', 'New'],
    );
    events.length = 0;
    files.write({ 'customers/new.yaml': undefined });
    await settled();
    assert.equal(
      events.some(({ customers }) => customers),
      true,
    );
    assert.equal(library.customers().length, 2);
  });

  it('are read again with a trip that a command has to know', async () => {
    const { library, files } = await openLibrary();
    const folder = `${root}/trips/2026-03-acme`;
    const name = async () => (await library.reread(folder))?.customer?.value.name;
    files.put({ 'customers/acme.yaml': 'name: ACME Machinery\n' });
    assert.equal(await name(), 'ACME Machinery');
    files.put({ 'customers/acme.yaml': undefined });
    assert.equal(await name(), undefined);
    files.put({ 'customers/acme.yaml': 'name: ACME again\n' });
    assert.equal(await name(), 'ACME again');
  });

  it('are nobody where a trip names what can be no file', async () => {
    const { library, files } = await openLibrary();
    const folder = `${root}/trips/2026-03-acme`;
    for (const customer of ['../customers/acme', '..', '/', 'a/b', '""']) {
      files.put({ 'trips/2026-03-acme/trip.yaml': `title: T\ncustomer: ${customer}\n` });
      assert.equal((await library.reread(folder))?.customer, undefined);
    }
  });
});
