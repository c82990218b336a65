import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * A small workspace for tests in real hosts: one trip of every phase, gates, an issue at every stage, one file with
 * mistakes. Its dates are counted from today, so that one trip is always running.
 */

const day = 86_400_000;

/** Names of the trips that `writeFixture` makes. */
export const fixtureTrips = {
  active: 'acme-go-live',
  planned: 'borui-training',
  done: 'corner-store-pos',
};

/**
 * Writes the workspace.
 * @param {string} folder made if it is not there
 * @param {{now?: number}} [options]
 * @returns {string} the folder
 */
export function writeFixture(folder, options = {}) {
  const now = options.now ?? Date.now();
  const date = (offset) => new Date(now + offset * day).toISOString().slice(0, 10);
  for (const [path, text] of Object.entries(files(date))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

function files(date) {
  const active = `trips/${fixtureTrips.active}`;
  return {
    'customers/acme.yaml': `name: ACME Machinery
industry: manufacturing
contacts:
  - {id: wang, name: 王经理, role: IT lead, decides: true, channel: wechat}
`,
    [`${active}/trip.yaml`]: `format: 1
title: ACME go-live
customer: acme
goal: go-live
start: ${date(-4)}
end: ${date(6)}
timezone: UTC
team:
  - {id: li, name: 李雷, role: implementation engineer}
objectives:
  - {id: order-to-cash, text: Orders and invoices run on the new system, measure: three days without fallback}
`,
    [`${active}/checklists/deliverables.yaml`]: `kind: deliverables
title: 出差交付清单
items:
  - id: sample-import
    text: Import and verify a sample # the first fifty records
    owner: li
    due: ${date(-2)}
  - id: bulk-import
    text: Import all master data
    requires: [sample-import]
    objective: order-to-cash
  - id: permissions
    text: Permissions by role
    items:
      - {id: permissions-sales, text: Sales, done: true, doneAt: ${date(-3)}T16:05:00Z, doneBy: li}
      - {id: permissions-stock, text: Stock keeping}
`,
    [`${active}/checklists/toolkit.yaml`]: `kind: toolkit
title: Emergency toolkit
items:
  - {id: cable, text: Network cable, done: true, doneAt: ${date(-5)}T08:00:00Z}
  - {id: power-bank, text: Power bank}
`,
    [`${active}/issues/${date(-3)}-login-timeout-7f3k.yaml`]: `title: Login times out at the second terminal
severity: major
reportedBy: wang
reportedAt: ${date(-3)}T10:20:00Z
owner: li
describe: |
  Since this morning, at every third attempt.
`,
    [`${active}/issues/${date(-2)}-wrong-tax-q2mz.yaml`]: `title: Wrong tax on credit notes
severity: blocker
describe: Credit notes show the old rate.
analyze: The rate is read from the order's date.
propose: Read it from the credit note's date.
`,
    [`${active}/changes/${date(-2)}-extra-report-a81c.yaml`]: `title: One more stock report
requestedBy: wang
need: reordering in time
impact: {days: 2}
`,
    [`${active}/feedback/${date(-2)}-slow-report-b2c9.yaml`]: `from: wang
at: ${date(-2)}T11:00:00Z
said: The report is slow
`,
    [`trips/${fixtureTrips.planned}/trip.yaml`]: `format: 1
title: 博睿用户培训
customer: borui
goal: training
start: ${date(30)}
end: ${date(33)}
`,
    [`trips/${fixtureTrips.done}/trip.yaml`]: `format: 1
title: Corner store POS
customer: corner
goal: go-live
start: ${date(-60)}
end: ${date(-50)}
`,
    [`trips/${fixtureTrips.done}/issues/${date(-55)}-broken-c4d1.yaml`]: `title： a full-width colon
severity: sever
`,
  };
}
