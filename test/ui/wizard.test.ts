import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { writeFixture } from '../support/fixture.mjs';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

describe('the wizard for a new trip, in Chinese and by keyboard alone', () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = writeFixture(await mkdtemp(join(tmpdir(), 'onsite-wizard-')));
    mkdirSync(join(folder, '.vscode'));
    writeFileSync(join(folder, '.vscode', 'settings.json'), '{"onsite.me": "李雷"}');
    workbench = await openWorkbench({ folder, language: 'zh-cn' });
    await workbench.openOnsiteView();
    await workbench.trips.row(/./);
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const firstIs = (label: RegExp) =>
    waitFor(`the first line ${String(label)}`, async () => label.test((await workbench.quickInput.labels())[0] ?? ''));
  const focused = (line: RegExp) =>
    waitFor(`the line in focus ${String(line)}`, async () => {
      const [text] = await workbench.page.locator('.quick-input-list .monaco-list-row.focused').allInnerTexts();
      return line.test(text ?? '');
    });
  const answer = async (question: RegExp, text: string, line?: RegExp) => {
    await workbench.quickInput.asks(question);
    await workbench.quickInput.type(text);
    if (line) await firstIs(line);
    await press('Enter');
  };

  it('asks what it cannot know, with a way back', async () => {
    const { quickInput } = workbench;
    await press('F1');
    await quickInput.whenShown();
    await quickInput.type('>驻场: 新建出差');
    await firstIs(/新建出差/);
    await press('Enter');
    await answer(/这次出差叫什么/, '验收冲刺');
    await answer(/哪个客户/, '恒岳精工', /^恒岳精工$/);
    await quickInput.asks(/哪个行业/);
    await press('Control+Alt+Minus');
    await quickInput.asks(/哪个客户/);
    await waitFor('the name to be there still', async () => (await quickInput.value()) === '恒岳精工');
    await firstIs(/^恒岳精工$/);
    await press('Enter');
    await quickInput.asks(/哪个行业/);
    await quickInput.type('制造');
    await focused(/制造业/);
    await press('Enter');
    await answer(/出差目标是什么/, '上线', /^上线$/);
    await answer(/现场第一天/, '2031-03-10');
    await answer(/现场最后一天/, '2031-03-21');
  });

  it('offers the team of earlier trips, oneself ticked, and takes a name that is typed', async () => {
    const { quickInput } = workbench;
    await quickInput.asks(/谁去/);
    await waitFor('oneself, and nobody else', async () => String(await quickInput.labels()) === '李雷');
    await quickInput.type('王芳');
    await press('Enter');
    await waitFor('the new name in the list', async () => (await quickInput.labels()).includes('王芳'));
    assert.equal(await quickInput.value(), '');
    await press('Enter');
  });

  it('has the lists of the goal and the industry ticked, and shows one that is in focus', async () => {
    const { quickInput } = workbench;
    await quickInput.asks(/先建哪些清单/);
    await waitFor('what this trip would begin with, first', async () =>
      String(await quickInput.labels()).startsWith('上线交付清单,制造业补充交付项,出发前准备,应急工具包,'),
    );
    await workbench.page.locator('.quick-input-list-separator').getByText('适合本次出差').waitFor();
    const ticked = workbench.page.locator('.quick-input-widget .quick-input-count');
    assert.match(await ticked.innerText(), /6/);
    // From the row to its check box, and on to its button.
    for (const key of ['ArrowDown', 'Tab', 'Tab', 'Enter']) await press(key);
    await workbench.editor.active('go-live.yaml');
    await quickInput.asks(/先建哪些清单/);
    await workbench.screenshot('wizard-templates-zh');
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Enter']) await press(key);
  });

  it('shows once what will be made, lets an answer be changed, and makes it', async () => {
    const { quickInput } = workbench;
    await quickInput.asks(/按 Enter 创建/);
    await firstIs(/创建出差/);
    await workbench.screenshot('wizard-preview-zh');
    assert.ok(!existsSync(join(folder, 'trips', '2031-03-验收冲刺')), 'nothing is made before');
    await quickInput.type('时区');
    await firstIs(/时区/);
    await press('Enter');
    await quickInput.asks(/现场时区/);
    // By its country, which no zone's own name has.
    await quickInput.type('德国');
    await firstIs(/Berlin/);
    await quickInput.type('');
    await answer(/现场时区/, '日本', /Tokyo/);
    await quickInput.asks(/按 Enter 创建/);
    await firstIs(/创建出差/);
    await press('Enter');
    await quickInput.whenGone();

    const trip = join(folder, 'trips', '2031-03-验收冲刺');
    const lists = () => (existsSync(join(trip, 'checklists')) ? readdirSync(join(trip, 'checklists')).sort() : []);
    await waitFor('all files', () => existsSync(join(trip, 'trip.yaml')) && lists().length === 5);
    await workbench.editor.active('trip.yaml');
    const text = readFileSync(join(trip, 'trip.yaml'), 'utf8');
    for (const line of [
      /^title: 验收冲刺$/m,
      /^goal: go-live$/m,
      /^start: 2031-03-10$/m,
      /^end: 2031-03-21$/m,
      /^timezone: Asia\/Tokyo$/m,
      /\{id: li, name: 李雷, role: implementation engineer\}/,
      /\{id: 王芳, name: 王芳\}/,
    ]) {
      assert.match(text, line);
    }
    assert.deepEqual(lists(), [
      'cutover.yaml',
      'deliverables.yaml',
      'handover.yaml',
      'preparation.yaml',
      'toolkit.yaml',
    ]);
    const list = readFileSync(join(trip, 'checklists', 'deliverables.yaml'), 'utf8');
    assert.match(list, /title: 上线交付清单[^]*id: bom-routing-check/);
    assert.match(readFileSync(join(folder, 'customers', '恒岳精工.yaml'), 'utf8'), /industry: manufacturing/);
    await workbench.trips.rowWhere([/计划/, '验收冲刺'], 'to be selected', (row) => row.selected);
    assert.deepEqual(await workbench.notifications(), []);
    await workbench.screenshot('wizard-made-zh');
  });

  it('knows a customer in other signs, and goes back past a question that is none any more', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('驻场: 新建出差');
    await answer(/这次出差叫什么/, '回访');
    await answer(/哪个客户/, '新客户', /^新客户$/);
    await quickInput.asks(/哪个行业/);
    await press('Enter');
    await quickInput.asks(/出差目标是什么/);
    await press('Enter');
    await answer(/现场第一天/, '2031-05-12');
    await answer(/现场最后一天/, '2031-05-14');
    await quickInput.asks(/谁去/);
    await press('Enter');
    await quickInput.asks(/先建哪些清单/);
    await press('Enter');
    await quickInput.asks(/按 Enter 创建/);
    await quickInput.type('客户');
    await firstIs(/客户/);
    await press('Enter');
    await answer(/哪个客户/, ' 恒岳精工 ', /^恒岳精工$/);
    await quickInput.asks(/按 Enter 创建/);
    for (const question of [/先建哪些清单/, /谁去/, /现场最后一天/, /现场第一天/, /出差目标是什么/, /哪个客户/]) {
      await press('Control+Alt+Minus');
      await quickInput.asks(question);
    }
    await press('Escape');
    await quickInput.whenGone();
  });
});
