import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

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

  it('refuses a template that is not there, and a list that cannot be understood', async () => {
    match((await rejects(scaffold({ templates: ['nonsense'] }), 'unknown template')).message, /nonsense.*go-live/);
    const broken = 'kind: deliverables\nitems： [\n';
    await files.write('checklists/deliverables.yaml', broken);
    match((await rejects(scaffold(), 'broken list')).message, /deliverables\.yaml|：|colon|冒号/);
    equal(await textOf(list()), broken, 'the broken list');
  });
});
