import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { fixtureTrips } from '../support/fixture.mjs';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

describe('the Problems panel', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench();
    await workbench.openOnsiteView();
    await workbench.problems.open();
  });
  after(() => workbench.close());

  it('shows what is wrong with a file that nobody opened, at its place', async () => {
    await workbench.problems.problem(/full-width.*at line 1 and character 6/);
    await workbench.screenshot('problems');
  });

  it('mends a word that is nearly right from the light bulb', async () => {
    const { page, editor } = workbench;
    const file = join(workbench.folder, 'trips', fixtureTrips.active, 'trip.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('goal: go-live', 'goal: golive'));
    await workbench.problems.problem(/golive/);
    await page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'golive' }).dblclick();
    await editor.shows(/goal: golive/);
    await waitFor('the cursor at the word', async () => (await editor.cursor()).column > 6);
    await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    const fixes = page.locator('.action-widget');
    const noFix = page.locator('.monaco-editor-overlaymessage:visible');
    // The editor may not know yet of the problem that the panel shows.
    await waitFor('the fixes', async () => {
      await waitFor('what was said before to go', async () => (await noFix.count()) === 0);
      await page.keyboard.press('ControlOrMeta+.');
      await waitFor('an answer', async () => (await fixes.count()) + (await noFix.count()) > 0);
      return (await fixes.count()) > 0;
    });
    await fixes.getByText('Change to “go-live”').click();
    await editor.shows(/goal: go-live/);
    await workbench.problems.gone(/golive/);
  });

  it('shows an id that leads nowhere, and clears when it is mended outside', async () => {
    const file = join(workbench.folder, 'trips', fixtureTrips.active, 'checklists', 'deliverables.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('requires: [sample-import]', 'requires: [simple-import]'));
    await workbench.problems.problem(/simple-import/);
    await writeFile(file, good);
    await workbench.problems.gone(/simple-import/);
  });
});
