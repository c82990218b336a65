import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { exists, run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

const trip = `title: Broken\ngoal: fix\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(5)}\ntimezone: UTC\nlanguage: en\n`;
const solved = 'title: Solved\ndescribe: a\nanalyze: b\npropose: c\n';

/** A file that cannot be understood is never written, and whoever acts on it hears where it is broken. */
describe('a record that cannot be understood', () => {
  const files = new TripFiles('broken-records-in-host');

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  beforeEach(() => files.write('trip.yaml', trip));
  afterEach(() => files.remove());

  /** Types a line into a document that stays unsaved. */
  async function typed(path: string, line: string): Promise<vscode.TextDocument> {
    const document = await files.open(path);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), line);
    ok(await vscode.workspace.applyEdit(edit), 'typed');
    return document;
  }

  it('is named with its line when an item of it is ticked, skipped or confirmed', async () => {
    const { folder } = files;
    await files.write('checklists/list.yaml', 'kind: deliverables\nitems:\n  - {id: a, text: A, done: true}\n');
    await run('toggleItem', { trip: folder, item: 'a', done: true });
    const document = await typed('checklists/list.yaml', 'half： typed\n');
    const before = document.getText();
    for (const command of ['toggleItem', 'skipItem', 'confirm']) {
      const error = await rejects(run(command, { trip: folder, item: 'a', why: 'x', via: 'email' }), command);
      match(error.message, /list\.yaml.*line 2/, command);
    }
    equal(document.getText(), before, 'text');
  });

  it('is named with its line when items of it are moved, added or taken out', async () => {
    const { folder } = files;
    await files.write(
      'checklists/list.yaml',
      'kind: deliverables\nitems:\n  - {id: a, text: A}\n  - {id: b, text: B}\n',
    );
    await run('toggleItem', { trip: folder, item: 'a', done: false });
    const document = await typed('checklists/list.yaml', 'half： typed\n');
    const before = document.getText();
    const answers = { trip: folder, item: 'a', text: 'New' };
    for (const command of ['moveItem', 'addItem', 'editItem', 'deleteItem']) {
      const error = await rejects(run(command, { ...answers, after: 'b' }), command);
      match(error.message, /list\.yaml.*line 2/, command);
    }
    equal(document.getText(), before, 'text');
  });

  it('is named with its line when a step of an issue is taken', async () => {
    const { folder } = files;
    await files.write('issues/2026-03-12-solved-0000.yaml', solved);
    const document = await typed('issues/2026-03-12-solved-0000.yaml', 'half： typed\n');
    const before = document.getText();
    for (const command of ['analyzeIssue', 'resolveIssue', 'dropIssue', 'confirm']) {
      const answers = { trip: folder, issue: '2026-03-12-solved-0000', analyze: 'x', why: 'x' };
      match((await rejects(run(command, answers), command)).message, /solved-0000\.yaml.*line 2/, command);
    }
    equal(document.getText(), before, 'text');
  });

  it('is named when an item is looked for that it may hold', async () => {
    const latin = new Uint8Array([0x69, 0x74, 0x65, 0x6d, 0x73, 0x3a, 0x20, 0x5b, 0xe9, 0x5d]);
    await vscode.workspace.fs.writeFile(files.uri('checklists/latin.yaml'), latin);
    const error = await rejects(run('toggleItem', { trip: files.folder, item: 'a' }), 'toggleItem');
    match(error.message, /“a”.*checklists\/latin\.yaml/);
  });

  it('keeps a list and a retrospective from being made of half a trip', async () => {
    const { folder } = files;
    await files.write('trip.yaml', `${trip}team: [\n`);
    match((await rejects(run('buildRetro', { trip: folder }), 'retro')).message, /trip\.yaml/);
    match((await rejects(run('scaffoldDeliverables', { trip: folder }), 'scaffold')).message, /trip\.yaml/);
    ok(!(await exists(files.uri('retro.md'))) && !(await exists(files.uri('checklists'))), 'nothing was made');
    equal(await textOf(files.uri('trip.yaml')), `${trip}team: [\n`, 'trip.yaml');
  });
});
