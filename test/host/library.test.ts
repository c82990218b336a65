import * as vscode from 'vscode';
import type { Library, LibraryChange } from '../../src/core/library/library';
import { equal, ok } from './support/assert';
import { root, run } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const trip = (title: string) => `title: ${title}
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
`;

/** Changes that come from outside show by themselves, whoever made them. */
describe('the library', () => {
  const files = new TripFiles('library-in-host');
  const folder = () => files.folder.toString();
  let library: Library;
  const events: LibraryChange[] = [];
  const titles = () => library.contents(folder())?.issues.map(({ value }) => value.title);

  before(async () => {
    const api: unknown = await vscode.extensions.getExtension('onsite.onsite')?.activate();
    library = (api as { library: Library }).library;
    await library.whenReady();
    library.onDidChange((change) => events.push(change));
  });
  beforeEach(async () => {
    await files.write('trip.yaml', trip('Outside'));
    await files.write('issues/2026-03-12-a-0000.yaml', 'title: A\n');
    await waitFor('the trip', () => library.tripAt(folder()));
    await library.load(folder());
    await waitFor('its issue', () => titles()?.join() === 'A');
    events.length = 0;
  });
  afterEach(() => files.remove());

  it('sees files made, changed and deleted', async () => {
    const touched = () => events.flatMap(({ changed }) => [...(changed.get(folder()) ?? [])]);
    await files.write('issues/2026-03-12-b-0000.yaml', 'title: B\n');
    await waitFor('B', () => titles()?.join() === 'A,B');
    ok(touched().includes('issues/2026-03-12-b-0000.yaml'), 'that B is there was said');
    // What is told of the files that the test began with has come by now.
    events.length = 0;
    await files.write('issues/2026-03-12-b-0000.yaml', 'title: B again\n');
    await waitFor('B again', () => titles()?.join() === 'A,B again');
    await vscode.workspace.fs.delete(files.uri('issues/2026-03-12-b-0000.yaml'));
    await waitFor('A alone', () => titles()?.join() === 'A');
    equal([...new Set(touched())], ['issues/2026-03-12-b-0000.yaml'], 'what was said to have changed');
  });

  it('parses one file when one has changed', async () => {
    const { parses } = library.stats;
    await files.write('issues/2026-03-12-a-0000.yaml', 'title: Changed\n');
    await waitFor('the change', () => titles()?.join() === 'Changed');
    equal(library.stats.parses - parses, 1, 'parses');
  });

  it('sees a trip’s folder renamed, with all that is in it', async () => {
    const renamed = vscode.Uri.joinPath(files.folder, '..', 'library-renamed');
    await vscode.workspace.fs.rename(files.folder, renamed);
    try {
      const entry = await waitFor('the new name', () => library.tripAt(renamed.toString()));
      equal(entry.id, 'library-renamed', 'id');
      await waitFor('the old one to go', () => !library.tripAt(folder()));
      const contents = await library.load(renamed.toString());
      equal(
        contents?.issues.map(({ value }) => value.title),
        ['A'],
        'issues',
      );
    } finally {
      await vscode.workspace.fs.rename(renamed, files.folder);
      await waitFor('the trip to be back', () => library.tripAt(folder()));
    }
  });

  it('sees a folder of records renamed away and back', async () => {
    await vscode.workspace.fs.rename(files.uri('issues'), files.uri('issues-away'));
    await waitFor('no issue', () => titles()?.length === 0);
    await vscode.workspace.fs.rename(files.uri('issues-away'), files.uri('issues'));
    await waitFor('the issue', () => titles()?.join() === 'A');
  });

  it('makes few refreshes of hundreds of changes', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `issues/2026-03-13-many-${String(i).padStart(4, '0')}.yaml`);
    await Promise.all(names.map((name) => files.write(name, 'title: One of many\n')));
    await waitFor('all of them', () => titles()?.length === 301, 20_000);
    const refreshes = events.filter(({ changed }) => changed.has(folder())).length;
    ok(refreshes <= 30, `few refreshes: ${refreshes}`);
  });

  it('shows what is typed before it is saved, and what is on disk after it was thrown away', async () => {
    const document = await files.open('issues/2026-03-12-a-0000.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 7, 0, 8), 'Typed');
    await vscode.workspace.applyEdit(edit);
    await waitFor('what is typed', () => titles()?.join() === 'Typed');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitFor('what is on disk', () => titles()?.join() === 'A');
  });

  it('keeps the last good values while a text cannot be understood', async () => {
    await files.write('issues/2026-03-12-a-0000.yaml', 'title: A\nmodule: "\n');
    await waitFor(
      'the problem',
      () => library.problemsOf(files.uri('issues/2026-03-12-a-0000.yaml').toString()).length > 0,
    );
    equal(titles(), ['A'], 'titles');
  });

  it('refuses an id that two folders bear, and names both', async () => {
    const other = vscode.Uri.joinPath(root(), 'archive', 'library-in-host', 'trip.yaml');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(trip('Twin')));
    try {
      await waitFor('the twin', () => library.tripsById('library-in-host').length === 2);
      let message = '';
      try {
        await run('logIssue', { trip: 'library-in-host', title: 'Where?' });
      } catch (error) {
        message = error instanceof Error ? error.message : String(error);
      }
      ok(message.includes('archive/library-in-host') && message.includes('trips/library-in-host'), message);
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), 'archive'), { recursive: true });
      await waitFor('the twin to go', () => library.tripsById('library-in-host').length === 1);
    }
  });
});
