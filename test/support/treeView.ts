import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../host/support/waitFor';

/** A row of a tree as a person or a screen reader meets it. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** From 1. */
  readonly level: number;
  /** `undefined`: it has no children. */
  readonly expanded: boolean | undefined;
  /** `undefined`: it has no check box. */
  readonly checked: boolean | undefined;
  readonly selected: boolean;
}

type Wanted = string | RegExp;

function fits(text: string, wanted: Wanted): boolean {
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}

/** A tree in the side bar. Only rows in view are in the page: a window of 900 pixels shows some 35. */
export class TreeView {
  constructor(
    private readonly page: Page,
    private readonly title: RegExp,
  ) {}

  private get pane(): Locator {
    return this.page
      .locator('.part.sidebar .pane')
      .filter({ has: this.page.locator('.pane-header', { hasText: this.title }) });
  }

  private get list(): Locator {
    return this.pane.locator('.monaco-list').first();
  }

  /** The view is open; it may still be empty. */
  async whenShown(): Promise<void> {
    await this.page.locator('.part.sidebar .composite.title, .part.sidebar .pane').first().waitFor();
    await this.list.waitFor({ state: 'attached' });
  }

  /** Rows in view, from the top. */
  async rows(): Promise<readonly TreeRow[]> {
    return this.list.locator('.monaco-list-row').evaluateAll((all) =>
      all
        .map((row) => {
          const box = row.querySelector('.custom-view-tree-node-item-checkbox, [role="checkbox"]');
          const expanded = row.getAttribute('aria-expanded');
          const checked = box?.getAttribute('aria-checked') ?? row.getAttribute('aria-checked');
          return {
            top: row.getBoundingClientRect().top,
            label: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            spoken: row.getAttribute('aria-label') ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
            checked: box === null || checked === null ? undefined : checked === 'true',
            selected: row.classList.contains('selected'),
          };
        })
        .sort((a, b) => a.top - b.top)
        .map(({ top: _top, ...row }) => row),
    );
  }

  /** Waits for a row with this label, below those named before it: `row('Active', 'ACME go-live')`. */
  async row(...path: readonly Wanted[]): Promise<TreeRow> {
    return (await this.find(path)).row;
  }

  /** Waits until the row at a path is as wanted. */
  async rowWhere(path: readonly Wanted[], what: string, holds: (row: TreeRow) => boolean): Promise<TreeRow> {
    return waitFor(`row ${path.join(' › ')} ${what}`, async () => {
      const place = await this.place(path);
      if (place && holds(place.row)) return place.row;
      throw new Error(place ? `it is ${JSON.stringify(place.row)}` : 'it is not there');
    });
  }

  /** Opens every row on the way, and the last one. */
  async expand(...path: readonly Wanted[]): Promise<void> {
    for (let depth = 1; depth <= path.length; depth += 1) {
      const part = path.slice(0, depth);
      const { row } = await this.find(part);
      if (row.expanded !== false) continue;
      await this.twist(part, true);
      await this.rowWhere(part, 'to open', (now) => now.expanded === true);
    }
  }

  async collapse(...path: readonly Wanted[]): Promise<void> {
    const { row } = await this.find(path);
    if (row.expanded !== true) return;
    await this.twist(path, false);
    await this.rowWhere(path, 'to close', (now) => now.expanded === false);
  }

  /** Opens or closes a row. A click that took too long may have been one all the same: a second would undo it. */
  private twist(path: readonly Wanted[], open: boolean): Promise<void> {
    return this.act(path, async (element, row) => {
      if (row.expanded !== open) await element.locator('.monaco-tl-twistie').click({ timeout: 1_000 });
    });
  }

  async click(...path: readonly Wanted[]): Promise<void> {
    await this.act(path, (element) => element.locator('.label-name').first().click({ timeout: 1_000 }));
  }

  /** Clicks the row's check box; what follows from it is for the caller to wait for. */
  async clickCheckbox(...path: readonly Wanted[]): Promise<void> {
    await this.act(path, async (element) => {
      const box = element.locator('.custom-view-tree-node-item-checkbox');
      await box.click({ timeout: 1_000, trial: true });
      const { x, y, width, height } = (await box.boundingBox({ timeout: 1_000 })) ?? missing('The check box is gone.');
      // Nothing fails from here on: a press that counts, made again, would take itself back.
      await this.page.mouse.click(x + width / 2, y + height / 2);
    });
  }

