import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { equal, match } from './support/assert';
import { textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const trip = `title: Rows
goal: go-live
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
`;
const items = ['one', 'two', 'three'].map((id) => `  - id: ${id}\n    text: Do ${id}\n`);
const list = `kind: deliverables\nitems:\n${items.join('')}`;

describe('a key on a row of the trips view', () => {
  const files = new TripFiles('rows-in-host');
  const path = 'checklists/deliverables.yaml';
  const uri = files.uri(path);
  let library: Library;

  /** Presses a key of the view: its command for the selected rows. */
  const press = (command: string) => vscode.commands.executeCommand(`onsite.${command}`, { onSelection: true });

  /** The same, where it may ask: leaves every question unanswered. */
  async function pressAndLeave(command: string): Promise<void> {
    let isOver = false;
    const over = () => (isOver = true);
    press(command).then(over, over);
    await waitFor('the command', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver;
    });
  }

  /** Selects the row of the item with the cursor in it. */
  async function select(id: string, text = list): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    // VS Code may overlook that a file that was deleted is there again at once, with other text.
    await waitFor('the editor', async () => {
      if (document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
      return document.getText() === text;
    });
    const at = document.positionAt(document.getText().indexOf(`id: ${id}`));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    await vscode.commands.executeCommand('onsite.revealInTree');
  }

  before(async () => {
    const api: unknown = await vscode.extensions.getExtension('onsite.onsite')?.activate();
    library = (api as { library: Library }).library;
  });
  beforeEach(async () => {
    await files.write(path, list);
    await files.write('trip.yaml', trip);
    await library.didWrite([files.folder.toString()]);
  });
  afterEach(() => files.remove());

  it('means the item that the row shows, though it stands elsewhere by now', async () => {
    await select('two');
    await files.write(path, list.replace('items:\n', 'items:\n  - id: zero\n    text: Do zero\n'));
    await press('toggleItem');
    match(await textOf(uri), /id: two\n {4}text: Do two\n {4}done: true\n/);
    equal((await textOf(uri)).split('done: true').length, 2, 'ticked once');
  });

  it('ticks all items that are selected, their gates first, and unticks them', async () => {
    const gated = list.replace('Do two\n', 'Do two\n    requires: [three]\n');
    await files.write(path, gated);
    await select('two', gated);
    await vscode.commands.executeCommand('list.expandSelectionDown');
    const wanted = [
      { id: 'three', state: 'done', waitsFor: [] },
      { id: 'two', state: 'done', waitsFor: [] },
    ];
    equal(await press('toggleItem'), wanted, 'ticked');
    equal((await textOf(uri)).split('done: true').length, 3, 'both');
    await press('toggleItem');
    equal(await textOf(uri), gated, 'unticked');
  });

  it('moves all items that are selected as they stand, whichever was selected first', async () => {
    await select('three');
    await vscode.commands.executeCommand('list.expandSelectionUp');
    await press('moveItemUp');
    const [one, two, three] = items;
    equal(await textOf(uri), `kind: deliverables\nitems:\n${two}${three}${one}`, 'above the first');
  });

  it('reveals a list that is pressed in the Explorer, not what the cursor of another file means', async () => {
    const toolkit = await files.write('checklists/toolkit.yaml', list.replaceAll(/(one|two|three)$/gm, 'the other $1'));
    await library.didWrite([toolkit.toString()]);
    await select('two');
    await vscode.commands.executeCommand('onsite.revealInTree', toolkit);
    await press('copyId');
    equal(await vscode.env.clipboard.readText(), 'toolkit', 'what is selected');
    await vscode.env.clipboard.writeText('');
  });

  it('takes no other item for one that is gone', async () => {
    await select('two');
    const left = list.replace(items[1] ?? '', '');
    await files.write(path, left);
    await pressAndLeave('deleteItem');
    equal(await textOf(uri), left, 'nothing deleted');
  });

  it('goes on from what stands where an item was deleted', async () => {
    await select('one');
    await press('deleteItem');
    await press('deleteItem');
    equal(await textOf(uri), list.replace(`${items[0] ?? ''}${items[1] ?? ''}`, ''), 'two are gone');
  });

  it('on a row that is no item means no item at the cursor of an editor', async () => {
    await select('two');
    await vscode.commands.executeCommand('onsite.revealInTree', { uri: files.uri('trip.yaml') });
    await pressAndLeave('deleteItem');
    equal(await textOf(uri), list, 'nothing deleted');
  });
});
