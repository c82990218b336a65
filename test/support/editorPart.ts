import type { Page } from 'playwright-core';
import { waitFor } from '../host/support/waitFor';

/** The editors in the middle. */
export class EditorPart {
  constructor(private readonly page: Page) {}

  /** Names of the open tabs; one with unsaved changes ends in `●`. */
  async tabs(): Promise<readonly string[]> {
    return this.page.locator('.editor-group-container .tabs-container .tab').evaluateAll((all) =>
      all.map((tab) => {
        const label = tab.getAttribute('data-resource-name') ?? '';
        return tab.classList.contains('dirty') ? `${label} ●` : label;
      }),
    );
  }

  /** Waits for the active tab to have this name. */
  async active(label: string | RegExp): Promise<string> {
    return waitFor(`the editor ${String(label)} to be active`, async () => {
      const [name] = await this.page
        .locator('.editor-group-container.active .tab.active')
        .evaluateAll((all) => all.map((tab) => tab.getAttribute('data-resource-name') ?? ''));
      const fits = name !== undefined && (typeof label === 'string' ? name === label : label.test(name));
      return fits && name;
    });
  }

  /** The lines in view of the active editor. */
  async text(): Promise<string> {
    const lines = await this.page
      .locator('.editor-group-container.active .monaco-editor .view-lines')
      .first()
      .locator('.view-line')
      .evaluateAll((all) =>
        all
          .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
          .sort((a, b) => a.top - b.top)
          .map(({ text }) => text.replaceAll('\u00a0', ' ').replaceAll('\u200c', '')),
      );
    return lines.join('\n');
  }

  /** Waits until what is in view fits. */
  async shows(pattern: RegExp): Promise<string> {
    return waitFor(`the editor to show ${String(pattern)}`, async () => {
      const text = await this.text();
      return pattern.test(text) && text;
    });
  }

  /** Line and column of the cursor, from 1. */
  async cursor(): Promise<{ readonly line: number; readonly column: number }> {
    return waitFor('the cursor', async () => {
      const [text] = await this.page.locator('#status\\.editor\\.selection').allInnerTexts();
      const found = /(\d+)\D+(\d+)/.exec(text ?? '');
      return found !== null && { line: Number(found[1]), column: Number(found[2]) };
    });
  }

  /** Texts of the code lenses in view. */
  async codeLenses(): Promise<readonly string[]> {
    return this.page.locator('.editor-group-container.active .codelens-decoration a').allInnerTexts();
  }

  /** Waits for a code lens and clicks it. */
  async clickCodeLens(text: string | RegExp): Promise<void> {
    const lens = this.page.locator('.editor-group-container.active .codelens-decoration a').filter({ hasText: text });
    await lens.first().click();
  }
}
