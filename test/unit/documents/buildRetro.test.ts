import assert from 'node:assert/strict';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import { findMarkers } from '../../../src/core/documents/markers';
import { digestOfItem } from '../../../src/core/rules/digest';
import { holds, part, partNames } from './retroText';
import { sampleTrip, tripContents } from './sampleTrip';

const english = buildRetro(sampleTrip, { language: 'en' }).text;
const chinese = buildRetro(sampleTrip, { language: 'zh-cn' }).text;

describe('buildRetro', () => {
  it('makes a document with every part once, in order, and the sections that people write', () => {
    assert.deepEqual(
      findMarkers(english).pairs.map(({ name }) => name),
      partNames,
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
    holds(text, '| Stock is right on the first day | count differs by less than 0.5 % | ◐\u00a0partial | 2/3 |');
    holds(text, '| Users work alone |   | ✗\u00a0missed |   |', '| Reports replaced |   | not assessed yet |   |');
    holds(part(chinese, 'objectives'), 'three working days without fallback | ✓\u00a0达成 |');
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
    holds(text, '4 issues; one is still open. Time to resolve: median 5 h 30 min, longest 2 d 3 h (2 issues).');
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
      '### Technical',
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
      '| Import a sample of the master data (deliverable) | 王经理 | 2026-03-10 17:00 | meeting | yes |   | ○\u00a0unbound |',
      '| Login times out at the second terminal (issue) | 王经理 | 2026-03-12 16:00 | signature | yes | [signoff-login.jpg](evidence/signoff-login.jpg) | ⚠\u00a0stale |',
      '',
      'Stale: the content has changed since it was confirmed. Unbound: what the content was when it was confirmed is not recorded.',
    );
    holds(text, '- Stock report is slow (issue, not confirmed yet)');
    holds(text, '- Training was too fast (feedback, not answered yet)');
    holds(part(chinese, 'confirmations'), '| 签字 | 是 |');
  });

  it('names each item that is to be confirmed again, ids or not', () => {
    const confirmed = { by: 'Wang', digest: 'sha256-0' };
    const items = [
      { id: 'a', text: 'First', confirmed },
      { id: 'a', text: 'Second', confirmed: { by: 'Wang' } },
      { text: 'Third', confirmed: { by: 'Wang', satisfied: false } },
      { id: 'a', text: 'Fourth', confirmed },
      { text: 'Fifth', confirmed },
    ];
    const { text } = buildRetro(tripContents({ checklist: { deliverables: { items } } }), { language: 'en' });
    holds(
      part(text, 'confirmations'),
      '### Still to close',
      '',
      '- First (deliverable, changed after the confirmation, to be confirmed again)',
      '- Third (deliverable, confirmed, but the customer is not satisfied)',
      '- Fourth (deliverable, changed after the confirmation, to be confirmed again)',
      '- Fifth (deliverable, changed after the confirmation, to be confirmed again)',
    );
  });

  it('counts a confirmation that is bound to the content as valid', () => {
    const item = { text: 'Manual', note: 'v2' };
    const confirmed = { by: 'Wang', digest: digestOfItem(item) };
    const contents = tripContents({ checklist: { deliverables: { items: [{ ...item, confirmed }] } } });
    const { text } = buildRetro(contents, { language: 'en' });
    holds(part(text, 'confirmations'), '1 of 1 confirmation stands for the content as it is now.');
    holds(part(text, 'confirmations'), '| Manual (deliverable) | Wang |   |   |   |   | ✓\u00a0valid |');
    holds(part(text, 'confirmations'), 'Nothing is unanswered or unconfirmed.');
  });

  it('counts what stands below a skipped item as skipped', () => {
    const items = [
      {
        text: 'Group',
        objective: 'o',
        skipped: { why: 'Not bought' },
        items: [{ text: 'A' }, { text: 'B', done: true }],
      },
      { text: 'C', objective: 'o', optional: true },
      { text: 'D', objective: 'o' },
    ];
    const trip = { objectives: [{ id: 'o', text: 'O' }] };
    const { text } = buildRetro(tripContents({ trip, checklist: { deliverables: { items } } }), { language: 'en' });
    holds(part(text, 'objectives'), '| O |   | not assessed yet | 1/2 |');
    holds(part(text, 'deliverables'), '1 of 2 done, 1 skipped.');
    holds(part(text, 'deliverables'), '  - – A (skipped)', '  - ✓ B', '- ○ C (optional)', '- ○ D');
  });

  it('draws no more bars than can be looked at, and nothing far from the trip', () => {
    const issue = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`i${i + 10}`, { title: `Issue ${i}`, reportedAt: '2026-03-10' }] as const),
    );
    const trip = { start: '2026-03-09', end: '2026-03-20' };
    const far = { far: { title: 'Slip', reportedAt: '2062-03-10' } };
    const { text } = buildRetro(tripContents({ trip, issue: { ...issue, ...far } }), { language: 'en' });
    const timeline = part(text, 'timeline');
    assert.equal(timeline.match(/^ {2}\d+ Issue/gm)?.length, 12);
    holds(timeline, 'The chart shows the 12 longest of 30 spans; the list below has everything.');
    assert.doesNotMatch(timeline, /\d+ Slip :/);
    holds(timeline, '  - **Issue reported:** Slip');
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

  it('quotes and names a record by the text’s spelling of its id, whatever the file system’s', () => {
    const [issue, said] = ['2026-03-12-cafe\u0301-0001', '2026-03-12-cafe\u0301-0002'];
    const { text } = buildRetro(
      tripContents({
        trip: {},
        issue: { [issue]: { title: 'Coffee machine' } },
        feedback: { [said]: { said: 'No coffee', issue: issue.normalize() } },
        review: { '2026-W11': { feedback: [said.normalize()] } },
      }),
      { language: 'en' },
    );
    assert.match(text, /Led to:\*\* Coffee machine/);
    assert.match(text.slice(text.indexOf('## Weekly reviews')), /“No coffee”/);
  });

  it('does not call an issue solved that was dropped', () => {
    const dropped = tripContents({ trip: {}, issue: { a: { title: 'A', dropped: { why: 'B' } } } });
    assert.match(buildRetro(dropped, { language: 'zh-cn' }).text, /共 1 个问题，没有待解决的。/);
    assert.match(buildRetro(dropped, { language: 'en' }).text, /1 issue; none is still open\./);
  });
});
