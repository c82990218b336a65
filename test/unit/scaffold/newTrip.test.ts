import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRecord } from '../../../src/core/format/readRecord';
import type { KnownCustomer } from '../../../src/core/scaffold/newCustomer';
import { planTrip, type TripAnswers, type TripContext } from '../../../src/core/scaffold/newTrip';

const answers: TripAnswers = {
  title: 'ACME go-live',
  customer: 'ACME Machinery',
  goal: 'go-live',
  start: '2026-03-09',
  end: '2026-03-20',
};
const context: TripContext = {
  existingIds: new Set(),
  customers: [],
  interfaceLanguage: 'en',
  localTimezone: 'Asia/Shanghai',
};

function made(given: Partial<TripAnswers> = {}, around: Partial<TripContext> = {}) {
  const plan = planTrip({ ...answers, ...given }, { ...context, ...around });
  assert.ok(plan.ok);
  const trip = readRecord('trip', plan.trip);
  assert.deepEqual(trip.problems, []);
  const customer = plan.customer && readRecord('customer', plan.customer.text);
  assert.deepEqual(customer?.problems ?? [], []);
  return { ...plan, value: trip.value, customerValue: customer?.value };
}

function refusal(given: Partial<TripAnswers>) {
  const plan = planTrip({ ...answers, ...given }, context);
  assert.ok(!plan.ok);
  return plan.refusal;
}

