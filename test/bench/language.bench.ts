import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';

/*
 * Completion and hover in a list of 2,000 items while the library of a large workspace is in memory, each time in a new
 * text, asked for through the editor's own commands: the way to its process and back twice is in the figures, and is
 * measured beside them with a provider that has its one answer ready. A line of JSON on the console a figure.
 */

const count = 2_000;
const rounds = 60;
/** What opening the file and compiling the code cost comes once, and first: an editor is busy for seconds with so long a file. */
const warmUp = 40;
const prefix = 'onsite-bench';

/** Called by the host. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('onsite.onsite');
  const [root] = vscode.workspace.workspaceFolders ?? [];
  if (!extension || !root) throw new Error('No extension or no folder.');
  const { library } = (await extension.activate()) as { readonly library: Library };
  await library.whenReady();
  const folder = vscode.Uri.joinPath(root.uri, 'trips', 'bench-language');
  const list = vscode.Uri.joinPath(folder, 'checklists', 'deliverables.yaml');
  try {
    await write(vscode.Uri.joinPath(folder, 'trip.yaml'), trip());
    await write(list, listOf(count));
    await library.rescan();
    const contents = await library.load(folder.toString());
    if (!contents) throw new Error('The trip is not there.');
    await measure(list, await vscode.workspace.openTextDocument(list));
  } finally {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  }
}

async function measure(uri: vscode.Uri, document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  const ids = await times(document, 'requires: [', (position) => complete(uri, position), 100);
  tell('completion of ids', ids);
  tell('completion of keys', await times(document, 'ow', (position) => complete(uri, position), 5));
  const hover = async (position: vscode.Position) => {
    const back = position.translate(0, -3);
    return (await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, back)).length;
  };
  tell('hover', await times(document, `requires: [item-${count - 1}]`, hover, 1));

  const ready = vscode.languages.registerCompletionItemProvider(
    { language: 'plaintext' },
    { provideCompletionItems: () => [new vscode.CompletionItem('ready')] },
  );
  const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: listOf(count) });
  await vscode.window.showTextDocument(other);
  tell('floor', await times(other, 'ow', (position) => complete(other.uri, position), 1));
  ready.dispose();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function complete(uri: vscode.Uri, position: vscode.Position): Promise<number> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  return list.items.length;
}

/** Milliseconds of each round, every one with another new item at the end of the text. */
async function times(
  document: vscode.TextDocument,
  line: string,
  ask: (position: vscode.Position) => Promise<number>,
  least: number,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const before = document.lineAt(count * 8 + 2).range.end;
    const edit = new vscode.WorkspaceEdit();
    const rest = new vscode.Range(before, document.lineAt(document.lineCount - 1).range.end);
    edit.replace(document.uri, rest, `\n  - id: new-${round + warmUp}\n    ${line}`);
    await vscode.workspace.applyEdit(edit);
    const start = performance.now();
    const answers = await ask(document.lineAt(document.lineCount - 1).range.end);
    if (round >= 0) found.push(performance.now() - start);
    if (answers < least) throw new Error(`${answers} answers at “${line}”, ${least} are wanted.`);
  }
  return found;
}

function tell(figure: string, values: readonly number[]): void {
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.ceil(values.length * 0.95) - 1];
  console.log(`${prefix} ${JSON.stringify({ figure, p95, median: sorted[Math.floor(values.length / 2)] })}`);
}

function trip(): string {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return `title: Bench\nstart: ${day(-1)}\nend: ${day(9)}\ntimezone: UTC\nteam:\n  - {id: li, name: Li}\n`;
}

function listOf(length: number): string {
  const items = Array.from({ length }, (_, index) => {
    const gate = Math.max(0, index - 1);
    return `  - id: item-${index}
    text: Item ${index} of a list that nobody would want to write
    requires: [item-${gate === index ? 1 : gate}]
    owner: li
    due: 2026-03-13
    note: |
      Two lines
      of text
`;
  });
  return `kind: deliverables\ntitle: Long\nitems:\n${items.join('')}`;
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
