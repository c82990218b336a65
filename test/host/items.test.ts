import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { exists, run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

interface Done {
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly ids: readonly string[];
  readonly uris: readonly vscode.Uri[];
  readonly state: string;
  readonly waitsFor: readonly string[];
  readonly stillWaiting: readonly string[];
}
interface Ready {
  readonly id: string;
  readonly due?: string;
  readonly overdue: boolean;
  readonly list: string;
}

const start = dayFromNow(-1);
const trip = `title: Items
goal: go-live
start: ${start}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
team: [{id: li, name: 李雷}]
objectives:
  - {id: order-to-cash, text: O2C}
`;
const list = `kind: deliverables
items:
  - id: sample # the first fifty
    text: 'Sample'
    due: ${dayFromNow(2)}
  # only once the sample is right
  - id: bulk
    text: Bulk
    requires: [sample]
  - id: roles
    text: Roles
    items:
      - {id: sales, text: Sales, due: ${start}}
      - id: stock # by shift
        text: Stock
`;
const cutover = 'kind: cutover\ntitle: Cutover\nitems: []\n';

describe('items of checklists', () => {
  const files = new TripFiles('items-in-host');
  const other = new TripFiles('items-in-host-other');
  const path = 'checklists/deliverables.yaml';
  const act = (command: string, answers: object = {}) => run<Done>(command, { trip: files.folder, ...answers });
  const text = (of = path) => textOf(files.uri(of));

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  beforeEach(async () => {
    await files.write('trip.yaml', trip);
    await files.write(path, list);
    await files.write('checklists/cutover.yaml', cutover);
  });
  afterEach(() => files.remove());

  it('adds a list of a known kind and of any other, beside one that is there', async () => {
    const uri = await run('addChecklist', { trip: files.folder, kind: 'toolkit' });
    equal(uri.toString(), files.uri('checklists/toolkit.yaml').toString(), 'uri');
    equal(await text('checklists/toolkit.yaml'), 'kind: toolkit\ntitle: Emergency toolkit\nitems: []\n', 'text');
    await run('addChecklist', { trip: files.folder, kind: 'cutover', title: '切换: 二' });
    match(await text('checklists/cutover-2.yaml'), /title: ['"]切换: 二['"]/);
    equal(await text('checklists/cutover.yaml'), cutover, 'the first one');
    await rejects(run('addChecklist', { trip: files.folder, kind: ' ' }), 'blank kind');
  });

  it('makes two lists of one kind that are asked for at once', async () => {
    const uris = await Promise.all(
      ['First', 'Second'].map((title) => run('addChecklist', { trip: files.folder, kind: 'twin', title })),
    );
    equal(uris.map(({ path }) => path.split('/').at(-1)).sort(), ['twin-2.yaml', 'twin.yaml'], 'names');
    const texts = await Promise.all(uris.map(textOf));
    match(texts.join(''), /title: First[^]*title: Second/);
  });

  it('begins a list with a template, without what another list of the trip has', async () => {
    await files.write(path, `${list}  - {id: cutover-timetable, text: Ours}\n`);
    await files.write('checklists/cutover.yaml', 'kind: other\nitems: []\n');
    const uri = await run('addChecklist', { trip: files.folder, kind: 'cutover', template: 'cutover' });
    equal(uri.toString(), files.uri('checklists/cutover-2.yaml').toString(), 'uri');
    const first = await text('checklists/cutover-2.yaml');
    match(first, /^kind: cutover\ntitle: Cutover\n/);
    match(first, /id: cutover-criteria\n/);
    ok(!/id: cutover-timetable/.test(first), 'what the deliverables have');
    const own = { kind: 'cutover', template: 'cutover', title: 'The second shop' };
    await run('addChecklist', { trip: files.folder, ...own });
    const second = await text('checklists/cutover-3.yaml');
    match(second, /title: The second shop\n/);
    match(second, /id: cutover-criteria-2\n/);
    match(second, /id: cutover-timetable-2\n/);
    const unknown = run('addChecklist', { trip: files.folder, kind: 'cutover', template: 'nonsense' });
    match((await rejects(unknown, 'unknown template')).message, /nonsense/);
  });

  it('adds items at the end, after one and below one, with ids of their words', async () => {
    const end = await act('addItem', { text: 'Train the users', owner: 'li', due: 'start+2d' });
    equal(end.id, 'train-the-users', 'id');
    ok(
      (await text()).endsWith(
        `  - id: train-the-users\n    text: Train the users\n    owner: li\n    due: ${dayFromNow(1)}\n`,
      ),
      await text(),
    );
    equal((await act('addItem', { text: 'Train the users', after: 'sample' })).id, 'train-the-users-2', 'second');
    match(await text(), /due: \S+\n {2}- id: train-the-users-2\n {4}text: Train the users\n {2}# only once/);
    equal((await act('addItem', { text: '培训库管员', parent: 'bulk' })).id, '培训库管员', 'Chinese');
    match(await text(), /requires: \[sample\]\n {4}items:\n {6}- id: 培训库管员\n/);
    equal(
      (await act('addItem', { text: 'Freeze', list: 'cutover', id: 'freeze' })).uri.path,
      files.uri('checklists/cutover.yaml').path,
      'uri',
    );
    match(await text('checklists/cutover.yaml'), /items:\n {2}- id: freeze\n {4}text: Freeze\n$/);
  });

  it('refuses what cannot be added, having changed nothing', async () => {
    for (const answers of [
      {},
      { text: ' ' },
      { text: 'x', id: 'sample' },
      { text: 'x', id: 'a b' },
      { text: 'x', id: 'order-to-cash' },
      { text: 'x', due: 'tomorrow' },
      { text: 'x', requires: ['nobody'] },
      { text: 'x', objective: 'nothing' },
      { text: 'x', after: 'nobody' },
      { text: 'x', after: 'sample', parent: 'bulk' },
      { text: 'x', list: 'nowhere' },
      { text: 'x', list: 'cutover', after: 'sample' },
    ]) {
      match((await rejects(act('addItem', answers), JSON.stringify(answers))).message, /./);
    }
    equal(await text(), list, 'text');
  });

  it('edits the keys that are given and no other', async () => {
    await act('editItem', { item: 'sample', text: 'Sample of 50', note: 'two\nlines', due: null });
    match(
      await text(),
      /- id: sample # the first fifty\n {4}text: 'Sample of 50'\n {4}note: \|-?\n {6}two\n {6}lines\n {2}# only/,
    );
    match((await rejects(act('editItem', { item: 'sample', requires: ['bulk'] }), 'circle')).message, /bulk/);
    await act('editItem', { item: 'bulk', requires: [], owner: 'li' });
    match(await text(), /text: Bulk\n {4}owner: li\n {2}- id: roles/);
  });

  it('skips with a reason and takes up again', async () => {
    await run('toggleItem', { trip: files.folder, item: 'sample' });
    const skipped = await act('skipItem', { item: 'sample', why: 'no data yet' });
    equal([skipped.id, skipped.state], ['sample', 'skipped'], 'result');
    match(await text(), /skipped: \{ ?why: no data yet, at: '?\d{4}-[^}]*\+08:00/);
    ok(!/done/.test(await text()), 'no tick is left');
    match((await rejects(act('skipItem', { item: 'bulk', why: ' ' }), 'blank')).message, /why/);
    equal((await act('unskipItem', { item: 'sample' })).state, 'open', 'state');
    equal(await text(), list, 'text');
  });

  it('says what became of an item though another bears its id', async () => {
    await files.write(path, 'items:\n  - {id: twice, text: A}\n  - {id: twice, text: B}\n');
    const item = { list: path, at: ['items', 1] };
    const skipped = await act('skipItem', { item, why: 'Not here' });
    equal([skipped.id, skipped.state], ['twice', 'skipped'], 'result');
    equal((await act('unskipItem', { item })).state, 'open', 'taken up again');
  });

  it('deletes with undo; what others wait for only by force', async () => {
    match((await rejects(act('deleteItem', { item: 'sample' }), 'required')).message, /Bulk/);
    equal(await text(), list, 'text');
    const document = await files.open(path);
    equal((await act('deleteItem', { items: ['stock', 'sales'] })).ids, ['stock', 'sales'], 'ids');
    ok((await text()).endsWith('  - id: roles\n    text: Roles\n'), await text());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), list, 'undone');
    await document.save();
    equal((await act('deleteItem', { item: 'sample', force: true })).stillWaiting, ['bulk'], 'waiting');
    ok(!(await text()).includes('id: sample'), 'gone');
  });

  it('moves lines with their comments, within a list and to another, as one edit', async () => {
    const moved = await act('moveItem', { item: 'stock', before: 'bulk' });
    equal(moved.id, 'stock', 'id');
    match(
      await text(),
      /\n {2}- id: stock # by shift\n {4}text: Stock\n {2}# only once the sample is right\n {2}- id: bulk/,
    );
    await act('moveItem', { item: 'stock', parent: 'roles' });
    equal(await text(), list, 'back');
    await act('moveItem', { items: ['bulk', 'roles'], list: 'cutover' });
    equal(await text(), list.slice(0, list.indexOf('  # only')), 'left');
    equal(
      await text('checklists/cutover.yaml'),
      `${cutover.replace(' []', '')}${list.slice(list.indexOf('  # only'))}`,
      'got',
    );
    await act('moveItem', { items: ['bulk', 'roles'], list: 'deliverables' });
    equal([await text(), await text('checklists/cutover.yaml')], [list, cutover], 'all back');
  });

  it('refuses moves that make no sense', async () => {
    for (const answers of [
      { item: 'roles', parent: 'sales' },
      { item: 'roles', parent: 'roles' },
      { item: 'sample', parent: 'bulk' },
      { item: 'sample' },
      { item: 'sample', after: 'bulk', parent: 'roles' },
      { item: 'nobody', after: 'bulk' },
    ]) {
      match((await rejects(act('moveItem', answers), JSON.stringify(answers))).message, /./);
    }
    await files.write('checklists/cutover.yaml', 'items: [\n');
    await rejects(act('moveItem', { item: 'sample', list: 'checklists/cutover.yaml' }), 'broken target');
    equal(await text(), list, 'text');
  });

  it('lists what can be done now, by due date', async () => {
    const ready = await run<readonly Ready[]>('readyItems', { trip: files.folder });
    equal(
      ready.map(({ id, overdue }) => [id, overdue]),
      [
        ['sales', true],
        ['sample', false],
        ['stock', false],
      ],
      'ready',
    );
    await run('toggleItem', { trip: files.folder, item: 'sample' });
    const after = await run<readonly Ready[]>('readyItems', { trip: files.folder });
    equal(
      after.map(({ id }) => id),
      ['sales', 'bulk', 'stock'],
      'after the gate closed',
    );
  });

  it('copies from another trip: open, with free ids and the gates among them', async () => {
    await other.write('trip.yaml', trip.replace('title: Items', 'title: Other').replace(start, dayFromNow(-11)));
    await other.write(
      path,
      `items:
  - {id: sample, text: Sample, done: true, doneBy: li, owner: li, due: ${dayFromNow(-9)}}
  - {id: load, text: Load, requires: [sample, gone], owner: wang, note: for ACME, evidence: [evidence/a.png]}
`,
    );
    await other.write(
      'checklists/training.yaml',
      'kind: training\ntitle: Training\nitems:\n  - {id: room, text: Room}\n',
    );
    try {
      const copied = await act('copyItems', { from: other.folder, items: ['sample', 'load'] });
      equal(copied.ids, ['sample-2', 'load'], 'ids');
      const added = (await text()).slice(list.length);
      equal(
        added,
        `  - id: sample-2\n    text: Sample\n    owner: li\n    due: ${dayFromNow(1)}\n  - id: load\n    text: Load\n    requires: [sample-2]\n`,
        'added',
      );
      await act('copyItems', { from: other.folder, list: 'training' });
      match(await text('checklists/training.yaml'), /kind: training\ntitle: Training\nitems:\n {2}- id: room\n/);
      equal((await act('copyItems', { from: other.folder, list: 'training' })).ids, [], 'has it already');
      await rejects(act('copyItems', { from: other.folder }), 'nothing named');
      ok(await exists(other.uri(path)), 'the other trip is there');
    } finally {
      await vscode.workspace.fs.delete(other.folder, { recursive: true });
    }
  });
});
