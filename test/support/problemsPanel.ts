import type { Page } from 'playwright-core';
import { waitFor } from '../host/support/waitFor';

/** The Problems panel. */
export class ProblemsPanel {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    if (await this.page.locator('.markers-panel').isVisible()) return;
    // By key: the command's title is in the interface's language.
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** What the rows in view say to a screen reader: files, and problems with message, source and place. */
  async rows(): Promise<readonly string[]> {
    return this.page
      .locator('.markers-panel .monaco-list-row')
      .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? row.textContent ?? ''));
  }

  /** Waits for a problem that fits. */
  async problem(pattern: RegExp): Promise<string> {
    return waitFor(`a problem like ${String(pattern)}`, async () =>
      (await this.rows()).find((row) => pattern.test(row)),
    );
  }

  /** Waits until none fits. */
  async gone(pattern: RegExp): Promise<void> {
    await waitFor(
      `no problem like ${String(pattern)}`,
      async () => !(await this.rows()).some((row) => pattern.test(row)),
    );
  }
}
