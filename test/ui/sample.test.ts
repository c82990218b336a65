import assert from 'node:assert/strict';
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
});
