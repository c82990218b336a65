import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { waitFor } from '../host/support/waitFor';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

/*
 * What a person waits for in a real workbench with a large workspace. Times are taken in the page, from the press of the
 * button, or from the write outside, to the frame that shows what came of it.
 */

const rounds = 40;
/** Milliseconds: nobody ticks faster. VS Code gathers what a tree tells within 200 ms of what it told before. */
const betweenPresses = 500;

interface ActiveTrip {
  readonly title: string;
  /** Absolute path of its folder. */
  readonly path: string;
}

/** Milliseconds from a press on a check box until the file is saved and the row painted, one a round. */
export async function measureTicks(folder: string): Promise<readonly number[]> {
  const own = await openWorkbench({ folder });
  try {
    await own.openOnsiteView();
    return await ticks(own, activeTrip(folder));
  } finally {
    await own.close();
  }
}

export interface Writes {
  /** Milliseconds from a write outside until a row shows it, one a round. */
  readonly outside: readonly number[];
  /** The same with an extension that does nothing else. */
  readonly floor: readonly number[];
}

/** `bare`: the folder of the extension that is the floor. */
export async function measureWrites(folder: string, bare: string): Promise<Writes> {
  let issue: string;
  let outside: readonly number[];
  const own = await openWorkbench({ folder });
  try {
    await own.openOnsiteView();
    issue = await showIssues(own, activeTrip(folder));
    outside = await writes(own.page, issue);
  } finally {
    await own.close();
  }
  writeFileSync(join(folder, 'bare.json'), JSON.stringify({ path: relative(folder, issue) }));
  process.env['ONSITE_EXTENSION'] = bare;
  const other = await openWorkbench({ folder });
  try {
    await other.page.locator('.activitybar [role="tab"]:has([aria-label^="Bare"])').click();
    await other.page.locator('.part.sidebar .monaco-list-row').first().waitFor();
    return { outside, floor: await writes(other.page, issue) };
  } finally {
    delete process.env['ONSITE_EXTENSION'];
    await other.close();
  }
}

/** The trip that started last and is running. */
function activeTrip(folder: string): ActiveTrip {
  const today = new Date().toISOString().slice(0, 10);
  const found = readdirSync(join(folder, 'trips')).flatMap((id) => {
    const path = join(folder, 'trips', id);
    const text = readFileSync(join(path, 'trip.yaml'), 'utf8');
    const value = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    const [start, end, title] = [value('start'), value('end'), value('title')];
    return start <= today && end >= today ? [{ start, title, path }] : [];
  });
  const [first] = found.sort((a, b) => (a.start < b.start ? 1 : -1));
  if (!first) throw new Error('No trip is running.');
  return first;
}

/** From the press on a check box until the file is saved and the frame is there in which the row shows its new state. */
async function ticks(workbench: Workbench, { title, path }: ActiveTrip): Promise<readonly number[]> {
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
    const written = nextWrite(join(path, 'checklists'));
    // An open item that waits for nothing: the circle says so.
    await page
      .locator(
        '.monaco-list-row:has(.custom-view-tree-node-item-icon:is(.codicon-circle-large-outline, .codicon-pass)) .custom-view-tree-node-item-checkbox',
      )
      .first()
      .click();
    const { pressed, painted } = await time;
    times.push(Math.max(painted, await written) - pressed);
    await page.waitForTimeout(betweenPresses);
  }
  await trips.collapse('Active', title, list.label);
  return times;
}

/** The moment, in milliseconds since 1970, at which a file in the folder is seen to be written next. */
function nextWrite(folder: string): Promise<number> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      watcher.close();
      resolve(performance.timeOrigin + performance.now());
    });
  });
}

/**
 * Runs in the page: the moments, in milliseconds since 1970, of the next press and of the frame in which the pressed
 * row's icon is another.
 */
function waitForTick(): Promise<{ readonly pressed: number; readonly painted: number }> {
  return new Promise((resolve) => {
    const pressed = (event: Event) => {
      const row = (event.target as Element).closest('.monaco-list-row');
      const index = row?.getAttribute('data-index');
      if (!row) return;
      document.removeEventListener('mousedown', pressed, true);
      const start = performance.timeOrigin + performance.now();
      const state = () => {
        const now = document.querySelector(`.monaco-list-row[data-index="${index}"]`);
        const icon = now?.querySelector('.custom-view-tree-node-item-icon');
        return /codicon-(pass|circle-large-outline)\b/.exec(icon?.className ?? '')?.[1];
      };
      const before = state();
      const look = () => {
        const now = performance.timeOrigin + performance.now();
        if (state() !== before && state() !== undefined) resolve({ pressed: start, painted: now });
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('mousedown', pressed, true);
  });
}

/** From an outside write of an issue's title to the frame in which a row says it. */
async function writes(page: Page, file: string): Promise<readonly number[]> {
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const title = `Written outside ${round} ${Math.random().toString(36).slice(2, 8)}`;
      const shown = page.evaluate(waitForText, title);
      const start = Date.now();
      writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`));
      times.push((await shown) - start);
      await page.waitForTimeout(betweenPresses);
    }
  } finally {
    writeFileSync(file, text);
  }
  return times;
}

/** Opens the issues of a trip. Gives the path of one that is in view. */
async function showIssues({ trips }: Workbench, { title, path }: ActiveTrip): Promise<string> {
  await trips.expand('Active', title, 'Issues');
  const row = await waitFor('an issue', async () => (await trips.rows()).find(({ level }) => level === 5));
  const issues = join(path, 'issues');
  const found = readdirSync(issues).find((name) =>
    readFileSync(join(issues, name), 'utf8').includes(`title: ${row.label}\n`),
  );
  if (found) return join(issues, found);
  throw new Error(`No file holds the issue ${row.label}.`);
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
