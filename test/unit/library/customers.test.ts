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
});
