import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const value = 'Zq7!host-value';
const plain = 'Hy@2026erp';

const ours = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Onsite');

function plainSecret(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  return waitFor('a plain secret', () => ours(uri).find(({ code }) => code === 'plain-secret'));
}

async function lensTitles(uri: vscode.Uri): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.flatMap(({ command }) => (command && /key|Set|Forget/.test(command.title) ? [command.title] : []));
}

describe('secrets', () => {
  const files = new TripFiles('secrets-in-host');
  const other = new TripFiles('secrets-of-another');
  const call = (command: string, answers: object = {}) =>
    run<string>(command, { trip: files.folder, name: 'erp-db', ...answers });
  const trip = (customer: string) =>
    `title: Secrets\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(5)}\ntimezone: UTC\ncustomer: ${customer}\n`;

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip('secrets-customer-a'));
    await other.write('trip.yaml', trip('secrets-customer-b'));
  });
  after(async () => {
    await files.remove();
    await other.remove();
  });

  it('are set, copied and forgotten by name; their values are given to nobody', async () => {
    match((await rejects(call('copySecret'), 'copy')).message, /erp-db/, 'what is missing');
    equal(await call('setSecret', { value }), 'erp-db', 'given back');
    equal(await call('copySecret'), 'erp-db', 'given back');
    equal(await vscode.env.clipboard.readText(), value, 'clipboard');
    equal(await call('forgetSecret'), 'erp-db', 'given back');
    const { message } = await rejects(call('copySecret'), 'copy');
    ok(!message.includes(value), 'no value in a message');
    await vscode.env.clipboard.writeText('');
  });

  it('need a name and a value', async () => {
    match((await rejects(run('setSecret', { trip: files.folder, name: 'x' }), 'value')).message, /value/);
    match((await rejects(run('setSecret', { trip: files.folder, value }), 'name')).message, /name/);
  });

  it('of another customer are others', async () => {
    await call('setSecret', { value });
    await rejects(run('copySecret', { trip: other.folder, name: 'erp-db' }), 'another customer');
    await call('forgetSecret');
  });

  it('have a lens that says what is missing, and follows', async () => {
    await files.write(
      'checklists/toolkit.yaml',
      'kind: toolkit\nitems:\n  - id: db\n    text: Database\n    secret: erp-db\n',
    );
    const document = await files.open('checklists/toolkit.yaml');
    await waitFor('a lens', async () => (await lensTitles(document.uri)).some((title) => /erp-db/.test(title)));
    const before = await lensTitles(document.uri);
    ok(before.some((title) => /not on this machine/.test(title)) && !before.includes('Forget'), before.join());
    await call('setSecret', { value });
    await waitFor('the other lens', async () => (await lensTitles(document.uri)).includes('Forget'));
    ok(!(await lensTitles(document.uri)).some((title) => title.includes(value)), 'no value');
    await call('forgetSecret');
  });

  it('in plain text are shown at their exact place, in a file that is not open', async () => {
    const text = `title: Plain\ndescribe: Log in as sa, password: ${plain}, then wait\n`;
    const uri = await files.write('issues/2026-03-12-plain-s1s1.yaml', text);
    const { range, severity, message } = await plainSecret(uri);
    const start = text.split('\n')[1]?.indexOf(plain) ?? 0;
    equal([range.start.line, range.start.character, range.end.character], [1, start, start + plain.length], 'range');
    equal(severity, vscode.DiagnosticSeverity.Warning, 'severity');
    ok(!message.includes(plain), 'no secret in the message');
  });

  it('move out of a file by the quick fix’s command, and no problem is left', async () => {
    const path = 'issues/2026-03-12-move-s1s2.yaml';
    const uri = await files.write(path, `title: Move\ninternal: '密码：${plain}，只读'\n`);
    const { range } = await plainSecret(uri);
    await files.open(path);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    const action = actions.find(({ command }) => command?.command === 'onsite.moveSecret');
    ok(action, 'the quick fix');
    equal(await run<string>('moveSecret', { file: uri, name: 'moved-db' }), 'moved-db', 'name');
    const text = await textOf(uri);
    ok(!text.includes(plain) && text.includes('secret: moved-db'), text);
    await waitFor('no problem', () => ours(uri).length === 0);
    await call('copySecret', { name: 'moved-db' });
    equal(await vscode.env.clipboard.readText(), plain, 'value');
    await call('forgetSecret', { name: 'moved-db' });
    await vscode.env.clipboard.writeText('');
  });

  it('are not moved from another line than the one that is meant', async () => {
    const before = `title: Lines\ndescribe: 'pwd=${plain}'\n`;
    const uri = await files.write('issues/2026-03-12-lines-s1s4.yaml', before);
    for (const line of [0, 9, 1.5, '2']) {
      match((await rejects(run('moveSecret', { file: uri, line }), `line ${line}`)).message, /“line”/);
    }
    match((await rejects(run('moveSecret', { file: uri, line: 1 }), 'line 1')).message, /s1s4\.yaml/);
    match((await rejects(run('moveSecret', { file: 'a/b.yaml' }), 'a path')).message, /“file”/);
    equal(await textOf(uri), before, 'the file');
  });

  it('are not moved to the name of another', async () => {
    await call('setSecret', { value });
    const before = `title: Taken\nnote: x\ndescribe: 'pwd=${plain}'\n`;
    const uri = await files.write('issues/2026-03-12-taken-s1s3.yaml', before);
    match((await rejects(run('moveSecret', { file: uri, name: 'erp-db' }), 'the name')).message, /erp-db/);
    equal(await textOf(uri), before, 'the file');
    await call('forgetSecret');
  });
});
