import * as vscode from 'vscode';
import { tripNode } from '../../src/core/tree/tripNode';
import type { TreeNode } from '../../src/core/tree/nodes';
import { tripTooltip } from '../../src/features/trips/tooltips';
import { equal, match, ok } from './support/assert';
import { goodTrip, Neighbour, onsiteDiagnostics } from './support/neighbour';
import { root, run, textOf } from './support/run';
import { dayFromNow, TripFiles } from './support/tripFiles';
import { waitFor } from './support/waitFor';

/** What people and their tools put into titles. */
const titles: readonly (readonly [name: string, title: string])[] = [
  ['path separators', 'a/b\\c: the folder C:\\temp\\x'],
  ['a way out', '../../../etc/passwd'],
  ['only dots', '..'],
  ['a reserved Windows name', 'CON'],
  ['another one with an ending', 'nul.yaml'],
  ['300 characters', 'An order that stops '.repeat(15).trim()],
  ['300 Chinese characters', '登录超时'.repeat(75)],
  ['emoji', '🚚 Lieferung 👩🏽‍🔧 broken 🇨🇳'],
  ['only emoji', '🔥🔥'],
  ['right-to-left marks', 'invoice \u202Etxt.exe\u202C \u200Fעברית\u2066 x\u2069'],
  ['control characters', 'bell \u0007 escape \u001b[31m tab\tline\nbreak'],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)><!-- onsite:end issues -->'],
  [
    'links',
    '[click](command:workbench.action.quit) ![x](https://evil.example/x.png) <command:x> https://evil.example/a www.evil.example',
  ],
  ['a reference link', '[click][ref]\n\n[ref]: command:workbench.action.quit'],
  ['YAML', 'key: [value, {a: b}] # no comment & *alias !tag | > % @ `'],
  ['a formula and a fence', '```\n# heading\n| a | b |\n$(trash) ${x} $$x$$'],
];

