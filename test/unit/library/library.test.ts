import assert from 'node:assert/strict';
import { customer, issue, list, openLibrary, past, root, trip, workspace } from './openLibrary';
import { joinUri } from '../../../src/core/library/uris';

const acme = `${root}/trips/2026-03-acme`;
const old = `${root}/trips/2025-03-acme`;
const deliverables = 'checklists/deliverables.yaml';

describe('a library that has read everything', () => {
  it('knows the trips, the latest first, and those in memory', async () => {
    const { library } = await openLibrary();
    assert.deepEqual(
      library.trips.map(({ id, trip: { title } }) => [id, title]),
      [
        ['2026-06-globex', 'Globex training'],
        ['2026-03-acme', 'ACME go-live'],
        ['2025-03-acme', 'ACME survey'],
      ],
    );
    assert.equal(library.state, 'ready');
    assert.equal(library.contents(old), undefined);
    const contents = library.contents(acme);
    assert.ok(contents);
    assert.deepEqual(
      contents.issues.map(({ id }) => id),
      ['2026-03-12-slow-7f3k', '2026-03-12-slower-8f3k'],
    );
    assert.deepEqual(
      contents.checklists[0]?.value.items?.map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(contents.evidence, ['evidence/photos/one.jpg']);
    assert.equal(contents.hasRetro, true);
    assert.equal(contents.customer?.value.name, 'ACME');
    assert.deepEqual([...library.problemUris()], []);
  });

  it('reads each file once', async () => {
    const { library } = await openLibrary();
    const records = Object.keys(workspace).filter((path) => path.endsWith('.yaml'));
    assert.equal(library.stats.parses, records.length);
    assert.equal(library.stats.walks, 1);
  });

  it('reads what is not in memory when it is asked for', async () => {
    const { library, events } = await openLibrary();
    const contents = await library.load(old);
    assert.equal(contents?.issues[0]?.value.title, 'Old');
    assert.equal(library.contents(old), contents);
    assert.equal(await library.load(`${root}/trips/none`), undefined);
    assert.deepEqual(events, []);
  });

  it('keeps few of the trips that are not active', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, n) => [`trips/t${n}/trip.yaml`, past(`Trip ${n}`)] as const),
    );
    const { library } = await openLibrary({ ...workspace, ...many });
    for (let n = 0; n < 20; n++) await library.load(`${root}/trips/t${n}`);
    const kept = library.trips.filter(({ folder }) => library.contents(folder)).map(({ id }) => id);
    assert.equal(kept.length, 9);
    assert.ok(kept.includes('2026-03-acme') && kept.includes('t19') && !kept.includes('t0'));
  });

  it('names customers and templates', async () => {
    const { library } = await openLibrary();
    assert.deepEqual(
      (await library.customersNear(acme)).map(({ id, name, industry }) => [id, name, industry]),
      [
        ['acme', 'ACME', 'manufacturing'],
        ['globex', 'Globex', 'manufacturing'],
      ],
    );
    assert.deepEqual(library.templates(acme), [{ uri: `${root}/knowledge/templates/go-live.yaml`, stem: 'go-live' }]);
    assert.deepEqual(library.templates(), library.templates(acme));
  });

  it('finds the trip of a file, the innermost of several', async () => {
    const inner = 'trips/2026-03-acme/visits/second';
    const { library } = await openLibrary({ ...workspace, [`${inner}/trip.yaml`]: past('Second') });
    assert.equal(library.tripHolding(`${acme}/issues/x.yaml`)?.id, '2026-03-acme');
    assert.equal(library.tripHolding(`${root}/${inner}/trip.yaml`)?.id, 'second');
    assert.equal(library.tripHolding(`${acme}/`)?.id, '2026-03-acme');
    assert.equal(library.tripHolding(`${root}/customers/acme.yaml`), undefined);
  });
});

