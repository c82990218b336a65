import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { exists, root, run, textOf } from './support/run';
import { waitFor } from './support/waitFor';

describe('onsite.newTrip', () => {
  const made: vscode.Uri[] = [];
  const make = async (answers: Readonly<Record<string, unknown>>) => {
    const uri = await run('newTrip', { goal: 'go-live', start: '2031-03-09', end: '2031-03-20', ...answers });
    made.push(vscode.Uri.joinPath(uri, '..'));
    return uri;
  };

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of made) await vscode.workspace.fs.delete(folder, { recursive: true });
    for (const name of ['neu', 'somebody-else', '华东精工']) {
      const uri = vscode.Uri.joinPath(root(), 'customers', `${name}.yaml`);
      if (await exists(uri)) await vscode.workspace.fs.delete(uri);
    }
  });

  it('makes trips/<id>/trip.yaml and opens it', async () => {
    const uri = await make({
      title: 'Néw Trip: Phase/2',
      customer: 'acme',
      timezone: 'Asia/Shanghai',
      language: 'zh-CN',
    });
    match(uri.path, /\/trips\/2031-03-néw-trip-phase-2\/trip\.yaml$/, 'path');
    const text = await textOf(uri);
    match(
      text,
      /^format: 1\ntitle: ['"]?Néw Trip: Phase\/2['"]?\ncustomer: acme\ngoal: go-live\nstart: 2031-03-09\nend: 2031-03-20\n/,
    );
    match(text, /timezone: Asia\/Shanghai\nlanguage: zh-CN\n/);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString(), 'active editor');
  });

  it('numbers the second and third of one name, also when asked for at once', async () => {
    const uris = await Promise.all([1, 2, 3].map(() => make({ title: 'Twins', customer: 'acme' })));
    const ids = uris.map(({ path }) => path.split('/').at(-2)).sort();
    equal(ids, ['2031-03-twins', '2031-03-twins-2', '2031-03-twins-3'], 'ids');
  });

  it('makes a file for a customer that is new, by name, and none for one that is there', async () => {
    await make({ title: 'Erste Reise', customer: '华东精工', industry: 'manufacturing' });
    const customer = vscode.Uri.joinPath(root(), 'customers', '华东精工.yaml');
    match(await textOf(customer), /^name: 华东精工\nindustry: manufacturing\n/);
    const before = await textOf(vscode.Uri.joinPath(root(), 'customers', 'acme.yaml'));
    const uri = await make({ title: 'Zweite Reise', customer: 'ACME Machinery' });
    match(await textOf(uri), /\ncustomer: acme\n/);
    equal(await textOf(vscode.Uri.joinPath(root(), 'customers', 'acme.yaml')), before, 'known customer');
  });

  it('begins with a team and with the lists of templates, a file for each kind', async () => {
    const uri = await make({
      title: 'Mit Listen',
      customer: 'acme',
      language: 'zh-CN',
      team: [{ id: 'li', name: '李雷', role: '实施工程师' }, { name: 'Zoe' }],
      templates: ['go-live', 'industry-manufacturing', 'preparation', 'handover'],
    });
    const folder = vscode.Uri.joinPath(uri, '..');
    match(await textOf(uri), /\nteam:\n {2}- \{id: li, name: 李雷, role: 实施工程师\}\n {2}- \{id: zoe, name: Zoe\}\n/);
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'checklists'));
    equal(names.map(([name]) => name).sort(), ['deliverables.yaml', 'handover.yaml', 'preparation.yaml'], 'lists');
    const list = async (name: string) => textOf(vscode.Uri.joinPath(folder, 'checklists', name));
    const deliverables = await list('deliverables.yaml');
    match(deliverables, /^kind: deliverables\ntitle: 上线交付清单\n[^]*id: cutover-done[^]*id: manufacturing\n/);
    match(deliverables, /owner: li\n/, 'the role’s one member');
    match(await list('preparation.yaml'), /与ACME Machinery对接人[^]*due: 2031-02-/);
  });

  it('refuses what cannot be, and makes nothing', async () => {
    const names = async () => (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root(), 'trips'))).length;
    const before = await names();
    const good = { title: 'Never', customer: 'acme', goal: 'go-live', start: '2031-03-09', end: '2031-03-20' };
    const refused = async (answers: object) =>
      (await rejects(run('newTrip', { ...good, ...answers }), 'newTrip')).message;
    match(await refused({ end: '2031-03-01' }), /2031-03-01.*2031-03-09/);
    match(await refused({ start: '2031-02-30' }), /2031-02-30/);
    match(await refused({ goal: 'holiday' }), /holiday.*go-live/);
    match(await refused({ title: '  ' }), /title/);
    match(await refused({ customer: undefined }), /customer/);
    match(await refused({ timezone: 'Beijing' }), /Beijing/);
    match(await refused({ title: 7 }), /title/);
    match(await refused({ templates: ['go-live', 'nonsense'] }), /nonsense.*preparation/);
    match(await refused({ templates: 'go-live' }), /templates/);
    match(await refused({ team: [{ role: 'nobody' }] }), /team/);
    equal(await names(), before, 'folders');
    ok(!(await exists(vscode.Uri.joinPath(root(), 'customers', 'never.yaml'))), 'no customer');
  });

  it('says of a place where nothing can be written that it is read-only', async () => {
    const unused = () => {
      throw vscode.FileSystemError.Unavailable();
    };
    const files: vscode.FileSystemProvider = {
      onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
      watch: () => new vscode.Disposable(() => undefined),
      stat: unused,
      readDirectory: unused,
      createDirectory: unused,
      readFile: unused,
      writeFile: unused,
      delete: unused,
      rename: unused,
    };
    const provider = vscode.workspace.registerFileSystemProvider('onsite-read-only', files, { isReadonly: true });
    try {
      const root = vscode.Uri.parse('onsite-read-only:/work');
      const isKnown = () => vscode.workspace.fs.isWritableFileSystem(root.scheme) === false;
      await waitFor('VS Code to know the file system', isKnown);
      const answers = { title: 'T', customer: 'acme', goal: 'fix', start: '2031-03-09', end: '2031-03-20', root };
      for (const refused of [run('newTrip', answers), run('newCustomer', { name: 'Never', root })]) {
        match((await rejects(refused, 'read-only')).message, /read-only/);
      }
    } finally {
      provider.dispose();
    }
  });

  it('is made where a program wants it, outside of the workspace too', async function () {
    // In the browser the workspace is all of its disk.
    if (root().path === '/') this.skip();
    const outside = vscode.Uri.joinPath(root(), '..', 'outside-in-host');
    try {
      const made = await run('newTrip', {
        ...{ title: 'Elsewhere', customer: 'acme', goal: 'fix', start: '2031-03-09', end: '2031-03-20' },
        root: outside,
      });
      match(made.path, /\/outside-in-host\/trips\/2031-03-elsewhere\/trip\.yaml$/);
      match(await textOf(vscode.Uri.joinPath(outside, 'customers', 'acme.yaml')), /^name: acme\n/);
    } finally {
      await vscode.workspace.fs.delete(outside, { recursive: true });
    }
  });

  it('takes the nearest customers folder, with or without a customer in it', async () => {
    const sub = vscode.Uri.joinPath(root(), 'sub-in-host');
    const customers = vscode.Uri.joinPath(sub, 'customers');
    await vscode.workspace.fs.createDirectory(customers);
    try {
      const first = await run('newTrip', {
        ...{ title: 'First', customer: 'acme', goal: 'fix', start: '2031-03-09', end: '2031-03-20' },
        root: vscode.Uri.parse(`${sub.toString()}/`),
      });
      match(await textOf(first), /\ncustomer: acme\n/);
      match(await textOf(vscode.Uri.joinPath(customers, 'acme.yaml')), /^name: acme\n/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(sub, { recursive: true });
    }
  });

  it('knows the customers of a folder that no trip is near yet', async () => {
    const sub = vscode.Uri.joinPath(root(), 'far-in-host');
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(sub, path), new TextEncoder().encode(text));
    await write('customers/globex.yaml', 'name: Globex Retail\n');
    try {
      match((await rejects(run('newCustomer', { name: 'globex retail', root: sub }), 'known')).message, /globex\.yaml/);
      const trip = await run('newTrip', {
        ...{ title: 'Far', customer: 'Globex Retail', goal: 'fix', start: '2031-03-09', end: '2031-03-20' },
        root: sub,
      });
      match(await textOf(trip), /\ncustomer: globex\n/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(sub, { recursive: true });
    }
  });

  it('keeps hostile titles inside trips/', async () => {
    for (const title of [
      '../../etc/passwd',
      'CON',
      'a\u202Eb/c\\d:e*f?g',
      '😀'.repeat(200),
      '. . .',
      'x'.repeat(300),
    ]) {
      const uri = await make({ title, customer: 'acme' });
      const [file, id = '', trips] = uri.path.split('/').reverse();
      equal([file, trips], ['trip.yaml', 'trips'], title);
      ok(new TextEncoder().encode(id).length <= 120, `short enough: ${id}`);
      match(id, /^2031-03-[\p{L}\p{N}\p{M}-]+$/u, title);
    }
  });
});
