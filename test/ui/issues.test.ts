import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../host/support/waitFor';
import { fixtureTrips } from '../support/fixture.mjs';
import { openWorkbench } from '../support/openWorkbench';
import type { Workbench } from '../support/workbench';

const name = '2026-03-13-labels-u1i1.yaml';
const resolved = 'title: Labels\nreportedBy: Madam Wu\ndescribe: a\nanalyze: b\npropose: c\nresolved: {note: done}\n';

describe('an issue in the tree', () => {
  let workbench: Workbench;
  let file: string;
  const text = () => readFileSync(file, 'utf8');
  const row = ['Active', 'ACME go-live', 'Issues', 'Resolved', 'Labels'] as const;

  before(async () => {
    workbench = await openWorkbench({});
    const trip = join(workbench.folder, 'trips', fixtureTrips.active);
    file = join(trip, 'issues', name);
    mkdirSync(join(trip, 'evidence'), { recursive: true });
    writeFileSync(join(trip, 'evidence', 'sign-off.txt'), 'signed');
    writeFileSync(file, resolved);
    await workbench.openOnsiteView();
  });
  after(() => workbench.close());

  it('gets its severity and its owner by two picks from its menu', async () => {
    const { trips, quickInput } = workbench;
    await trips.expand('Active', 'ACME go-live', 'Issues', 'Resolved');
    await trips.contextMenu(...row);
    await trips.chooseInMenu('Set Severity…');
    await quickInput.asks(/How bad/);
    await quickInput.pick((label) => label === 'Blocker');
    await quickInput.whenGone();
    await waitFor('the severity', () => text().startsWith('title: Labels\nseverity: blocker\n'));
    await trips.rowWhere(row, 'to say so', ({ description }) => description.includes('Blocker'));
    await trips.contextMenu(...row);
    await trips.chooseInMenu('Assign Issue…');
    await quickInput.asks(/Who is responsible/);
    await quickInput.type('Han Meimei');
    await quickInput.accept();
    await quickInput.whenGone();
    await waitFor('the owner', () => text().includes('\nowner: Han Meimei\n'));
  });

  it('whose customer is not satisfied is asked what is missing, and which file proves it', async () => {
    const { trips, quickInput } = workbench;
    await trips.inlineAction(row, 'Confirm with the Customer…');
    await quickInput.asks(/Who confirmed/);
    await quickInput.type('Wang');
    await quickInput.accept();
    await quickInput.asks(/By which channel/);
    await quickInput.accept();
    await quickInput.asks(/satisfied/);
    await quickInput.pick((label) => label === 'Not satisfied…');
    await quickInput.asks(/What is missing/);
    await quickInput.type('The second printer');
    await quickInput.accept();
    await quickInput.asks(/Which file/);
    await quickInput.pick((label) => label === 'evidence/sign-off.txt');
    await quickInput.whenGone();
    await waitFor('the confirmation', () => text().includes('confirmed:'));
    assert.match(
      text(),
      /satisfied: false\n +evidence: evidence\/sign-off\.txt\n +note: The second printer\n +digest: sha256-/,
    );
  });

  it('is confirmed by Enter three times, by who reported it', async () => {
    const { trips, quickInput } = workbench;
    await trips.expand('Active', 'ACME go-live', 'Issues', 'Confirmed');
    await trips.inlineAction(['Active', 'ACME go-live', 'Issues', 'Confirmed', 'Labels'], 'Confirm with the Customer…');
    for (const question of [/Who confirmed/, /By which channel/, /satisfied/]) {
      await quickInput.asks(question);
      await quickInput.accept();
    }
    await quickInput.whenGone();
    await waitFor('the confirmation', () => text().includes('satisfied: true'));
    assert.match(text(), /confirmed:\n(?: +.*\n)* +by: Madam Wu\n/);
    assert.doesNotMatch(text(), /evidence:|second printer/);
  });
});