describe('a change', () => {
  it('of one file costs one parse and leaves the other records as they are', async () => {
    const { files, library, events, settled } = await openLibrary();
    const before = library.contents(acme);
    const parses = library.stats.parses;
    files.write({ [`trips/2026-03-acme/${deliverables}`]: list('a', 'b', 'c') });
    await settled();
    assert.equal(library.stats.parses - parses, 1);
    assert.equal(events.length, 1);
    assert.deepEqual([...(events[0]?.changed ?? [])], [[acme, new Set([deliverables])]]);
    assert.equal(events[0]?.trips, false);
    const after = library.contents(acme);
    assert.equal(after?.checklists[0]?.value.items?.length, 3);
    assert.equal(after?.issues, before?.issues);
    assert.equal(after?.trip, before?.trip);
  });

  it('that leaves the text as it is, is none', async () => {
    const { files, library, events, settled } = await openLibrary();
    const parses = library.stats.parses;
    files.changed.fire([...files.disk.keys()]);
    await settled();
    assert.deepEqual(events, []);
    assert.equal(library.stats.parses, parses);
  });

  it('of five hundred files at once is one event', async () => {
    const { files, events, library, settled } = await openLibrary();
    const many = Object.fromEntries(
      Array.from({ length: 500 }, (_, n) => [`trips/2026-03-acme/issues/2026-03-12-n${n}-7f3k.yaml`, issue(`No ${n}`)]),
    );
    files.write(many);
    await settled();
    assert.equal(events.length, 1);
    assert.equal(events[0]?.changed.get(acme)?.size, 500);
    assert.equal(library.contents(acme)?.issues.length, 502);
  });

  it('creates, deletes', async () => {
    const { files, library, events, settled } = await openLibrary();
    const [kept] = library.contents(acme)?.issues ?? [];
    files.write({
      'trips/2026-03-acme/issues/2026-03-12-slower-8f3k.yaml': undefined,
      'trips/2026-03-acme/issues/2026-03-12-新问题-9f3k.yaml': issue('新问题'),
    });
    await settled();
    const issues = library.contents(acme)?.issues ?? [];
    assert.deepEqual(
      issues.map(({ id }) => id),
      ['2026-03-12-slow-7f3k', '2026-03-12-新问题-9f3k'],
    );
    assert.equal(issues[0], kept);
    assert.equal(events.length, 1);
  });

  it('of evidence and retro', async () => {
    const { files, library, settled } = await openLibrary();
    files.write({
      'trips/2026-03-acme/retro.md': undefined,
      'trips/2026-03-acme/evidence/log.txt': 'x',
      'trips/2026-03-acme/reports/weekly.md': '# Week',
    });
    await settled();
    const contents = library.contents(acme);
    assert.equal(contents?.hasRetro, false);
    assert.deepEqual(contents?.evidence, ['evidence/log.txt', 'evidence/photos/one.jpg']);
    assert.deepEqual(contents?.reports, ['reports/weekly.md']);
  });

  it('of a trip that is not in memory shows its problems', async () => {
    const { files, library, events, settled } = await openLibrary();
    const text = list('a').replace('text: Do a', 'text: Do a\n    requires: [nothing]');
    files.write({ [`trips/2025-03-acme/${deliverables}`]: text });
    await settled();
    const uri = `${old}/${deliverables}`;
    assert.deepEqual(
      library.problemsOf(uri).map(({ code }) => code),
      ['missing-id'],
    );
    assert.deepEqual(
      events.flatMap(({ problems }) => problems),
      [uri],
    );
    assert.deepEqual([...library.problemUris()], [uri]);
    files.write({ [`trips/2025-03-acme/${deliverables}`]: list('a') });
    await settled();
    assert.deepEqual(library.problemsOf(uri), []);
    assert.equal(events.length, 2);
  });

  it('of trip.yaml changes the list', async () => {
    const { files, library, events, settled } = await openLibrary();
    files.write({ 'trips/2025-03-acme/trip.yaml': trip('Again now') });
    await settled();
    assert.equal(events[0]?.trips, true);
    assert.equal(library.tripAt(old)?.trip.title, 'Again now');
    assert.ok(library.contents(old), 'it is active now');
  });

  it('made by oneself is shown at once, and the watcher’s word on it changes nothing', async () => {
    const { files, library, events, settled } = await openLibrary();
    const uris = files.put({ [`trips/2026-03-acme/${deliverables}`]: list('z') });
    await library.didWrite(uris);
    assert.equal(library.contents(acme)?.checklists[0]?.value.items?.[0]?.id, 'z');
    assert.equal(events.length, 1);
    files.changed.fire(uris);
    await settled();
    assert.equal(events.length, 1);
  });

  it('made while the file is read is not lost', async () => {
    const { files, library, settled } = await openLibrary();
    const path = `trips/2026-03-acme/${deliverables}`;
    let times = 0;
    files.afterRead = () => {
      if (times++ < 3) files.write({ [path]: list(`n${times}`) });
    };
    files.write({ [path]: list('first') });
    await settled();
    assert.equal(library.contents(acme)?.checklists[0]?.value.items?.[0]?.id, 'n3');
  });

  it('of a name’s spelling leaves one record, on a disk that finds it by both', async () => {
    const { files, library, settled } = await openLibrary();
    files.foldsCase = true;
    const [before, after] = ['issues/2026-03-12-slow-7f3k.yaml', 'issues/2026-03-12-Slow-7f3k.yaml'];
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      const [old, now] = [`trips/2026-03-acme/${from}`, `trips/2026-03-acme/${to}`];
      files.write({ [old]: undefined, [now]: issue('Slow') });
      await settled();
      const paths = library.contents(files.uri('trips/2026-03-acme'))?.issues.map(({ path }) => path);
      assert.deepEqual(
        paths?.filter((path) => path.includes('7f3k')),
        [to],
      );
    }
    files.write({ 'customers/acme.yaml': undefined, 'customers/ACME.yaml': customer('ACME') });
    await settled();
    assert.deepEqual(
      library.customers().map(({ id }) => id),
      ['ACME', 'globex'],
    );
    await library.rescan();
    assert.equal(library.customers().length, 2);
  });

  it('that a command has to know is found by reading again', async () => {
    const { files, library, events } = await openLibrary();
    files.put({ [`trips/2026-03-acme/${deliverables}`]: list('unheard-of') });
    const contents = await library.reread(acme);
    assert.equal(contents?.checklists[0]?.value.items?.[0]?.id, 'unheard-of');
    assert.deepEqual([...(events[0]?.changed.get(acme) ?? [])], [deliverables]);
    const parses = library.stats.parses;
    assert.equal(await library.reread(acme), library.contents(acme));
    assert.equal(library.stats.parses, parses);
  });

  it('is found by a rescan where nobody told of it', async () => {
    const { files, library } = await openLibrary();
    files.put({
      'trips/2026-04-new/trip.yaml': trip('New', '2026-04-01', '2026-04-03'),
      'trips/2026-06-globex/trip.yaml': undefined,
      'trips/2025-03-acme/issues/2025-03-05-x-1234.yaml': 'title: [',
      'customers/globex.yaml': undefined,
    });
    await library.rescan();
    assert.deepEqual(
      library.trips.map(({ id }) => id),
      ['2026-04-new', '2026-03-acme', '2025-03-acme'],
    );
    assert.equal(library.problemsOf(`${old}/issues/2025-03-05-x-1234.yaml`).length > 0, true);
    assert.deepEqual(
      (await library.customersNear(root)).map(({ id }) => id),
      ['acme'],
    );
    assert.equal(library.state, 'ready');
  });
});

describe('URIs', () => {
  it('are spelled as VS Code does', () => {
    assert.equal(
      joinUri('file:///a', "出差 (1)/it's#1@x.yaml"),
      'file:///a/%E5%87%BA%E5%B7%AE%20%281%29/it%27s%231%40x.yaml',
    );
  });
});
