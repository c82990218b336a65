import * as vscode from 'vscode';
import { equal, ok } from './support/assert';
import { apply, fixesAt, problem } from './support/quickFixes';
import { dayFromNow, TripFiles } from './support/tripFiles';

const trip = `title: Nasty\r
start: ${dayFromNow(-1)}\r
end: ${dayFromNow(5)}\r
timezone: Asia/Shanghai\r
`;

interface Nasty {
  readonly name: string;
  readonly path?: string;
  readonly before: string;
  readonly code: string;
  readonly title: RegExp;
  readonly after: string;
}

const cases: readonly Nasty[] = [
  {
    name: 'an id for an item with a text in Chinese, CRLF and a comment',
    before: 'items:\r\n  - text: 抽样导入 # 先做\r\n    note: x\r\n',
    code: 'missing-key',
    title: /抽样导入/,
    after: 'items:\r\n  - id: 抽样导入\r\n    text: 抽样导入 # 先做\r\n    note: x\r\n',
  },
  {
    name: 'an id for an item in flow style whose id would be another’s',
    before: 'items:\n  - {id: sample, text: x}\n  - {text: "Sample", note: "a: b"}\n',
    code: 'missing-key',
    title: /sample-2/,
    after: 'items:\n  - {id: sample, text: x}\n  - {id: sample-2, text: "Sample", note: "a: b"}\n',
  },
  {
    name: 'an id where the key is there and says nothing',
    before: "items:\n  - id: ''\n    text: Bulk import\n",
    code: 'missing-key',
    title: /bulk-import/,
    after: "items:\n  - id: 'bulk-import'\n    text: Bulk import\n",
  },
  {
    name: 'a gate in single quotes with a slip in a Chinese id, in flow style',
    before: "items:\r\n  - {id: 样本导入, text: a}\r\n  - {id: b, text: b, requires: ['样本导人']} # 待确认\r\n",
    code: 'missing-id',
    title: /样本导入/,
    after: "items:\r\n  - {id: 样本导入, text: a}\r\n  - {id: b, text: b, requires: ['样本导入']} # 待确认\r\n",
  },
  {
    name: 'a dangling gate taken out of a block list, CRLF and comments kept',
    before:
      'items:\r\n  - id: a\r\n    text: a\r\n    requires:\r\n      - nowhere-at-all # gone\r\n      - b # stays\r\n  - id: b\r\n    text: b\r\n',
    code: 'missing-id',
    title: /Remove/,
    after: 'items:\r\n  - id: a\r\n    text: a\r\n    requires:\r\n      - b # stays\r\n  - id: b\r\n    text: b\r\n',
  },
  {
    name: 'the only gate, taken out with its key',
    before: 'items:\n  - {id: a, text: a, requires: ["nowhere-at-all"], note: n}\n',
    code: 'missing-id',
    title: /Remove/,
    after: 'items:\n  - {id: a, text: a, note: n}\n',
  },
  {
    name: 'an offset in double quotes in flow style',
    before: 'items:\n  - {id: a, text: a, done: true, doneAt: "2026-03-10T16:05"}\n',
    code: 'no-offset',
    title: /\+08:00/,
    after: 'items:\n  - {id: a, text: a, done: true, doneAt: "2026-03-10T16:05+08:00"}\n',
  },
  {
    name: 'an offset behind a blank instead of a T',
    before: 'items:\r\n  - id: a\r\n    text: a\r\n    done: true\r\n    doneAt: 2026-03-10 16:05:00 # by hand\r\n',
    code: 'no-offset',
    title: /\+08:00/,
    after:
      'items:\r\n  - id: a\r\n    text: a\r\n    done: true\r\n    doneAt: 2026-03-10T16:05:00+08:00 # by hand\r\n',
  },
  {
    name: 'a word of a closed list in capitals and flow style',
    path: 'changes/2026-03-12-nasty-a1b2.yaml',
    before: "title: x\r\ndecision: {status: 'Acepted', by: wang}\r\n",
    code: 'unknown-word',
    title: /accepted/,
    after: "title: x\r\ndecision: {status: 'accepted', by: wang}\r\n",
  },
  {
    name: 'a full-width colon deep in a list, CRLF',
    before: 'items:\r\n  - id: a\r\n    text： 抽样：导入\r\n    note: 备注：保留\r\n',
    code: 'full-width-colon',
    title: /colon/,
    after: 'items:\r\n  - id: a\r\n    text: 抽样：导入\r\n    note: 备注：保留\r\n',
  },
  {
    name: 'a placeholder without quotes, CRLF',
    before: 'items:\r\n  - id: a\r\n    text: {{trip.city}}: "first" # why\r\n',
    code: 'bare-placeholder',
    title: /quotes/,
    after: 'items:\r\n  - id: a\r\n    text: \'{{trip.city}}: "first"\' # why\r\n',
  },
];

describe('quick fixes in what people type', () => {
  const files = new TripFiles('nasty-fixes-in-host');

  before(async () => {
    await vscode.extensions.getExtension('onsite.onsite')?.activate();
    await files.write('trip.yaml', trip);
  });
  after(() => files.remove());

  for (const { name, path = 'checklists/nasty.yaml', before, code, title, after } of cases) {
    it(`${name}: the smallest edit, of unsaved text`, async () => {
      await files.write(path, 'title: x\n');
      const document = await files.open(path);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), before);
      ok(await vscode.workspace.applyEdit(edit), 'typed');
      if (before.includes('\r')) {
        await vscode.window.activeTextEditor?.edit((builder) => builder.setEndOfLine(vscode.EndOfLine.CRLF));
      }
      equal(await apply(document, code, title), after);
      ok(document.isDirty, 'not saved');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(document.uri);
    });
  }

  it('offer no id where there is no text to name it by', async () => {
    await files.write('checklists/nameless.yaml', 'items:\n  - note: x\n');
    const document = await files.open('checklists/nameless.yaml');
    const { range } = await problem(document.uri, 'missing-key');
    equal(await fixesAt(document.uri, range), [], 'fixes');
  });
});
