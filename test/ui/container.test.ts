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

    it('is among what New File… makes, and leads to the wizard', async () => {
      const { quickInput, page } = workbench;
      const failure = page.locator('.monaco-dialog-box', { hasText: 'New File' });
      const firstIs = (label: string) =>
        waitFor(`${label} to be first`, async () => (await quickInput.labels())[0] === label);
      // The workbench makes what this command needs some time after it has started, and says that it failed till then.
      await waitFor('New File to be there', async () => {
        await page.keyboard.press('F1');
        await quickInput.whenShown();
        // By keys: a row that is pointed at may have moved when the click comes, and others open dialogs of the system.
        await quickInput.type('>Create: New File...');
        await firstIs('Create: New File...');
        await quickInput.accept();
        await waitFor(
          'an answer',
          async () => (await quickInput.isAsking(/Select File Type/)) || (await failure.count()) > 0,
        );
        if ((await failure.count()) === 0) return true;
        await failure.getByRole('button', { name: 'OK' }).click();
        await waitFor('the failure to close', async () => (await failure.count()) === 0);
        return false;
      });
      await waitFor('New Trip among them', async () => (await quickInput.labels()).includes('New Trip…'));
      await page.keyboard.press('ArrowDown');
      await waitFor('New Trip to be in focus', async () => {
        const [row] = await page.locator('.quick-input-list .monaco-list-row.focused').allInnerTexts();
        return /New Trip/.test(row ?? '');
      });
      await quickInput.accept();
      await quickInput.asks(/What is the trip called/);
      await quickInput.cancel();
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
