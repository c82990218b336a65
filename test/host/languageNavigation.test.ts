import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import type { Library } from '../../src/core/library/library';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const list = `kind: deliverables
items:
  - id: sample # the first
    text: Sample
    done: true
  - id: 'bulk'
    text: Bulk
    requires: ["sample", other]
    owner: li
    due: ${dayFromNow(3)}
    evidence: [evidence/log.txt]
  - id: other
    text: Other
`;

describe('what records name', () => {
  const files = new TripFiles('language-names-in-host');

  before(async () => {
    const api = (await vscode.extensions.getExtension('onsite.onsite')?.activate()) as { library: Library };
    await files.write(
      'trip.yaml',
      `title: Names\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(8)}\ntimezone: UTC\nteam:\n  - {id: li, name: 李雷, role: engineer}\n`,
    );
    await files.write('evidence/log.txt', 'log\n');
    await files.write('checklists/deliverables.yaml', list);
    await files.write(
      'changes/2026-03-12-move-n1a1.yaml',
      `title: Move\nmoves:\n  bulk: ${dayFromNow(4)} # late\n  sample: ${dayFromNow(5)}\n`,
    );
    await files.write('days/2026-03-12.yaml', 'plan:\n  morning:\n    - {text: Import, item: bulk}\n');
    await files.write(
      'issues/2026-03-12-named-n1a2.yaml',
      'title: Named 密码：Qw8zx71k\ndescribe: |\n  sample\n  two\nowner: li\n',
    );
    await files.write('feedback/2026-03-12-said-n1a3.yaml', 'said: Slow\nissue: 2026-03-12-named-n1a2\n');
    // The library has to have heard of what was written just now.
    await waitFor('the trip', async () => {
      const contents = await api.library.load(files.folder.toString());
      return contents?.checklists.length === 1 && contents.feedback.length === 1 && contents.evidence.length === 1;
    });
  });
  after(async () => {
    await vscode.workspace
      .getConfiguration()
      .update('onsite.inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    await files.remove();
  });

  async function at(path: string, needle: string): Promise<{ uri: vscode.Uri; position: vscode.Position }> {
    const document = await vscode.workspace.openTextDocument(files.uri(path));
    const index = document.getText().indexOf(needle);
    ok(index >= 0, `${needle} in ${path}`);
    return { uri: document.uri, position: document.positionAt(index + 1) };
  }

  async function hoverText(path: string, needle: string): Promise<string> {
    const { uri, position } = await at(path, needle);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
    return hovers
      .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
      .join('\n');
  }

  async function definitions(path: string, needle: string): Promise<readonly string[]> {
    const { uri, position } = await at(path, needle);
    const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      position,
    );
    return found.map((link) => {
      const target = 'targetUri' in link ? link.targetUri : link.uri;
      const range = 'targetUri' in link ? link.targetRange : link.range;
      return `${target.path.split('/').slice(-2).join('/')}:${range.start.line}`;
    });
  }

  it('is told on hovering: keys, people, the state of items', async () => {
    match(
      await waitFor('a key', async () => (await hoverText('checklists/deliverables.yaml', 'requires')) || undefined),
      /\S+/,
    );
    match(
      await waitFor('a person', async () => (await hoverText('checklists/deliverables.yaml', 'li\n')) || undefined),
      /李雷/,
    );
    const item = await waitFor('an item', async () => (await hoverText('days/2026-03-12.yaml', 'bulk')) || undefined);
    match(item, /Bulk/);
    match(item, /other/, 'what it waits for');
    const issue = await hoverText('feedback/2026-03-12-said-n1a3.yaml', '2026-03-12-named');
    match(issue, /Named/);
    ok(!issue.includes('Qw8zx71k'), `no plain secret in: ${issue}`);
    equal(await hoverText('checklists/deliverables.yaml', 'Sample'), '', 'on free text');
  });

  it('is gone to', async () => {
    equal(await definitions('days/2026-03-12.yaml', 'bulk'), ['checklists/deliverables.yaml:5']);
    equal(await definitions('changes/2026-03-12-move-n1a1.yaml', 'sample'), ['checklists/deliverables.yaml:2']);
    equal(await definitions('checklists/deliverables.yaml', 'li\n'), ['language-names-in-host/trip.yaml:5']);
    equal(await definitions('feedback/2026-03-12-said-n1a3.yaml', '2026-03-12-named'), [
      'issues/2026-03-12-named-n1a2.yaml:0',
    ]);
    equal(await definitions('checklists/deliverables.yaml', 'evidence/log'), ['evidence/log.txt:0']);
  });

  it('is found wherever it is named', async () => {
    const { uri, position } = await at('checklists/deliverables.yaml', "'bulk'");
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      position,
    );
    equal(found.map((location) => `${location.uri.path.split('/').at(-2)} ${location.range.start.line}`).sort(), [
      'changes 2',
      'checklists 5',
      'days 2',
    ]);
  });

  it('is renamed in all files at once, quotes and comments kept', async () => {
    const { uri, position } = await at('changes/2026-03-12-move-n1a1.yaml', 'bulk');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      uri,
      position,
      'bulk-import',
    );
    ok(await vscode.workspace.applyEdit(edit), 'applied');
    const text = async (path: string) => (await vscode.workspace.openTextDocument(files.uri(path))).getText();
    equal(await text('checklists/deliverables.yaml'), list.replace("'bulk'", "'bulk-import'"), 'the list');
    equal(
      await text('changes/2026-03-12-move-n1a1.yaml'),
      `title: Move\nmoves:\n  bulk-import: ${dayFromNow(4)} # late\n  sample: ${dayFromNow(5)}\n`,
      'the change',
    );
    match(await text('days/2026-03-12.yaml'), /item: bulk-import}/);
    await vscode.workspace.saveAll();
  });

  it('is not renamed to what is taken or no id, nor where it is a file’s name', async () => {
    const refused = async (path: string, needle: string, name: string, why: RegExp) => {
      const { uri, position } = await at(path, needle);
      const rename = vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri, position, name);
      match((await rejects(rename, name)).message, why, name);
    };
    await refused('checklists/deliverables.yaml', 'sample', 'other', /other/);
    await refused('checklists/deliverables.yaml', 'sample', 'two words', /two words/);
    await refused('checklists/deliverables.yaml', 'sample', ' ', /\S/);
    await refused('feedback/2026-03-12-said-n1a3.yaml', '2026-03-12-named', 'x', /2026-03-12-named/);
  });

  it('is outlined, folded, linked', async () => {
    const { uri } = await at('checklists/deliverables.yaml', 'items');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    equal(
      symbols.find(({ name }) => name === 'items')?.children.map(({ name }) => name),
      ['Sample', 'Bulk', 'Other'],
      'outline',
    );
    const folding = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    ok(
      folding.some(({ start, end }) => start === 5 && end === 10),
      'an item folds',
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    const ours = links.map(({ target }) => target?.path.split('/').slice(-2).join('/'));
    ok(ours.includes('evidence/log.txt'), 'the evidence is a link');
  });

  it('has what follows from it shown behind it, where that is wanted', async () => {
    const { uri } = await at('checklists/deliverables.yaml', 'items');
    const issue = files.uri('issues/2026-03-12-named-n1a2.yaml');
    const hints = async (of: vscode.Uri) => {
      const range = new vscode.Range(0, 0, 100, 0);
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        of,
        range,
      );
      return found.map(({ label }) => String(label));
    };
    equal(await hints(uri), [], 'by default');
    await vscode.workspace.getConfiguration().update('onsite.inlayHints', true, vscode.ConfigurationTarget.Workspace);
    const shown = await waitFor('hints', async () => {
      const found = await hints(uri);
      return found.length > 0 && found;
    });
    match(shown.join(), /3/, 'days left');
    equal((await hints(issue)).length, 1, 'the stage');
  });
});
