import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { MemoryDisk } from './support/memoryDisk';
import { goodTrip, Neighbour, onsiteDiagnostics, refused, said } from './support/neighbour';
import { root, run, textOf } from './support/run';
import { TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const list = 'kind: deliverables\nitems:\n  - {id: lamp, text: Lamp}\n  - {id: paper, text: Paper}\n';

const hasNodeFiles = () => typeof process !== 'undefined' && typeof fs.symlinkSync === 'function';

describe('bad input: what stands where files should be', () => {
  const files = new TripFiles('bad-places');
  const neighbour = new Neighbour('bad-places-neighbour');
  const trip = files.folder;
  const entry = () => neighbour.library.tripAt(trip.toString());

  before(() => neighbour.settle());
  after(() => neighbour.files.remove());
  beforeEach(async () => {
    // The trip first: what comes in the same moment as the folder around it, a watcher may miss.
    await files.write('trip.yaml', goodTrip('Places'));
    await waitFor('the trip', entry);
    await files.write('checklists/deliverables.yaml', list);
    await files.write('issues/2026-03-12-good-0000.yaml', 'title: Good\n');
    await waitFor('its issue', async () => {
      const contents = await neighbour.library.load(trip.toString());
      return contents?.issues.length === 1 && contents.checklists.length === 1;
    });
  });
  afterEach(async () => {
    await neighbour.isWell();
    await files.remove();
    await waitFor('the trip to go', () => !entry());
  });

  it('a folder named trip.yaml', async () => {
    await vscode.workspace.fs.delete(files.uri('trip.yaml'));
    await vscode.workspace.fs.createDirectory(files.uri('trip.yaml/inside'));
    await waitFor('it to be no trip', () => !entry());
    await refused(run('logIssue', { trip, title: 'x' }), /bad-places/);
    await refused(run('toggleItem', { trip, item: 'lamp' }), /bad-places/);
    equal(await textOf(files.uri('checklists/deliverables.yaml')), list, 'list');
  });

  it('folders named like records and documents', async () => {
    await vscode.workspace.fs.delete(files.uri('checklists/deliverables.yaml'));
    for (const path of ['issues/2026-03-12-folder-0000.yaml', 'checklists/deliverables.yaml', 'retro.md']) {
      await vscode.workspace.fs.createDirectory(files.uri(path));
    }
    const contents = await neighbour.library.reread(trip.toString());
    equal(
      contents?.issues.map(({ id }) => id),
      ['2026-03-12-good-0000'],
      'issues',
    );
    await refused(run('scaffoldDeliverables', { trip }), /deliverables\.yaml/);
    await refused(run('buildRetro', { trip }), /retro\.md/);
    await refused(
      run('analyzeIssue', { trip, issue: '2026-03-12-folder-0000', analyze: 'x' }),
      /2026-03-12-folder-0000/,
    );
    equal(await vscode.workspace.fs.readDirectory(files.uri('retro.md')), [], 'retro.md');
  });

  it('a file where the folder of issues should be', async () => {
    await vscode.workspace.fs.delete(files.uri('issues'), { recursive: true });
    await files.write('issues', 'not a folder\n');
    await refused(run('logIssue', { trip, title: 'Nowhere to go' }), /nowhere-to-go/);
    equal(await textOf(files.uri('issues')), 'not a folder\n', 'the file');
    equal((await run<{ state: string }>('toggleItem', { trip, item: 'lamp' })).state, 'done', 'another file');
  });

  it('symbolic links in a circle, to what contains them, and to nothing', async function () {
    if (!hasNodeFiles()) return this.skip();
    const path = (name: string) => files.uri(name).fsPath;
    fs.symlinkSync('2026-03-12-circle-0000.yaml', path('issues/2026-03-12-circle-0000.yaml'));
    fs.symlinkSync('nothing.yaml', path('issues/2026-03-12-dead-0000.yaml'));
    fs.mkdirSync(path('evidence'));
    fs.symlinkSync('..', path('evidence/up'));
    fs.symlinkSync(root().fsPath, path('whole'));
    const around = vscode.Uri.joinPath(root(), 'trips', 'around').fsPath;
    fs.symlinkSync('..', around);
    try {
      await neighbour.library.rescan();
      // As when a watcher tells of them.
      await neighbour.library.didWrite([vscode.Uri.file(around), files.uri('whole')].map(String));
      const folders = neighbour.library.trips.map(({ folder }) => folder);
      equal(folders.length, new Set(folders).size, 'each trip once');
      ok(!folders.some((folder) => /\/(?:around|whole|up)\//.test(folder)), 'none by way of a link');
      const contents = await neighbour.library.reread(trip.toString());
      ok(
        contents?.issues.some(({ value }) => value.title === 'Good'),
        'the good issue',
      );
      const analyze = (issue: string) => run('analyzeIssue', { trip, issue, analyze: 'x' });
      await refused(analyze('2026-03-12-circle-0000'), /2026-03-12-circle-0000/);
      await refused(analyze('2026-03-12-dead-0000'), /2026-03-12-dead-0000/);
      ok(!fs.existsSync(path('issues/nothing.yaml')), 'nothing was made at the end of the link');
      equal(fs.readlinkSync(path('issues/2026-03-12-dead-0000.yaml')), 'nothing.yaml', 'the link');
      await said(files.uri('issues/2026-03-12-circle-0000.yaml'), 'unreadable');
      await said(files.uri('issues/2026-03-12-dead-0000.yaml'), 'unreadable');
    } finally {
      fs.unlinkSync(around);
      fs.unlinkSync(path('whole'));
      fs.unlinkSync(path('evidence/up'));
    }
  });

  it('a file that the system does not let anybody read', async function () {
    if (!hasNodeFiles() || process.platform === 'win32') return this.skip();
    const uri = files.uri('issues/2026-03-12-locked-0000.yaml');
    // Root reads whatever its mode; the memory of a process not from its first byte.
    if (process.getuid?.() !== 0) fs.writeFileSync(uri.fsPath, 'title: Locked\n', { mode: 0 });
    else if (fs.existsSync('/proc/self/mem')) fs.symlinkSync('/proc/self/mem', uri.fsPath);
    else return this.skip();
    await said(uri, 'unreadable');
    await refused(
      run('analyzeIssue', { trip, issue: '2026-03-12-locked-0000', analyze: 'x' }),
      /2026-03-12-locked-0000/,
    );
    match(await textOf(await run('buildRetro', { trip })), /Good/);
  });
});

describe('bad input: a disk that refuses', () => {
  const neighbour = new Neighbour('bad-disk-neighbour');
  const disk = new MemoryDisk('onsite-test-disk');
  const trip = disk.uri('/disk/trips/refused');
  const listPath = '/disk/trips/refused/checklists/deliverables.yaml';
  const issuePath = '/disk/trips/refused/issues/2026-03-12-good-0000.yaml';
  const toggle = () => run<{ state: string }>('toggleItem', { trip, item: 'lamp' });

  before(() => neighbour.settle());
  beforeEach(async () => {
    disk.refusesWrites = false;
    disk.isSilent = false;
    disk.unreadable.clear();
    disk.put('/disk/trips/refused/trip.yaml', goodTrip('Refused'));
    disk.put(listPath, list);
    disk.put(issuePath, 'title: Good\ndescribe: x\n');
    await neighbour.library.didWrite([disk.uri('/disk/trips/refused').toString()]);
    ok(neighbour.library.tripAt(trip.toString()), 'the trip');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await neighbour.isWell();
  });
  after(async () => {
    disk.refusesWrites = false;
    disk.delete(disk.uri('/disk'));
    await neighbour.library.didWrite([disk.uri('/disk').toString()]);
    disk.dispose();
    await neighbour.files.remove();
  });

  it('writes of what is there: said with the file’s name, and all as it was, to be tried again', async () => {
    disk.refusesWrites = true;
    const before = disk.paths;
    await refused(toggle(), /deliverables\.yaml/);
    await refused(run('analyzeIssue', { trip, issue: '2026-03-12-good-0000', analyze: 'y' }), /2026-03-12-good-0000/);
    await refused(run('scaffoldDeliverables', { trip, templates: ['fix'] }), /deliverables\.yaml/);
    equal(disk.textOf(listPath), list, 'the list');
    equal(disk.textOf(issuePath), 'title: Good\ndescribe: x\n', 'the issue');
    equal(disk.paths, before, 'files');
    for (const document of vscode.workspace.textDocuments) {
      if (document.uri.scheme === trip.scheme)
        equal(document.getText(), disk.textOf(document.uri.path), 'in the editor');
    }
    await refused(toggle(), /deliverables\.yaml/);
    disk.refusesWrites = false;
    equal((await toggle()).state, 'done', 'tried again');
    match(disk.textOf(listPath) ?? '', /lamp.*done: true/);
  });

  it('files to be made: said with the file’s name, and none made', async () => {
    disk.refusesWrites = true;
    const before = disk.paths;
    await refused(run('logIssue', { trip, title: 'No room' }), /no-room/);
    await refused(run('buildRetro', { trip }), /retro\.md/);
    const answers = { title: 'No trip', customer: 'c', goal: 'fix', start: '2026-03-09', end: '2026-03-10' };
    await refused(run('newTrip', { ...answers, root: disk.uri('/disk') }), /2026-03-no-trip/);
    equal(disk.paths, before, 'files');
  });

  it('text that is typed and not saved stays in its editor', async () => {
    const document = await vscode.workspace.openTextDocument(disk.uri(listPath));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
    await vscode.workspace.applyEdit(edit);
    disk.refusesWrites = true;
    // What was not saved before is not saved now: there is nothing to refuse.
    equal((await toggle()).state, 'done', 'state');
    match(document.getText(), /^# typed\n[^]*lamp.*done: true/, 'the editor');
    ok(document.isDirty, 'not saved');
    equal(disk.textOf(listPath), list, 'on disk');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('to tell of changes: what another program writes while an editor is waited for stays', async () => {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(disk.uri(listPath)));
    disk.isSilent = true;
    disk.put(listPath, `${list}# once\n`);
    const before = disk.reads;
    const toggled = toggle();
    // The trip is read, then the list to be changed.
    await waitFor('both readings', () => disk.reads > before + 3);
    disk.put(listPath, `${list}# once\n# twice\n`);
    equal((await toggled).state, 'done', 'state');
    match(disk.textOf(listPath) ?? '', /lamp.*done: true[^]*# once\n# twice\n$/);
  });

  it('to tell of changes: what another program wrote while an editor read is no reason to refuse', async () => {
    const fans = '/disk/trips/refused/checklists/fans.yaml';
    const text = 'kind: toolkit\nitems:\n  - {id: fan, text: Fan}\n';
    disk.put(fans, text);
    await neighbour.library.didWrite([disk.put(fans, `${text}# a moment ago\n`).toString()]);
    disk.lookedAtTooSoon.add(fans);
    const document = await vscode.workspace.openTextDocument(disk.uri(fans));
    disk.lookedAtTooSoon.delete(fans);
    match(document.getText(), /moment ago/, 'the editor has it, and takes it for older than it is');
    const { state } = await run<{ state: string }>('toggleItem', { trip, item: 'fan' });
    equal(state, 'done', 'state');
    match(disk.textOf(fans) ?? '', /fan.*done: true[^]*# a moment ago\n$/);
    ok(!document.isDirty, 'nothing is left to be saved');
  });

  it('by the settings of VS Code: said with the file’s name, and not written past them', async () => {
    disk.setTime(listPath, Date.now() - 60_000);
    const settings = vscode.workspace.getConfiguration('files');
    await settings.update('readonlyInclude', { '**/deliverables.yaml': true }, vscode.ConfigurationTarget.Global);
    try {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(disk.uri(listPath)));
      await refused(toggle(), /deliverables\.yaml/);
      equal(disk.textOf(listPath), list, 'on disk');
    } finally {
      await settings.update('readonlyInclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('to tell of changes: what another program writes while an edit is saved stays', async () => {
    disk.isSilent = true;
    const document = await vscode.workspace.openTextDocument(disk.uri(listPath));
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) disk.put(listPath, `${list}# of somebody else\n`);
    });
    await refused(toggle(), /deliverables\.yaml/);
    listener.dispose();
    equal(disk.textOf(listPath), `${list}# of somebody else\n`, 'on disk');
  });

  it('reading: said with the file’s name, the rest of the trip in use', async () => {
    disk.unreadable.add(issuePath);
    disk.put(issuePath, 'title: Nobody reads this\n');
    await neighbour.library.didWrite([disk.uri(issuePath).toString()]);
    await said(disk.uri(issuePath), 'unreadable');
    const analyzed = run('analyzeIssue', { trip, issue: '2026-03-12-good-0000', analyze: 'y' });
    await refused(analyzed, /^Nothing was written: .*2026-03-12-good-0000\.yaml: .*cannot be read/);
    equal((await toggle()).state, 'done', 'another file');
    disk.unreadable.clear();
    equal(disk.textOf(issuePath), 'title: Nobody reads this\n', 'the issue');
    await neighbour.library.didWrite([disk.uri(issuePath).toString()]);
    await waitFor('no problem any more', () => onsiteDiagnostics(disk.uri(issuePath)).length === 0);
  });
});
