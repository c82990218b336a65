import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert';
import { apply, codes, fixesAt, ours, problem } from './support/quickFixes';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

const trip = `title: Problems
goal: go-live
start: ${dayFromNow(-1)}
end: ${dayFromNow(5)}
timezone: Asia/Shanghai
objectives:
  - {id: order-to-cash, text: Orders run}
`;
const checklist = `kind: deliverables
items:
  - id: sample-import
    text: Import a sample
  - id: bulk-import
    text: Import all # later
    requires: [sample-imprt, nothing-like-it]
    objective: order-to-cash
`;

describe('problems', () => {
  const files = new TripFiles('problems-in-host');

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip);
    await files.write('checklists/deliverables.yaml', checklist);
  });
  after(() => files.remove());

  it('shows what is wrong with a file that is not open, at its place', async () => {
    const uri = await files.write('issues/2026-03-12-closed-a1b2.yaml', 'title: Closed\nseverity: fatal\n');
    const { range, message, severity } = await problem(uri, 'unknown-word');
    equal([range.start.line, range.start.character, range.end.character], [1, 10, 15], 'range');
    equal(severity, vscode.DiagnosticSeverity.Error, 'severity');
    match(message, /fatal.*blocker/, 'message');
    ok(!message.includes('unknown-word'), 'no code in the words');
  });

  it('counts places without a byte order mark, as editors do', async () => {
    const uri = await files.write('issues/2026-03-12-mark-a1b3.yaml', '\ufefftitle： With a mark\nseverity: minor\n');
    const { range } = await problem(uri, 'full-width-colon');
    equal([range.start.line, range.start.character, range.end.character], [0, 5, 6], 'range');
  });

  it('has nothing to say of good files', async () => {
    const good = await files.write('issues/2026-03-12-good-a1b4.yaml', 'title: Good\nseverity: minor\ndescribe: x\n');
    const bad = await files.write('issues/2026-03-12-other-a1b5.yaml', 'title: Bad\nseverity: 7\n');
    await problem(bad, 'unknown-word');
    equal(codes(good), [], 'problems');
    equal(codes(files.uri('trip.yaml')), [], 'problems of trip.yaml');
  });

  it('follows a file that is mended or deleted outside', async () => {
    const uri = await files.write('issues/2026-03-12-gone-a1b6.yaml', 'title: Gone\nseverity: fatal\n');
    await problem(uri, 'unknown-word');
    await files.write('issues/2026-03-12-gone-a1b6.yaml', 'title: Gone\nseverity: minor\ndue: soon\n');
    await problem(uri, 'bad-date');
    equal(codes(uri), ['bad-date'], 'problems');
    await vscode.workspace.fs.delete(uri);
    await waitFor('no problems of a file that is gone', () => ours(uri).length === 0);
  });

  it('knows evidence wherever the trip has it, and follows it as it comes and goes', async () => {
    const path = 'issues/2026-03-12-proven-a1b8.yaml';
    const uri = await files.write(path, 'title: Proven\nevidence: [scans/day 1/a.pdf]\n');
    await problem(uri, 'missing-evidence');
    const scan = await files.write('scans/day 1/a.pdf', 'pdf');
    await waitFor('no problem once it is there', () => ours(uri).length === 0);
    await vscode.workspace.fs.delete(scan);
    await problem(uri, 'missing-evidence');
    await files.write('scans/day 1/a.pdf', 'pdf');
    await waitFor('no problem once it is back', () => ours(uri).length === 0);
    await vscode.workspace.fs.rename(files.uri('scans'), files.uri('papers'));
    await problem(uri, 'missing-evidence');
  });

  it('moves with what is typed, saved or not', async () => {
    await files.write('issues/2026-03-12-moves-a1b7.yaml', 'title: Moves\nseverity: fatal\n');
    const document = await files.open('issues/2026-03-12-moves-a1b7.yaml');
    await problem(document.uri, 'unknown-word');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '# one\n# two\n');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the problem two lines below', () => ours(document.uri)[0]?.range.start.line === 3);
    ok(document.isDirty, 'not saved');
  });

  it('shows as many as help and counts the rest', async () => {
    const item = (index: number) => `  - {id: i${index}, text: x, due: soon}\n`;
    const text = `items:\n${Array.from({ length: 260 }, (_, index) => item(index)).join('')}`;
    const uri = await files.write('checklists/many.yaml', text);
    await waitFor('problems', () => ours(uri).length > 0);
    equal(ours(uri).length, 201, 'how many');
    const note = ours(uri).find(({ severity }) => severity === vscode.DiagnosticSeverity.Information);
    match(note?.message ?? '', /60/, 'note');
    await vscode.workspace.fs.delete(uri);
  });

  it('names the other place of an id that is there twice', async () => {
    const uri = await files.write('checklists/twice.yaml', 'kind: toolkit\nitems:\n  - {id: sample-import, text: x}\n');
    const shown = await waitFor('the id twice', () =>
      [uri, files.uri('checklists/deliverables.yaml')].flatMap(ours).find(({ code }) => code === 'duplicate-id'),
    );
    ok(shown.relatedInformation?.length === 1, 'one other place');
    await vscode.workspace.fs.delete(uri);
  });

  it('points at the line of the other place in a file that is not open, and follows it there', async () => {
    const one = await files.write('checklists/one.yaml', 'kind: toolkit\nitems:\n  - {id: cable, text: x}\n');
    const two = 'kind: cutover\nitems:\n  - {id: plug, text: y}\n  - {id: cable, text: y}\n';
    const other = await files.write('checklists/two.yaml', two);
    const line = (uri: vscode.Uri) => {
      const [related] = ours(uri).flatMap(({ relatedInformation }) => relatedInformation ?? []);
      return related?.location.range.start.line;
    };
    await waitFor('the line in the other file', () => line(one) === 3 && line(other) === 2);
    await files.write('checklists/two.yaml', `# one\n# two\n${two}`);
    await waitFor('the line two below', () => line(one) === 5);
    await vscode.workspace.fs.delete(one);
    await vscode.workspace.fs.delete(other);
  });

  it('points at the line of the other place in the same file', async () => {
    const uri = await files.write('checklists/same.yaml', 'kind: toolkit\nitems:\n  - {id: a}\n  - {id: a}\n');
    const shown = await problem(uri, 'duplicate-id');
    equal(shown.relatedInformation?.[0]?.location.range.start.line, 2, 'line');
    await vscode.workspace.fs.delete(uri);
  });
});

