import type { Page } from 'playwright-core';
import { waitFor } from '../host/support/waitFor';

/** The box at the top that asks: palette, picks, input boxes. */
export class QuickInput {
  constructor(private readonly page: Page) {}

  private get widget() {
    return this.page.locator('.quick-input-widget:visible');
  }

  async whenShown(): Promise<void> {
    await this.widget.locator('input[type="text"], input.input').first().waitFor();
  }

  async whenGone(): Promise<void> {
    await waitFor('the question to close', async () => (await this.widget.count()) === 0);
  }

  /** Replaces what stands in the box. */
  async type(text: string): Promise<void> {
    await this.widget.locator('input.input').first().fill(text);
  }

  /** What stands in the box. */
  async value(): Promise<string> {
    return this.widget.locator('input.input').first().inputValue();
  }

  /** Title of the question and step, `''` without one. */
  async title(): Promise<string> {
    const [title] = await this.widget.locator('.quick-input-title').allInnerTexts();
    return title?.trim() ?? '';
  }

  /** Waits until the question's title, prompt or placeholder fits. */
  async asks(pattern: RegExp): Promise<void> {
    await waitFor(`the question ${String(pattern)}`, () => this.isAsking(pattern));
  }

  /** Whether the title, prompt or placeholder of a question that is on show fits. */
  async isAsking(pattern: RegExp): Promise<boolean> {
    if ((await this.widget.count()) === 0) return false;
    const placeholder = await this.widget.locator('input.input').first().getAttribute('placeholder');
    return [await this.title(), await this.message(), placeholder ?? ''].some((text) => pattern.test(text));
  }

  /** The line below the box: prompt, or what is wrong with what was typed. */
  async message(): Promise<string> {
    const [text] = await this.widget.locator('.quick-input-message').allInnerTexts();
    return text?.trim() ?? '';
  }

  /** Labels of the items in view; their details, which are labels of a second row, are none. */
  async labels(): Promise<readonly string[]> {
    return this.widget
      .locator('.quick-input-list .monaco-list-row .quick-input-list-row:first-child .label-name')
      .evaluateAll((all) => all.map((label) => label.textContent?.trim() ?? ''));
  }

  /** Clicks the first item whose label fits; waits for it. */
  async pick(fits: (label: string) => boolean): Promise<void> {
    const index = await waitFor('an item to pick', async () => {
      const found = (await this.labels()).findIndex(fits);
      return found >= 0 && { found };
    });
    await this.widget.locator('.quick-input-list .monaco-list-row').nth(index.found).click();
  }

  /** Presses the button beside the first item with this label. */
  async pressItemButton(label: string, title: string | RegExp): Promise<void> {
    const item = this.widget
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.page.locator('.label-name', { hasText: label }) })
      .first();
    await item.hover();
    await item.getByRole('button', { name: title }).click();
  }

  /**
   * Presses Enter as soon as the box has the keys: a question that was just drawn has them a moment later. A tree whose
   * rows are fetched anew in that moment takes them back; then the box is clicked, as a person would.
   */
  async accept(): Promise<void> {
    const box = this.widget.locator('input.input').first();
    const hasKeys = () => box.evaluate((input) => input === input.ownerDocument.activeElement);
    await waitFor('the box to have the keys', hasKeys, 3_000).catch(() => box.click({ timeout: 3_000 }));
    await waitFor('the box to have the keys', hasKeys);
    await this.page.keyboard.press('Enter');
  }

  /** Presses the back button. */
  async back(): Promise<void> {
    await this.widget.locator('.quick-input-titlebar .codicon-quick-input-back').click();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.whenGone();
  }
}
