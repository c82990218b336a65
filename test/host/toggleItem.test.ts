import * as vscode from 'vscode';
import { equal, match, ok, rejects } from './support/assert';
import { run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';

interface Toggled {
  readonly id: string;
  readonly state: string;
  readonly waitsFor: readonly string[];
}

const trip = `title: Toggle
goal: go-live
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
`;
const list = `kind: deliverables
base: &shared {id: shared, text: S}
items:
  - id: sample # the first fifty
    text: 'Sample'
  - {id: bulk, text: Bulk, requires: [sample]}
  - id: roles
    text: Roles
    items:
      - id: sales
      - id: stock
  - id: twin
  - id: twin
  - &unused {id: anchored, text: A}
  - *shared
`;

describe('onsite.toggleItem', () => {
  const files = new TripFiles('toggle-in-host');
  const path = 'checklists/deliverables.yaml';
  const toggle = (item: string, answers: object = {}) =>
    run<Toggled>('toggleItem', { trip: files.folder, item, ...answers });
  const text = () => textOf(files.uri(path));

  before(() => vscode.extensions.getExtension('onsite.onsite')?.activate());
  beforeEach(async () => {
    await files.write('trip.yaml', trip);
    await files.write(path, list);
  });
  afterEach(() => files.remove());

  it('ticks and unticks, back to the very bytes', async () => {
    equal(await toggle('sample'), { id: 'sample', state: 'done', waitsFor: [] }, 'result');
    match(await text(), /text: 'Sample'\n {4}done: true\n {4}doneAt: \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00\n/);
    equal(await toggle('sample'), { id: 'sample', state: 'open', waitsFor: [] }, 'result');
    equal(await text(), list, 'text');
  });

  it('refuses a gated item and names the gate; an override keeps its reason', async () => {
    match((await rejects(toggle('bulk'), 'gated')).message, /sample/);
    match((await rejects(toggle('bulk', { override: ' ' }), 'blank reason')).message, /sample/);
    equal(await text(), list, 'nothing was written');
    equal((await toggle('bulk', { override: 'customer insists' })).state, 'done', 'state');
    match(await text(), /bulk,.*done: true.*override: \{ ?why: customer insists,/);
  });

  it('tells where the name of one gate ends though it has commas in it', async () => {
    await files.write(
      'checklists/gates.yaml',
      'kind: gates\nitems:\n  - {id: g1, text: "Sales, stock"}\n  - {id: g2, text: Finance}\n  - {id: all, requires: [g1, g2]}\n',
    );
    match((await rejects(toggle('all'), 'gated')).message, /waits for: Sales, stock \(g1\); Finance \(g2\)\. To tick/);
  });

  it('ticks a parent through its children', async () => {
    equal((await toggle('roles')).state, 'done', 'state');
    equal((await text()).match(/done: true/g)?.length, 2, 'children');
    ok(!/id: roles\n {4}done/.test(await text()), 'the parent stores nothing');
  });

  it('makes both of two quick ticks arrive', async () => {
    await Promise.all([toggle('sales'), toggle('stock'), toggle('sample')]);
    equal((await text()).match(/done: true/g)?.length, 3, 'ticks');
  });

  it('sees a gate in another list that is ticked or unticked in the same moment', async () => {
    await files.write('checklists/cutover.yaml', 'kind: cutover\nitems:\n  - {id: switch, requires: [sample]}\n');
    const together = await Promise.all([toggle('sample'), toggle('switch')]);
    equal(
      together.map(({ state }) => state),
      ['done', 'done'],
      'states',
    );
    await toggle('switch');
    const [gate, gated] = await Promise.allSettled([toggle('sample'), toggle('switch')]);
    equal([gate.status, gated.status], ['fulfilled', 'rejected'], 'what waits for a gate that is open again');
  });

  it('refuses an id that two items bear, one that is not there, and a shared value', async () => {
    match((await rejects(toggle('twin'), 'twins')).message, /twin/);
    match((await rejects(toggle('nobody'), 'nobody')).message, /nobody/);
    match((await rejects(toggle('shared'), 'shared')).message, /deliverables\.yaml, line \d+.*anchor/);
    equal(await text(), list, 'text');
  });

  it('ticks what bears an anchor that nothing refers to', async () => {
    equal((await toggle('anchored')).state, 'done', 'state');
    match(await text(), /- &unused \{id: anchored, text: A, done: true,/);
  });

  it('keeps CRLF, a byte order mark and a comment on the line', async () => {
    // In a file of its own: one that is written twice in a moment is an outside change, which is another matter.
    const own = list.replace(/(?<=id: |requires: \[)/g, 'marked-');
    const crlf = `\ufeff${own.replace(/\n/g, '\r\n')}`;
    const marked = await files.write('checklists/marked.yaml', crlf);
    await toggle('marked-sample');
    const ticked = await textOf(marked);
    ok(ticked.startsWith('\ufeffkind'), 'mark');
    ok(!/[^\r]\n/.test(ticked), 'line endings');
    match(ticked, /id: marked-sample # the first fifty\r\n.*\r\n {4}done: true\r\n/);
    await toggle('marked-sample');
    equal(await textOf(marked), crlf, 'text');
  });

  it('leaves the other lines alone, whatever VS Code is set to do with a save', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    const set = async (value: true | undefined) => {
      for (const key of ['trimTrailingWhitespace', 'insertFinalNewline', 'trimFinalNewlines']) {
        await settings.update(key, value, vscode.ConfigurationTarget.Global);
      }
    };
    const text = '\ufeffitems:  \n  - id: trimmed\n    note: |\n      two  \n      lines\n  - {id: other}  ';
    const uri = await files.write('checklists/trimmed.yaml', text);
    await set(true);
    try {
      await run('toggleItem', { trip: files.folder, item: 'trimmed' });
      match(
        await textOf(uri),
        /^\ufeffitems: {2}\n {2}- id: trimmed\n {4}done: true\n[^]* {6}two {2}\n[^]*\{id: other\} {2}$/,
      );
      await run('toggleItem', { trip: files.folder, item: 'trimmed' });
      equal(await textOf(uri), text, 'text');
    } finally {
      await set(undefined);
    }
  });

  it('never touches the other lines of a file with mixed line endings', async () => {
    const mixed = list.replace('kind: deliverables\n', 'kind: deliverables\r\n');
    await files.write(path, mixed);
    await toggle('sample');
    const ticked = await text();
    ok(ticked.startsWith('kind: deliverables\r\nbase:'), ticked);
    await toggle('sample');
    equal(await text(), mixed, 'text');
  });

  it('writes nothing to a file that cannot be understood, and says where', async () => {
    for (const broken of [`${list}note： x\n`, `${list}\tx\n`, `<<<<<<< a\n${list}=======\n${list}>>>>>>> b\n`]) {
      await files.write(path, broken);
      match((await rejects(toggle('sample'), 'broken')).message, /./);
      equal(await text(), broken, 'text');
    }
    const bytes = new Uint8Array([...new TextEncoder().encode(list), 0xff, 0xfe, 0x0a]);
    await vscode.workspace.fs.writeFile(files.uri(path), bytes);
    await rejects(toggle('sample'), 'not UTF-8');
    equal([...(await vscode.workspace.fs.readFile(files.uri(path)))], [...bytes], 'bytes');
  });

  it('can be undone in the editor', async () => {
    const document = await files.open(path);
    await toggle('sample');
    ok(!document.isDirty, 'saved');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), list, 'text');
  });
});
