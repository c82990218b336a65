import * as vscode from 'vscode';
import type { Library } from '../../src/core/library/library';
import { equal, match, ok } from './support/assert';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('completion of records', () => {
  const files = new TripFiles('language-in-host');

  before(async () => {
    const api = (await vscode.extensions.getExtension('onsite.onsite')?.activate()) as { library: Library };
    await files.write(
      'trip.yaml',
      `title: Language\nstart: ${dayFromNow(-1)}\nend: ${dayFromNow(8)}\ntimezone: UTC\nteam:\n  - {id: li, name: 李雷}\n`,
    );
    await files.write(
      'checklists/deliverables.yaml',
      'kind: deliverables\nitems:\n  - id: sample\n    text: Sample\n  - id: bulk\n    text: Bulk\n    requires: [sample]\n',
    );
    // The library has to have heard of what was written just now.
    await waitFor('the trip', async () => {
      const contents = await api.library.load(files.folder.toString());
      return contents?.checklists.length === 1;
    });
    // What offers them is loaded when it is first asked.
    await waitFor('what offers completions', async () => {
      return (await offered('issues/2026-03-12-first-l1a0.yaml', 'title: First\n')).length > 0;
    });
  });
  after(() => files.remove());

  /** What is offered in a document with this text, of ours; at its end where nothing else is said. */
  async function offered(path: string, text: string, at = text.length): Promise<readonly vscode.CompletionItem[]> {
    const uri = await files.write(path, text);
    const document = await vscode.workspace.openTextDocument(uri);
    await waitFor('the text', () => document.getText() === text);
    const end = document.positionAt(at);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      end,
      undefined,
      100,
    );
    return list.items.filter(({ sortText }) => /^[01]\d{5}$/.test(sortText ?? ''));
  }

  async function labels(path: string, text: string): Promise<readonly string[]> {
    return (await offered(path, text)).map(labelOf);
  }

  it('offers keys with what they mean', async () => {
    const found = await offered('issues/2026-03-12-keys-l1a1.yaml', 'title: Keys\n');
    ok(!found.map(labelOf).includes('title'), 'what is there is not offered');
    const severity = found.find((item) => labelOf(item) === 'severity');
    const { documentation } = severity ?? {};
    ok(documentation instanceof vscode.MarkdownString, 'what it means');
    match(documentation.value, /\S+/, 'what it means');
  });

  it('offers closed words, people, items and dates', async () => {
    equal(await labels('issues/2026-03-12-words-l1a2.yaml', 'severity: '), ['blocker', 'major', 'minor', 'question']);
    const [blocker] = await offered('issues/2026-03-12-words-l1a2.yaml', 'severity: ');
    equal((blocker?.label as vscode.CompletionItemLabel).description, 'Work cannot go on', 'what it means');
    equal(await labels('issues/2026-03-12-people-l1a3.yaml', 'title: x\nowner: '), ['li'], 'people');
    equal(await labels('checklists/more.yaml', 'items:\n  - id: x\n    requires: ['), ['sample', 'bulk'], 'items');
    const dates = await labels('issues/2026-03-12-dates-l1a4.yaml', 'due: ');
    ok(dates.includes(dayFromNow(0)) && dates.includes(dayFromNow(8)), 'today and the last day');
  });

  it('takes the quote along that the editor closed by itself', async () => {
    const text = 'title: x\nowner: ""\n';
    const [li] = await offered('issues/2026-03-12-quotes-l1a5.yaml', text, text.length - 2);
    const range = li?.range;
    ok(range && 'inserting' in range, 'where it goes');
    equal(
      [li?.insertText, range.inserting.start.character, range.inserting.end.character],
      ['"li"', 7, 9],
      'the range',
    );
  });

  it('offers them while the text cannot be parsed', async () => {
    equal(await labels('checklists/broken.yaml', 'title: [\nitems:\n  - text: "a\n  - owner: '), ['li'], 'people');
  });

  it('offers nothing in files that are none of ours', async () => {
    equal(await labels('notes/x.yaml', 'severity: '), [], 'completions');
  });
});
