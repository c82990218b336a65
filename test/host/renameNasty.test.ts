import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { equal, match, ok } from './support/assert';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const list = `kind: deliverables\r
items:\r
  - {id: "样本导入", text: 样本导入 also stands in the text}\r
  - id: bulk\r
    text: Bulk # 样本导入\r
    requires: ['样本导入'] # gate\r
  - id: 样本导入-2\r
    text: Another\r
    items:\r
      - {id: below, text: Below, requires: [bulk, 样本导入]}\r
`;

describe('rename, references and definition in what people type', () => {
  const files = new TripFiles('rename-nasty-in-host');
  let library: Library;

  before(async () => {
    const api = (await vscode.extensions.getExtension('onsite.onsite')?.activate()) as { library: Library };
    library = api.library;
    await files.write('trip.yaml', `title: Nasty\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(8)}\ntimezone: UTC\n`);
    await files.write('checklists/deliverables.yaml', list);
    await files.write('changes/2026-03-12-move-r1a1.yaml', `title: Move\nmoves: {"样本导入": ${dayFromNow(4)}}\n`);
    await files.write('days/2026-03-12.yaml', 'plan:\n  morning: [{text: x, item: 样本导入}]\n');
    await waitFor('the trip', async () => {
      const contents = await library.load(files.folder.toString());
      return contents?.checklists.length === 1 && contents.changes.length === 1 && contents.days.length === 1;
    });
  });
  after(() => files.remove());

  it('finds a Chinese id in quotes, in flow style and as a key, and nothing in texts and comments', async () => {
    const document = await files.open('checklists/deliverables.yaml');
    const position = document.positionAt(document.getText().indexOf("'样本导入'") + 2);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    equal(found.map(({ uri, range }) => `${uri.path.split('/').at(-2) ?? ''} ${range.start.line}`).sort(), [
      'changes 1',
      'checklists 2',
      'checklists 5',
      'checklists 9',
      'days 1',
    ]);
    const [definition] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    ok(definition && 'targetRange' in definition && definition.targetRange.start.line === 2, 'the definition');
  });

  it('renames it in typed text that is not saved, with its quotes, CRLF and comments', async () => {
    const document = await files.open('checklists/deliverables.yaml');
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, new vscode.Position(0, 0), '# typed\n');
    ok(await vscode.workspace.applyEdit(typed), 'typed');
    const before = document.getText();
    const position = document.positionAt(before.indexOf("'样本导入'") + 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      '抽样-导入',
    );
    ok(await vscode.workspace.applyEdit(edit), 'applied');
    const expected = before
      .replace('id: "样本导入"', 'id: "抽样-导入"')
      .replace("requires: ['样本导入']", "requires: ['抽样-导入']")
      .replace('requires: [bulk, 样本导入]', 'requires: [bulk, 抽样-导入]');
    equal(document.getText(), expected, 'the list');
    const other = async (path: string) => (await vscode.workspace.openTextDocument(files.uri(path))).getText();
    match(await other('changes/2026-03-12-move-r1a1.yaml'), /moves: \{"抽样-导入": /);
    match(await other('days/2026-03-12.yaml'), /item: 抽样-导入\}/);
    await vscode.workspace.saveAll();
  });

  it('reports a circle once at each of its members', async () => {
    const circle =
      'items:\n  - {id: 甲, text: a, requires: [乙, 乙]}\n  - {id: 乙, text: b, requires: [丙]}\n  - {id: 丙, text: c, requires: [甲, 甲]}\n';
    const uri = await files.write('checklists/circle.yaml', circle);
    const told = await waitFor('the circle', () => {
      const found = vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'gate-circle');
      return found.length > 0 && found;
    });
    equal(told.map(({ range }) => range.start.line).sort(), [1, 2, 3], 'lines');
    await vscode.workspace.fs.delete(uri);
  });
});
