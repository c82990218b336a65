import assert from 'node:assert/strict';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import { findMarkers } from '../../../src/core/documents/markers';
import { sampleTrip, tripContents } from './sampleTrip';

const names = [
  'objectives',
  'deliverables',
  'deviations',
  'issues',
  'changes',
  'feedback',
  'confirmations',
  'timeline',
  'reviews',
];
const english = buildRetro(sampleTrip, { language: 'en' }).text;
const chinese = buildRetro(sampleTrip, { language: 'zh-cn' }).text;

function part(text: string, name: string): string {
  const pair = findMarkers(text).pairs.find((one) => one.name === name);
  assert.ok(pair, `no part ${name}`);
  return text.slice(pair.bodyStart, pair.bodyEnd);
}

/** Every line of the fragment stands in the text, in this order without gaps. */
function holds(text: string, ...lines: readonly string[]): void {
  assert.ok(text.includes(lines.join('\n')), `${lines.join('\n')}\n--- is not in ---\n${text}`);
}

describe('buildRetro', () => {
  it('makes a document with every part once, in order, and the sections that people write', () => {
    assert.deepEqual(
      findMarkers(english).pairs.map(({ name }) => name),
      names,
    );
    assert.ok(english.startsWith('# ACME go-live: retrospective\n\n<!-- onsite:begin objectives -->\n'));
    holds(
      english,
      '<!-- onsite:end reviews -->',
      '',
      '## Keep',
      '',
      '*What worked and should be done again.*',
      '',
      '## Improve',
    );
    assert.ok(english.endsWith('## Actions\n\n*Who does what, by when.*\n'));
    assert.ok(chinese.startsWith('# ACME go-live：出差复盘\n'));
    assert.deepEqual(chinese.match(/^## .*/gm)?.slice(-3), ['## 保持', '## 改进', '## 行动项']);
  });

  it('opens with the trip at a glance', () => {
    holds(
      part(english, 'objectives'),
      '- **Customer:** ACME Machinery (manufacturing)',
      '- **Goal:** go-live',
      '- **Dates:** 2026-03-09 – 2026-03-20 (12 days)',
      '- **Site:** Suzhou, 8 Lake Road',
      '- **Team:** 李雷 (implementation engineer), Han Mei (data engineer)',
    );
    holds(part(english, 'objectives'), '1 of 4 objectives achieved; 3 of 4 deliverables done; 4 issues, 1 still open');
    holds(part(chinese, 'objectives'), '- **目标：** 上线');
    holds(part(chinese, 'objectives'), '目标达成 1/4；交付完成 3/4；问题 4 个，未解决 1 个');
  });

  it('sets each objective against its result', () => {
    const text = part(english, 'objectives');
    holds(text, '| Objective | Measured by | Result | Deliverables |');
    holds(text, '| Stock is right on the first day | count differs by less than 0.5 % | ◐ partial | 2/3 |');
    holds(text, '| Users work alone |   | ✗ missed |   |', '| Reports replaced |   | not assessed yet |   |');
    holds(part(chinese, 'objectives'), 'three working days without fallback | ✓ 达成 |');
  });

  it('shows deliverables nested, with overrides and what was skipped', () => {
    const text = part(english, 'deliverables');
    holds(text, '3 of 4 done, 1 skipped.');
    holds(text, '| Data migration | 2/3 |   |', '| Training | 1/1 | 1 |');
    holds(
      text,
      '- ○ Data migration (2/3)',
      '  - ✓ Import a sample of the master data (done 2026-03-10 by 李雷)\\',
      '    **Evidence:** [import log.txt](evidence/import%20log.txt), ../../secret.txt, command:workbench.action.quit',
      '  - ✓ Import all master data (done 2026-03-14 by Han Mei, gate overridden)\\',
      '    All 40,213 items are in.\\',
      '    Counts agree.',
      '  - ○ Field mapping signed (due 2026-03-10, 王经理)',
    );
    holds(text, '- Import all master data (2026-03-13, 李雷)\\', '  The window was tonight only');
    holds(text, '- Second group (2026-03-17, 王经理)\\', '  Shift plan changed');
    holds(text, '| Toolkit | 1/2 |   |');
    holds(part(chinese, 'deliverables'), '共 4 项，完成 3 项，另跳过 1 项。');
  });

  it('counts the causes of deviations, draws them, and tells what was late after the moves', () => {
    const text = part(english, 'deviations');
    holds(text, '| customer-cooperation | 1 |', '| data | 1 |');
    holds(
      text,
      '```mermaid',
      'pie showData title Deviations by cause',
      '  "customer-cooperation" : 1',
      '  "data" : 1',
      '```',
    );
    holds(
      text,
      '- Stock is right on the first day (partial, data)\\',
      '  Two of the old lists\\',
      '  had no batch numbers.',
    );
    holds(text, '| Import all master data | 2026-03-13 | 2026-03-14 | 1 day |');
    holds(part(chinese, 'deviations'), '  "客户配合不足" : 1');
  });

  it('gives the figures of the issues, and what was behind the grave ones', () => {
    const text = part(english, 'issues');
    holds(
      text,
      '4 issues; one is still open. Time to resolve: half within 5 h 30 min, the longest 2 d 3 h (2 issues).',
    );
    holds(
      text,
      '| Severity | described | resolved | confirmed | dropped | Total |',
      '| --- | --- | --- | --- | --- | --- |',
      '| blocker |   |   | 1 |   | 1 |',
      '| major |   | 1 |   |   | 1 |',
      '| minor |   |   |   | 1 | 1 |',
      '| not rated | 1 |   |   |   | 1 |',
      '| Total | 1 | 1 | 1 | 1 | 4 |',
    );
    holds(text, '| login | 1 |   |', '| reports | 1 |   |', '| no module | 2 | 1 |');
    holds(text, '| Login times out at the second terminal | blocker | login | confirmed | 2026-03-12 | 5 h 30 min |');
    holds(text, '| Printer prints twice |   |   | described | 2026-03-18 |   |');
    holds(text, '  **Seen:** Terminal 2 waits for a minute.\\', '  1\\. Log in\\', '  2\\. Wait\\');
    holds(text, '- Other colour wanted (2026-03-16, 李雷)\\', '  Company colours are fixed.');
    holds(part(chinese, 'issues'), '共 4 个问题，1 个尚未解决。解决用时：中位数 5 小时 30 分钟，最长 2 天 3 小时');
  });

  it('lists change requests with impact, decision and the dates that they moved', () => {
    const text = part(english, 'changes');
    holds(text, '2 change requests (accepted 1, undecided 1)');
    holds(
      text,
      '| One more stock report | 王经理, 2026-03-13 | reports; 2 days; cost none; risk cutover later | accepted (王经理, 2026-03-13) | Import all master data → 2026-03-13 |',
    );
    holds(text, '  **Headquarters answered:** Granted\\');
    holds(part(chinese, 'changes'), '接受（王经理，2026-03-13）');
  });

  it('files feedback, with the need and the answer', () => {
    const text = part(english, 'feedback');
    holds(
      text,
      '### technical',
      '',
      '- **王经理, 2026-03-13:** “The report is ugly”\\',
      '  **Asked back:** Which decision do you use it for?\\',
      '  **Need:** Spot late orders at a glance\\',
      '  **Answer:** Late orders are red now (李雷, 2026-03-14)\\',
      '  **Led to:** One more stock report',
    );
    holds(text, '- **Chen:** “Training was too fast”\\', '  **Answer:** still open');
    assert.deepEqual(part(chinese, 'feedback').match(/^### .*/gm), ['### 技术', '### 服务']);
  });

  it('states what is confirmed, and marks what is stale or unbound', () => {
    const text = part(english, 'confirmations');
    holds(
      text,
      '| Import a sample of the master data (deliverable) | 王经理 | 2026-03-10 17:00 | meeting | yes |   | ○ unbound: content not recorded |',
      '| Login times out at the second terminal (issue) | 王经理 | 2026-03-12 16:00 | signature | yes | [signoff-login.jpg](evidence/signoff-login.jpg) | ⚠ stale: changed since |',
    );
    holds(text, '- Stock report is slow (issue, not confirmed yet)');
    holds(text, '- Training was too fast (feedback, not answered yet)');
    holds(part(chinese, 'confirmations'), '| 签字 | 是 |');
  });

  it('tells what happened day by day, as a chart and as a list', () => {
    const text = part(english, 'timeline');
    holds(
      text,
      '  section Trip',
      '  1 Planned stay :2026-03-09, 12d',
      '  section Deliverables',
      '  2 Data migration :2026-03-10, 5d',
    );
    holds(text, '  5 Stock report is slow :done, 2026-03-13, 3d');
    holds(
      text,
      '- **2026-03-12 (Thu)**',
      '  - Plan of the day agreed with 王经理',
      '  - **Issue reported:** Login times out at the second terminal (blocker, 王经理)',
      '  - **Issue resolved:** Login times out at the second terminal (李雷)',
      '  - **Confirmed:** Login times out at the second terminal (王经理)',
      '  - **Log of the day:** Switch replaced.\\',
      '    Two hours lost.',
      '- **2026-03-13 (Fri)**',
    );
    holds(part(chinese, 'timeline'), '- **2026-03-12（周四）**', '  - 与王经理约定当日计划');
  });

  it('quotes the weekly reviews', () => {
    const text = part(english, 'reviews');
    holds(
      text,
      '### 2026-W11 (2026-03-13)',
      '',
      '**With:** 王经理, 李雷',
      '',
      '**What went well:**',
      '',
      '- Daily stand-up with the shift leads',
    );
    holds(text, '**What the customer said:**', '', '- “The report is ugly” (王经理, 2026-03-13)\n');
    assert.doesNotMatch(text, /gone-0000/);
  });

  it('never tells what is internal, a secret, a phone number, or a record by its id', () => {
    for (const text of [english, chinese]) {
      assert.doesNotMatch(text, /INTERNAL|SECRET|PHONE/);
      assert.doesNotMatch(text, /7f3k|q2mz|a81c|bulk-import|order-to-cash/);
    }
  });

  it('says in a sentence that a part has nothing to tell', () => {
    const { text, built } = buildRetro(tripContents({}), { language: 'en' });
    assert.deepEqual(built, names);
    assert.ok(text.startsWith('# Untitled: retrospective\n'));
    holds(part(text, 'objectives'), '## Objectives', '', 'No objectives were set for this trip.');
    holds(part(text, 'timeline'), '## Timeline', '', 'Nothing with a date was recorded.');
    for (const name of names) assert.match(part(text, name), /\n\n\S.*\.\n\n$/, name);
    const zh = buildRetro(tripContents({}), { language: 'zh-cn' }).text;
    for (const name of names) assert.match(part(zh, name), /\n\n\S.*。\n\n$/, name);
  });

  it('changes nothing when nothing has changed', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const { text } = buildRetro(sampleTrip, { language });
      for (const existing of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
        assert.equal(buildRetro(sampleTrip, { language, existing }).text, existing);
        assert.equal(buildRetro(sampleTrip, { language, existing, parts: 'all' }).text, existing);
      }
    }
  });

  it("keeps a person's text, a kept part, and the absence of a part", () => {
    const mine = '\n\nMine  \t\n\n```js\nlet x;\n```\n';
    const kept = '<!-- onsite:begin issues -->\n<!-- onsite:keep issues -->\nmy issues\n<!-- onsite:end issues -->';
    const existing = english
      .replace('# ACME go-live: retrospective', `# Ours${mine}`)
      .replace(/<!-- onsite:begin issues -->[^]*<!-- onsite:end issues -->/, kept)
      .replace(/<!-- onsite:begin changes -->[^]*<!-- onsite:end changes -->\n/, '')
      .replace(/## Keep[^]*/, '## What I think\n\nEverything.');
    const { text, kept: keptNames, out } = buildRetro(sampleTrip, { language: 'en', existing });
    assert.equal(text, existing);
    assert.deepEqual([keptNames, out], [['issues'], ['changes']]);
    const all = buildRetro(sampleTrip, { language: 'en', existing, parts: 'all' }).text;
    assert.equal(part(all, 'changes'), part(english, 'changes'));
    assert.ok(all.includes(kept) && all.includes(mine) && all.endsWith('## What I think\n\nEverything.'));
  });

  it('shows new facts in the parts of an old document, in its line endings', () => {
    const old = buildRetro(tripContents({}), { language: 'en' }).text.replaceAll('\n', '\r\n');
    const { text } = buildRetro(sampleTrip, { language: 'en', existing: old });
    assert.equal(part(text, 'issues'), part(english, 'issues').replaceAll('\n', '\r\n'));
    assert.ok(text.startsWith('# Untitled: retrospective\r\n'));
  });

  it('makes a blank file a document, and leaves one without parts alone', () => {
    assert.equal(buildRetro(sampleTrip, { language: 'en', existing: '' }).text, english);
    assert.equal(buildRetro(sampleTrip, { language: 'en', existing: '\uFEFF' }).text, `\uFEFF${english}`);
    assert.equal(
      buildRetro(sampleTrip, { language: 'en', existing: '\r\n' }).text,
      `\r\n${english.replaceAll('\n', '\r\n')}`,
    );
    const own = buildRetro(sampleTrip, { language: 'en', existing: '# Mine\n' });
    assert.equal(own.text, '# Mine\n');
    assert.deepEqual(own.out, names);
  });
});
