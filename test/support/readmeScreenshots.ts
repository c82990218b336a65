import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/environment/folders.mjs';
import { materialiseSample } from '../../scripts/sample.mjs';
import { openWorkbench, type WorkbenchOptions } from './openWorkbench';
import type { Workbench } from './workbench';

/*
 * The pictures in README: the real workbench on the sample workspace. `node scripts/screenshots.mjs` makes them again.
 */

const size = { width: 1280, height: 800 };

async function shoot(
  name: string,
  options: WorkbenchOptions,
  act: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onsite-sample-'));
  await materialiseSample(folder, {});
  const workbench = await openWorkbench({ folder, size, ...options });
  const { page } = workbench;
  try {
    await workbench.openOnsiteView();
    await widen(workbench);
    await act(workbench);
    await page.mouse.move(size.width - 40, size.height - 60);
    await page.screenshot({ path: join(root, 'media', 'screenshots', `${name}.png`) });
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Draws the border of the side bar to the right: the rows are to be read. */
async function widen({ page }: Workbench): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) return;
  const x = bar.x + bar.width;
  await page.mouse.move(x, bar.y + bar.height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 190, bar.y + bar.height / 2, { steps: 8 });
  await page.mouse.up();
}

/** Makes them all. */
export async function makeScreenshots(): Promise<void> {
  await shoot('trips-light', { theme: 'light' }, async (workbench) => {
    const { trips, page, editor } = workbench;
    await trips.collapse(/^Active/);
    await trips.expand(/^Done/, /./, /^Issues/, /^Confirmed/);
    await trips.click(/^Done/, /./, /^Issues/, /^Confirmed/, /./);
    await editor.shows(/^title: /);
    await page.locator('.codelens-decoration').first().waitFor();
  });
  await shoot('trips-zh-dark', { theme: 'dark', language: 'zh-cn' }, async (workbench) => {
    const { trips, page, editor } = workbench;
    await trips.expand(/^进行中/, /ERP/, /^问题/);
    await trips.click(/^进行中/, /ERP/, /^问题/, /^已分析/, /./);
    await editor.shows(/^title: /);
    await page.locator('.codelens-decoration').first().waitFor();
  });
  await shoot('retro-dark', { theme: 'dark' }, async (workbench) => {
    const { trips } = workbench;
    await trips.collapse(/^Active/);
    await trips.expand(/^Done/, /./);
    await trips.click(/^Done/, /./, /^Retrospective/);
    await workbench.webviewText(/Objectives/);
    await workbench.webviewText(/Deviations|Deliverables/);
  });
}
