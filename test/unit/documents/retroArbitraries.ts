import fc from 'fast-check';
import type { TripContents } from '../../../src/core/model/contents';
import type { Item } from '../../../src/core/model/checklist';
import { categories, causes, channels, decisions, goals, results, severities } from '../../../src/core/model/words';
import { hostileText } from './hostileText';
import { tripContents } from './sampleTrip';

/** Stands in every value that no document may tell. */
export const hidden = 'ZqHIDDENqZ';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const text = maybe(hostileText);
const texts = maybe(fc.array(hostileText, { maxLength: 3 }));
const word = <const T extends readonly string[]>(words: T) => maybe(fc.constantFrom<T[number]>(...words));
const person = maybe(fc.oneof(fc.constantFrom('li', 'wang', 'nobody'), hostileText));
const dateOf = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10));
const date = maybe(
  fc.oneof({ weight: 9, arbitrary: dateOf }, { weight: 1, arbitrary: fc.constantFrom('0001-01-01', '9999-12-31') }),
);
const time = maybe(
  fc
    .tuple(dateOf, fc.constantFrom('', 'T10:20:00+08:00', 'T23:59:59Z', 'T00:00:00-05:00', ' 7:1', 'T12:30'))
    .map(([day, rest]) => day + (rest === ' 7:1' ? '' : rest)),
);
const path = maybe(
  fc.oneof(fc.constantFrom('evidence/a b.txt', '../x', '/etc/passwd', 'command:x', 'javascript:alert(1)'), hostileText),
);
const secretValue = fc.constantFrom(undefined, hidden, `${hidden} 2`);
const reason = maybe(fc.record({ why: text, at: time, by: person }));
const confirmation = maybe(
  fc.record({
    at: time,
    by: person,
    via: word(channels),
    satisfied: maybe(fc.boolean()),
    evidence: path,
    digest: maybe(fc.constantFrom('sha256-0', 'x')),
    note: text,
  }),
);
const ids = ['a', 'b', 'c', 'd'] as const;

const { item } = fc.letrec<{ item: Item }>((tie) => ({
  item: fc.record({
    id: word(ids),
    text,
    done: maybe(fc.boolean()),
    doneAt: time,
    doneBy: person,
    objective: word(ids),
    owner: person,
    due: date,
    optional: maybe(fc.boolean()),
    evidence: maybe(
      fc.array(
        path.map((one) => one ?? 'evidence/x'),
        { maxLength: 2 },
      ),
    ),
    skipped: reason,
    override: reason,
    confirmed: confirmation,
    note: text,
    internal: secretValue,
    secret: secretValue,
    items: fc.oneof({ depthSize: 'small' }, fc.constant(undefined), fc.array(tie('item'), { maxLength: 3 })),
  }) as fc.Arbitrary<Item>,
}));

const trip = fc.record({
  title: text,
  customer: text,
  goal: word(goals),
  start: date,
  end: date,
  timezone: maybe(fc.constantFrom('Asia/Shanghai', 'Nowhere/Else', 'America/New_York')),
  site: maybe(fc.record({ city: text, address: maybe(fc.oneof(hostileText, fc.integer())) })),
  team: maybe(fc.array(fc.record({ id: word(['li', 'han']), name: text, role: text }), { maxLength: 2 })),
  objectives: maybe(
    fc.array(
      fc.record({
        id: word(ids),
        text,
        measure: text,
        result: word(results),
        deviation: maybe(fc.record({ cause: word(causes), note: text })),
      }),
      { maxLength: 3 },
    ),
  ),
  cancelled: reason,
  internal: secretValue,
});
const customer = fc.record({
  name: text,
  industry: text,
  contacts: maybe(
    fc.array(fc.record({ id: word(['wang', 'chen']), name: text, phone: fc.constant(hidden) }), { maxLength: 2 }),
  ),
  internal: secretValue,
});
const issue = fc.record({
  title: text,
  severity: word(severities),
  module: text,
  reportedBy: person,
  reportedAt: time,
  describe: text,
  analyze: text,
  propose: text,
  resolved: maybe(fc.record({ at: time, by: person, note: text })),
  confirmed: confirmation,
  dropped: reason,
  internal: secretValue,
});
const change = fc.record({
  title: text,
  requestedBy: person,
  requestedAt: time,
  describe: text,
  need: text,
  impact: maybe(
    fc.record({
      scope: text,
      days: maybe(fc.oneof(fc.integer(), hostileText)),
      cost: maybe(fc.oneof(fc.float(), hostileText)),
      risk: text,
      rework: text,
    }),
  ),
  headquarters: maybe(fc.record({ ask: text, answer: text, at: time })),
  moves: maybe(fc.dictionary(fc.constantFrom(...ids), dateOf, { maxKeys: 3 })),
  decision: maybe(fc.record({ status: word(decisions), by: person, at: time, why: text })),
  confirmed: confirmation,
  internal: secretValue,
});
const feedback = fc.record({
  from: person,
  at: time,
  said: text,
  asked: text,
  need: text,
  category: word(categories),
  answer: maybe(fc.record({ text, at: time, by: person })),
  issue: word(['i1', 'i2', 'nothing']),
  change: word(['c1']),
  internal: secretValue,
});
const day = fc.record({ agreed: maybe(fc.record({ with: person, at: time })), log: text, internal: secretValue });
const review = fc.record({
  well: texts,
  badly: texts,
  next: texts,
  feedback: maybe(fc.array(fc.oneof(fc.constantFrom('f1', 'f2'), hostileText), { maxLength: 3 })),
  with: maybe(
    fc.array(
      person.map((one) => one ?? 'wang'),
      { maxLength: 2 },
    ),
  ),
  at: time,
  internal: secretValue,
});

const some = <T>(stems: readonly [string, ...string[]], value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...stems), value, { maxKeys: 2, noNullPrototype: true });

/** What a record holds: keys without a value are absent, as in a file. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, pruned(one)]])),
  );
}

/** Any trip, with hostile text wherever there is text, and `hidden` wherever there is something to hide. */
export const anyTrip: fc.Arbitrary<TripContents> = fc
  .record({
    trip,
    customer: maybe(customer),
    checklist: some(
      ['deliverables', 'toolkit'],
      fc.record({
        kind: maybe(fc.oneof(fc.constantFrom('deliverables', 'toolkit'), hostileText)),
        title: text,
        items: maybe(fc.array(item, { maxLength: 4 })),
        internal: secretValue,
      }),
    ),
    issue: some(['i1', 'i2', 'i3'], issue),
    change: some(['c1', 'c2'], change),
    feedback: some(['f1', 'f2'], feedback),
    day: some(['2026-03-10', '2026-03-11', 'no-day'], day),
    review: some(['2026-W11', 'week'], review),
  })
  .map((given) => tripContents(pruned(given) as Parameters<typeof tripContents>[0]));
