import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

  it('shows an id that leads nowhere, and clears when it is mended outside', async () => {
    const file = join(workbench.folder, 'trips', fixtureTrips.active, 'checklists', 'deliverables.yaml');
    const good = await readFile(file, 'utf8');
    await writeFile(file, good.replace('requires: [sample-import]', 'requires: [simple-import]'));
    await workbench.problems.problem(/simple-import/);
    await writeFile(file, good);
    await workbench.problems.gone(/simple-import/);
  });
});
