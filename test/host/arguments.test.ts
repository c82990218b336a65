import * as vscode from 'vscode';
import { equal, match, rejects } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

const trip = `title: Arguments\ngoal: go-live\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(5)}\ntimezone: UTC\n`;
const list = `kind: deliverables
items:
  - {id: gate, text: Gate}
  - {id: gated, text: Gated, requires: [gate]}
`;

/** A picture of one point. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

describe('a command that is given its answers', () => {
  const files = new TripFiles('arguments-in-host');

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip);
    await files.write('checklists/deliverables.yaml', list);
  });
  after(() => files.remove());

  it('takes a trip by its id, its folder or any file in it, as a Uri, as its data or as its text', async () => {
    const { folder } = files;
    const slashed = vscode.Uri.parse(`${folder.toString()}/`);
    for (const trip of [
      'arguments-in-host',
      folder,
      slashed,
      files.uri('trip.yaml'),
      files.uri('checklists/deliverables.yaml'),
      folder.toJSON(),
      folder.toString(),
    ]) {
      const { state } = await run<{ state: string }>('toggleItem', { trip, item: 'gate', done: false });
      equal(state, 'open', String(trip));
    }
  });

  it('is refused in words, and changes nothing, where an answer will not do', async () => {
    const cases: readonly (readonly [string, object, RegExp])[] = [
      ['toggleItem', { trip: { scheme: 5, path: 3 }, item: 'gate' }, /trip/],
      ['toggleItem', { trip: 5, item: 'gate' }, /trip/],
      ['toggleItem', { trip: 'file://%zz', item: 'gate' }, /trip|%zz/],
      ['toggleItem', { trip: files.folder, item: 5 }, /item/],
      ['toggleItem', { trip: files.folder }, /item/],
      ['toggleItem', { trip: files.folder, item: 'gate', done: 'yes' }, /done/],
      ['toggleItem', { trip: files.folder, item: 'gated', override: true }, /override/],
      ['toggleItem', { trip: files.folder, item: 'gated', override: ' \n' }, /gate.*blank/i],
      ['toggleItem', { trip: files.folder, item: 'gated', override: '\u200b' }, /gate.*blank/i],
      ['scaffoldDeliverables', { trip: files.folder, templates: 'go-live' }, /templates/],
      ['scaffoldDeliverables', { trip: files.folder, templates: ['go-live', '../go-live'] }, /\.\.\/go-live/],
      ['addItem', { trip: files.folder, text: 'x', after: 5 }, /after.*text/],
      ['addItem', { trip: files.folder, text: 'x', parent: ' ' }, /parent.*missing/],
      ['skipItem', { trip: files.folder, item: ['gate'], why: 'x' }, /item.*text/],
      ['logIssue', { trip: files.folder, title: '\u200b \u202e' }, /title/],
      ['logIssue', { trip: files.folder, title: 'x', describe: ['y'] }, /describe/],
      ['buildRetro', { trip: files.folder, parts: ['all'] }, /parts/],
      ['revealInExplorer', {}, /uri.*missing/],
      ['revealInExplorer', { uri: 'trip.yaml' }, /uri.*not a Uri/],
    ];
    for (const [command, answers, says] of cases) {
      const what = `${command} ${JSON.stringify(answers)}`;
      const error = await rejects(run(command, answers as Readonly<Record<string, unknown>>), what);
      match(error.message, says, what);
      equal(error.name, 'UserError', what);
    }
    equal(await textOf(files.uri('checklists/deliverables.yaml')), list, 'the list');
    const names = (await vscode.workspace.fs.readDirectory(files.folder)).map(([name]) => name);
    equal(names.sort(), ['checklists', 'trip.yaml'], 'what is in the trip');
  });

  it('takes an issue and a change request by the Uri that made them known, which says their trip too', async () => {
    const other = new TripFiles('named-in-host');
    try {
      await other.write('trip.yaml', trip.replace('Arguments', 'Named'));
      const text = 'title: X\ndescribe: a\nanalyze: b\npropose: c\n';
      const issue = await other.write('issues/2026-03-12-x-0000.yaml', text);
      const change = await other.write('changes/2026-03-12-x-0000.yaml', 'title: X\ndecision: {status: accepted}\n');
      for (const named of [issue, issue.toString(), issue.toJSON()]) {
        equal((await run('resolveIssue', { issue: named })).toString(), issue.toString(), 'the issue');
        await vscode.workspace.fs.delete(issue);
        await other.write('issues/2026-03-12-x-0000.yaml', text);
      }
      await run('resolveIssue', { trip: other.folder, issue, note: 'Done' });
      await run('confirm', { issue, via: 'phone' });
      match(await textOf(issue), /note: Done\}\nconfirmed:\n/, 'the issue');
      await run('confirm', { change, via: 'phone' });
      match(await textOf(change), /\nconfirmed:\n/, 'the change request');
      const elsewhere = run('resolveIssue', { trip: files.folder, issue });
      match((await rejects(elsewhere, 'another trip')).message, /named-in-host.*arguments-in-host/);
    } finally {
      await other.remove();
    }
  });

  it('takes the trip of the active editor, made a moment ago too, and no other', async () => {
    for (const id of ['just-made-in-host', 'made-next-in-host']) {
      const made = new TripFiles(id);
      try {
        await made.write('issues/2026-03-12-x-0000.yaml', 'title: X\n');
        await made.write('trip.yaml', trip.replace('Arguments', id));
        await made.open('issues/2026-03-12-x-0000.yaml');
        const uri = await run('logIssue', { title: 'Which trip?' });
        match(uri.path, new RegExp(`/trips/${id}/issues/`));
      } finally {
        await made.remove();
      }
    }
  });

  it('takes the trip of a picture that is looked at', async () => {
    const other = new TripFiles('pictured-in-host');
    const picture = other.uri('evidence/board.png');
    try {
      await other.write('trip.yaml', trip.replace('Arguments', 'Pictured'));
      await vscode.workspace.fs.writeFile(
        picture,
        Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0)),
      );
      await vscode.commands.executeCommand('vscode.open', picture);
      match((await run('logIssue', { title: 'As on the board' })).path, /\/pictured-in-host\/issues\//);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await other.remove();
    }
  });
});
