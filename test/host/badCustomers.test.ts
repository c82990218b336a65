import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { broken, nothing, utf8 } from './support/brokenFiles';
import { bytesOf, said } from './support/neighbour';
import { exists, root, run, textOf } from './support/run';

const hostile = `name: '[x](command:workbench.action.quit) <script>alert(1)</script>'
industry: '../../general'
contacts:
  - {id: '../wang', name: '</td><img src=x onerror=alert(1)>', phone: '+86 512 0000', email: 'a@b.example?bcc=c'}
systems:
  - {name: '| a | b |', fallback: "<!-- onsite:begin kit -->"}
`;

describe('bad input: customers', () => {
  const uri = vscode.Uri.joinPath(root(), 'customers', 'broken-customer.yaml');
  const made: vscode.Uri[] = [];
  const trip = async (title: string) => {
    const answers = { goal: 'fix', start: '2033-03-09', end: '2033-03-12', language: 'en' };
    const file = await run('newTrip', { ...answers, title, customer: 'broken-customer', templates: ['toolkit'] });
    made.push(vscode.Uri.joinPath(file, '..'));
    return file;
  };

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of made) await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.workspace.fs.delete(uri);
  });

  const all = [...broken, ...nothing.map(([name, bytes]) => ({ name, code: 'not-a-record', bytes }))];
  for (const { name, code, bytes } of all) {
    it(`${name}: said, never written to, in no trip’s way`, async () => {
      await vscode.workspace.fs.writeFile(uri, bytes);
      const before = await bytesOf(uri);
      await run('refresh', {});
      await said(uri, code);
      const file = await trip(`With ${name}`);
      match(await textOf(file), /customer: broken-customer\n/, 'the customer');
      ok(await exists(await run('printToolkit', { trip: vscode.Uri.joinPath(file, '..') })), 'the toolkit');
      equal(await bytesOf(uri), before, 'bytes');
    });
  }

  it('hostile text is text in what is printed', async () => {
    await vscode.workspace.fs.writeFile(uri, utf8(hostile));
    await run('refresh', {});
    const file = await trip('Hostile');
    const page = await textOf(await run('printToolkit', { trip: vscode.Uri.joinPath(file, '..') }));
    ok(!/<script>alert|<img src=x|href="command:/.test(page), 'no markup of theirs');
  });
});
