import assert from 'node:assert/strict';
import { issue, openLibrary, root, trip, workspace } from './openLibrary';

const acme = `${root}/trips/2026-03-acme`;
const old = `${root}/trips/2025-03-acme`;
const path = 'issues/2026-03-12-slow-7f3k.yaml';
const naming = (...evidence: readonly string[]) => `${issue('Slow')}evidence: [${evidence.join(', ')}]\n`;
const withIssue = (...evidence: readonly string[]) => ({
  ...workspace,
  [`trips/2026-03-acme/${path}`]: naming(...evidence),
});

describe('evidence outside of its folder', () => {
  it('is there where the trip has it, wherever that is', async () => {
    const { library } = await openLibrary({
      ...withIssue('scans/a.pdf', './photos/day 1/é.jpg', 'minutes.docx', 'scans', '.private/x.txt', 'gone/b.pdf'),
      'trips/2026-03-acme/scans/a.pdf': 'pdf',
      'trips/2026-03-acme/photos/day 1/e\u0301.jpg': 'jpg',
      'trips/2026-03-acme/minutes.docx': 'docx',
      'trips/2026-03-acme/.private/x.txt': 'txt',
    });
    assert.deepEqual(
      library.problemsOf(`${acme}/${path}`).map(({ code, data }) => [code, data?.['path']]),
      [['missing-evidence', 'gone/b.pdf']],
    );
  });

  it('is looked for by its name alone, whatever else is around it', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [`trips/2026-03-acme/scans/${n}.pdf`, 'pdf'] as const),
    );
    const { files } = await openLibrary({ ...withIssue('scans/7.pdf', 'evidence/photos/one.jpg'), ...many });
    assert.deepEqual(files.looked, [`${acme}/scans/7.pdf`]);
  });

  it('is not looked for outside of the trip', async () => {
    const { files, library } = await openLibrary({
      ...withIssue('../2025-03-acme/x.pdf', '/etc/hosts', 'https://x/y'),
      'trips/2025-03-acme/x.pdf': 'pdf',
    });
    assert.deepEqual(files.looked, []);
    assert.equal(library.problemsOf(`${acme}/${path}`).length, 3);
  });

  it('is seen when it comes and goes, with its folder too', async () => {
    const { files, library, events, settled } = await openLibrary(withIssue('scans/a.pdf'));
    const count = () => library.problemsOf(`${acme}/${path}`).length;
    assert.equal(count(), 1);
    files.write({ 'trips/2026-03-acme/scans/a.pdf': 'pdf' });
    await settled();
    assert.equal(count(), 0);
    assert.deepEqual(events[0]?.problems, [`${acme}/${path}`]);
    files.renameFolder('trips/2026-03-acme/scans', 'trips/2026-03-acme/old-scans');
    await settled();
    assert.equal(count(), 1);
    files.renameFolder('trips/2026-03-acme/old-scans', 'trips/2026-03-acme/scans');
    await settled();
    assert.equal(count(), 0);
    files.write({ 'trips/2026-03-acme/scans/a.pdf': undefined });
    await settled();
    assert.equal(count(), 1);
  });

  it('that comes reads no record again, and what nobody names is not looked at', async () => {
    const { files, library, settled } = await openLibrary(withIssue('scans/a.pdf'));
    const { reads, parses } = library.stats;
    files.write({ 'trips/2026-03-acme/scans/a.pdf': 'pdf' });
    await settled();
    const looked = files.looked.length;
    files.write({ 'trips/2026-03-acme/scans/b.pdf': 'pdf' });
    await settled();
    assert.deepEqual([library.stats.reads, library.stats.parses, files.looked.length], [reads, parses, looked]);
  });

  it('is seen when a record begins to name it', async () => {
    const { files, library, settled } = await openLibrary({ ...workspace, 'trips/2026-03-acme/scans/a.pdf': 'pdf' });
    files.write({ [`trips/2026-03-acme/${path}`]: naming('scans/a.pdf', 'scans/b.pdf') });
    await settled();
    assert.deepEqual(
      library.problemsOf(`${acme}/${path}`).map(({ data }) => data?.['path']),
      ['scans/b.pdf'],
    );
  });

  it('of a trip that is not in memory is followed too, and looked at by a refresh', async () => {
    const record = 'trips/2025-03-acme/issues/2025-03-04-old-7f3k.yaml';
    const { files, library, settled } = await openLibrary({ ...workspace, [record]: naming('scans/a.pdf') });
    const codes = () => library.problemsOf(files.uri(record)).map(({ code }) => code);
    assert.equal(library.contents(old), undefined);
    assert.deepEqual(codes(), ['missing-evidence']);
    files.write({ 'trips/2025-03-acme/scans/a.pdf': 'pdf' });
    await settled();
    assert.deepEqual(codes(), []);
    files.put({ 'trips/2025-03-acme/scans/a.pdf': undefined });
    await library.rescan();
    assert.deepEqual(codes(), ['missing-evidence']);
  });

  it('may be in a trip inside the trip', async () => {
    const { files, library, settled } = await openLibrary({
      ...withIssue('later/notes/a.pdf'),
      'trips/2026-03-acme/later/trip.yaml': trip('Later'),
    });
    files.write({ 'trips/2026-03-acme/later/notes/a.pdf': 'pdf' });
    await settled();
    assert.deepEqual(library.problemsOf(`${acme}/${path}`), []);
  });
});
