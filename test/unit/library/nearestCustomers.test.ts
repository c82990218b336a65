import assert from 'node:assert/strict';
import { customer, openLibrary, root, trip, workspace } from './openLibrary';

const acme = `${root}/trips/2026-03-acme`;
const old = `${root}/trips/2025-03-acme`;

describe('the customers of trips', () => {
  it('are those of the nearest folder upwards', async () => {
    const { library } = await openLibrary({
      ...workspace,
      'east/trips/t1/trip.yaml': trip('East'),
      'east/customers/acme.yaml': customer('ACME East'),
    });
    assert.equal((await library.load(`${root}/east/trips/t1`))?.customer?.value.name, 'ACME East');
    assert.equal(library.contents(acme)?.customer?.value.name, 'ACME');
  });

  it('who change are seen in their trips', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.write({ 'customers/acme.yaml': customer('ACME Group') });
    await settled();
    assert.equal(library.contents(acme)?.customer?.value.name, 'ACME Group');
    assert.deepEqual([...(events[0]?.changed ?? [])], [[acme, new Set()]]);
  });

  it('who go are missing in every trip of theirs, in memory or not, until they come back', async () => {
    const { files, library, settled } = await openLibrary();
    files.write({ 'customers/acme.yaml': undefined });
    await settled();
    assert.deepEqual([...library.problemUris()].sort(), [`${old}/trip.yaml`, `${acme}/trip.yaml`]);
    assert.deepEqual(
      library.problemsOf(`${old}/trip.yaml`).map(({ code }) => code),
      ['missing-customer'],
    );
    files.write({ 'customers/acme.yaml': customer('ACME') });
    await settled();
    assert.deepEqual([...library.problemUris()], []);
  });

  it('come and go with their folder', async () => {
    const { files, library, settled } = await openLibrary();
    files.renameFolder('customers', 'clients');
    await settled();
    assert.deepEqual(await library.customersNear(root), []);
    assert.equal([...library.problemUris()].length, 3);
    files.renameFolder('clients', 'customers');
    await settled();
    assert.equal((await library.customersNear(root)).length, 2);
    assert.deepEqual([...library.problemUris()], []);
  });

  it('are nobody’s without a trip near them, and theirs again with the next one', async () => {
    const east = { 'east/trips/t1/trip.yaml': trip('East') };
    const { files, library, settled } = await openLibrary({ ...workspace, ...east, 'east/customers/acme.yaml': '[' });
    const broken = files.uri('east/customers/acme.yaml');
    assert.deepEqual([...library.problemUris()], [broken]);
    files.deleteFolder('east/trips');
    await settled();
    assert.deepEqual([...library.problemUris()], []);
    assert.equal(library.customers().length, 2);
    files.write(east);
    await settled();
    assert.deepEqual([...library.problemUris()], [broken]);
  });

  it('and their first trip may be made together', async () => {
    const { files, library, settled } = await openLibrary({ 'readme.md': 'x' });
    assert.deepEqual(await library.customersNear(root), []);
    await library.didWrite(files.put({ 'trips/t/trip.yaml': trip('First'), 'customers/acme.yaml': customer('ACME') }));
    assert.equal(library.contents(`${root}/trips/t`)?.customer?.value.name, 'ACME');
    await settled();
    assert.deepEqual([...library.problemUris()], []);
  });
});
