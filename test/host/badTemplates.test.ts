import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import * as deferred from '../../src/deferred';
import { TeamTemplates } from '../../src/features/problems/teamTemplates';
import type { Services } from '../../src/host/services';
import { templateFolders } from '../../src/host/templateFolders';
import { equal, match, ok } from './support/assert';
import { broken, nothing, utf8 } from './support/brokenFiles';
import { MemoryDisk } from './support/memoryDisk';
import { goodTrip, onsiteDiagnostics, refused, said } from './support/neighbour';
import { root, run, textOf } from './support/run';
import { TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const good = 'kind: deliverables\nitems:\n  - {id: a, text: "For {{customer.nmae}}"}\n';
const settings = () => vscode.workspace.getConfiguration('onsite');

describe('bad input: templates', () => {
  const files = new TripFiles('bad-templates');
  const clone = new MemoryDisk('onsite-clone');
  const own = vscode.Uri.joinPath(root(), 'knowledge', 'templates');
  const trip = files.folder;
  const scaffold = (...templates: readonly string[]) => run('scaffoldDeliverables', { trip, templates });
  const list = files.uri('checklists/deliverables.yaml');

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', goodTrip('Bad templates'));
    clone.put('/clone/knowledge/templates/odd.yaml', good);
    clone.put('/clone/knowledge/templates/folder.yaml/inside.yaml', good);
    await settings().update('templateFolders', ['onsite-clone:///clone'], vscode.ConfigurationTarget.Global);
  });
  after(async () => {
    await settings().update('templateFolders', undefined, vscode.ConfigurationTarget.Global);
    await files.remove();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(own, '..'), { recursive: true });
    clone.dispose();
  });

  it('outside of the workspace are told of too, as they change', async () => {
    const uri = clone.uri('/clone/knowledge/templates/odd.yaml');
    match((await said(uri, 'unknown-placeholder')).message, /customer\.nmae.*customer\.name/);
    await vscode.workspace.fs.writeFile(uri, utf8('kind: x\nitems： []\n'));
    // The disk is another one's: an editor that opens the file has it looked at.
    await vscode.workspace.openTextDocument(uri);
    await run('refresh', {});
    await said(uri, 'full-width-colon');
    await vscode.workspace.fs.writeFile(uri, utf8(good.replace('nmae', 'name')));
    await run('refresh', {});
    await waitFor('no problem any more', () => onsiteDiagnostics(uri).length === 0);
  });

  it('are told of though the workspace was read before anybody looks for them', async () => {
    const uri = clone.put('/early/odd.yaml', good);
    await settings().update('templateFolders', ['onsite-clone:///early'], vscode.ConfigurationTarget.Global);
    await said(uri, 'unknown-placeholder');
    const api: unknown = await vscode.extensions.getExtension('onsite.onsite')?.activate();
    const { library } = api as { readonly library: Library };
    await library.whenReady();
    const later = new TeamTemplates({ library, deferred: async () => deferred } as unknown as Services);
    try {
      await waitFor('both to tell of it', () => onsiteDiagnostics(uri).length === 2);
    } finally {
      later.dispose();
      await settings().update('templateFolders', ['onsite-clone:///clone'], vscode.ConfigurationTarget.Global);
    }
  });

  it('in folders that are none, and of another machine’s kind, are in nobody’s way', async () => {
    const odd = ['C:\\team', '\\\\server\\share', 'file:////server/share', 'onsite-clone:////', ' ', 'a://b:c'];
    await settings().update('templateFolders', [...odd, 'onsite-clone:///clone'], vscode.ConfigurationTarget.Global);
    const found = (await templateFolders(trip)).filter(({ origin }) => origin === 'team');
    equal(found.map(({ uri }) => uri.path).at(-1), '/clone/knowledge/templates', 'the one that is there');
    await settings().update('templateFolders', ['onsite-clone:///clone'], vscode.ConfigurationTarget.Global);
  });

  it('in a folder that is not named any more are not', async () => {
    const uri = clone.put('/other/odd.yaml', good);
    await settings().update('templateFolders', ['onsite-clone:///other'], vscode.ConfigurationTarget.Global);
    await said(uri, 'unknown-placeholder');
    await settings().update('templateFolders', ['onsite-clone:///clone'], vscode.ConfigurationTarget.Global);
    await waitFor('no problem any more', () => onsiteDiagnostics(uri).length === 0);
  });

  for (const { name, code, bytes } of [
    ...broken,
    ...nothing.map(([title, bytes]) => ({ name: title, code: 'not-a-record', bytes })),
  ]) {
    it(`${name}: said in the workspace and outside, refused by name, in nobody’s way`, async () => {
      const inside = vscode.Uri.joinPath(own, 'broken.yaml');
      const outside = clone.uri('/clone/knowledge/templates/broken-outside.yaml');
      await vscode.workspace.fs.writeFile(inside, bytes);
      await vscode.workspace.fs.writeFile(outside, bytes);
      await run('refresh', {});
      await said(inside, code);
      await said(outside, code);
      await refused(scaffold('broken'), /broken/);
      await refused(scaffold('survey', 'broken-outside'), /broken-outside/);
      await scaffold('survey', 'odd');
      match(await textOf(list), /id: a\n/);
      await vscode.workspace.fs.delete(list);
      await vscode.workspace.fs.delete(outside);
    });
  }

  it('that take the place of a built-in one are refused by name; other lists are made', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, 'fix.yaml'), utf8('kind: x\nitems： []\n'));
    const answers = { customer: 'Bad Templates', goal: 'fix', start: '2032-03-09', end: '2032-03-12' };
    await refused(run('newTrip', { ...answers, title: 'Never made', templates: ['fix'] }), /“fix”.*full-width/);
    const made = await run('newTrip', { ...answers, title: 'Made all the same', templates: ['survey', 'odd'] });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(made, '..'), { recursive: true });
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), 'customers', 'bad-templates.yaml'));
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(own, 'fix.yaml'));
  });

  it('that are folders are none', async () => {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, 'shelf.yaml', 'inside.yaml'), utf8(good));
    await refused(scaffold('shelf'), /shelf/);
    await refused(scaffold('folder'), /folder/);
    await refused(scaffold('../secrets'), /\.\.\/secrets/);
  });

  it('that are pipes are none: reading one would never end', async function () {
    const programs = globalThis.process?.getBuiltinModule?.('node:child_process');
    const pipe = vscode.Uri.joinPath(own, 'pipe.yaml');
    if (!programs || programs.spawnSync('mkfifo', [pipe.fsPath]).status !== 0) return this.skip();
    await refused(scaffold('pipe'), /pipe/);
    await vscode.workspace.fs.delete(pipe);
  });

  it('with hostile text are text, and stay in the trip’s folder', async () => {
    const hostile = {
      kind: '../../../outside',
      title: '[click](command:workbench.action.quit) <img src=x onerror=alert(1)>',
      items: [
        { id: '../up', text: '<script>alert(1)</script> [x](command:evil) {{customer.name}}', evidence: ['../../x'] },
      ],
    };
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(own, 'hostile.yaml'), utf8(JSON.stringify(hostile)));
    const made = await run('newTrip', {
      ...{ title: 'Hostile', customer: 'acme', goal: 'fix', start: '2032-03-09', end: '2032-03-12' },
      templates: ['hostile'],
    });
    const folder = vscode.Uri.joinPath(made, '..');
    const names = (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'checklists'))).map(([n]) => n);
    equal(names, ['outside.yaml'], 'lists');
    const text = await textOf(vscode.Uri.joinPath(folder, 'checklists', 'outside.yaml'));
    ok(text.includes('<script>alert(1)</script> [x](command:evil) '), 'as it stood');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
