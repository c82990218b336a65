import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

/*
 * What a person waits for in a real workbench with a large workspace. Times are taken in the page, from the press of the
 * button, or from the write outside, to the frame that shows what came of it.
 */

const rounds = 20;

export interface Waits {
  /** Milliseconds, one a round. */
  readonly tick: readonly number[];
  readonly outside: readonly number[];
  readonly floor: readonly number[];
}

/** `bare`: the folder of the extension that is the floor. */
export async function measureWaits(folder: string, bare: string): Promise<Waits> {
  const trip = activeTrip(folder);
  const outside: number[] = [];
  const floor: number[] = [];
  const tick: number[] = [];
  const own = await openWorkbench({ folder });
  try {
    await own.openOnsiteView();
    tick.push(...(await ticks(own, trip.title)));
    outside.push(...(await writes(own.page, folder, trip)));
  } finally {
    await own.close();
  }
  writeFileSync(join(folder, 'bare.json'), JSON.stringify({ path: trip.issue }));
  process.env['ONSITE_EXTENSION'] = bare;
  const other = await openWorkbench({ folder });
  try {
    await other.page
      .locator('.activitybar [role="tab"]')
      .filter({ has: other.page.locator('[aria-label^="Bare"]') })
      .click();
    await other.page.locator('.monaco-list-row').first().waitFor();
    floor.push(...(await writes(other.page, folder, trip)));
  } finally {
    delete process.env['ONSITE_EXTENSION'];
    await other.close();
  }
  return { tick, outside, floor };
}

interface ActiveTrip {
  readonly title: string;
  /** Path of an issue in the workspace. */
  readonly issue: string;
}

/** The trip that started last and is running. */
function activeTrip(folder: string): ActiveTrip {
  const today = new Date().toISOString().slice(0, 10);
  const found = readdirSync(join(folder, 'trips')).flatMap((id) => {
    const text = readFileSync(join(folder, 'trips', id, 'trip.yaml'), 'utf8');
    const value = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    return value('start') <= today && value('end') >= today
      ? [{ id, title: value('title'), start: value('start') }]
      : [];
  });
  const [first] = found.sort((a, b) => (a.start < b.start ? 1 : -1));
  if (!first) throw new Error('No trip is running.');
  const [issue] = readdirSync(join(folder, 'trips', first.id, 'issues')).sort();
  return { title: first.title, issue: `trips/${first.id}/issues/${issue}` };
}

/** From the press on a check box to the frame in which the row shows the state that the file has now. */
async function ticks(workbench: Workbench, title: string): Promise<readonly number[]> {
  const { trips, page } = workbench;
  await trips.expand('Active', title);
  const list = await waitFor('a checklist', async () =>
    (await trips.rows()).find(({ level, description }) => level === 3 && /^\d+\/\d+/.test(description)),
  );
  await trips.expand('Active', title, list.label);
  await page.locator('.custom-view-tree-node-item-checkbox').first().waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const time = page.evaluate(waitForTick);
    // An open item that waits for nothing: the circle says so.
    await page
      .locator(
        '.monaco-list-row:has(.codicon-circle-large-outline, .codicon-pass) .custom-view-tree-node-item-checkbox',
      )
      .first()
      .click();
    times.push(await time);
  }
  return times;
}

/** Runs in the page: the time from the next press to the frame in which the pressed row's icon is another. */
function waitForTick(): Promise<number> {
  return new Promise((resolve) => {
    const pressed = (event: Event) => {
      const row = (event.target as Element).closest('.monaco-list-row');
      const index = row?.getAttribute('data-index');
      if (!row) return;
      document.removeEventListener('mousedown', pressed, true);
      const start = performance.now();
      const state = () => {
        const now = document.querySelector(`.monaco-list-row[data-index="${index}"]`);
        return /codicon-(pass|circle-large-outline)\b/.exec(now?.innerHTML ?? '')?.[1];
      };
      const before = state();
      const look = () => {
        if (state() !== before && state() !== undefined) resolve(performance.now() - start);
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('mousedown', pressed, true);
  });
}

/** From an outside write of an issue's title to the frame in which a row says it. */
async function writes(page: Page, folder: string, { issue }: ActiveTrip): Promise<readonly number[]> {
  const file = join(folder, issue);
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  try {
    await showIssues(page);
    for (let round = 0; round < rounds; round++) {
      const title = `Written outside ${round} ${Math.random().toString(36).slice(2, 8)}`;
      const shown = page.evaluate(waitForText, title);
      const start = Date.now();
      writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`));
      times.push((await shown) - start);
    }
  } finally {
    writeFileSync(file, text);
  }
  return times;
}

/** Opens the issues of the trip, where there is such a group. */
async function showIssues(page: Page): Promise<void> {
  const group = page.locator('.monaco-list-row[aria-level="3"]', { hasText: /^Issues/ }).first();
  if ((await group.count()) === 0) return;
  if ((await group.getAttribute('aria-expanded')) !== 'true') await group.locator('.monaco-tl-twistie').click();
  await page.locator('.monaco-list-row[aria-level="5"]').first().waitFor();
}

/** Runs in the page: the moment, in milliseconds since 1970, of the first frame in which a row holds the text. */
function waitForText(text: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const found = [...document.querySelectorAll('.monaco-list-row .label-name')].some(
        (label) => label.textContent === text,
      );
      if (found) resolve(performance.timeOrigin + performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}
