import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { materialiseSample } from '../../scripts/sample.mjs';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

describe('the sample workspace', () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onsite-sample-'));
    const now = new Date();
    const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    const two = (number: number): string => String(number).padStart(2, '0');
    await materialiseSample(join(folder, 'sample'), { today: `${year}-${two(month)}-${two(day)}` });
    workbench = await openWorkbench({ folder: join(folder, 'sample'), language: 'zh-cn' });
    await workbench.openOnsiteView();
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The text of a file of the running trip. */
  const inRunning = (...path: readonly string[]): string => {
    const trips = join(workbench.folder, 'trips');
    const trip = readdirSync(trips).find((name) => name.includes('erp')) ?? '';
    return readFileSync(join(trips, trip, ...path), 'utf8');
  };

  it('has one trip that is running today, one planned and one done', async () => {
    for (const phase of ['进行中', '计划中', '已完成']) {
      await workbench.trips.rowWhere([phase], 'to count one', ({ description }) => description === '1');
    }
  });

  it('shows the running trip with its deliverables, issues by stage, changes and days', async () => {
    const [first] = (await workbench.trips.rows()).filter(({ level }) => level === 2);
    assert.ok(first !== undefined, 'a trip');
    const under = ['进行中', first.label] as const;
    await workbench.trips.expand(...under);
    await workbench.trips.expand(...under, '问题');
    await workbench.trips.click(...under, '问题', /^./, /^./);
    await waitFor('an issue in the editor', async () => (await workbench.editor.codeLenses()).length > 0);
    await workbench.screenshot('sample-zh');
  });

  it('calls customers and people by name, days by the day of the week', async () => {
    const { trips } = workbench;
    await trips.collapse('进行中');
    const planned = ['计划中', /^明州/] as const;
    await trips.rowWhere(planned, 'to name its customer', ({ description }) => description.includes('明州市第三医院'));
    await trips.expand(...planned);
    await trips.rowWhere(planned, 'to say how far it has come', ({ description }) => description.startsWith('0/10'));
    await trips.collapse(...planned);
    const active = ['进行中', /ERP/] as const;
    await trips.expand(...active);
    await trips.collapse(...active, '问题');
    await trips.expand(...active, '变更请求');
    const change = [...active, '变更请求', /^轴类/] as const;
    await trips.rowWhere(change, 'to name who asked', ({ description }) => description.endsWith('赵志强'));
    const tip = await trips.tooltip(/轴类/, ...change);
    assert.match(tip, /提出：赵志强，2/);
    assert.match(tip, /工作量（天）：3/);
    assert.match(tip, /物料清单 2,306 套、工艺路线 2,291 条 → /);
    await trips.collapse(...active, '变更请求');
    await trips.expand(...active, '每日计划');
    await trips.rowWhere([...active, '每日计划', /^\d\d-\d\d$/], 'to say its day', ({ description }) =>
      /^周/.test(description),
    );
  });

  it('tells of a trip that is over how each objective came out, and why', async () => {
    const { trips } = workbench;
    await trips.collapse('进行中');
    await trips.expand('已完成');
    const tip = await trips.tooltip(/Straits/, '已完成', /^Straits/);
    assert.match(tip, /Members' points are right.* → 部分达成/);
    await trips.expand('已完成', /^Straits/, '客户反馈');
    assert.match(
      await trips.tooltip(/回答|答复/, '已完成', /^Straits/, '客户反馈', /^Points wrong/),
      /引出：Member points counted twice/,
    );
  });

  it('copies an item of a trip whose customer is named, and shows it', async () => {
    const { quickInput, page, editor } = workbench;
    await workbench.runCommand('驻场: 从其他出差复制事项');
    await quickInput.asks(/哪次出差/);
    const rows = await page.locator('.quick-input-list .monaco-list-row').allInnerTexts();
    assert.ok(
      rows.some((row) => /已完成 · Straits Pantry/.test(row)),
      rows.join(),
    );
    await quickInput.accept();
    await quickInput.asks(/哪些事项/);
    await quickInput.type('promotions');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await editor.active('deliverables.yaml');
    await page.locator('.statusbar').getByText('已添加 1 项').waitFor();
    const line = (await editor.cursor()).line - 1;
    assert.match(inRunning('checklists', 'deliverables.yaml').split('\n')[line + 1] ?? '', /promotions rung up/);
  });

  it('prints the toolkit on one page', async () => {
    await workbench.runCommand('驻场: 打印应急工具包');
    await workbench.webviewText(/应急步骤/);
    const html = inRunning('reports', 'toolkit.html');
    assert.doesNotMatch(html, /浏览器/, 'the file says nothing of itself');
    const shown = await workbench.webviewText(/要打印，请先从资源管理器下载/);
    assert.match(shown, /toolkit\.html/);
    const page = await workbench.page.context().newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    assert.equal((pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length, 1);
    await workbench.clickInWebview('在资源管理器中显示');
    const file = workbench.page.locator('.explorer-folders-view .monaco-list-row.selected', {
      hasText: 'toolkit.html',
    });
    await file.waitFor();
    await workbench.openOnsiteView();
  });
});
