import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { ok } from './support/assert';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const items = Array.from(
  { length: 2_000 },
  (_, index) => `  - {id: item-${index}, text: Something that has to be done}\n`,
);
const list = `kind: deliverables\nitems:\n${items.join('')}`;

describe('a list of 2,000 items', () => {
  const files = new TripFiles('large-list-in-host');
  let library: Library;

  before(async () => {
    const api = (await vscode.extensions.getExtension('onsite.onsite')?.activate()) as { library: Library };
    library = api.library;
    await library.whenReady();
    await files.write('trip.yaml', `title: L\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(8)}\ntimezone: UTC\n`);
    await files.write('checklists/deliverables.yaml', list);
    await waitFor('the trip', async () => (await library.load(files.folder.toString()))?.checklists.length === 1);
  });
  after(() => files.remove());

  it('is not read after every key: completion comes first, and problems when nobody types', async () => {
    const document = await files.open('checklists/deliverables.yaml');
    const uri = document.uri.toString();
    const parses = library.stats.parses;
    let told = 0;
    const listener = library.onDidChange(({ problems }) => {
      if (problems.includes(uri)) told++;
    });
    for (const letter of '\n  - {id: new, requires: [item-19') {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, letter);
      ok(await vscode.workspace.applyEdit(edit), 'typed');
    }
    const { items: offered } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(document.lineCount - 1).range.end,
    );
    const labels = offered.map(({ label }) => (typeof label === 'string' ? label : label.label));
    ok(labels.includes('item-19') && labels.includes('item-1999'), 'ids of the list');
    ok(labels.length <= 100, `${labels.length} at once`);
    const more = library.stats.parses - parses;
    ok(more <= 5, `read ${more} times while somebody typed`);
    await waitFor('its problem when nobody types', () => told > 0);
    listener.dispose();
  });
});
