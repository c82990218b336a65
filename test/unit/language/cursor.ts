import type { TripContents } from '../../../src/core/model/contents';
import type { World } from '../../../src/core/language/candidates';
import { contentsFor } from '../tree/contentsFor';

/** A text with `│` where the cursor stands. */
export function cursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('│');
  if (offset < 0) throw new Error('No cursor in the text.');
  return { text: marked.replace('│', ''), offset };
}

/** A trip with something of everything. */
export function sampleContents(files: Readonly<Record<string, string>> = {}): TripContents {
  return contentsFor(
    {
      'trip.yaml': `title: ACME go-live
customer: acme
start: 2026-03-09
end: 2026-03-20
timezone: Asia/Shanghai
team:
  - {id: li, name: 李雷, role: engineer}
objectives:
  - {id: order-to-cash, text: Orders run on the new system}
`,
      'customer.yaml': `name: ACME Machinery
contacts:
  - {id: wang, name: 王经理, role: IT lead, channel: wechat, phone: 0512-1}
  - {name: Ms Zhou}
`,
      'checklists/deliverables.yaml': `kind: deliverables
items:
  - id: sample-import
    text: Import a sample
    done: true
  - id: mapping
    text: Confirm the mapping
  - id: bulk-import
    text: Import all
    requires: [sample-import, mapping]
    owner: li
    due: 2026-03-13
`,
      'issues/2026-03-12-login-7f3k.yaml': 'title: Login times out\nmodule: login\ntags: [network]\ndescribe: seen\n',
      'changes/2026-03-13-report-q2mz.yaml': 'title: One more report\nmoves: {bulk-import: 2026-03-16}\n',
      'feedback/2026-03-13-slow-a81c.yaml': 'from: wang\nsaid: Too slow\nissue: 2026-03-12-login-7f3k\n',
      'days/2026-03-12.yaml': 'plan:\n  morning:\n    - {text: Import, item: bulk-import}\n',
      'reviews/2026-W11.yaml': 'feedback: [2026-03-13-slow-a81c]\nwith: [wang]\n',
      ...files,
    },
    { evidence: ['evidence/import-log.txt', 'evidence/signoff.jpg'] },
  );
}

export function sampleWorld(contents: TripContents = sampleContents()): World {
  return {
    contents,
    customers: [{ id: 'acme', name: 'ACME Machinery' }],
    today: '2026-03-12',
    time: '2026-03-12T10:20:00+08:00',
  };
}
