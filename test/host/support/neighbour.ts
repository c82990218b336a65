import * as vscode from 'vscode';
import type { Library } from '../../../src/core/library/library';
import { equal, match, ok, rejects } from './assert';
import { run, textOf } from './run';
import { dayFromNow, TripFiles } from './tripFiles';
import { waitFor } from './waitFor';

const list = `kind: deliverables
items:
  - id: cable
    text: Network cable # the long one
  - id: sample
    text: Sample
`;

/** A trip.yaml without problems, running today. */
export function goodTrip(title: string): string {
  return `title: ${title}\ngoal: go-live\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(5)}\ntimezone: UTC\nlanguage: en\n`;
}

/** Diagnostics of the extension at a file. */
export function onsiteDiagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Onsite');
}

/** Waits for a diagnostic, and holds its message to be words. */
export async function said(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  const found = await waitFor(
    `the problem ${code} at ${uri.path}, where there is ${onsiteDiagnostics(uri)
      .map((each) => String(each.code))
      .join()}`,
    () => onsiteDiagnostics(uri).find((diagnostic) => diagnostic.code === code),
    8_000,
  );
  match(found.message, /^\P{Lu}*\p{Lu}[^]+ [^]+[.。]$/u, 'a sentence');
  ok(!found.message.includes(code), 'words, not the code');
  return found;
}

/** A command is refused in words that name the file, or whatever else the pattern says. */
export async function refused(command: Thenable<unknown>, names: RegExp): Promise<void> {
  const { message } = await rejects(command, 'the command');
  match(message, names, 'the message');
}

/** The bytes on disk, as a text that two of them can be told apart by. */
export async function bytesOf(uri: vscode.Uri): Promise<string> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return `${bytes.length} ${new Uint8Array(digest).join(' ')}`;
}

/** Another trip in the same workspace, which must notice nothing of what is wrong elsewhere. */
export class Neighbour {
  readonly files: TripFiles;
  private shared: Library | undefined;

  constructor(name: string) {
    this.files = new TripFiles(name);
  }

  get library(): Library {
    ok(this.shared, 'the neighbour was not settled');
    return this.shared;
  }

  async settle(): Promise<void> {
    const api: unknown = await vscode.extensions.getExtension('onsite.onsite')?.activate();
    this.shared = (api as { library: Library }).library;
    await this.library.whenReady();
    await this.files.write('checklists/deliverables.yaml', list);
    await this.files.write('trip.yaml', goodTrip('Neighbour'));
    await this.library.didWrite([this.files.folder.toString()]);
    ok(this.library.tripAt(this.files.folder.toString()), 'the neighbour is listed');
    await this.watched();
  }

  /** VS Code watches files only some time after it has started; what is written before, nobody is told. */
  private async watched(): Promise<void> {
    let heard = false;
    const watcher = vscode.workspace.createFileSystemWatcher('**/heard-*');
    watcher.onDidCreate(() => (heard = true));
    let count = 0;
    await waitFor('the watcher of files', async () => {
      await this.files.write(`heard-${count++}`, '');
      await new Promise((resolve) => setTimeout(resolve, 100));
      return heard;
    });
    watcher.dispose();
  }

  /** It is listed, has no problems, and an item of it is ticked and unticked back to the very bytes. */
  async isWell(): Promise<void> {
    const uri = this.files.uri('checklists/deliverables.yaml');
    const id = this.files.folder.path.split('/').at(-1);
    equal(this.library.trips.filter((entry) => entry.id === id).length, 1, 'how often the neighbour is listed');
    const started = performance.now();
    const toggled = await run<{ state: string }>('toggleItem', { trip: this.files.folder, item: 'cable' });
    equal(toggled.state, 'done', 'state');
    match(await textOf(uri), /done: true/, 'the neighbour’s list');
    await run('toggleItem', { trip: this.files.folder, item: 'cable' });
    equal(await textOf(uri), list, 'the neighbour’s list');
    const took = performance.now() - started;
    ok(took < 5_000, `the neighbour was kept waiting for ${Math.round(took)} ms`);
    equal(onsiteDiagnostics(uri).length + onsiteDiagnostics(this.files.uri('trip.yaml')).length, 0, 'its problems');
  }
}
