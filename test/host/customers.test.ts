import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { CustomerTree } from '../../src/features/customers/customerTree';
import { customerTooltip } from '../../src/features/customers/tooltips';
import type { CustomerRow } from '../../src/features/customers/row';
import { equal, match, ok, rejects } from './support/assert';
import { exists, root, run, textOf } from './support/run';
import { dayFromNow } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const globex = `# our file
name: Globex
industry: manufacturing
processes:
  - {id: scheduling, name: Scheduling} # weekly
systems:
  - {name: Old ERP, role: finance}
contacts:
  - {id: wang, name: 王经理, role: IT lead, decides: true, channel: wechat, timezone: Asia/Shanghai, wechat: wang88}
internal: never shown
`;

describe('customers', () => {
  const home = vscode.Uri.joinPath(root(), 'customers-in-host');
  const uriOf = (path: string) => vscode.Uri.joinPath(home, path);
  const write = (path: string, text: string) =>
    vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  const known = (id: string) =>
    library.customers().find(({ path }) => path === uriOf(`customers/${id}.yaml`).toString());
  let library: Library;

  before(async () => {
    const api: unknown = await vscode.extensions.getExtension('onsite.onsite')?.activate();
    library = (api as { library: Library }).library;
    await library.whenReady();
  });
  beforeEach(async () => {
    await write(
      'trips/visit/trip.yaml',
      `title: Visit\ncustomer: globex\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(1)}\n`,
    );
    await write('customers/globex.yaml', globex);
    await waitFor('the trip', () => library.tripAt(uriOf('trips/visit').toString()));
    await waitFor('the customer', () => known('globex'));
  });
  afterEach(async () => {
    while (vscode.window.activeTextEditor) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(home, { recursive: true });
    await waitFor('them to go', () => !known('globex') && !library.tripAt(uriOf('trips/visit').toString()));
  });

  it('are made with what was answered, and a sheet with what was not', async () => {
    const uri = await run('newCustomer', {
      name: 'Straits Pantry',
      industry: 'retail',
      root: home,
      language: 'zh-CN',
      answers: { 'store-pos': 'Two lanes a store', decider: 'Priya, operations', tills: ' ' },
    });
    equal(uri.toString(), uriOf('customers/straits-pantry.yaml').toString());
    const text = await textOf(uri);
    match(
      text,
      /^name: Straits Pantry\nindustry: retail\nprocesses:\n {2}- \{id: store-pos, name: 门店收银, notes: Two/,
    );
    match(text, /\ncontacts:\n {2}- \{id: priya, name: Priya, role: operations, decides: true\}\n/);
    equal(known('straits-pantry')?.problems, [], 'problems');
    const sheet = await textOf(uriOf('customers/straits-pantry-interview.md'));
    match(sheet, /^# 访谈提纲：Straits Pantry\n/);
    equal((sheet.match(/^- \[ \] /gm) ?? []).length, 13, 'open questions');
    equal((sheet.match(/^- \[x\] /gm) ?? []).length, 2, 'answered questions');
    await run('buildInterviewSheet', { customer: uri });
    equal(await textOf(uriOf('customers/straits-pantry-interview.md')), sheet, 'the same again, in its language');
  });

  it('are refused when they are there, without a name, or with answers to nothing', async () => {
    match((await rejects(run('newCustomer', { name: ' GLOBEX ', root: home }), 'known')).message, /globex\.yaml/);
    match((await rejects(run('newCustomer', { root: home }), 'nameless')).message, /name/);
    match((await rejects(run('newCustomer', { name: '\u200b', root: home }), 'invisible')).message, /name/);
    const answers = { membership: 'x' };
    const other = { name: 'Other', industry: 'finance', root: home };
    match((await rejects(run('newCustomer', { ...other, answers }), 'membership')).message, /membership.*onboarding/s);
    ok(!(await exists(uriOf('customers/other.yaml'))), 'nothing was made');
  });

  it('get answers later, where they belong, and notes in the sheet stay', async () => {
    const uri = uriOf('customers/globex.yaml');
    const sheet = await run('buildInterviewSheet', { customer: uri });
    equal(sheet.toString(), uriOf('customers/globex-interview.md').toString());
    const begun = await textOf(sheet);
    ok(!begun.includes('never shown'), 'nothing internal');
    const noted = begun.replace('<!-- onsite:end scheduling -->\n', '<!-- onsite:end scheduling -->\n\nAsk Sun.\n');
    await vscode.workspace.fs.writeFile(sheet, new TextEncoder().encode(noted));
    const result = await run('interviewCustomer', {
      customer: uri,
      answers: { scheduling: 'Every Thursday', ceremony: 'brief' },
    });
    equal(result.toString(), uri.toString());
    equal(
      await textOf(uri),
      globex
        .replace('name: Scheduling}', 'name: Scheduling, notes: Every Thursday}')
        .replace('contacts:\n', 'customs: {ceremony: brief}\ncontacts:\n'),
      'the file',
    );
    match(await textOf(sheet), /- \[x\] [^\n]+\n\n {2}Every Thursday\n\n<!-- onsite:end scheduling -->\n\nAsk Sun\.\n/);
    const { mtime } = await vscode.workspace.fs.stat(sheet);
    await run('buildInterviewSheet', { customer: uri });
    equal((await vscode.workspace.fs.stat(sheet)).mtime, mtime, 'not written again');
  });

  it('keep what could not be read: nothing is written over it', async () => {
    const broken = globex.replace(/systems:\n.*\n/, 'systems: see the wiki\n');
    await write('customers/globex.yaml', broken);
    await waitFor('the problem', () => (known('globex')?.problems.length ?? 0) > 0);
    await rejects(run('interviewCustomer', { customer: 'globex', answers: { terminals: 'paper' } }), 'broken');
    equal(await textOf(uriOf('customers/globex.yaml')), broken, 'the file');
    // A person is told so before they answer fifteen questions, not behind them.
    let isOver = false;
    const call = vscode.commands.executeCommand('onsite.interviewCustomer', uriOf('customers/globex.yaml'));
    void call.then(() => (isOver = true));
    await waitFor('the person to be told', () => isOver);
  });

  it('have a sheet that keeps its answers while the file cannot be read', async () => {
    const sheet = await run('buildInterviewSheet', { customer: uriOf('customers/globex.yaml') });
    const before = await textOf(sheet);
    await write('customers/globex.yaml', `${globex}customs: [\n`);
    await waitFor('not to be understood', () => known('globex')?.understood === false);
    await rejects(run('buildInterviewSheet', { customer: 'globex' }), 'no sheet of half a file');
    await rejects(run('interviewCustomer', { customer: 'globex', answers: {} }), 'nor after an interview');
    equal(await textOf(sheet), before, 'the sheet');
  });

  it('have contacts to copy, and say when there is no way to reach them', async () => {
    equal(await run<string>('copyContact', { customer: 'globex', contact: 'wang' }), 'wang88', 'copied');
    match((await rejects(run('mailContact', { customer: 'globex', contact: '王经理' }), 'no mail')).message, /王经理/);
    match((await rejects(run('callContact', { customer: 'globex', contact: 'nobody' }), 'nobody')).message, /nobody/);
    match((await rejects(run('copyContact', { customer: 'none', contact: 'x' }), 'none')).message, /none/);
  });

  it('are a tree that paints only what changed', async () => {
    let now = Date.parse('2026-03-12T02:20:00Z');
    const tree = new CustomerTree(
      library,
      () => now,
      async () => ({ customerTooltip }),
    );
    const painted: (readonly string[] | undefined)[] = [];
    const listener = tree.onDidChangeTreeData((rows) => painted.push(rows?.map(({ id }) => id)));
    const labelled = async (row: CustomerRow | undefined, label: string) => {
      const rows = await tree.getChildren(row);
      const found = rows.find((some) => tree.getTreeItem(some).label === label);
      ok(found, `${label} among ${rows.map((some) => String(tree.getTreeItem(some).label)).join()}`);
      return found;
    };
    const groups = async (row: CustomerRow) => (await tree.getChildren(row)).map(({ node }) => node);
    try {
      const top = await labelled(undefined, 'Globex');
      const kinds = (await groups(top)).map((node) => (node.kind === 'group' ? node.group : node.kind));
      equal(kinds, ['contacts', 'processes', 'systems', 'trips'], 'groups');
      const contacts = (await tree.getChildren(top))[0];
      const wang = await labelled(contacts, '王经理');
      match(String(tree.getTreeItem(wang).description), /10:20/);
      equal(tree.getTreeItem(wang).contextValue, 'contact.wechat', 'context');
      now += 60_000;
      tree.tick();
      equal(painted, [[wang.id]], 'the minute after');
      match(String(tree.getTreeItem(wang).description), /10:21/);
      painted.length = 0;
      tree.refresh();
      equal(painted, [], 'nothing changed');
      await write('customers/globex.yaml', globex.replace('IT lead', 'IT manager'));
      await waitFor('the change', () => known('globex')?.value.contacts?.[0]?.role === 'IT manager');
      tree.refresh();
      equal(painted, [[wang.id]], 'the contact alone');
      const trips = (await tree.getChildren(top)).at(-1);
      const visit = await labelled(trips, 'Visit');
      equal(tree.getTreeItem(visit).command?.command, 'onsite.revealInTree', 'reveals');
    } finally {
      listener.dispose();
      tree.dispose();
    }
  });

  it('stand for a key of their file each', async () => {
    const tree = new CustomerTree(
      library,
      () => Date.now(),
      async () => ({ customerTooltip }),
    );
    try {
      const top = (await tree.getChildren()).find(({ id }) => id === uriOf('customers/globex.yaml').toString());
      const systems = (await tree.getChildren(top)).find(
        ({ node }) => node.kind === 'group' && node.group === 'systems',
      );
      const [erp] = await tree.getChildren(systems);
      ok(erp, 'the system');
      const { folder, path, at } = erp.node;
      equal({ folder, path, at }, { folder: uriOf('customers').toString(), path: 'globex.yaml', at: ['systems', 0] });
      const item = tree.getTreeItem(erp);
      equal(item.command?.command, 'onsite.openNode', 'opens the file');
      match(item.accessibilityInformation?.label ?? '', /^Old ERP, finance/);
      ok(tree.getParent(erp) === systems, 'parent');
      const { tooltip: tip } = await tree.resolveTreeItem(item, erp);
      match(tip instanceof vscode.MarkdownString ? tip.value : '', /Old ERP[^]*finance/);
    } finally {
      tree.dispose();
    }
  });
});
