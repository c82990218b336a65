import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { broken, nothing } from './support/brokenFiles';
import { bytesOf, goodTrip, Neighbour, onsiteDiagnostics, refused, said } from './support/neighbour';
import { run, textOf } from './support/run';
import { TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const shared = `kind: deliverables
items:
  - &one
    id: one
    text: One
    owner: li
  - <<: *one
    id: two
    text: Two
  - id: three
    <<: {owner: li}
    text: Three
`;

const issuePath = 'issues/2026-03-12-bad-0000.yaml';
const listPath = 'checklists/deliverables.yaml';

describe('bad input: what files hold', () => {
  const files = new TripFiles('bad-input');
  const neighbour = new Neighbour('bad-input-neighbour');
  const trip = files.folder;

  async function put(path: string, bytes: Uint8Array): Promise<vscode.Uri> {
    const uri = files.uri(path);
    await vscode.workspace.fs.writeFile(uri, bytes);
    return uri;
  }

  before(async () => {
    await neighbour.settle();
    await files.write('trip.yaml', goodTrip('Bad input'));
    await waitFor('the trip', () => neighbour.library.tripAt(trip.toString()));
  });
  after(async () => {
    await files.remove();
    await neighbour.files.remove();
  });
  beforeEach(async () => {
    await files.write('trip.yaml', goodTrip('Bad input'));
    await files.write('checklists/good.yaml', 'kind: toolkit\nitems:\n  - {id: lamp, text: Lamp}\n');
    await files.write(listPath, 'kind: deliverables\nitems: []\n');
    await files.write(issuePath, 'title: Good\n');
    await waitFor('the trip without problems', async () => {
      await neighbour.library.reread(trip.toString());
      return [issuePath, listPath, 'trip.yaml'].every((path) => onsiteDiagnostics(files.uri(path)).length === 0);
    });
  });
  afterEach(() => neighbour.isWell());

  for (const { name, code, bytes } of broken) {
    it(`${name}: an issue`, async () => {
      const uri = await put(issuePath, bytes);
      const before = await bytesOf(uri);
      await said(uri, code);
      await refused(run('analyzeIssue', { trip, issue: '2026-03-12-bad-0000', analyze: 'x' }), /2026-03-12-bad-0000/);
      equal(await bytesOf(uri), before, 'bytes');
      match(await textOf(await run('buildRetro', { trip })), /onsite:end issues/);
      equal(await bytesOf(uri), before, 'bytes after the retrospective');
    });

    it(`${name}: a checklist`, async () => {
      const uri = await put(listPath, bytes);
      const before = await bytesOf(uri);
      await said(uri, code);
      await refused(run('toggleItem', { trip, item: 'x' }), /./);
      await refused(run('scaffoldDeliverables', { trip, templates: ['go-live'] }), /checklists\/deliverables\.yaml/);
      equal((await run<{ state: string }>('toggleItem', { trip, item: 'lamp' })).state, 'done', 'another list');
      equal(await bytesOf(uri), before, 'bytes');
    });

    it(`${name}: trip.yaml`, async () => {
      const uri = await put('trip.yaml', bytes);
      const before = await bytesOf(uri);
      await said(uri, code);
      ok(neighbour.library.tripAt(trip.toString()), 'the trip is still listed');
      const issue = await run('logIssue', { trip, title: 'Logged all the same' });
      match(await textOf(issue), /Logged all the same/);
      equal(await bytesOf(uri), before, 'bytes');
    });
  }

  for (const [name, bytes] of nothing) {
    it(`${name}: said, and written to as soon as there is something to say`, async () => {
      for (const path of [issuePath, listPath, 'trip.yaml']) await put(path, bytes);
      for (const path of [issuePath, listPath, 'trip.yaml']) await said(files.uri(path), 'not-a-record');
      await refused(run('toggleItem', { trip, item: 'x' }), /“x”.*bad-input/);
      equal((await vscode.workspace.fs.readFile(files.uri(listPath))).length, bytes.length, 'bytes of the list');
      await run('scaffoldDeliverables', { trip, templates: ['fix'] });
      match(await textOf(files.uri(listPath)), /^\ufeff?[^]*items:\r?\n {2}- id: /);
      equal((await textOf(files.uri(listPath))).startsWith('\ufeff'), bytes[0] === 0xef, 'byte order mark');
      equal((await vscode.workspace.fs.readFile(files.uri('trip.yaml'))).length, bytes.length, 'bytes of trip.yaml');
      match(await textOf(await run('logIssue', { trip, title: 'Logged all the same' })), /Logged all the same/);
    });
  }

  it('anchors and merges: read, and what is shared refused with its reason', async () => {
    const uri = await files.write(listPath, shared);
    const items = async () => (await neighbour.library.reread(trip.toString()))?.checklists[0]?.value.items;
    equal(
      (await items())?.map(({ id, owner, text }) => [id, owner, text].join()),
      ['one,li,One', 'two,li,Two', 'three,li,Three'],
      'items',
    );
    equal(onsiteDiagnostics(uri), [], 'problems');
    await refused(run('toggleItem', { trip, item: 'one' }), /checklists\/deliverables\.yaml.*anchor/);
    equal(await textOf(uri), shared, 'text');
    equal((await run<{ state: string }>('toggleItem', { trip, item: 'three' })).state, 'done', 'what is its own');
    const text = await textOf(uri);
    ok(text.startsWith(shared.slice(0, shared.indexOf('text: Three'))), 'the lines before');
    equal(
      (await items())?.map(({ done }) => done ?? false),
      [false, false, true],
      'done',
    );
  });
});
