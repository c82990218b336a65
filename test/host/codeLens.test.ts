import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { run } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

interface Lens {
  readonly line: number;
  readonly title: string;
  readonly command: string;
  readonly arguments: readonly unknown[];
}

async function lensesOf(uri: vscode.Uri): Promise<readonly Lens[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 1_000);
  return lenses.map(({ range, command }) => ({
    line: range.start.line,
    title: command?.title ?? '',
    command: command?.command ?? '',
    arguments: (command?.arguments ?? []) as readonly unknown[],
  }));
}

function someLenses(uri: vscode.Uri): Promise<readonly Lens[]> {
  return waitFor('lenses', async () => {
    const lenses = await lensesOf(uri);
    return lenses.length > 0 && lenses;
  });
}

async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(document.lineCount, 0), text);
  ok(await vscode.workspace.applyEdit(edit), 'typed');
}

describe('lenses', () => {
  const files = new TripFiles('lenses-in-host');

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write(
      'trip.yaml',
      `# a trip\ntitle: Lenses\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(8)}\ntimezone: UTC\n`,
    );
  });
  after(() => files.remove());

  it('lead from each step of an issue to the next, in the text as it is typed', async () => {
    await files.write('issues/2026-03-12-steps-c1d1.yaml', '# noted\ntitle: Steps\ndescribe: seen\n');
    const document = await files.open('issues/2026-03-12-steps-c1d1.yaml');
    const stepOf = async () => {
      const [first] = await someLenses(document.uri);
      equal(first?.line, 1, 'line of the title');
      return first?.command;
    };
    equal(await stepOf(), 'onsite.analyzeIssue');
    await type(document, 'analyze: found\n');
    equal(await stepOf(), 'onsite.proposeIssue');
    await type(document, 'propose: do it\n');
    equal(await stepOf(), 'onsite.resolveIssue');
    await type(document, 'resolved: {by: li}\n');
    equal(await stepOf(), 'onsite.confirm');
    await type(document, 'confirmed: {by: wang, satisfied: true}\n');
    const [only, other] = await someLenses(document.uri);
    equal([only?.command, other], ['', undefined], 'nothing left to do');
    ok(document.isDirty, 'nothing was saved');
  });

  it('lead to the symptom where the cause is known without it', async () => {
    await files.write('issues/2026-03-12-gap-c1d3.yaml', 'title: Gap\ndescribe:\nanalyze: found\n');
    const document = await files.open('issues/2026-03-12-gap-c1d3.yaml');
    equal((await someLenses(document.uri))[0]?.command, 'onsite.describeIssue', 'first');
    await run('describeIssue', { trip: files.folder, issue: '2026-03-12-gap-c1d3', describe: 'Seen at noon' });
    equal(document.getText(), 'title: Gap\ndescribe: Seen at noon\nanalyze: found\n', 'text');
    equal((await someLenses(document.uri))[0]?.command, 'onsite.proposeIssue', 'then');
  });

  it('give their command the file', async () => {
    await files.write('issues/2026-03-12-drop-c1d2.yaml', 'title: Drop\ndescribe: seen\n');
    const document = await files.open('issues/2026-03-12-drop-c1d2.yaml');
    const lenses = await someLenses(document.uri);
    equal(
      lenses.map(({ command }) => command),
      ['onsite.analyzeIssue', 'onsite.dropIssue'],
      'commands',
    );
    for (const { arguments: given } of lenses) {
      const [uri] = given;
      ok(uri instanceof vscode.Uri, 'a Uri');
      equal(uri.toString(), document.uri.toString(), 'the file');
    }
  });

  it('stay while the text cannot be understood', async () => {
    await files.write('issues/2026-03-12-half-c1d3.yaml', 'title: Half\ndescribe: seen\n');
    const document = await files.open('issues/2026-03-12-half-c1d3.yaml');
    const before = await someLenses(document.uri);
    await type(document, 'analyze: "half\n');
    const after = await lensesOf(document.uri);
    equal(
      after.map(({ title }) => title),
      before.map(({ title }) => title),
      'lenses',
    );
  });

  it('count a checklist and name what gates wait for', async () => {
    const text = `kind: cutover
title: Cutover
items:
  - {id: backup, text: Backup restored on the spare machine}
  - {id: freeze, text: Freeze, done: true}
  - {id: switch, text: Switch, requires: [backup, freeze]}
`;
    await files.write('checklists/cutover.yaml', text);
    const document = await files.open('checklists/cutover.yaml');
    const [progress, gate, ...rest] = await someLenses(document.uri);
    equal([progress?.title, progress?.line], ['1/3', 1], 'progress');
    equal(gate?.line, 5, 'line of the gated item');
    match(gate?.title ?? '', /Backup restored on the spare machine$/, 'what it waits for, as people call it');
    ok(!gate?.title.includes('Freeze'), 'what is done is not waited for');
    equal(rest, [], 'other lenses');
  });

  it('lead to the item that is waited for, in another list too', async () => {
    await files.write(
      'checklists/before.yaml',
      'title: Before\nitems:\n  - {id: paid, text: Paid}\n  - id: spare\n    text: Spare machine there\n',
    );
    await files.write(
      'checklists/after.yaml',
      'title: After\nitems:\n  - {text: Switch, requires: [spare]}\n  - {id: own, text: Own}\n  - {text: Sign, requires: [own]}\n',
    );
    const document = await files.open('checklists/after.yaml');
    const [other, own] = await waitFor('what is waited for', async () => {
      const gates = (await lensesOf(document.uri)).slice(1);
      return gates[0]?.title.endsWith('Spare machine there') && gates;
    });
    const goneTo = async (lens: Lens | undefined) => {
      await vscode.commands.executeCommand(lens?.command ?? '', ...(lens?.arguments ?? []));
      const editor = vscode.window.activeTextEditor;
      return [editor?.document.uri.path.split('/').at(-1), editor?.selection.active.line];
    };
    equal(await goneTo(other), ['before.yaml', 3], 'in the other list');
    equal(await goneTo(own), ['after.yaml', 3], 'in its own list');
    for (const path of ['before.yaml', 'after.yaml']) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(document.uri, '..', path));
    }
  });

  it('offer a trip without deliverables to scaffold them, and count once they are there', async () => {
    const document = await files.open('trip.yaml');
    const [summary, ...others] = await someLenses(document.uri);
    equal(summary?.line, 1, 'line of the title');
    equal(
      others.map(({ command }) => command),
      ['onsite.scaffoldDeliverables'],
      'what is to be made',
    );
    await files.write(
      'checklists/deliverables.yaml',
      'kind: deliverables\nitems:\n  - {id: one, text: One, done: true}\n  - {id: two, text: Two}\n',
    );
    await waitFor('1/2 in the summary', async () => {
      const [first, ...rest] = await lensesOf(document.uri);
      return first?.title.includes('1/2') && rest.length === 0;
    });
  });

  it('offer the retrospective in the last days', async () => {
    const document = await files.open('trip.yaml');
    const at = document.getText().indexOf(dayFromNow(8));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 10)), dayFromNow(1));
    await vscode.workspace.applyEdit(edit);
    await waitFor('the retrospective', async () =>
      (await lensesOf(document.uri)).some(({ command }) => command === 'onsite.buildRetro'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are only on files of trips', async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    ok(first, 'a folder is open');
    const uri = vscode.Uri.joinPath(first.uri, 'elsewhere', 'issues', 'x.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('title: Not ours\n'));
    await vscode.window.showTextDocument(uri);
    equal(await lensesOf(uri), [], 'lenses');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(first.uri, 'elsewhere'), { recursive: true });
  });
});
