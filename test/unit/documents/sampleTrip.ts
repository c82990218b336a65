import type { RecordFile, TripContents } from '../../../src/core/model/contents';
import type { RecordKind, RecordTypes } from '../../../src/core/model/recordKind';

/** A record as the library holds it, without problems. */
export function recordFile<K extends RecordKind>(kind: K, path: string, value: RecordTypes[K]): RecordFile<K> {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const id = kind === 'trip' ? '2026-03-acme-go-live' : stem;
  return { kind, path, id, value, problems: [], understood: true } as unknown as RecordFile<K>;
}

type Given = {
  readonly [K in 'checklist' | 'issue' | 'change' | 'feedback' | 'day' | 'review']?: Readonly<
    Record<string, RecordTypes[K]>
  >;
} & {
  readonly trip?: RecordTypes['trip'];
  readonly customer?: RecordTypes['customer'];
};

/** A trip from its records by file stem. */
export function tripContents(given: Given): TripContents {
  const files = <K extends keyof Given & RecordKind>(
    kind: K,
    folder: string,
    of: Readonly<Record<string, RecordTypes[K]>> = {},
  ) =>
    Object.entries(of)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([stem, value]) => recordFile(kind, `${folder}/${stem}.yaml`, value));
  return {
    folder: 'file:///w/trips/2026-03-acme-go-live',
    id: '2026-03-acme-go-live',
    trip: recordFile('trip', 'trip.yaml', given.trip ?? {}),
    checklists: files('checklist', 'checklists', given.checklist),
    issues: files('issue', 'issues', given.issue),
    changes: files('change', 'changes', given.change),
    feedback: files('feedback', 'feedback', given.feedback),
    days: files('day', 'days', given.day),
    reviews: files('review', 'reviews', given.review),
    evidence: [],
    reports: [],
    hasRetro: false,
    otherEvidence: [],
    customer: given.customer && recordFile('customer', 'file:///w/customers/acme.yaml', given.customer),
  };
}

