import assert from 'node:assert/strict';
import { issue, list, openLibrary, root } from './openLibrary';

const acme = `${root}/trips/2026-03-acme`;
const old = `${root}/trips/2025-03-acme`;

describe('bad files', () => {
  const path = 'trips/2026-03-acme/issues/2026-03-12-slow-7f3k.yaml';
  const uri = `${root}/${path}`;

  it('keep their last good values for display', async () => {
    const { files, library, settled } = await openLibrary();
    files.write({ [path]: 'title: Slow\ndescribe: "open\n' });
    await settled();
    const [broken] = library.contents(acme)?.issues ?? [];
    assert.equal(broken?.understood, false);
    assert.equal(broken.value.describe, 'It is slow.\n');
    assert.ok(library.problemsOf(uri).length > 0);
    files.write({ [path]: 'title: Slower still\ndescribe: [\n' });
    await settled();
    assert.equal(library.contents(acme)?.issues[0]?.value.title, 'Slow');
    files.write({ [path]: issue('Mended') });
    await settled();
    assert.equal(library.contents(acme)?.issues[0]?.value.title, 'Mended');
    assert.deepEqual(library.problemsOf(uri), []);
  });

  it('say what is wrong with them, and leave the rest alone', async () => {
    const { files, library, settled } = await openLibrary();
    files.unreadable.add(`${acme}/issues/u.yaml`);
    files.write({
      'trips/2026-03-acme/issues/u.yaml': 'x',
      'trips/2026-03-acme/issues/b.yaml': new Uint8Array([116, 0, 0]),
      'trips/2026-03-acme/issues/l.yaml': new Uint8Array([0xff, 0xfe, 65]),
      'trips/2026-03-acme/issues/big.yaml': new Uint8Array(5_000_000).fill(35),
    });
    await settled();
    const codes = ['u', 'b', 'l', 'big'].map((name) => library.problemsOf(`${acme}/issues/${name}.yaml`)[0]?.code);
    assert.deepEqual(codes, ['unreadable', 'binary', 'not-utf8', 'too-large']);
    assert.equal(library.contents(acme)?.issues.length, 6);
    assert.equal(library.contents(acme)?.checklists.length, 1);
  });

  it('may be a trip.yaml, or a customer, or a template', async () => {
    const { files, library, settled } = await openLibrary();
    files.write({
      'trips/2026-03-acme/trip.yaml': 'title: [',
      'customers/acme.yaml': 'name: [',
      'knowledge/templates/go-live.yaml': 'items: {',
    });
    await settled();
    const entry = library.tripAt(acme);
    assert.equal(entry?.trip.title, 'ACME go-live');
    assert.equal(entry.understood, false);
    assert.deepEqual([...library.problemUris()].sort(), [
      `${root}/customers/acme.yaml`,
      `${root}/knowledge/templates/go-live.yaml`,
      `${acme}/trip.yaml`,
    ]);
    assert.equal(library.contents(acme)?.customer?.value.name, 'ACME');
  });

  it('count when their unsaved text does, and no longer when it is given up', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.typed.set(uri, issue('Typed'));
    files.changed.fire([uri]);
    await settled();
    assert.equal(library.contents(acme)?.issues[0]?.value.title, 'Typed');
    assert.equal((await library.reread(acme))?.issues[0]?.value.title, 'Typed');
    files.typed.delete(uri);
    files.changed.fire([uri]);
    await settled();
    assert.equal(library.contents(acme)?.issues[0]?.value.title, 'Slow');
    assert.equal(events.length, 2);
  });

  it('of a trip that was put aside are mended there too', async () => {
    const { files, library, settled } = await openLibrary();
    files.write({ 'trips/2025-03-acme/checklists/deliverables.yaml': list('a', 'a') });
    await settled();
    const codes = new Set(library.problemsOf(`${old}/checklists/deliverables.yaml`).map(({ code }) => code));
    assert.deepEqual([...codes], ['duplicate-id']);
    assert.equal([...library.problemUris()].length, 1);
    files.write({ 'trips/2025-03-acme/checklists/deliverables.yaml': list('a') });
    await settled();
    assert.equal([...library.problemUris()].length, 0);
  });
});
