import * as vscode from 'vscode';
import { Emitter } from '../../src/core/events';
import type { FileSource } from '../../src/core/library/fileSource';
import { Library } from '../../src/core/library/library';
import { Slices, yieldToOthers } from '../../src/host/files/slices';
import { requestsAtOnce, VscodeFiles } from '../../src/host/files/vscodeFiles';
import * as readers from '../../src/deferred';

/*
 * Measured inside a real extension host: what activation costs, and how long it takes to index the folder that is open
 * through `workspace.fs`, beside the floor of only reading it. One line of JSON on the console a figure.
 */

function tell(figure: string, values: Readonly<Record<string, number>>): void {
  console.log(`onsite-bench ${JSON.stringify({ figure, ...values })}`);
}

const rounds = 3;

/** Called by the host. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('onsite.onsite');
  if (!extension) throw new Error('The extension is not there.');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open.');
  const api = (await extension.activate()) as { readonly library: Library; readonly activationMs?: number };
  if (api.activationMs !== undefined) tell('activate', { ms: api.activationMs });
  await api.library.whenReady();
  const uris = await recordsBelow(folder.uri);
  if (uris.length < 1_000) return;
  for (let round = 0; round < rounds; round++) {
    tell('readFloor', { ms: await timed(() => readAll(uris)), files: uris.length });
    tell('index', { ms: await timed(() => index(folder.uri)), files: uris.length });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function recordsBelow(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const below = await Promise.all(
    entries.map(async ([name, type]): Promise<readonly vscode.Uri[]> => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) return recordsBelow(uri);
      return name.endsWith('.yaml') ? [uri] : [];
    }),
  );
  return below.flat();
}

/** All files, as many at once as the library asks for. */
async function readAll(uris: readonly vscode.Uri[]): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let uri = uris[next++]; uri; uri = uris[next++]) await vscode.workspace.fs.readFile(uri);
  };
  await Promise.all(Array.from({ length: requestsAtOnce }, work));
}

async function index(folder: vscode.Uri): Promise<void> {
  const files = new VscodeFiles((uri, error) => {
    throw new Error(`${uri}: ${String(error)}`);
  });
  const slices = new Slices(yieldToOthers);
  const source: FileSource = {
    roots: () => [folder.toString()],
    list: (folders) => files.list(folders),
    read: (uris) => files.read(uris),
    areThere: (uris) => files.areThere(uris),
    readAhead: requestsAtOnce,
    breathe: () => slices.breathe(),
    rest: () => slices.rest(),
    follow: () => false,
    onDidChange: new Emitter<readonly string[]>().event,
    onDidChangeRoots: new Emitter<void>().event,
    dispose: () => undefined,
  };
  const library = new Library({ files: source, readers: async () => readers, clock: () => Date.now() });
  library.start();
  await library.whenReady();
  library.dispose();
}
