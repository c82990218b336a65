import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { writeFixture } from '../support/fixture.mjs';
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

  for (const trusted of [true, false]) {
    it(`reads the template folders of ${trusted ? 'the workspace’s settings' : 'the person’s own settings alone'}`, async () => {
      const teams = await mkdtemp(join(tmpdir(), 'onsite-teams-'));
      const folder = writeFixture(await mkdtemp(join(tmpdir(), 'onsite-ui-')));
      const [own, theirs] = ['own', 'theirs'].map((name) => join(teams, name));
      assert.ok(own && theirs);
      for (const [path, text] of [
        [join(own, 'own.yaml'), 'items: [{id: own-template}]'],
        [join(theirs, 'theirs.yaml'), 'items: [{id: their-template}]'],
        [join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'onsite.templateFolders': [theirs] })],
      ] as const) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
      const workbench = await openWorkbench({ folder, trusted, machineSettings: { 'onsite.templateFolders': [own] } });
      try {
        await workbench.openOnsiteView();
        await workbench.problems.open();
        await workbench.problems.problem(trusted ? /theirs\.yaml/ : /own\.yaml/);
        const rows = await workbench.problems.rows();
        assert.ok(!rows.some((row) => (trusted ? /own\.yaml/ : /theirs\.yaml/).test(row)), rows.join('\n'));
      } finally {
        await workbench.close();
        for (const made of [teams, folder]) await rm(made, { recursive: true, force: true });
      }
    });
  }
});
