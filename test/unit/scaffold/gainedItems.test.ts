import assert from 'node:assert/strict';
import { edit } from '../../../src/core/format/edit';
import { readRecord } from '../../../src/core/format/readRecord';
import type { Checklist } from '../../../src/core/model/checklist';
import { placesOf } from '../../../src/core/rules/items';
import { planDeliverables, type DeliverablesInput } from '../../../src/core/scaffold/deliverables';
import { nestedTemplate } from './nestedTemplate';

const base = {
  trip: { title: 'Go-live', start: '2026-03-09', end: '2026-03-20' },
  idsInTrip: new Set<string>(),
  language: 'en' as const,
};
const valueOf = (text: string) => readRecord('checklist', text).value;

function gained(text: string, template: Checklist, around: Partial<DeliverablesInput> = {}) {
  const plan = planDeliverables({ ...base, ...around, templates: [template], existing: valueOf(text) });
  assert.ok(plan.kind === 'merge');
  const result = edit(text, plan.changes);
  assert.ok(result.ok);
  return { plan, result: result.text };
}

function merged(text: string, template: Checklist, around: Partial<DeliverablesInput>): string {
  return gained(text, template, around).result;
}

describe('what an existing deliverable list gains', () => {
  const template = nestedTemplate;

  it('is nothing that another list of the trip has, and waits for it there', () => {
    const wants: Checklist = {
      items: [...(template.items ?? []), { id: 'end', text: 'End', requires: ['data', 'manual'] }],
    };
    const empty = 'kind: deliverables\ntitle: T\nitems: []\n';
    const idsOfGain = (...elsewhere: readonly string[]) => {
      const known = new Set(elsewhere);
      const around = { idsInTrip: known, idsInOtherLists: known };
      const result = merged(empty, wants, around);
      assert.equal(merged(result, wants, around), result);
      return placesOf(valueOf(result)).map(({ item }) => [item.id, ...(item.requires ?? [])].join(' < '));
    };
    assert.deepEqual(idsOfGain('manual'), ['data', 'sample', 'bulk < sample', 'end < data < manual']);
    assert.deepEqual(idsOfGain('sample'), ['data', 'bulk < sample', 'manual', 'end < data < manual']);
    assert.deepEqual(idsOfGain('sample', 'bulk'), ['manual', 'end < sample < bulk < manual']);
    assert.deepEqual(
      idsOfGain('data'),
      ['data-2', 'sample', 'bulk < sample', 'manual', 'end < data-2 < manual'],
      'a heading is not what stands below it',
    );
  });

  it('bears no id twice where one is made of a text and another takes a number', () => {
    const below: Checklist = { items: [{ id: 'c', text: 'Group', items: [{ text: 'C' }] }] };
    const beside: Checklist = { items: [{ text: 'C 2' }, { id: 'c', text: 'See' }] };
    for (const wants of [below, beside]) {
      const known = new Set(['c']);
      const result = valueOf(merged('kind: deliverables\ntitle: T\nitems: []\n', wants, { idsInTrip: known }));
      const ids = placesOf(result).flatMap(({ item }) => item.id ?? []);
      assert.equal(new Set(ids).size, 2, ids.join());
    }
  });

  it('is counted, and it is known where the topmost of them will stand', () => {
    const gain = (text: string) => {
      const { plan, result } = gained(text, template);
      const { first } = plan;
      const at = first && placesOf(valueOf(result)).find(({ path }) => path.join() === first.join());
      return [plan.added, at?.item.id];
    };
    assert.deepEqual(gain('items: []\n'), [3, 'data']);
    assert.deepEqual(gain('items:\n  - id: own\n  - id: data\n    items:\n      - id: sample\n'), [2, 'bulk']);
    assert.deepEqual(gain('items:\n  - id: data\n    items:\n      - id: sample\n      - id: bulk\n'), [1, 'manual']);
    assert.deepEqual(gain('items:\n  - id: manual\n  - id: sample\n  - id: bulk\n'), [0, undefined]);
  });
});
