import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Library } from '../../../src/core/library/library';
import { Library as FreshLibrary } from '../../../src/core/library/library';
import { readRecord } from '../../../src/core/format/readRecord';
import { checkTrip } from '../../../src/core/rules/checkTrip';
import type { MemoryFiles } from './memoryFiles';
import { customer, issue, list, openLibrary, past, today, trip, workspace } from './openLibrary';

type Step = (files: MemoryFiles, library: Library) => Promise<void> | void;

const tripPaths = [
  'trips/2026-03-acme',
  'trips/2025-03-acme',
  'trips/new',
  'more/deep/trips/one',
  'trips/new/inner',
  'trips/new/checklists/sub',
];
const inTrip = [
  'trip.yaml',
  'checklists/deliverables.yaml',
  'issues/2026-03-12-slow-7f3k.yaml',
  'issues/2026-03-13-x-1111.yaml',
  'changes/2026-03-13-c-2222.yaml',
  'evidence/a/b.jpg',
  'scans/s.jpg',
  'retro.md',
];
const elsewhere = [
  'customers/acme.yaml',
  'customers/globex.yaml',
  'more/customers/acme.yaml',
  'knowledge/templates/t.yaml',
];
const path = fc.oneof(
  fc.tuple(fc.constantFrom(...tripPaths), fc.constantFrom(...inTrip)).map(([folder, file]) => `${folder}/${file}`),
  fc.constantFrom(...elsewhere),
);
const text = fc.constantFrom(
  trip('A'),
  trip('B', '2026-03-01', '2026-03-31', 'globex'),
  past('C'),
  list('a', 'b'),
  list('a', 'a'),
  list('a').replace('text: Do a', 'text: Do a\n    requires: [b]'),
  issue('One'),
  `${issue('Proven')}evidence: [scans/s.jpg, scans/t/u.jpg]\n`,
  customer('ACME'),
  'title: [',
);
const folder = fc.constantFrom(
  ...tripPaths,
  'trips',
  'more',
  'customers',
  'trips/2026-03-acme/issues',
  'trips/2026-03-acme/scans',
  'archive',
  'moved',
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(fc.tuple(path, fc.option(text, { nil: undefined })), { minLength: 1, maxLength: 4 }).map(
    (writes): Step =>
      (files) =>
        files.write(Object.fromEntries(writes)),
  ),
  folder.map(
    (name): Step =>
      (files) =>
        files.deleteFolder(name),
  ),
  fc.tuple(folder, folder).map(([from, to]): Step => (files) => {
    const there = [...files.disk.keys()].some((uri) => uri.startsWith(`${files.uri(to)}/`));
    if (!there && !`${to}/`.startsWith(`${from}/`)) files.renameFolder(from, to);
  }),
  fc.tuple(path, fc.option(text, { nil: undefined })).map(([name, content]): Step => async (files, library) => {
    // What a command makes elsewhere is known until all is read anew.
    const isInside = files.folders.some((root) => files.uri(name).startsWith(`${root}/`));
    if (isInside) await library.didWrite(files.put({ [name]: content }));
  }),
  fc.constantFrom(...tripPaths).map((name): Step => async (files, library) => {
    await library.load(files.uri(name));
  }),
  fc.constantFrom(['site'], ['site', 'site/more'], ['site/trips']).map((names): Step => (files) => {
    files.folders = names.map((name) => `file:///${name}`);
    files.rootsChanged.fire();
  }),
  fc.constant<Step>((files) => files.rest()),
);

describe('a library that followed any changes', () => {
  it('knows what one that reads everything anew knows', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const { files, library, settled } = await openLibrary(workspace);
        for (const act of steps) await act(files, library);
        await settled();
        await library.whenReady();
        await settled();
        const fresh = new FreshLibrary({ files, readers: async () => ({ readRecord, checkTrip }), clock: () => today });
        fresh.start();
        await fresh.whenReady();
        assert.deepEqual(await known(library), await known(fresh));
      }),
      { numRuns: 150 },
    );
  });
});

/** All that can be asked; values of broken files aside, which may be those of before. */
async function known(library: Library): Promise<object> {
  const trips: { readonly at: string; readonly files: readonly unknown[] }[] = [];
  const unread = new Set<string>();
  for (const { folder: at, id, understood, trip: value } of library.trips) {
    const contents = await library.load(at);
    const files = contents ? [...contents.checklists, ...contents.issues, ...contents.changes] : [];
    for (const { understood: isRead, path: file } of files) if (!isRead) unread.add(`${at}/${file}`);
    const entry = {
      at,
      id,
      value: understood ? value : 'broken',
      files: files.map((file) => (file.understood ? file : file.path)),
      evidence: contents?.evidence,
      otherEvidence: contents?.otherEvidence,
      hasRetro: contents?.hasRetro,
      customer: contents?.customer?.path,
    };
    trips.push(entry);
  }
  // The order of trips with a broken start may be that of before.
  trips.sort((a, b) => (a.at < b.at ? -1 : 1));
  const broken = new Set(library.trips.filter(({ understood }) => !understood).map(({ folder: at }) => at));
  const isCertain = (uri: string) => ![...broken].some((at) => uri.startsWith(at));
  const problems = [...library.problemUris()].filter(isCertain).sort();
  return {
    trips: trips.map((entry) => (broken.has(entry.at) ? { at: entry.at, files: entry.files } : entry)),
    problems: problems.map((uri) => [uri, unread.has(uri) ? 'broken' : library.problemsOf(uri)]),
    templates: library
      .templates()
      .map(({ uri }) => uri)
      .sort(),
    allCustomers: library.customers().map(({ path }) => path),
    customers: (await library.customersNear('file:///site')).map(({ uri }) => uri).sort(),
  };
}
