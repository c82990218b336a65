import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';
import { TreeView } from '../support/treeView';
import type { Workbench } from '../support/workbench';

const hengyue = `name: 恒岳精工
industry: manufacturing
organisation: 两个车间
systems:
  - {name: 老 ERP, role: 财务}
  - {name: MES, role: 报工, fallback: 手写流转卡}
contacts:
  - {id: zhao, name: 赵志强, role: 生产副总, decides: true, channel: phone, timezone: Asia/Shanghai, phone: 0512-5550-0101}
`;

/** In Chinese: the tree of a customer, and a new one with its questions, by keyboard. */
describe('the customers view', () => {
  let folder: string;
  let workbench: Workbench;
  let customers: TreeView;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onsite-customers-'));
    await mkdir(join(folder, 'trips', 'visit'), { recursive: true });
    await mkdir(join(folder, 'customers'));
    const trip = 'title: 恒岳上线\ncustomer: hengyue\ngoal: go-live\nstart: 2026-01-05\nend: 2026-01-09\n';
    await writeFile(join(folder, 'trips', 'visit', 'trip.yaml'), trip);
    await writeFile(join(folder, 'customers', 'hengyue.yaml'), hengyue);
    workbench = await openWorkbench({ folder, language: 'zh-cn' });
    await workbench.openOnsiteView();
    customers = new TreeView(workbench.page, /^客户/);
    const header = (title: RegExp) => workbench.page.locator('.part.sidebar .pane-header', { hasText: title });
    await header(/^客户/).click();
    // So that all rows of a customer have room.
    await header(/^出差/).click();
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows what is known, and opens the file at it', async () => {
    await customers.rowWhere(
      ['恒岳精工'],
      'with its industry',
      ({ description }) => description === '制造业 · 1 次出差',
    );
    await customers.expand('恒岳精工', '联系人');
    const zhao = await customers.row('恒岳精工', '联系人', '赵志强');
    assert.match(zhao.description, /^当地 .*\d\d:\d\d · 生产副总 · 拍板 · 电话$/);
    assert.match(zhao.spoken, /赵志强，当地/);
    await customers.expand('恒岳精工', '在用系统');
    const erp = await customers.row('恒岳精工', '在用系统', '老 ERP');
    assert.equal(erp.description, '财务 · 没有应急办法');
    await customers.click('恒岳精工', '在用系统', 'MES');
    await waitFor('the cursor at MES', async () =>
      (await workbench.page.locator('.statusbar').innerText()).includes('行 6'),
    );
    await workbench.screenshot('customers-zh');
  });

  it('leads to the trips', async () => {
    await customers.expand('恒岳精工', '历次出差');
    await customers.click('恒岳精工', '历次出差', '恒岳上线');
    await workbench.trips.rowWhere(['已完成', '恒岳上线'], 'to be selected', ({ selected }) => selected);
  });

  it('makes a new one with the answers to its industry’s questions, back and skipping included', async () => {
    const { quickInput: input, page } = workbench;
    await customers.collapse('恒岳精工');
    await workbench.runCommand('驻场: 新建客户');
    await input.asks(/客户/);
    await input.type('明州连锁');
    await input.accept();
    await input.asks(/行业/);
    await input.type('零售');
    await input.accept();
    await input.asks(/组织/);
    await input.type('十二家门店');
    await input.accept();
    await input.asks(/门店收银/);
    await input.back();
    await input.asks(/组织/);
    assert.equal(await input.value(), '十二家门店');
    await input.accept();
    await input.asks(/门店收银/);
    await input.accept();
    await input.asks(/会员与积分/);
    await input.type('手机号识别');
    await input.accept();
    await input.asks(/价格与促销/);
    await workbench.screenshot('customers-questions-zh');
    await page.keyboard.press('Escape');
    const path = join(folder, 'customers', '明州连锁.yaml');
    const text = await waitFor('the file', async () => (await readFile(path, 'utf8').catch(() => '')) || undefined);
    assert.match(text, /^name: 明州连锁\nindustry: retail\norganisation: 十二家门店\nprocesses:\n/);
    assert.match(text, /membership, name: 会员与积分, notes: 手机号识别/);
    const sheet = await readFile(join(folder, 'customers', '明州连锁-interview.md'), 'utf8');
    assert.equal((sheet.match(/^- \[x\] /gm) ?? []).length, 2);
    await customers.rowWhere(['明州连锁'], 'to be selected', ({ selected }) => selected);
    await workbench.screenshot('customers-made-zh');
  });
});
