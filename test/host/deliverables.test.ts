import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const trip = (goal: string, language: string) => `title: Deliverables
goal: ${goal}
start: ${dayFromNow(-1)}
end: ${dayFromNow(12)}
timezone: UTC
language: ${language}
`;

describe('onsite.scaffoldDeliverables', () => {
  const files = new TripFiles('deliverables-in-host');
  const list = () => files.uri('checklists/deliverables.yaml');
  const scaffold = (answers: object = {}) => run('scaffoldDeliverables', { trip: files.folder, ...answers });

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  beforeEach(() => files.write('trip.yaml', trip('go-live', 'zh-CN')));
  afterEach(() => files.remove());

  it('makes the list of the goal, in the trip’s language, with real dates', async () => {
    const uri = await scaffold();
    equal(uri.toString(), list().toString(), 'uri');
    const text = await textOf(uri);
    match(text, /^kind: deliverables\n/);
    match(text, /[\u4e00-\u9fff]/);
    match(text, /due: \d{4}-\d{2}-\d{2}/);
    ok(!/due: (?:start|end)/.test(text), 'no relative date');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'active editor');
  });

  it('adds to an existing list only what it lacks, and touches nothing in it', async () => {
    const mine = 'kind: deliverables # ours\r\ntitle: "Mine"\r\nitems:\r\n  - id: own # first\r\n    text:   Own\r\n';
    await files.write('checklists/deliverables.yaml', mine);
    await scaffold({ templates: ['training'] });
    const once = await textOf(list());
    ok(once.startsWith(mine), 'what was there stays, to the byte');
    ok(once.length > mine.length && !/[^\r]\n/.test(once), 'more of it, with the same line endings');
    await scaffold({ templates: ['training'] });
    equal(await textOf(list()), once, 'a second time changes nothing');
  });

  it('makes no list where one is typed and its file is gone: said, and nothing typed is lost', async () => {
    // In a folder that no editor has seen.
    const fresh = new TripFiles('typed-in-host');
    await fresh.write('trip.yaml', trip('training', 'en'));
    const uri = await fresh.write('checklists/deliverables.yaml', 'kind: deliverables\nitems: []\n');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '# typed\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.workspace.fs.delete(uri);
    const again = () => scaffold({ trip: fresh.folder, templates: ['training'] });
    try {
      match((await rejects(again(), 'scaffold')).message, /deliverables\.yaml.*not saved/);
      match(document.getText(), /^# typed\n/, 'in the editor');
      await document.save();
      await again();
      match(await textOf(uri), /^# typed\n[^]*id: /);
    } finally {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await fresh.remove();
    }
  });

  it('makes one list of templates that are asked for at once', async () => {
    await Promise.all([scaffold({ templates: ['training'] }), scaffold({ templates: ['survey'] })]);
    const text = await textOf(list());
    const both = [...text.matchAll(/^ *- id: (\S+)/gm)].map(([, id]) => id);
    equal(new Set(both).size, both.length, 'each once');
    ok(both.includes('survey-questions') && both.length > 20, both.join());
  });

  it('shows the first item that an existing list has gained', async () => {
    // In a folder that no editor has seen: one that was just closed may remember another list for a moment.
    const fresh = new TripFiles('gained-in-host');
    await fresh.write('trip.yaml', trip('training', 'en'));
    const own = await fresh.write(
      'checklists/deliverables.yaml',
      'kind: deliverables\ntitle: Mine\nitems:\n  - {id: own, text: Own}\n',
    );
    try {
      await run('scaffoldDeliverables', { trip: fresh.folder, templates: ['training'] });
      const editor = vscode.window.activeTextEditor;
      equal(editor?.document.uri.toString(), own.toString(), 'active editor');
      equal(editor?.selection.active.line, 4, 'the line behind what was there');
    } finally {
      await fresh.remove();
    }
  });

  it('adds nothing that another list of the trip has', async () => {
    const own = 'kind: cutover\nitems:\n  - {id: cutover-plan, text: The plan}\n';
    await files.write('checklists/cutover.yaml', own);
    await files.write('checklists/deliverables.yaml', 'kind: deliverables\ntitle: Mine\nitems: []\n');
    await scaffold({ templates: ['go-live'] });
    const text = await textOf(list());
    ok(!/id: cutover-plan/.test(text), 'no second one');
    match(text, /requires:\n[^:]*- cutover-plan\n/);
    equal(await textOf(files.uri('checklists/cutover.yaml')), own, 'the other list');
  });

  it('prefers a template of the workspace', async () => {
    const folder = vscode.Uri.joinPath(files.folder, '..', '..', 'knowledge');
    const template = vscode.Uri.joinPath(folder, 'templates', 'team-list.yaml');
    await vscode.workspace.fs.writeFile(
      template,
      new TextEncoder().encode('kind: deliverables\nitems: [{id: ours, text: Ours, due: start+1d}]\n'),
    );
    try {
      await run('refresh', {});
      await scaffold({ templates: ['team-list'] });
      match(await textOf(list()), /id: ours\n.*text: Ours\n.*due: \d{4}-/s);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('looks for templates in a folder below the user’s own', async function () {
    const own = typeof process === 'undefined' ? undefined : process.env?.['HOME'];
    if (!own) return this.skip();
    const clone = files.uri('clone');
    await files.write('clone/kept-at-home.yaml', 'kind: deliverables\nitems: [{id: from-home, text: x}]\n');
    const settings = vscode.workspace.getConfiguration('onsite');
    // By way of the folder above all: nothing is written into the user's own.
    const path = `~/${own
      .split('/')
      .map(() => '..')
      .join('/')}${clone.path}`;
    await settings.update('templateFolders', [path], vscode.ConfigurationTarget.Global);
    try {
      await scaffold({ templates: ['kept-at-home'] });
      match(await textOf(vscode.Uri.joinPath(files.folder, 'checklists', 'deliverables.yaml')), /id: from-home/);
    } finally {
      await settings.update('templateFolders', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('looks for templates in the folders of the setting, the workspace’s before the team’s before the built-in', async () => {
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(
        vscode.Uri.joinPath(files.folder, '..', '..', path),
        new TextEncoder().encode(text),
      );
    const list = (id: string) => `kind: deliverables\nitems: [{id: ${id}, text: "For {{trip.title}}"}]\n`;
    const settings = vscode.workspace.getConfiguration('onsite');
    await write('team-clone/knowledge/templates/team-list.yaml', list('from-team'));
    await write('team-clone/knowledge/templates/fix.yaml', list('fix-of-team'));
    await write('team-clone/knowledge/templates/go-live.yaml', list('go-live-of-team'));
    await write('knowledge/templates/go-live.yaml', list('go-live-of-ours'));
    await settings.update('templateFolders', ['no-such-folder', 'team-clone'], vscode.ConfigurationTarget.Global);
    try {
      await scaffold({ templates: ['team-list', 'fix', 'go-live', 'survey'] });
      const text = await textOf(vscode.Uri.joinPath(files.folder, 'checklists', 'deliverables.yaml'));
      for (const id of ['from-team', 'fix-of-team', 'go-live-of-ours', 'survey-questions'])
        match(text, new RegExp(`id: ${id}`));
      ok(!text.includes('go-live-of-team') && !text.includes('cutover-done'), 'what another overrides is not there');
      match(text, /For Deliverables/);
    } finally {
      await settings.update('templateFolders', undefined, vscode.ConfigurationTarget.Global);
      for (const folder of ['team-clone', 'knowledge']) {
        const uri = vscode.Uri.joinPath(files.folder, '..', '..', folder);
        await vscode.workspace.fs.delete(uri, { recursive: true });
      }
    }
  });

  it('says which placeholders of a template nothing is filled in for', async () => {
    const folder = vscode.Uri.joinPath(files.folder, '..', '..', 'knowledge');
    const template = vscode.Uri.joinPath(folder, 'templates', 'odd.yaml');
    const text = 'kind: deliverables\nitems: [{id: a, text: "{{customer.name}} and {{customer.nmae}}"}]\n';
    await vscode.workspace.fs.writeFile(template, new TextEncoder().encode(text));
    try {
      await run('refresh', {});
      const [problem] = await waitFor('the problem', () => {
        const all = vscode.languages.getDiagnostics(template);
        return all.length > 0 && all;
      });
      match(problem?.message ?? '', /customer\.nmae.*customer\.name/);
      equal(problem?.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('refuses a template that is not there, and a list that cannot be understood', async () => {
    match((await rejects(scaffold({ templates: ['nonsense'] }), 'unknown template')).message, /nonsense.*go-live/);
    const broken = 'kind: deliverables\nitems： [\n';
    await files.write('checklists/deliverables.yaml', broken);
    match((await rejects(scaffold(), 'broken list')).message, /deliverables\.yaml|：|colon|冒号/);
    equal(await textOf(list()), broken, 'the broken list');
  });
});