/** A go-live of two weeks with something in every part. */
export const sampleTrip: TripContents = tripContents({
  trip: {
    format: 1,
    title: 'ACME go-live',
    customer: 'acme',
    goal: 'go-live',
    start: '2026-03-09',
    end: '2026-03-20',
    timezone: 'Asia/Shanghai',
    site: { city: 'Suzhou', address: '8 Lake Road' },
    team: [
      { id: 'li', name: '李雷', role: 'implementation engineer' },
      { id: 'han', name: 'Han Mei', role: 'data engineer' },
    ],
    objectives: [
      {
        id: 'order-to-cash',
        text: 'Orders, delivery and invoices run on the new system',
        measure: 'three working days without fallback',
        result: 'achieved',
      },
      {
        id: 'stock',
        text: 'Stock is right on the first day',
        measure: 'count differs by less than 0.5 %',
        result: 'partial',
        deviation: { cause: 'data', note: 'Two of the old lists\nhad no batch numbers.' },
      },
      { id: 'users', text: 'Users work alone', result: 'missed', deviation: { cause: 'customer-cooperation' } },
      { id: 'reports', text: 'Reports replaced' },
    ],
    internal: 'INTERNAL-trip',
  },
  customer: {
    name: 'ACME Machinery',
    industry: 'manufacturing',
    contacts: [{ id: 'wang', name: '王经理', role: 'IT lead', phone: 'PHONE-1' }],
    internal: 'INTERNAL-customer',
  },
  checklist: {
    deliverables: {
      kind: 'deliverables',
      items: [
        {
          id: 'data',
          text: 'Data migration',
          objective: 'stock',
          items: [
            {
              id: 'sample-import',
              text: 'Import a sample of the master data',
              done: true,
              doneAt: '2026-03-10T16:05:00+08:00',
              doneBy: 'li',
              evidence: ['evidence/import log.txt', '../../secret.txt', 'command:workbench.action.quit'],
              internal: 'INTERNAL-item',
              secret: 'SECRET-erp-db',
              confirmed: { at: '2026-03-10T17:00:00+08:00', by: 'wang', via: 'meeting', satisfied: true },
            },
            {
              id: 'bulk-import',
              text: 'Import all master data',
              requires: ['mapping'],
              done: true,
              doneAt: '2026-03-14T01:30:00+08:00',
              doneBy: 'han',
              due: '2026-03-11',
              override: { why: 'The window was tonight only', at: '2026-03-13T22:00:00+08:00', by: 'li' },
              note: 'All 40,213 items are in.\nCounts agree.',
            },
            { id: 'mapping', text: 'Field mapping signed', owner: 'wang', due: '2026-03-10' },
          ],
        },
        {
          id: 'training',
          text: 'Training',
          items: [
            { id: 'group-1', text: 'First group', done: true, doneAt: '2026-03-16T12:00:00+08:00', doneBy: 'li' },
            {
              id: 'group-2',
              text: 'Second group',
              skipped: { why: 'Shift plan changed', at: '2026-03-17T09:00:00+08:00', by: 'wang' },
            },
            { id: 'video', text: 'Video', optional: true },
          ],
        },
      ],
    },
    toolkit: {
      kind: 'toolkit',
      items: [
        { id: 'laptop', text: 'Laptop', done: true },
        { id: 'db', text: 'Database access', secret: 'SECRET-db' },
      ],
    },
  },
  issue: {
    '2026-03-12-login-timeout-7f3k': {
      title: 'Login times out at the second terminal',
      severity: 'blocker',
      module: 'login',
      reportedBy: 'wang',
      reportedAt: '2026-03-12T10:20:00+08:00',
      describe: 'Terminal 2 waits for a minute.\n\n1. Log in\n2. Wait',
      analyze: 'The switch drops frames.',
      propose: 'Replace the switch.',
      resolved: { at: '2026-03-12T15:50:00+08:00', by: 'li', note: 'Switch replaced.' },
      confirmed: {
        at: '2026-03-12T08:00:00Z',
        by: 'wang',
        via: 'signature',
        satisfied: true,
        evidence: 'evidence/signoff-login.jpg',
        digest: 'sha256-0',
      },
      internal: 'INTERNAL-issue',
    },
    '2026-03-13-slow-report-aaaa': {
      title: 'Stock report is slow',
      severity: 'major',
      module: 'reports',
      reportedAt: '2026-03-13T09:00:00+08:00',
      describe: 'Takes five minutes.',
      analyze: 'No index.',
      propose: 'Add one.',
      resolved: { at: '2026-03-15T12:00:00+08:00', by: 'han' },
    },
    '2026-03-14-colour-bbbb': {
      title: 'Other colour wanted',
      severity: 'minor',
      reportedAt: '2026-03-14T09:00:00+08:00',
      dropped: { at: '2026-03-16T09:00:00+08:00', by: 'li', why: 'Company colours are fixed.' },
    },
    '2026-03-18-print-cccc': {
      describe: 'Printer prints twice\nsince Monday',
      reportedAt: '2026-03-18T09:00:00+08:00',
    },
  },
  change: {
    '2026-03-13-extra-report-q2mz': {
      title: 'One more stock report',
      requestedBy: 'wang',
      requestedAt: '2026-03-13T11:00:00+08:00',
      describe: 'A list by batch.',
      need: 'Spot late orders',
      impact: { scope: 'reports', days: 2, cost: 'none', risk: 'cutover later' },
      headquarters: { ask: 'A developer for two days?', answer: 'Granted' },
      moves: { 'bulk-import': '2026-03-13', gone: '2026-03-14' },
      decision: { status: 'accepted', by: 'wang', at: '2026-03-13T17:00:00+08:00', why: 'Needed for the audit' },
      internal: 'INTERNAL-change',
    },
    '2026-03-15-mobile-zzzz': { title: 'Mobile app', requestedBy: 'Chen' },
  },
  feedback: {
    '2026-03-13-slow-report-a81c': {
      from: 'wang',
      at: '2026-03-13T14:00:00+08:00',
      said: 'The report is ugly',
      asked: 'Which decision do you use it for?',
      need: 'Spot late orders at a glance',
      category: 'technical',
      answer: { text: 'Late orders are red now', at: '2026-03-14T14:00:00+08:00', by: 'li' },
      change: '2026-03-13-extra-report-q2mz',
      internal: 'INTERNAL-feedback',
    },
    '2026-03-14-thanks-a81d': { from: 'Chen', said: 'Training was too fast', category: 'service' },
  },
  day: {
    '2026-03-12': {
      agreed: { with: 'wang', at: '2026-03-12T08:30:00+08:00' },
      log: 'Switch replaced.\nTwo hours lost.',
      internal: 'INTERNAL-day',
    },
  },
  review: {
    '2026-W11': {
      well: ['Daily stand-up with the shift leads'],
      badly: ['Mapping was signed late'],
      next: ['Sign the mapping first'],
      feedback: ['2026-03-13-slow-report-a81c', '2026-03-13-gone-0000'],
      with: ['wang', 'li'],
      at: '2026-03-13T17:30:00+08:00',
      internal: 'INTERNAL-review',
    },
  },
});
