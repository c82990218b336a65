import assert from 'node:assert/strict';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

for (const edition of ['server', 'web'] as const) {
  describe(`the Onsite container, ${edition} edition`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ edition });
    });
    after(() => workbench.close());

    it('stands in the Activity Bar', async () => {
      await waitFor('Onsite in the Activity Bar', async () =>
        (await workbench.activityBar()).some((label) => label.startsWith('Onsite')),
      );
    });

    it('opens the Trips view, with the running trip in it', async () => {
      const trips = await workbench.openOnsiteView();
      await trips.row(/ACME go-live/);
      await workbench.screenshot(`trips-${edition}`);
    });

    it('has its commands in the palette', async () => {
      for (const title of ['Onsite: New Trip', 'Onsite: Log Issue', 'Onsite: Build Retrospective']) {
        const commands = await workbench.commandsFor(title);
        assert.ok(
          commands.some((command) => command.startsWith(title)),
          `${title} in ${commands.join(', ')}`,
        );
      }
    });
  });
}
