import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { exists, run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const trip = `title: Undo
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: UTC
`;
const list = `kind: deliverables # ours
items:
  - id: sample # the first fifty
    text: 'Sample'
  - {id: bulk, text: Bulk}
  - id: roles
    text: Roles
`;
const kit = 'kind: toolkit\r\nitems:\r\n  - {id: cable, text: Cable}\r\n';

describe('onsite.undo', () => {
  const files = new TripFiles('undo-in-host');
  const path = 'checklists/deliverables.yaml';
  const kitPath = 'checklists/toolkit.yaml';
  const unsavedPath = 'checklists/preparation.yaml';
  const act = (command: string, answers: object = {}) => run(command, { trip: files.folder, ...answers });
  const reverse = async (command: 'undo' | 'redo') =>
    (await run<readonly vscode.Uri[]>(command, {})).map((uri) => uri.toString());
  const text = (of = path) => textOf(files.uri(of));
  const uriOf = (of = path) => files.uri(of).toString();

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  beforeEach(async () => {
    await files.write('trip.yaml', trip);
    await files.write(path, list);
    await files.write(kitPath, kit);
  });
  afterEach(async () => {
    // What is left belongs to this test's files.
    await vscode.commands.executeCommand('onsite.undo', {}).then(undefined, () => undefined);
    await files.remove();
  });

  it('takes back one act after the other, to the very bytes, and makes them again', async () => {
    await act('toggleItem', { item: 'sample' });
    const ticked = await text();
    await act('deleteItem', { item: 'bulk' });
    const deleted = await text();
    equal(await reverse('undo'), [uriOf()], 'the files');
    equal(await text(), ticked, 'the tick is there still');
    await reverse('undo');
    equal(await text(), list, 'as it was');
    await reverse('redo');
    equal(await text(), ticked, 'ticked again');
    await reverse('redo');
    equal(await text(), deleted, 'deleted again');
    equal(await reverse('redo'), [], 'nothing more');
    const document = await vscode.workspace.openTextDocument(files.uri(path));
    ok(!document.isDirty, 'saved, as it was clean');
  });

  it('takes back what one act did to several files, as one edit', async () => {
    await act('moveItem', { items: ['sample', 'bulk'], list: 'toolkit' });
    ok(!(await text()).includes('sample') && (await text(kitPath)).includes('sample'), 'moved');
    equal((await reverse('undo')).sort(), [uriOf(), uriOf(kitPath)].sort(), 'both files');
    equal([await text(), await text(kitPath)], [list, kit], 'both as they were');
  });

  it('takes back one after the other where they are asked for at once', async () => {
    await act('toggleItem', { item: 'sample' });
    await act('toggleItem', { item: 'roles' });
    equal(await Promise.all([reverse('undo'), reverse('undo')]), [[uriOf()], [uriOf()]], 'the files');
    equal(await text(), list, 'as it was');
  });

  it('refuses where the file has changed since, and forgets that act only', async () => {
    await act('toggleItem', { item: 'roles' });
    await act('editItem', { item: 'cable', text: 'Network cable' });
    const now = (await text(kitPath)).replace('Network', 'Long');
    await files.write(kitPath, now);
    match((await rejects(reverse('undo'), 'changed')).message, /toolkit\.yaml has changed since/);
    equal(await text(kitPath), now, 'nothing was written');
    await reverse('undo');
    equal(await text(), list, 'the act before it');
  });

  it('refuses where one of two files has changed, and writes neither', async () => {
    await act('moveItem', { item: 'bulk', list: 'toolkit' });
    const [left, right] = [await text(), `${await text(kitPath)}# more\r\n`];
    await files.write(kitPath, right);
    match((await rejects(reverse('undo'), 'changed')).message, /toolkit\.yaml has changed since/);
    equal([await text(), await text(kitPath)], [left, right], 'nothing was written');
  });

  it('says which file is not there any more', async () => {
    await act('editItem', { item: 'cable', text: 'Network cable' });
    await vscode.workspace.fs.delete(files.uri(kitPath));
    match((await rejects(reverse('undo'), 'gone')).message, /toolkit\.yaml is not there any more/);
    ok(!(await exists(files.uri(kitPath))), 'it stays away');
  });

  it('passes over what was undone in the editor', async () => {
    await files.open(path);
    await act('toggleItem', { item: 'sample' });
    await act('toggleItem', { item: 'roles' });
    await vscode.commands.executeCommand('undo');
    const document = await vscode.workspace.openTextDocument(files.uri(path));
    await waitFor('the editor to undo', () => !/Roles\n {4}done/.test(document.getText()));
    ok(document.isDirty, 'undone and not saved');
    equal(await reverse('undo'), [uriOf()], 'the act before it');
    equal(document.getText(), list, 'as it was');
  });

  it('leaves a file unsaved that was', async () => {
    await files.write(unsavedPath, 'items:\n  - id: visa\n');
    const document = await files.open(unsavedPath);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the item', () => act('editItem', { item: 'visa', text: 'Visa' }).then(() => true));
    await reverse('undo');
    equal([document.getText(), document.isDirty], ['# mine\nitems:\n  - id: visa\n', true], 'typed text stays');
    equal(await text(unsavedPath), 'items:\n  - id: visa\n', 'on disk');
  });

  it('does not take back files that were made, nor forgets what was changed before', async () => {
    await act('toggleItem', { item: 'sample' });
    const uri = await act('addChecklist', { kind: 'cutover' });
    await reverse('undo');
    equal(await text(), list, 'the tick');
    ok(await exists(uri), 'the list that was made');
  });

  it('keeps a byte order mark and mixed line endings', async () => {
    const odd = `\ufeff${list.replace('\n', '\r\n')}`;
    await files.write(path, odd);
    await act('toggleItem', { item: 'sample' });
    ok((await text()) !== odd, 'ticked');
    await reverse('undo');
    equal(await text(), odd, 'as it was');
  });
});