/** The commented lines of a hint made real. */
function uncommented(text: string): string {
  return text.replace(/^# (?=[a-zA-Z]+:| )/gm, '');
}

describe('planTrip', () => {
  it('writes what was answered, in the order of the conventions', () => {
    const { id, trip, value, customer, customerValue } = made({ language: 'zh-CN', industry: 'manufacturing' });
    assert.equal(id, '2026-03-acme-go-live');
    assert.deepEqual(Object.entries(value), [
      ['format', 1],
      ['title', 'ACME go-live'],
      ['customer', 'acme-machinery'],
      ['goal', 'go-live'],
      ['start', '2026-03-09'],
      ['end', '2026-03-20'],
      ['timezone', 'Asia/Shanghai'],
      ['language', 'zh-CN'],
    ]);
    assert.ok(trip.endsWith('\n') && !trip.endsWith('\n\n'));
    assert.equal(customer?.id, 'acme-machinery');
    assert.deepEqual(customerValue, { name: 'ACME Machinery', industry: 'manufacturing' });
  });

  it('leaves out what nobody said', () => {
    const { value, customerValue } = made({ language: ' ', industry: '' }, { localTimezone: 'Nowhere/Land' });
    assert.deepEqual(Object.keys(value), ['format', 'title', 'customer', 'goal', 'start', 'end']);
    assert.deepEqual(customerValue, { name: 'ACME Machinery' });
  });

  it('hints in the language of the trip at what else there is, all of it valid', () => {
    for (const [language, word] of [
      ['en', 'role: implementation engineer'],
      ['zh-CN', 'role: 实施工程师'],
    ] as const) {
      const plan = made({ language });
      assert.ok(plan.trip.includes(word));
      const { value, problems } = readRecord('trip', uncommented(plan.trip));
      assert.deepEqual(problems, []);
      assert.equal(value.team?.[0]?.id, 'li');
      assert.equal(value.objectives?.[0]?.id, 'order-to-cash');
      assert.ok(value.site?.city);
      const customer = readRecord('customer', uncommented(plan.customer?.text ?? ''));
      assert.deepEqual(customer.problems, []);
      for (const key of ['organisation', 'processes', 'systems', 'painPoints', 'customs', 'contacts'] as const) {
        assert.ok(customer.value[key], key);
      }
    }
    assert.ok(made({}, { interfaceLanguage: 'zh-cn' }).trip.includes('实施工程师'));
    assert.ok(made({ language: 'en' }, { interfaceLanguage: 'zh-cn' }).trip.includes('engineer'));
  });

  it('gives nobody of the team an id that another asked for', () => {
    const team = [{ name: 'Li' }, { id: 'li', name: 'Li Lei' }, { id: 'li', name: 'Twice' }];
    assert.deepEqual(made({ team }).value.team, [
      { id: 'li-2', name: 'Li' },
      { id: 'li', name: 'Li Lei' },
    ]);
  });

  it('counts on where the id is taken, whatever the case', () => {
    const existingIds = new Set(['2026-03-ACME-go-live', '2026-03-acme-go-live-2']);
    assert.equal(made({}, { existingIds }).id, '2026-03-acme-go-live-3');
    const long = { title: '上线'.repeat(100) };
    const first = made(long).id;
    const second = made(long, { existingIds: new Set([first]) }).id;
    assert.ok(second.endsWith('-2') && Buffer.byteLength(second) <= 120 && Buffer.byteLength(first) <= 120);
    assert.notEqual(first, second);
  });

  it('finds the customer by id or name and makes no second one', () => {
    const customers: readonly KnownCustomer[] = [
      { id: 'other', name: 'acme' },
      { id: 'acme', name: 'ACME Machinery' },
      { id: 'szjm', name: '苏州精密（集团）' },
      { id: 'nameless' },
    ];
    const cases = [
      ['acme', 'acme'],
      [' ACME ', 'acme'],
      ['acme  MACHINERY', 'acme'],
      ['苏州精密(集团)', 'szjm'],
      ['苏州精密 (集团) ', 'szjm'],
      ['Nameless!', 'nameless'],
    ] as const;
    for (const [customer, id] of cases) {
      const plan = made({ customer }, { customers });
      assert.equal(plan.value.customer, id);
      assert.equal(plan.customer, undefined);
    }
  });

  it('takes names that differ in their signs for different customers', () => {
    const customers: readonly KnownCustomer[] = [
      { id: 'a-b', name: 'A+B' },
      { id: 'c', name: 'C++ Tools' },
    ];
    for (const [customer, id] of [
      ['A-B', 'a-b'],
      ['A&B', 'a-b-2'],
      ['C Tools', 'c-tools'],
      ['A+B', 'a-b'],
      ['Ａ＋Ｂ', 'a-b'],
    ] as const) {
      assert.equal(made({ customer }, { customers }).value.customer, id, customer);
    }
  });

  it('gives a new customer an id of its own where another bears it', () => {
    const plan = made({ customer: 'Acme!' }, { customers: [{ id: 'ACME', name: 'Another Company' }] });
    assert.equal(plan.customer?.id, 'acme-2');
    assert.equal(plan.value.customer, 'acme-2');
    const marks = made({ customer: '!!!' }, { customers: [{ id: 'untitled', name: '???' }] });
    assert.equal(marks.customer?.id, 'untitled-2');
  });

  it('refuses with the key that is wrong', () => {
    for (const key of ['title', 'customer', 'goal', 'start', 'end'] as const) {
      assert.deepEqual(refusal({ [key]: ' \n' }), { code: 'missing', key });
      assert.deepEqual(refusal({ [key]: undefined }), { code: 'missing', key });
      assert.deepEqual(refusal({ [key]: ' \u200b\u202e' }), { code: 'missing', key });
    }
    assert.deepEqual(refusal({ start: '2026-02-30' }), { code: 'bad-date', key: 'start', value: '2026-02-30' });
    assert.deepEqual(refusal({ end: 'start+2d' }), { code: 'bad-date', key: 'end', value: 'start+2d' });
    assert.equal(refusal({ end: '2026-03-08' }).code, 'end-before-start');
    assert.equal(refusal({ goal: 'golive' }).code, 'unknown-goal');
    const zone = refusal({ timezone: 'Asia/Suzhou' });
    assert.deepEqual(zone, { code: 'bad-timezone', key: 'timezone', value: 'Asia/Suzhou' });
    assert.ok(made({ start: '2026-03-09', end: '2026-03-09' }).ok);
  });

  it('reads back exactly, for any title and customer', () => {
    const line = (text: string) =>
      text
        .replace(/\p{Cs}/gu, '\ufffd')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    const shown = (text: string) =>
      line(text)
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .trim();
    const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((s) => shown(s) !== '');
    fc.assert(
      fc.property(text, text, text, (title, customer, industry) => {
        const plan = made({ title, customer, industry });
        assert.equal(plan.value.title, line(title));
        assert.equal(plan.value.customer, plan.customer?.id);
        assert.equal(plan.customerValue?.name, line(customer));
        assert.equal(plan.customerValue?.industry, line(industry) || undefined);
        assert.match(plan.id, /^2026-03-[^/\\\s]+$/u);
      }),
    );
  });
});
