import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const trip = `title: Stale
customer: acme
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
`;
const issue = `title: Slow report\r
describe: It takes a minute\r
analyze: No index\r
propose: Add one\r
resolved: {at: 2026-03-12T10:20:00+08:00, note: Added}\r
`;
const list = `kind: deliverables
items:
  - {id: 上线确认, text: 'Go-live signed', done: true, note: all of it} # kept
  - id: other
    text: Other
`;
const change = `title: One more report\ndescribe: By shift\nneed: Spot late orders\ndecision: {status: accepted, by: wang}\n`;

const stale = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'stale-confirmation');

async function fixesOf(uri: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  await vscode.workspace.openTextDocument(uri);
  const { range } = await waitFor('the stale confirmation', () => stale(uri)[0]);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ command }) => command?.command.startsWith('onsite.'));
}

/** Runs the one fix and takes the first answer to whatever it asks. */
async function answerAnew(uri: vscode.Uri): Promise<void> {
  const [fix, other] = await fixesOf(uri);
  ok(fix && !other, 'one fix');
  equal(fix.edit, undefined, 'it writes nothing by itself');
  match(fix.command?.command ?? '', /^onsite\.confirm$/);
  const before = await textOf(uri);
  let over = false;
  const given = (fix.command?.arguments ?? []) as readonly unknown[];
  const running = vscode.commands.executeCommand('onsite.confirm', ...given).then(() => (over = true));
  let asked = 0;
  await waitFor('all questions to be answered', async () => {
    if (over) return true;
    if (asked === 0) equal(await textOf(uri), before, 'nothing is written before an answer');
    asked++;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return over;
  });
  await running;
  await waitFor('the confirmation to stand again', () => stale(uri).length === 0);
}

describe('a confirmation of what reads otherwise by now', () => {
  const files = new TripFiles('stale-in-host');
  const old = 'digest: sha256-0000000000000000000000000000000000000000000000000000000000000000';
  const confirmed = `confirmed: {at: 2026-03-12T10:20:00+08:00, by: li, via: email, satisfied: true, ${old}}`;

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip);
    await files.write(
      'customers/acme.yaml',
      'name: ACME\ncontacts:\n  - {id: wang, name: Wang, decides: true, channel: wechat}\n',
    );
  });
  after(() => files.remove());

  it('of an issue is asked for again, its other lines kept', async () => {
    const uri = await files.write('issues/2026-03-12-slow-s1t1.yaml', `${issue}${confirmed}\r\n`);
    await answerAnew(uri);
    const text = await textOf(uri);
    ok(text.startsWith(issue), 'what stood before it');
    match(text, /by: wang/);
    match(text, /via: wechat/);
    ok(!text.includes(old), 'a digest of its own');
    ok(!text.includes('2026-03-12T10:20:00+08:00, by: li'), 'a time of its own');
  });

  it('of an item in flow style, with an id in Chinese and unsaved text around it', async () => {
    const text = list.replace('note: all of it}', `note: all of it, ${confirmed}}`);
    const uri = await files.write('checklists/deliverables.yaml', text);
    const document = await files.open('checklists/deliverables.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '# typed\n');
    ok(await vscode.workspace.applyEdit(edit), 'typed');
    await waitFor('the problem to move down', () => stale(uri)[0]?.range.start.line === 3);
    await answerAnew(uri);
    const now = document.getText();
    match(now, /^# typed\nkind/);
    match(now, /# kept\n {2}- id: other\n {4}text: Other\n$/);
    match(now, /by: wang/);
    ok(document.isDirty, 'what was typed is not saved by it');
  });

  it('of a change request', async () => {
    const uri = await files.write('changes/2026-03-12-report-s1t2.yaml', `${change}${confirmed}\n`);
    await answerAnew(uri);
    match(await textOf(uri), /by: wang/);
  });

  it('is not offered again once the customer has confirmed through the command', async () => {
    const uri = await files.write('issues/2026-03-12-again-s1t3.yaml', `${issue}${confirmed}\r\n`);
    await waitFor('the stale confirmation', () => stale(uri).length > 0);
    await run('confirm', { trip: files.folder, issue: '2026-03-12-again-s1t3', by: 'wang' });
    await waitFor('no problem any more', () => stale(uri).length === 0);
  });
});
