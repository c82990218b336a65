import assert from 'node:assert/strict';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';

describe('languages and themes', () => {
  for (const theme of ['dark', 'light'] as const) {
    it(`draws the trips in the ${theme} theme`, async () => {
      const workbench = await openWorkbench({ theme });
      try {
        const trips = await workbench.openOnsiteView();
        await trips.row(/ACME go-live/);
        const kind = theme === 'dark' ? 'vs-dark' : 'vs';
        assert.ok(await workbench.page.locator(`.monaco-workbench.${kind}`).count(), `the workbench is ${kind}`);
        await workbench.screenshot(`trips-${theme}`);
      } finally {
        await workbench.close();
      }
    });
  }

  for (const edition of ['server', 'web'] as const) {
    it(`speaks Chinese in the ${edition} edition`, async () => {
      const workbench = await openWorkbench({ edition, language: 'zh-cn', theme: 'dark' });
      try {
        await waitFor('驻场 in the Activity Bar', async () =>
          (await workbench.activityBar()).some((label) => label.startsWith('驻场')),
        );
        const trips = await workbench.openOnsiteView();
        await trips.row('进行中', 'ACME go-live', '出差交付清单');
        const commands = await workbench.commandsFor('驻场');
        assert.ok(commands.length > 3, `commands in Chinese: ${commands.join(', ')}`);
        await workbench.screenshot(`trips-zh-${edition}`);
      } finally {
        await workbench.close();
      }
    });
  }
});

describe('Restricted Mode', () => {
  it('reads and shows the trips of a folder that is not trusted', async () => {
    const workbench = await openWorkbench({ trusted: false });
    try {
      await workbench.page.locator('.statusbar').getByText('Restricted Mode').waitFor();
      const trips = await workbench.openOnsiteView();
      await trips.row(/ACME go-live/);
      await workbench.screenshot('trips-restricted');
    } finally {
      await workbench.close();
    }
  });
});