const invisible = /[\p{Cc}\p{Cf}\p{Cs}\s\\/:*?"<>|]/u;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name that every system takes, in the folder it belongs in. */
function isGoodName(uri: vscode.Uri, folder: vscode.Uri, what: string): void {
  equal(vscode.Uri.joinPath(uri, '..').toString(), folder.toString(), `${what}: the folder`);
  const name = uri.path.split('/').at(-1) ?? '';
  ok(new TextEncoder().encode(name).length <= 120, `${what}: ${name} is short enough`);
  ok(!invisible.test(name) && !reserved.test(name) && !name.startsWith('.'), `${what}: ${name} is a good name`);
  equal(name.normalize('NFC'), name, `${what}: composed`);
}

/** Links, images and HTML of a record's text in what a Markdown preview shows. */
function liveParts(html: string): readonly string[] {
  const tags = html.match(/<\/?[a-z][^>]*>/gi) ?? [];
  return tags.filter(
    (tag) =>
      /^<(?:script|img|iframe|a|svg|style|object|form)\b/i.test(tag) ||
      /\son\w+=|(?:command|javascript|file):/i.test(tag),
  );
}

function* below(nodes: readonly TreeNode[]): Iterable<TreeNode> {
  for (const node of nodes) {
    yield node;
    yield* below(node.children);
  }
}

describe('bad input: titles', () => {
  const files = new TripFiles('bad-titles');
  const neighbour = new Neighbour('bad-titles-neighbour');
  const trip = files.folder;
  const contents = async () => {
    const found = await neighbour.library.reread(trip.toString());
    ok(found, 'the trip');
    return found;
  };

  before(async () => {
    await neighbour.settle();
    await files.write('trip.yaml', goodTrip('Titles'));
    await waitFor('the trip', () => neighbour.library.tripAt(trip.toString()));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await files.remove();
    await neighbour.files.remove();
  });
  afterEach(() => neighbour.isWell());

  for (const [name, title] of titles) {
    it(`an issue: ${name}`, async () => {
      const before = (await contents()).issues.length;
      const uri = await run('logIssue', { trip, title, describe: title });
      isGoodName(uri, files.uri('issues'), 'the issue');
      const { issues } = await contents();
      equal(issues.length, before + 1, 'issues');
      const issue = issues.find(({ path }) => path === `issues/${uri.path.split('/').at(-1)}`);
      // One line, and nothing of it lost.
      equal(issue?.value.title?.replace(/\s+/g, ' '), title.replace(/[\s\p{Cc}]+/gu, ' ').trim(), 'title');
      equal(issue?.problems, [], 'problems');
      equal(onsiteDiagnostics(uri), [], 'diagnostics');
    });
  }

  it('as titles of trips and names of customers', async function () {
    this.timeout(120_000);
    const made: vscode.Uri[] = [];
    const customers = vscode.Uri.joinPath(root(), 'customers');
    const there = new Set((await vscode.workspace.fs.readDirectory(customers)).map(([file]) => file));
    try {
      for (const [name, title] of titles) {
        const answers = { title, customer: title, goal: 'fix', start: dayFromNow(20), end: dayFromNow(21) };
        const uri = await run('newTrip', answers);
        made.push(vscode.Uri.joinPath(uri, '..'));
        isGoodName(vscode.Uri.joinPath(uri, '..'), vscode.Uri.joinPath(root(), 'trips'), name);
        equal(onsiteDiagnostics(uri), [], `${name}: diagnostics`);
      }
      equal(new Set(made.map(String)).size, titles.length, 'trips');
      for (const [file] of await vscode.workspace.fs.readDirectory(customers)) {
        if (!there.has(file)) isGoodName(vscode.Uri.joinPath(customers, file), customers, 'a customer');
      }
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const folder of made) await vscode.workspace.fs.delete(folder, { recursive: true });
      for (const [file] of await vscode.workspace.fs.readDirectory(customers)) {
        if (!there.has(file)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(customers, file));
      }
    }
  });

  /** All titles as titles, items, said, notes, ids: in every place that is shown. */
  async function everywhere(): Promise<void> {
    const quoted = titles.map(([, title]) => JSON.stringify(title));
    const items = quoted.map(
      (title, i) => `  - {id: i${i}, text: ${title}, note: ${title}, done: ${String(i % 2 === 0)}}\n`,
    );
    await files.write(
      'checklists/deliverables.yaml',
      `kind: deliverables\ntitle: ${quoted[11]}\nitems:\n${items.join('')}`,
    );
    for (const [i, title] of quoted.entries()) {
      const at = `${dayFromNow(0)}T10:00:00Z`;
      await files.write(
        `feedback/2026-03-12-said-${String(i).padStart(4, '0')}.yaml`,
        `from: ${title}\nat: ${at}\nsaid: ${title}\nneed: ${title}\ncategory: technical\nanswer: {text: ${title}, at: ${at}}\n`,
      );
      await files.write(
        `changes/2026-03-12-wish-${String(i).padStart(4, '0')}.yaml`,
        `title: ${title}\nrequestedBy: ${title}\ndescribe: ${title}\nneed: ${title}\nimpact: {scope: ${title}, cost: ${title}}\n`,
      );
    }
    const lines = quoted.map((title) => `  - ${title}\n`).join('');
    await files.write('reviews/2026-W11.yaml', `well:\n${lines}badly:\n${lines}next:\n${lines}`);
    await files.write(
      'days/2026-03-12.yaml',
      `plan:\n  morning:\n${quoted.map((text) => `    - {text: ${text}}\n`).join('')}`,
    );
    const goals = quoted.map(
      (text, i) =>
        `  - {id: o${i}, text: ${text}, measure: ${text}, result: missed, deviation: {cause: data, note: ${text}}}\n`,
    );
    await files.write('trip.yaml', `${goodTrip('Titles')}objectives:\n${goals.join('')}`);
  }

  it('in tooltips: text, never a link, an image or HTML', async () => {
    await everywhere();
    const found = await contents();
    const node = tripNode(found, undefined, Date.now());
    const tips = [...below([node])].map((each) => tripTooltip(each, found));
    ok(tips.length > 60, `many tooltips: ${tips.length}`);
    for (const tip of tips) {
      ok(!tip.isTrusted && !tip.supportHtml && !tip.supportThemeIcons, 'what a tooltip may do');
      const html = await vscode.commands.executeCommand<string>('markdown.api.render', tip.value);
      equal(liveParts(html), [], `what lives in ${tip.value.slice(0, 200)}`);
    }
  });

  it('in the retrospective: text, never a link, an image or HTML, and the markers whole', async () => {
    await everywhere();
    const uri = await run('buildRetro', { trip });
    const text = await textOf(uri);
    const ends = [...text.matchAll(/^<!-- onsite:(begin|end) (\S+) -->$/gm)].map(([, edge, part]) => `${edge} ${part}`);
    equal(ends.length, new Set(ends).size, 'each marker once');
    equal(text.match(/<!-- onsite:end issues -->/g)?.length, 1, 'ends of the issues');
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', text);
    equal(liveParts(html), [], 'what lives in it');
    match(html, /click/, 'the words are there');
    await run('buildRetro', { trip });
    equal(await textOf(uri), text, 'built again');
  });
});
