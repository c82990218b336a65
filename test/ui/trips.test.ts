import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { fixtureTrips } from '../support/fixture.mjs';
import { openWorkbench } from '../support/openWorkbench';
import type { TreeView } from '../support/treeView';
import type { Workbench } from '../support/workbench';

const trip = ['Active', 'ACME go-live'] as const;
const list = [...trip, '出差交付清单'] as const;

describe('the Trips tree', () => {
  let workbench: Workbench;
  let trips: TreeView;
  let deliverables: string;

  /** The sums are painted last: then the rows stay as they are, and a press falls on one. */
  const sum = (text: string) =>
    trips.rowWhere(list, `to say ${text}`, ({ description }) => description.startsWith(text));

  before(async () => {
    workbench = await openWorkbench();
    trips = await workbench.openOnsiteView();
    deliverables = join(workbench.folder, 'trips', fixtureTrips.active, 'checklists', 'deliverables.yaml');
    await trips.expand(...list, 'Permissions by role');
  });
  after(() => workbench.close());

  it('groups the trips by where they stand', async () => {
    await trips.row('Active', 'ACME go-live');
    await trips.row('Planned', '博睿用户培训');
    await trips.expand('Done');
    await trips.row('Done', 'Corner store POS');
    await trips.collapse('Done');
  });

  it('says progress, dates and owners beside each row, not by colour alone', async () => {
    await sum('1/4');
    await trips.rowWhere([...list, 'Import and verify a sample'], 'to be overdue and 李雷’s', ({ description }) =>
      /overdue.*李雷/.test(description),
    );
    await trips.rowWhere([...list, 'Import all master data'], 'to name its gate', ({ description }) =>
      description.includes('Import and verify a sample'),
    );
  });

  it('counts what is overdue on its badge', async () => {
    await waitFor('the badge 1', async () => (await workbench.badge()) === '1');
  });

  it('refuses to tick a gated item by accident, and writes nothing', async () => {
    const before = await readFile(deliverables, 'utf8');
    const gated = [...list, 'Import all master data'];
    await trips.clickCheckbox(...gated);
    await workbench.quickInput.asks(/Import and verify a sample/);
    await workbench.screenshot('gate');
    await workbench.quickInput.cancel();
    await trips.rowWhere(gated, 'not to be ticked', ({ checked }) => checked === false);
    assert.equal(await readFile(deliverables, 'utf8'), before);
  });

  it('ticks a gated item all the same when a reason is given, and keeps the reason', async () => {
    const gated = [...list, 'Import all master data'];
    const before = await readFile(deliverables, 'utf8');
    await trips.clickCheckbox(...gated);
    await workbench.quickInput.asks(/Import and verify a sample/);
    await workbench.quickInput.type('  ');
    await waitFor('a blank reason to be refused', async () => /reason/i.test(await workbench.quickInput.message()));
    await workbench.quickInput.type('客户要求今天导入');
    await workbench.quickInput.accept();
    await waitFor('the reason in the file', () =>
      /override:[^]*客户要求今天导入/.test(readFileSync(deliverables, 'utf8')),
    );
    await trips.rowWhere(gated, 'to be ticked', ({ checked }) => checked === true);
    await sum('2/4');
    await trips.clickCheckbox(...gated);
    await waitFor('the file as it was', () => readFileSync(deliverables, 'utf8') === before);
    await sum('1/4');
  });

  it('ticks an item by its box: the line is written, its comment stays, the gate opens, the badge goes', async () => {
    await trips.clickCheckbox(...list, 'Import and verify a sample');
    const text = await waitFor('the tick in the file', () => {
      const now = readFileSync(deliverables, 'utf8');
      return /id: sample-import[^]*?doneAt: \d{4}-[^]*?id: bulk-import/.test(now) && now;
    });
    assert.match(text, /text: Import and verify a sample # the first fifty records\n/);
    await trips.rowWhere([...list, 'Import and verify a sample'], 'to be ticked', ({ checked }) => checked === true);
    await trips.rowWhere([...list, 'Import all master data'], 'to be free', ({ description }) => description === '');
    await waitFor('the badge to go', async () => (await workbench.badge()) === undefined);
    await sum('2/4');
  });

  it('lets a parent follow its children', async () => {
    const parent = [...list, 'Permissions by role'];
    await trips.rowWhere(parent, 'to be open', ({ checked }) => checked === false);
    await trips.clickCheckbox(...parent, 'Stock keeping');
    await trips.rowWhere(parent, 'to be done with its last child', ({ checked }) => checked === true);
    await sum('3/4');
    await trips.clickCheckbox(...parent, 'Stock keeping');
    await trips.rowWhere(parent, 'to be open again', ({ checked }) => checked === false);
  });

  it('opens the file at the line of what was clicked', async () => {
    await trips.click(...list, 'Import all master data');
    await workbench.editor.active(/^deliverables/);
    const lines = readFileSync(deliverables, 'utf8').split('\n');
    const item = lines.findIndex((line) => line.includes('id: bulk-import')) + 1;
    await waitFor(`the cursor in line ${item}`, async () => (await workbench.editor.cursor()).line === item);
  });

  it('shows what changed outside the editor, and keeps what was expanded', async () => {
    const text = await readFile(deliverables, 'utf8');
    await writeFile(deliverables, text.replace('text: Stock keeping', 'text: Warehouse'));
    await trips.row(...list, 'Permissions by role', 'Warehouse');
  });

  it('leads an issue from step to step by its code lens', async () => {
    await trips.expand(...trip, 'Issues');
    await trips.click(...trip, 'Issues', 'Described', /^Login times out/);
    await workbench.editor.shows(/Login times out/);
    await waitFor('the lens for the next step', async () =>
      (await workbench.editor.codeLenses()).some((lens) => lens.includes('Analyze')),
    );
    await workbench.screenshot('issue');
  });

  it('shows only what fits the filter, and all again without it', async () => {
    await workbench.runCommand('Onsite: Filter Trips');
    await workbench.quickInput.whenShown();
    await workbench.quickInput.type('博睿');
    await workbench.quickInput.accept();
    await waitFor('one trip', async () => {
      const rows = await trips.rows();
      return rows.some(({ label }) => label === '博睿用户培训') && !rows.some(({ label }) => label === 'ACME go-live');
    });
    await workbench.runCommand('Onsite: Clear Filter');
    await trips.row(...trip);
  });

  it('says that nothing fits the filter, with the way back', async () => {
    await workbench.runCommand('Onsite: Filter Trips');
    await workbench.quickInput.whenShown();
    await workbench.quickInput.type('nothing is called so');
    await workbench.quickInput.accept();
    await waitFor('the welcome text', async () => /Nothing fits the filter/.test(await trips.welcome()));
    await workbench.page.locator('.welcome-view-content').getByRole('button', { name: 'Clear Filter' }).click();
    await trips.row(...trip);
  });

  it('logs an issue by key to the trip whose row is selected, whatever the editor shows', async () => {
    const other = ['Planned', '博睿用户培训'];
    await trips.click(...list, 'Import all master data');
    await workbench.editor.active(/^deliverables/);
    await trips.select(...other);
    await workbench.page.locator('.part.sidebar .monaco-list').first().focus();
    for (const [key, wanted] of [
      ['l', /Log Issue – 博睿用户培训/],
      ['r', /博睿用户培训/],
    ] as const) {
      await workbench.page.keyboard.press('ControlOrMeta+Alt+o');
      await workbench.page.keyboard.press(key);
      await workbench.quickInput.asks(wanted);
      await workbench.quickInput.cancel();
    }
  });

  it('offers what fits a row in its context menu', async () => {
    await trips.expand(...list);
    const entries = await trips.contextMenu(...list, 'Import all master data');
    await workbench.page.keyboard.press('Escape');
    assert.ok(entries.includes('Open to the Side'), entries.join(', '));
  });
});