  /** Clicks a row until it is selected: a click that falls on rows that are just drawn anew is lost. */
  async select(...path: readonly Wanted[]): Promise<void> {
    await waitFor(`row ${path.join(' › ')} to be selected`, async () => {
      await this.click(...path);
      // Where it is selected is seen in the same frame as the click.
      return (await this.place(path))?.row.selected === true;
    });
  }

  /** Presses the check box of an open item, and again where nothing came of it for a while: the press was lost then. */
  async tick(path: readonly Wanted[], isDone: () => boolean): Promise<void> {
    await waitFor(`row ${path.join(' › ')} to be ticked`, async () => {
      if ((await this.place(path))?.row.checked !== false) return false;
      await this.clickCheckbox(...path);
      return waitFor('what comes of it', isDone, 3_000);
    });
  }

  /** Presses an inline action of a row. */
  async inlineAction(path: readonly Wanted[], title: string): Promise<void> {
    await this.act(path, async (element) => {
      await element.hover({ timeout: 1_000 });
      await element.getByRole('button', { name: title }).click({ timeout: 1_000 });
    });
  }

  /** Points at a row. @returns the text of the tooltip that comes, once it fits */
  async tooltip(pattern: RegExp, ...path: readonly Wanted[]): Promise<string> {
    await this.act(path, (element) => element.locator('.label-name').first().hover({ timeout: 1_000 }));
    const tips = this.page.locator('.monaco-hover:visible');
    return waitFor(`a tooltip like ${String(pattern)}`, async () =>
      (await tips.allInnerTexts()).find((text) => pattern.test(text)),
    );
  }

  /** Opens a row's context menu. @returns its entries */
  async contextMenu(...path: readonly Wanted[]): Promise<readonly string[]> {
    await this.act(path, (element) => element.click({ button: 'right', timeout: 1_000 }));
    const items = this.page.locator('.context-view .monaco-menu .action-item:not(.disabled) .action-label');
    await items.first().waitFor();
    return (await items.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
  }

  /** Takes an entry of the context menu that is open. */
  async chooseInMenu(entry: string): Promise<void> {
    const menu = this.page.locator('.context-view .monaco-menu');
    // A menu that has just come takes no click yet.
    await waitFor(`the menu to take “${entry}”`, async () => {
      if ((await menu.count()) === 0) return true;
      await menu.getByRole('menuitem', { name: entry }).click({ timeout: 1_000 });
      return (await menu.count()) === 0;
    });
  }

  /** Titles of the view's own actions. */
  async titleActions(): Promise<readonly string[]> {
    await this.pane.or(this.page.locator('.part.sidebar .composite.title')).first().hover();
    const labels = await this.page
      .locator('.part.sidebar .actions-container .action-label')
      .evaluateAll((all) => all.map((action) => action.getAttribute('aria-label') ?? ''));
    return labels.filter((label) => label !== '');
  }

  /** Text of the view's welcome content, `''` without it. */
  async welcome(): Promise<string> {
    const [text] = await this.page.locator('.part.sidebar .welcome-view-content').allInnerTexts();
    return text?.trim() ?? '';
  }

  /** Does something with a row; again when the row was drawn anew meanwhile. */
  private async act(path: readonly Wanted[], action: (element: Locator, row: TreeRow) => Promise<void>): Promise<void> {
    await waitFor(`row ${path.join(' › ')} to act on`, async () => {
      const place = await this.place(path);
      if (place === undefined) return false;
      await action(place.element, place.row);
      return true;
    });
  }

  private async find(path: readonly Wanted[]): Promise<{ readonly row: TreeRow; readonly element: Locator }> {
    return waitFor(`row ${path.join(' › ')}`, () => this.place(path));
  }

  private async place(
    path: readonly Wanted[],
  ): Promise<{ readonly row: TreeRow; readonly element: Locator } | undefined> {
    const rows = await this.rows();
    let from = 0;
    let level = 0;
    for (const [depth, wanted] of path.entries()) {
      const index = rows.findIndex((row, at) => at >= from && row.level > level && fits(row.label, wanted));
      const row = rows[index];
      if (row === undefined) return undefined;
      // Between the parent and this row there must be no row of the parent's level: else it is another's child.
      if (rows.slice(from, index).some((other) => other.level <= level)) return undefined;
      if (depth === path.length - 1) return { row, element: this.elementOf(row) };
      from = index + 1;
      level = row.level;
    }
    return undefined;
  }

  private elementOf(row: TreeRow): Locator {
    const spoken = row.spoken.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    return this.list.locator(`.monaco-list-row[aria-level="${row.level}"][aria-label="${spoken}"]`).first();
  }
}

function missing(what: string): never {
  throw new Error(what);
}
