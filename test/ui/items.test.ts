import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { fixtureTrips } from '../support/fixture.mjs';
import { openWorkbench } from '../support/openWorkbench';
import type { TreeView } from '../support/treeView';
import type { Workbench } from '../support/workbench';

const list = ['Active', 'ACME go-live', '出差交付清单'] as const;
const kit = ['Active', 'ACME go-live', 'Emergency toolkit'] as const;

describe('items in the tree', () => {
  let workbench: Workbench;
  let trips: TreeView;
  let folder: string;
  const text = (name: string) => readFileSync(join(folder, `${name}.yaml`), 'utf8');
  const ids = (name: string) => [...text(name).matchAll(/\bid: ([\w-]+)/g)].map((match) => match[1]);

  before(async () => {
    workbench = await openWorkbench();
    trips = await workbench.openOnsiteView();
    folder = join(workbench.folder, 'trips', fixtureTrips.active, 'checklists');
    await trips.expand(...list, 'Permissions by role');
    await trips.expand(...kit);
  });
  after(() => workbench.close());

  /** Selects a row and gives the keys to the tree: a click hands them to the file that it opens. */
  async function select(...path: readonly string[]): Promise<void> {
    // Its tooltip would cover the rows below.
    await workbench.page.mouse.move(900, 500);
    await trips.select(...path);
    await workbench.page.mouse.move(900, 500);
    await workbench.editor.active(path[2] === kit[2] ? /^toolkit/ : /^deliverables/);
    await workbench.page.locator('.part.sidebar .monaco-list').first().focus();
  }

  it('adds one after the other by the keyboard', async () => {
    await select(...kit, 'Network cable');
    await workbench.page.keyboard.press('Insert');
    await workbench.quickInput.asks(/Network cable/);
    await workbench.quickInput.type('转接头');
    await workbench.quickInput.accept();
    await trips.row(...kit, '转接头');
    await workbench.quickInput.asks(/转接头/);
    await workbench.quickInput.cancel();
    await trips.rowWhere([...kit, '转接头'], 'to be selected', ({ selected }) => selected);
    assert.match(text('toolkit'), /id: cable[^]*\n {2}- \{id: 转接头, text: 转接头\}\n[^]*id: power-bank/);
  });

  it('keeps the keys between one line and the next', async () => {
    const { page, quickInput } = workbench;
    await select(...kit, 'Network cable');
    await page.keyboard.press('Insert');
    await quickInput.asks(/Network cable/);
    const box = page.locator('.quick-input-widget input.input').first();
    const lines = ['First line', 'Second line', 'Third line'];
    for (const line of lines) {
      await page.keyboard.type(line);
      await page.keyboard.press('Enter');
      // Whatever is drawn anew meanwhile: the box takes the next line as soon as this one has left it.
      await waitFor('an empty box', async () => (await box.inputValue({ timeout: 1_000 })) === '');
    }
    await quickInput.asks(/Third line/);
    await quickInput.cancel();
    await trips.rowWhere([...kit, 'Third line'], 'to be selected', ({ selected }) => selected);
    assert.match(text('toolkit'), /id: cable[^]*First line[^]*Second line[^]*Third line[^]*id: power-bank/);
    await select(...kit, lines[0] ?? '');
    for (const [index, line] of lines.entries()) {
      await page.keyboard.press('Delete');
      await waitFor(`“${line}” to be gone`, () => !text('toolkit').includes(line));
      const next = lines[index + 1] ?? '转接头';
      await trips.rowWhere([...kit, next], 'to be selected', ({ selected }) => selected);
    }
  });

  it('shows a sub-item that was added, selects it, and goes on from there', async () => {
    const { page, quickInput } = workbench;
    await select(...kit, 'Power bank');
    await trips.contextMenu(...kit, 'Power bank');
    await trips.chooseInMenu('Add Sub-Item…');
    await quickInput.asks(/below “Power bank”/);
    await quickInput.type('Cable of the power bank');
    await quickInput.accept();
    await quickInput.asks(/What else/);
    await quickInput.cancel();
    await trips.rowWhere(
      [...kit, 'Power bank', 'Cable of the power bank'],
      'to be selected',
      ({ selected }) => selected,
    );
    await page.keyboard.press('F2');
    await quickInput.asks(/Cable of the power bank/);
    await quickInput.cancel();
    await page.keyboard.press('Delete');
    await waitFor('it to be gone', () => !text('toolkit').includes('Cable of'));
  });

  it('opens what an item was moved below', async () => {
    const { quickInput, page } = workbench;
    await select(...kit, 'Network cable');
    await trips.contextMenu(...kit, 'Power bank');
    await trips.chooseInMenu('Move Item…');
    await quickInput.asks(/After which item/);
    await quickInput.pressItemButton('Network cable', /^Below it/);
    await trips.rowWhere([...kit, 'Network cable', 'Power bank'], 'to be selected', ({ selected }) => selected);
    await page.locator('.part.sidebar .monaco-list').first().focus();
    await page.keyboard.press('ControlOrMeta+z');
    await trips.row(...kit, 'Power bank');
    await waitFor(
      'it to be back',
      async () => (await trips.row(...kit, 'Power bank')).level === (await trips.row(...kit, 'Network cable')).level,
    );
  });

  it('edits the text by F2, moves by Alt and an arrow, deletes by Delete', async () => {
    await select(...kit, '转接头');
    await workbench.page.keyboard.press('F2');
    await workbench.quickInput.asks(/What is to be changed/);
    await workbench.quickInput.accept();
    await workbench.quickInput.asks(/What is to be done/);
    await workbench.quickInput.type('USB-C 转接头');
    await workbench.quickInput.accept();
    await trips.row(...kit, 'USB-C 转接头');

    await select(...kit, 'USB-C 转接头');
    await workbench.page.keyboard.press('Alt+ArrowDown');
    await waitFor('it to be the last', () => /id: power-bank[^]*USB-C 转接头/.test(text('toolkit')));

    await select(...kit, 'USB-C 转接头');
    await workbench.page.keyboard.press('Delete');
    await waitFor('it to be gone', () => !text('toolkit').includes('转接头'));
  });

  it('takes back what the keys did while they are in the view, and makes it again', async () => {
    const { page } = workbench;
    const before = text('toolkit');
    await select(...kit, 'Power bank');
    await page.keyboard.press('Alt+ArrowUp');
    await waitFor('it to be the first', () => /id: power-bank[^]*id: cable/.test(text('toolkit')));
    const moved = text('toolkit');
    await waitFor('the rows in their new order', async () => {
      const labels = (await trips.rows()).map(({ label }) => label);
      return labels.indexOf('Power bank') < labels.indexOf('Network cable');
    });
    await trips.tick([...kit, 'Power bank'], () => /id: power-bank[^\n]*done: true/.test(text('toolkit')));
    const ticked = text('toolkit');
    await select(...kit, 'Power bank');
    await page.keyboard.press('Delete');
    await waitFor('it to be gone', () => !text('toolkit').includes('power-bank'));
    const deleted = text('toolkit');
    for (const [key, wanted] of [
      ['ControlOrMeta+z', ticked],
      ['ControlOrMeta+z', moved],
      ['ControlOrMeta+z', before],
      ['ControlOrMeta+Shift+z', moved],
      ['Control+y', ticked],
      ['Control+y', deleted],
      ['ControlOrMeta+z', ticked],
      ['ControlOrMeta+z', moved],
      ['ControlOrMeta+z', before],
    ] as const) {
      await page.locator('.part.sidebar .monaco-list').first().focus();
      await page.keyboard.press(key);
      await waitFor(`the text after ${key}`, () => text('toolkit') === wanted);
    }
    await trips.rowWhere([...kit, 'Power bank'], 'to be back', ({ checked }) => checked === false);
    await page.locator('.statusbar').getByText('Undone in toolkit.yaml').waitFor();
  });

  it('leaves the keys in the view when an item is clicked, and gives them to the editor when it is clicked again', async () => {
    const { page, quickInput, editor } = workbench;
    const item = [...kit, 'Network cable'];
    await page.mouse.move(900, 500);
    await trips.select(...kit, 'Power bank');
    await trips.select(...item);
    await waitFor('the editor to show it', async () =>
      /cable/.test((await editor.text()).split('\n')[(await editor.cursor()).line - 1] ?? ''),
    );
    await page.keyboard.press('F2');
    await quickInput.asks(/What is to be changed/);
    await quickInput.cancel();
    const hasKeys = () =>
      page
        .locator('.editor-group-container.active .monaco-editor.focused')
        .count()
        .then((count) => count > 0);
    // A click that falls on rows that are just drawn anew is lost.
    await waitFor('the editor to have the keys', async () => {
      await trips.click(...item);
      return waitFor('what comes of it', hasKeys, 3_000);
    });
  });

  it('leaves selected what is pressed while an item that was moved is being shown', async () => {
    const { page, quickInput } = workbench;
    const before = text('toolkit');
    await select(...kit, 'Network cable');
    await trips.contextMenu(...kit, 'Power bank');
    await trips.chooseInMenu('Move Item…');
    await quickInput.asks(/After which item/);
    await quickInput.pressItemButton('Network cable', /^Below it/);
    await trips.select(...list, 'Permissions by role', 'Sales');
    await trips.row(...kit, 'Network cable', 'Power bank');
    await page.locator('.part.sidebar .monaco-list').first().focus();
    await page.keyboard.press('F2');
    await quickInput.asks(/What is to be changed/);
    assert.match(await quickInput.title(), /Sales/);
    await quickInput.cancel();
    await workbench.runCommand('Onsite: Undo Last Change');
    await waitFor('it to be back', () => text('toolkit') === before);
  });

  it('warns before it deletes what others wait for', async () => {
    const before = text('deliverables');
    await select(...list, 'Import and verify a sample');
    await workbench.page.keyboard.press('Delete');
    assert.match(await workbench.dialog(), /Import all master data/);
    await workbench.screenshot('delete-gate');
    await workbench.pressInDialog('Cancel');
    assert.equal(text('deliverables'), before);
  });

  it('moves by drag and drop, within a list and to another', async () => {
    await drag(['Permissions by role', 'Stock keeping'], 'Sales');
    await waitFor('the order', () => /permissions-stock[^]*permissions-sales/.test(text('deliverables')));
    // What was moved is selected a moment later: whoever presses another row before would lose it.
    await trips.rowWhere(
      [...list, 'Permissions by role', 'Stock keeping'],
      'to be selected',
      ({ selected }) => selected,
    );
    await drag(['Import and verify a sample'], 'Emergency toolkit');
    await waitFor('the other list', () => ids('toolkit').includes('sample-import'));
    assert.match(text('toolkit'), /text: Import and verify a sample # the first fifty records\n/);
    await waitFor('it to leave its list', () => !ids('deliverables').includes('sample-import'));
    await trips.rowWhere([...kit, 'Import and verify a sample'], 'to be selected', ({ selected }) => selected);
  });

  it('moves several that are selected to another list, and undo brings them back', async () => {
    const row = (label: string) => workbench.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: label });
    await select(...kit, 'Network cable');
    await waitFor('the second one to be selected', async () => {
      if ((await trips.row(...kit, 'Power bank')).selected) return true;
      await row('Power bank').click({ modifiers: ['ControlOrMeta'], timeout: 1_000 });
      return (await trips.row(...kit, 'Power bank')).selected;
    });
    await workbench.page.mouse.move(900, 500);
    await row('Power bank').dragTo(row(list[2]).first(), {
      sourcePosition: { x: 90, y: 11 },
      targetPosition: { x: 90, y: 11 },
    });
    const moved = () => ['cable', 'power-bank'].every((id) => ids('deliverables').includes(id));
    await waitFor('both in the other list', moved);
    await waitFor('both to leave theirs', () => !ids('toolkit').some((id) => id === 'cable' || id === 'power-bank'));
    // Their list is the editor that is open; what is undone there is undone in both.
    await workbench.page.locator('.editor-group-container.active .view-lines').click({ position: { x: 300, y: 20 } });
    await workbench.page.keyboard.press('ControlOrMeta+z');
    await waitFor('both to be back', () => ids('toolkit').includes('cable') && ids('toolkit').includes('power-bank'));
  });

  it('adds a list that begins with the template of its kind, by Enter alone', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Onsite: Add Checklist');
    await quickInput.asks(/What is the list for/);
    assert.ok((await quickInput.labels()).includes('Handover'), 'a kind that only a template has');
    await quickInput.accept();
    await quickInput.asks(/Which template does the list begin with/);
    assert.deepEqual(await quickInput.labels(), ['Preparation', 'Empty list']);
    await workbench.screenshot('add-checklist-template');
    await quickInput.accept();
    await quickInput.whenGone();
    await workbench.editor.active(/^preparation/);
    assert.match(text('preparation'), /^kind: preparation\ntitle: Preparation\n[^]*\n {2}- id: /);
  });

  it('asks what an empty list is called', async () => {
    const { quickInput } = workbench;
    await workbench.runCommand('Onsite: Add Checklist');
    await quickInput.asks(/What is the list for/);
    await quickInput.type('Second shop');
    await quickInput.accept();
    await quickInput.asks(/What is the list called/);
    await quickInput.accept();
    await quickInput.whenGone();
    await workbench.editor.active(/^second-shop/);
    assert.equal(text('second-shop'), 'kind: Second shop\ntitle: Second shop\nitems: []\n');
  });

  it('says what can be done now, and leaves out what waits', async () => {
    await workbench.runCommand('Onsite: What Can I Do Now?');
    await workbench.quickInput.asks(/^Ready: \d/);
    const labels = await workbench.quickInput.labels();
    assert.ok(
      labels.some((label) => label.includes('Import and verify a sample')),
      labels.join(),
    );
    assert.ok(!labels.some((label) => label.includes('Import all master data')), labels.join());
    await workbench.screenshot('ready');
    await workbench.quickInput.cancel();
  });

  async function drag(path: readonly string[], onto: string): Promise<void> {
    const row = (label: string) =>
      workbench.page
        .locator('.part.sidebar .monaco-list-row')
        .filter({ has: workbench.page.locator('.label-name', { hasText: new RegExp(`^${label}$`) }) })
        .first();
    await trips.row(...list, ...path);
    await row(path.at(-1) ?? '').dragTo(row(onto), {
      sourcePosition: { x: 90, y: 11 },
      targetPosition: { x: 90, y: 11 },
    });
  }
});
