import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { artifacts } from '../../scripts/environment/folders.mjs';
import { EditorPart } from './editorPart';
import { ProblemsPanel } from './problemsPanel';
import { QuickInput } from './quickInput';
import { TreeView } from './treeView';
import { waitFor } from '../host/support/waitFor';

/** A workbench that is open in a browser, and its parts. Everything waits for a condition, nothing for a time. */
export class Workbench {
  readonly quickInput: QuickInput;
  readonly problems: ProblemsPanel;
  readonly editor: EditorPart;
  /** The Trips view. */
  readonly trips: TreeView;

  /**
   * @param page for what no part covers
   * @param folder the folder that is open, on disk
   * @param close ends browser and server
   */
  constructor(
    readonly page: Page,
    readonly folder: string,
    readonly close: () => Promise<void>,
  ) {
    this.quickInput = new QuickInput(page);
    this.problems = new ProblemsPanel(page);
    this.editor = new EditorPart(page);
    this.trips = new TreeView(page, /^(Trips|出差|行程)/);
  }

  /** The workbench is drawn and takes keys. */
  async whenReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .activitybar [role="tab"]').first().waitFor({ timeout: 60_000 });
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /** Titles in the Activity Bar. */
  async activityBar(): Promise<readonly string[]> {
    const tabs = await this.page
      .locator('.activitybar [role="tab"]')
      .evaluateAll((all) =>
        all.map((tab) => (tab.querySelector('[aria-label]') ?? tab).getAttribute('aria-label') ?? ''),
      );
    return tabs.filter((label) => label !== '');
  }

  /** Opens the extension's container, by a click in the Activity Bar, and waits for its view. */
  async openOnsiteView(): Promise<TreeView> {
    const tab = this.page.locator('.activitybar [role="tab"]').filter({
      has: this.page.locator('[aria-label^="Onsite"], [aria-label^="驻场"]'),
    });
    await tab.first().waitFor();
    if ((await tab.first().getAttribute('aria-selected')) !== 'true') await tab.first().click();
    await this.trips.whenShown();
    return this.trips;
  }

  /** Runs a command from the palette by its whole title, the `…` of one that asks left out: `Onsite: Log Issue`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.whenShown();
    await this.quickInput.type(`>${title}`);
    await this.quickInput.pick((label) => label === title || label === `${title}…`);
  }

  /** Titles that the palette offers for some words. */
  async commandsFor(words: string): Promise<readonly string[]> {
    await this.page.keyboard.press('F1');
    await this.quickInput.whenShown();
    await this.quickInput.type(`>${words}`);
    const items = await waitFor('commands in the palette', async () => {
      const found = await this.quickInput.labels();
      return found.length > 0 && found;
    });
    await this.quickInput.cancel();
    return items;
  }

  /** Texts of all notifications. They are behind the bell: in tests the workbench lets none pop up. */
  async notifications(): Promise<readonly string[]> {
    const center = this.page.locator('.notifications-center:visible');
    const bell = this.page.locator('[id="status.notifications"]');
    if ((await center.count()) === 0) await bell.click();
    await center.waitFor();
    const texts = await center.locator('.notification-list-item-message').allInnerTexts();
    // One that comes in the moment of the click opens them anew.
    await waitFor('the notifications to close', async () => {
      if ((await center.count()) > 0) await bell.click();
      return center.waitFor({ state: 'hidden', timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    return texts;
  }

  /** Waits for a notification whose text fits. @returns its text */
  async notification(pattern: RegExp): Promise<string> {
    return waitFor(`a notification like ${String(pattern)}`, async () =>
      (await this.notifications()).find((text) => pattern.test(text)),
    );
  }

  /** Text of the dialog on show; waits for it. */
  async dialog(): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor();
    return box.innerText();
  }

  /** Presses a button of the dialog on show. */
  async pressInDialog(button: string): Promise<void> {
    await this.page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'detached' });
  }

  /** Number on the container's badge in the Activity Bar, as shown; `undefined` without one. */
  async badge(): Promise<string | undefined> {
    const badge = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator('[aria-label^="Onsite"], [aria-label^="驻场"]') })
      .locator('.badge-content');
    const [text] = await badge.allInnerTexts();
    return text === undefined || text === '' ? undefined : text;
  }

  /** Clicks a link in a web view. */
  async clickInWebview(link: string): Promise<void> {
    await waitFor(`the link “${link}” in a web view`, async () => {
      for (const frame of this.page.frames()) {
        const found = frame.getByRole('link', { name: link });
        if ((await found.count()) === 0) continue;
        await found.click({ timeout: 1_000 });
        return true;
      }
      return false;
    });
  }

  /** Text of the Markdown preview (or of another web view) on show, once it fits. */
  async webviewText(pattern: RegExp): Promise<string> {
    return waitFor(
      `a web view with ${String(pattern)}`,
      async () => {
        for (const frame of this.page.frames()) {
          if (!/fake\.html|vscode-webview|index\.html/.test(frame.url()) && frame.name() !== 'active-frame') continue;
          const body = frame.locator('body');
          if ((await body.count()) === 0) continue;
          const text = await body.innerText({ timeout: 1_000 });
          if (pattern.test(text) && (await isOnShow(frame))) return text;
        }
        return undefined;
      },
      20_000,
    );
  }

  /** Keeps what is on the screen as artifacts/<name>.png. */
  async screenshot(name: string): Promise<void> {
    await mkdir(artifacts, { recursive: true });
    await this.page.screenshot({ path: join(artifacts, `${name}.png`) });
  }
}

/** A web view is written in a frame that nobody sees, which then takes the place of the one before. */
async function isOnShow(frame: Frame): Promise<boolean> {
  const element = await frame.frameElement();
  return element.isVisible();
}