describe('quick fixes', () => {
  const files = new TripFiles('fixes-in-host');

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip);
    await files.write('checklists/deliverables.yaml', checklist);
  });
  after(() => files.remove());

  async function issue(text: string): Promise<vscode.TextDocument> {
    const path = `issues/2026-03-12-fix-${Math.random().toString(36).slice(2, 6).padEnd(4, '0')}.yaml`;
    await files.write(path, text);
    return files.open(path);
  }

  it('replaces a full-width colon', async () => {
    const document = await issue('title：登录超时\nseverity: minor # 待定\n');
    equal(await apply(document, 'full-width-colon', /colon/), 'title: 登录超时\nseverity: minor # 待定\n');
    await waitFor('no problem any more', () => codes(document.uri).length === 0);
  });

  it('indents with spaces instead of tabs', async () => {
    const document = await issue('title: Tabs\nresolved:\n\tat: 2026-03-12T10:20:00+08:00\n\tby: li\n');
    const mended = 'title: Tabs\nresolved:\n  at: 2026-03-12T10:20:00+08:00\n  by: li\n';
    equal(await apply(document, 'tab-indent', /spaces/), mended);
  });

  it('corrects a mistyped word and keeps its quotes', async () => {
    const document = await issue('title: Word\r\nseverity: "majr" # as Wang says\r\n');
    const text = await apply(document, 'unknown-word', /major/);
    equal(text, 'title: Word\r\nseverity: "major" # as Wang says\r\n');
  });

  it('offers nothing where it is not certain', async () => {
    const document = await issue('title: Word\nseverity: urgent\n');
    const { range } = await problem(document.uri, 'unknown-word');
    equal(await fixesAt(document.uri, range), [], 'fixes');
  });

  it('adds the offset of the site', async () => {
    const document = await issue('title: Time\nreportedAt: 2026-03-12T10:20\n');
    const text = await apply(document, 'no-offset', /\+08:00/);
    equal(text, 'title: Time\nreportedAt: 2026-03-12T10:20+08:00\n');
  });

  it('writes a date as dates are written', async () => {
    const document = await issue('title: Date\ndue: 2026/3/9 # at noon\n');
    equal(await apply(document, 'bad-date', /2026-03-09/), 'title: Date\ndue: 2026-03-09 # at noon\n');
  });

  it('puts a bare number in quotes as it is written', async () => {
    const document = await issue('title: 007\n');
    equal(await apply(document, 'wrong-type', /quotes/), 'title: "007"\n');
  });

  it('corrects a gate, and takes one out that names nothing', async () => {
    const document = await files.open('checklists/deliverables.yaml');
    const corrected = await apply(document, 'missing-id', /sample-import/);
    equal(corrected, checklist.replace('sample-imprt', 'sample-import'));
    await waitFor('one problem left', () => codes(document.uri).length === 1);
    const removed = await apply(document, 'missing-id', /nothing-like-it/);
    equal(removed, checklist.replace('[sample-imprt, nothing-like-it]', '[sample-import]'));
  });

  it('asks which of done and skipped it is', async () => {
    const path = 'checklists/both.yaml';
    const head = 'kind: toolkit\nitems:\n  - id: cable\n    text: Cable\n';
    await files.write(path, `${head}    done: true\n    doneBy: li\n    skipped: {why: lent}\n`);
    const document = await files.open(path);
    const { range } = await problem(document.uri, 'done-and-skipped');
    equal((await fixesAt(document.uri, range)).length, 2, 'fixes');
    const text = await apply(document, 'done-and-skipped', /done/);
    equal(text, `${head}    done: true\n    doneBy: li\n`);
  });

  it('removes what a parent stores of being done', async () => {
    const path = 'checklists/parent.yaml';
    const head = 'kind: toolkit\nitems:\n  - id: paper\n    text: Paper\n';
    const children = '    items:\n      - {id: manual, text: Manual}\n';
    await files.write(path, `${head}    done: true\n${children}`);
    const document = await files.open(path);
    equal(await apply(document, 'stored-parent-done', /sub-items/), `${head}${children}`);
  });
});
