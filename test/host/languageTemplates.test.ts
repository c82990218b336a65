import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { root } from './support/run';
import { waitFor } from './support/waitFor';

const text = `kind: deliverables
items:
  - {id: sample, text: Sample}
  - id: bulk
    text: Bulk
    due: start+2wd
    requires: [sample, elsewhere]
  - id: last
    text: Last
    requires: [bulk]
`;

describe('what templates name', () => {
  const folder = vscode.Uri.joinPath(root(), 'knowledge');
  const uri = vscode.Uri.joinPath(folder, 'templates', 'language-in-host.yaml');
  let document: vscode.TextDocument;

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    document = await vscode.workspace.openTextDocument(uri);
  });
  after(async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const at = (needle: string) => document.positionAt(text.indexOf(needle) + needle.length - 1);

  it('is offered: items of the template that is typed in', async () => {
    const offered = await waitFor('ids', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at('requires: [b'),
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.includes('sample') && labels;
    });
    ok(offered.includes('bulk') && !offered.includes('last'), offered.join());
  });

  it('is told, and nothing is said of what another template may have', async () => {
    const hover = async (needle: string) => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        uri,
        at(needle),
      );
      return found.flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)));
    };
    match((await hover('[sample')).join(), /Sample/);
    equal(await hover('elsewhere'), [], 'of another template');
  });

  it('is gone to, found and renamed', async () => {
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at('[sample'),
    );
    equal(
      definitions.map((found) => ('targetRange' in found ? found.targetRange : found.range).start.line),
      [2],
      'definition',
    );
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      at('[sample'),
      'first-sample',
    );
    ok(await vscode.workspace.applyEdit(edit), 'applied');
    equal(
      document.getText(),
      text.replace('id: sample', 'id: first-sample').replace('[sample', '[first-sample'),
      'text',
    );
    await document.save();
  });
});
