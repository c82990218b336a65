import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { fixtureTrips } from '../support/fixture.mjs';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

describe('from the Command Palette', () => {
  let workbench: Workbench;
  let trip: string;
  before(async () => {
    workbench = await openWorkbench({ theme: 'dark' });
    trip = join(workbench.folder, 'trips', fixtureTrips.active);
    await workbench.openOnsiteView();
  });
  after(() => workbench.close());

  it('an issue is logged with a title and a sentence, and there is a way back', async () => {
    const { quickInput, trips } = workbench;
    await workbench.runCommand('Onsite: Log Issue');
    await quickInput.asks(/1\/2/);
    await quickInput.type('打印机离线');
    await quickInput.accept();
    await quickInput.asks(/2\/2/);
    await quickInput.back();
    await quickInput.asks(/1\/2/);
    assert.equal(await quickInput.value(), '打印机离线', 'what was typed is kept');
    await quickInput.accept();
    await quickInput.asks(/2\/2/);
    await quickInput.type('三号线的标签打印机没有反应');
    await quickInput.accept();
    await quickInput.whenGone();
    const tab = await workbench.editor.active(/打印机离线-[0-9a-z]{4}/);
    await trips.rowWhere(
      ['Active', 'ACME go-live', 'Issues', 'Described', '打印机离线'],
      'to be selected',
      (row) => row.selected,
    );
    const file = readdirSync(join(trip, 'issues')).find((name) => name.startsWith(tab.replace(/\.yaml$/, ''))) ?? '';
    await workbench.page.keyboard.type('，重启也一样');
    await workbench.page.keyboard.press('Control+S');
    await waitFor('what was typed', () =>
      /^ +三号线的标签打印机没有反应，重启也一样\nanalyze:\n/m.test(readFileSync(join(trip, 'issues', file), 'utf8')),
    );
  });

  it('the next step of the issue that is selected is one key away, and is written in a block of the file', async () => {
    const { page, quickInput, trips, editor } = workbench;
    await trips.rowWhere(
      ['Active', 'ACME go-live', 'Issues', 'Described', '打印机离线'],
      'to be selected',
      (row) => row.selected,
    );
    await page.locator('.part.sidebar .monaco-list').first().focus();
    await page.keyboard.press('Control+Alt+O');
    await page.keyboard.press('N');
    await quickInput.asks(/the cause/);
    await quickInput.accept();
    await quickInput.whenGone();
    await waitFor('a line to write in', async () => {
      const { line, column } = await editor.cursor();
      return column === 3 && (await editor.text()).split('\n')[line - 2] === 'analyze: |';
    });
    await page.keyboard.type('a: b # c');
    await page.keyboard.press('Control+S');
    await trips.row('Active', 'ACME go-live', 'Issues', 'Analyzed', '打印机离线');
  });

  it('nothing is made when the question is cancelled', async () => {
    const before = readdirSync(join(trip, 'issues'));
    await workbench.runCommand('Onsite: Log Issue');
    await workbench.quickInput.asks(/1\/2/);
    await workbench.quickInput.type('never mind');
    await workbench.quickInput.cancel();
    assert.deepEqual(readdirSync(join(trip, 'issues')), before);
    assert.deepEqual(await workbench.notifications(), [], 'cancelling is silent');
  });

  it('the retrospective is built and read in the Markdown preview, charts drawn', async () => {
    await workbench.runCommand('Onsite: Build Retrospective');
    const retro = await waitFor('retro.md', () => {
      try {
        return readFileSync(join(trip, 'retro.md'), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    });
    for (const part of [
      'objectives',
      'deliverables',
      'deviations',
      'issues',
      'changes',
      'feedback',
      'confirmations',
      'timeline',
      'reviews',
    ]) {
      assert.ok(retro.includes(`<!-- onsite:begin ${part} -->`), part);
    }
    await workbench.webviewText(/ACME go-live/);
    const charts = (retro.match(/```mermaid/g) ?? []).length;
    assert.ok(charts > 0, 'it has charts');
    await waitFor(`${charts} charts`, async () => {
      const counts = await Promise.all(
        workbench.page.frames().map((frame) => frame.locator('.mermaid svg, svg[id^="mermaid"]').count()),
      );
      return counts.some((count) => count >= charts);
    });
    await workbench.screenshot('retro-dark');
  });

  it('a file that cannot be read is named where the retrospective lacks it', async () => {
    const path = join(trip, 'feedback', '2026-03-13-broken-b1b1.yaml');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'said: "open\n');
    await workbench.runCommand('Onsite: Build Retrospective');
    await workbench.notification(/lacks.*2026-03-13-broken-b1b1\.yaml/);
    rmSync(path);
  });
});
