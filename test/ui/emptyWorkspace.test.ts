import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

describe('a workspace without trips', () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onsite-empty-'));
    workbench = await openWorkbench({ folder });
    await workbench.openOnsiteView();
  });
  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is met with words and a button, not with an empty view', async () => {
    await waitFor('the welcome text', async () => /No trip here yet/.test(await workbench.trips.welcome()));
    await workbench.screenshot('welcome');
  });

  it('leads to the walkthrough', async () => {
    const { page } = workbench;
    await page.locator('.welcome-view-content').getByText('Get Started with Onsite').click();
    await page.locator('.getting-started-step').getByText('Log an issue in seconds').click();
    assert.equal(await page.locator('.getting-started-step').count(), 5);
    await workbench.screenshot('walkthrough');
  });

  it('gets its first trip by that button: few questions, mistakes said while typing, a way back', async () => {
    const { quickInput, page } = workbench;
    await page.locator('.welcome-view-content').getByRole('button', { name: 'New Trip' }).click();
    await quickInput.asks(/What is the trip called/);
    await quickInput.type('验收冲刺');
    await quickInput.accept();
    await quickInput.asks(/customer/i);
    await quickInput.type('恒岳精工');
    await quickInput.pick((label) => label === '恒岳精工');
    await quickInput.asks(/Which industry/);
    await quickInput.back();
    await quickInput.asks(/customer/i);
    await quickInput.type('恒岳精工');
    await quickInput.pick((label) => label === '恒岳精工');
    await quickInput.asks(/Which industry/);
    await quickInput.pick((label) => label === 'Manufacturing');
    await quickInput.asks(/What is it for/);
    await quickInput.accept();
    await quickInput.asks(/First day/);
    await quickInput.type('2026-13-45');
    await waitFor('the mistake to be said', async () => /A date reads like/.test(await quickInput.message()));
    await quickInput.type('2031-03-10');
    await quickInput.accept();
    await quickInput.asks(/Last day/);
    await quickInput.type('2031-03-09');
    await waitFor('the mistake to be said', async () => /before the first day/.test(await quickInput.message()));
    await quickInput.type('2031-03-14');
    await quickInput.accept();
    await quickInput.asks(/Who goes/);
    await quickInput.accept();
    await quickInput.asks(/Which lists/);
    await quickInput.accept();
    await quickInput.asks(/Enter creates the trip/);
    await quickInput.pick((label) => label.includes('Create the Trip'));
    await quickInput.whenGone();

    const trip = join(folder, 'trips', '2031-03-验收冲刺', 'trip.yaml');
    // A file is there before its text is.
    const text = await waitFor('trip.yaml', () => existsSync(trip) && (readFileSync(trip, 'utf8') || undefined));
    for (const line of [/^title: 验收冲刺$/m, /^start: 2031-03-10$/m, /^end: 2031-03-14$/m]) assert.match(text, line);
    assert.match(readFileSync(join(folder, 'customers', '恒岳精工.yaml'), 'utf8'), /industry: manufacturing/);
    await workbench.editor.active('trip.yaml');
    await workbench.trips.row('Planned', '验收冲刺');
  });
});
