import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { exists, run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

const trip = `title: Issues
goal: fix
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
`;

describe('issues', () => {
  const files = new TripFiles('issues-in-host');
  const log = (answers: object) => run('logIssue', { trip: files.folder, ...answers });
  const idOf = (uri: vscode.Uri) => uri.path.split('/').at(-1)?.replace('.yaml', '') ?? '';

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip);
  });
  after(() => files.remove());

  it('is logged with a title, opens, and has a merge-safe name', async () => {
    const uri = await log({
      title: 'Login: times out “often”',
      describe: 'At the second terminal.\nSince this morning.',
      severity: 'major',
    });
    match(uri.path, /\/issues\/\d{4}-\d{2}-\d{2}-login-times-out-often-[a-z0-9]{4}\.yaml$/);
    const text = await textOf(uri);
    match(text, /severity: major\n/);
    match(text, /describe: \|-?\n +At the second terminal\.\n +Since this morning\.\n/);
    match(text, /reportedAt: \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00\n/);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'active editor');
  });

  it('is not logged in a trip that was taken away a moment ago', async () => {
    const gone = new TripFiles('gone-in-host');
    await gone.write('trip.yaml', trip);
    await run('logIssue', { trip: gone.folder, title: 'Known' });
    await gone.remove();
    match(
      (await rejects(run('logIssue', { trip: gone.folder, title: 'Ghost' }), 'a trip that is gone')).message,
      /gone/,
    );
    ok(!(await exists(gone.folder)), 'no folder is made');
  });

  it('are fifty files when fifty are logged at once', async () => {
    const uris = await Promise.all(Array.from({ length: 50 }, () => log({ title: 'Same title' })));
    equal(new Set(uris.map(String)).size, 50, 'uris');
    const names = await vscode.workspace.fs.readDirectory(files.uri('issues'));
    equal(names.filter(([name]) => name.includes('same-title')).length, 50, 'files');
  });

  it('goes from step to step, and the customer’s word is bound to what was confirmed', async () => {
    const uri = await log({ title: 'Steps', describe: 'What was seen' });
    const issue = idOf(uri);
    const at = { trip: files.folder, issue };
    const early = await rejects(run('resolveIssue', at), 'resolve too early');
    match(early.message, /analyze/);
    await run('analyzeIssue', { ...at, analyze: 'The cause' });
    await run('proposeIssue', { ...at, propose: 'Line one\nLine two' });
    match((await rejects(run('confirm', at), 'confirm too early')).message, /resolved/);
    await run('resolveIssue', { ...at, note: 'As proposed', by: 'li' });
    const confirmed = await run('confirm', { ...at, by: 'wang', via: 'wechat', satisfied: true });
    equal(confirmed.toString(), uri.toString(), 'uri');
    const text = await textOf(uri);
    match(text, /propose: \|-?\n +Line one\n +Line two\n/);
    const digest = await sha256(
      JSON.stringify(['Steps', 'What was seen', 'The cause', 'Line one\nLine two', 'As proposed']),
    );
    ok(text.includes(`digest: sha256-${digest}`), `digest in\n${text}`);
    match(text, /by: wang/);
    match((await rejects(run('confirm', at), 'confirm twice')).message, /./);
  });

  it('takes whatever step comes next with a program’s answers', async () => {
    const uri = await log({ title: 'Next', describe: 'Seen' });
    const at = { trip: files.folder, issue: idOf(uri) };
    match((await rejects(run('nextStep', at), 'without an answer')).message, /analyze/);
    await run('nextStep', { ...at, analyze: 'The cause' });
    await run('nextStep', { ...at, propose: 'The way out' });
    match(await textOf(uri), /analyze: The cause\npropose: The way out\n/);
  });

  it('is found by its id, however a file system spells its name', async () => {
    const uri = await files.write('issues/2026-03-12-cafe\u0301-0000.yaml', 'title: Café\ndescribe: a\n');
    await run('analyzeIssue', { trip: files.folder, issue: '2026-03-12-café-0000', analyze: 'b' });
    match(await textOf(uri), /analyze: b\n/);
  });

  it('is dropped only with a reason', async () => {
    const uri = await log({ title: 'Dropped' });
    const at = { trip: files.folder, issue: idOf(uri) };
    const before = await textOf(uri);
    match((await rejects(run('dropIssue', { ...at, why: ' ' }), 'blank reason')).message, /why/);
    equal(await textOf(uri), before, 'text');
    await run('dropIssue', { ...at, why: 'not ours' });
    match(await textOf(uri), /dropped:.*not ours/);
    match((await rejects(run('analyzeIssue', { ...at, analyze: 'x' }), 'after that')).message, /dropped/);
  });

  it('refuses unknown words, titles that say nothing and issues that are not there', async () => {
    const count = async () => (await vscode.workspace.fs.readDirectory(files.uri('issues'))).length;
    const before = await count();
    match((await rejects(log({ title: 'X', severity: 'sever' }), 'severity')).message, /sever.*blocker/);
    match((await rejects(log({ title: ' ' }), 'title')).message, /title/);
    match((await rejects(run('logIssue', { trip: 'no-such-trip', title: 'X' }), 'trip')).message, /no-such-trip/);
    match(
      (await rejects(run('analyzeIssue', { trip: files.folder, issue: 'nope', analyze: 'x' }), 'issue')).message,
      /nope/,
    );
    equal(await count(), before, 'files');
  });

  it('is confirmed with a file of the trip, wherever it is there, or with none', async () => {
    const text = 'title: Proven\ndescribe: a\nanalyze: b\npropose: c\nresolved: {note: done}\n';
    const uri = await files.write('issues/2026-03-12-proven-c0n1.yaml', text);
    await files.write('scans/sign off.pdf', 'pdf');
    const at = { trip: files.folder, issue: idOf(uri) };
    match((await rejects(run('confirm', { ...at, evidence: 'scans/none.pdf' }), 'no file')).message, /none\.pdf/);
    match((await rejects(run('confirm', { ...at, evidence: '../acme/x' }), 'outside')).message, /acme/);
    equal(await textOf(uri), text, 'text');
    await run('confirm', { ...at, satisfied: false, note: 'the label', evidence: 'scans/sign off.pdf' });
    match(await textOf(uri), /satisfied: false[^]*evidence: scans\/sign off\.pdf[^]*note: the label/);
  });

  it('bears another severity, owner and reporter when that is said, its confirmation kept', async () => {
    const uri = await log({ title: 'Facts', describe: 'Seen' });
    const at = { trip: files.folder, issue: idOf(uri) };
    const before = await textOf(uri);
    equal((await run('setSeverity', { ...at, severity: 'major' })).toString(), uri.toString(), 'uri');
    await run('assignIssue', { ...at, owner: 'li' });
    await run('setReporter', { ...at, reportedBy: '王经理' });
    match(await textOf(uri), /^title: Facts\nseverity: major\nreportedBy: 王经理\nreportedAt: .*\nowner: li\n/);
    match((await rejects(run('setSeverity', { ...at, severity: 'fatal' }), 'word')).message, /fatal.*blocker/);
    match((await rejects(run('assignIssue', at), 'forgotten')).message, /owner/);
    for (const [command, key] of [
      ['setSeverity', 'severity'],
      ['assignIssue', 'owner'],
      ['setReporter', 'reportedBy'],
    ] as const) {
      await run(command, { ...at, [key]: '' });
    }
    equal(await textOf(uri), before, 'text');
  });

  it('goes on in a file with unsaved text, and saves none of it', async () => {
    const uri = await log({ title: 'Unsaved', describe: 'Seen' });
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '# typed and not saved\n');
    await vscode.workspace.applyEdit(edit);
    const before = await textOf(uri);
    await run('analyzeIssue', { trip: files.folder, issue: idOf(uri), analyze: 'Cause' });
    ok(document.isDirty, 'still unsaved');
    match(document.getText(), /^# typed and not saved\n[^]*analyze: Cause\n/);
    equal(await textOf(uri), before, 'on disk');
  });
});

async function sha256(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
