import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

const trip = `title: Retro
goal: go-live
start: ${dayFromNow(-9)}
end: ${dayFromNow(-2)}
timezone: Asia/Shanghai
language: en
internal: nobody outside reads this
objectives:
  - {id: cash, text: Invoices run, measure: three days, result: partial, deviation: {cause: data, note: Late data}}
`;
const parts = [
  'objectives',
  'deliverables',
  'deviations',
  'issues',
  'changes',
  'feedback',
  'confirmations',
  'timeline',
  'reviews',
];

describe('onsite.buildRetro', () => {
  const files = new TripFiles('retro-in-host');
  const build = (answers: object = {}) => run('buildRetro', { trip: files.folder, ...answers });

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  beforeEach(async () => {
    await files.write('trip.yaml', trip);
    await files.write(
      'issues/2026-03-12-x-0000.yaml',
      'title: Login <b>fails</b>\ndescribe: x\ninternal: secret thoughts\n',
    );
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await files.remove();
  });

  it('has every part, and nothing internal', async () => {
    const text = await textOf(await build());
    for (const part of parts) {
      ok(text.includes(`<!-- onsite:begin ${part} -->`) && text.includes(`<!-- onsite:end ${part} -->`), part);
    }
    match(text, /Late data/);
    ok(!text.includes('secret thoughts') && !text.includes('nobody outside'), 'internal text');
    ok(!text.includes('<b>'), 'no HTML of a record');
  });

  it('changes nothing when the records have not', async () => {
    const uri = await build();
    const { mtime } = await vscode.workspace.fs.stat(uri);
    const text = await textOf(uri);
    await build();
    equal(await textOf(uri), text, 'text');
    equal((await vscode.workspace.fs.stat(uri)).mtime, mtime, 'not written again');
  });

  it('keeps what a person wrote, kept parts and parts taken out, to the byte', async () => {
    const uri = await build();
    const own = (await textOf(uri))
      .replace(/<!-- onsite:begin reviews -->[^]*<!-- onsite:end reviews -->\n/, '')
      .replace(
        '<!-- onsite:begin issues -->\n',
        '<!-- onsite:begin issues -->\n<!-- onsite:keep issues -->\nMy own words.\n',
      )
      .concat('\n\n## Mine  \n* text\n');
    await files.write('retro.md', own);
    await files.write('issues/2026-03-13-y-0000.yaml', 'title: Another\n');
    await build();
    const text = await textOf(uri);
    match(text, /My own words\./);
    ok(text.endsWith('\n\n## Mine  \n* text\n'), 'own section');
    ok(!text.includes('onsite:begin reviews'), 'taken out');
    await build({ parts: 'all' });
    match(await textOf(uri), /onsite:begin reviews/);
  });

  it('rebuilds an editor with unsaved text in the editor, and does not save it', async () => {
    const uri = await build();
    const disk = await textOf(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(document.lineCount, 0), 'typed\n');
    await vscode.workspace.applyEdit(edit);
    await files.write('issues/2026-03-13-y-0000.yaml', 'title: Another\n');
    await build();
    match(document.getText(), /Another[^]*typed\n$/);
    ok(document.isDirty, 'unsaved');
    equal(await textOf(uri), disk, 'on disk');
  });

  it('loses nothing of what was typed in an editor whose file is gone', async () => {
    const uri = await build();
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), 'typed\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.fs.delete(uri);
    await files.write('issues/2026-03-13-y-0000.yaml', 'title: Another\n');
    await build();
    match(await textOf(uri), /^typed\n[^]*Another/);
    match(document.getText(), /^typed\n[^]*Another/);
  });

  it('refuses another word for its parts', async () => {
    match((await rejects(build({ parts: 'some' }), 'parts')).message, /some/);
  });
});
