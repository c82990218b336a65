import assert from 'node:assert/strict';
import { edit } from '../../../src/core/format/edit';
import { planToggle, type ToggleAnswers } from '../../../src/core/rules/toggle';
import { contentsFor, tripYaml } from '../tree/contentsFor';

const at = '2026-03-12T10:20:00+08:00';
const file = 'checklists/a.yaml';

function plan(
  text: string,
  path: readonly (string | number)[],
  answers: Partial<ToggleAnswers> = {},
  others: Record<string, string> = {},
) {
  const contents = contentsFor({ 'trip.yaml': tripYaml, [file]: text, ...others });
  return planToggle(contents, file, path, { at, by: 'li', ...answers }, text);
}

/** The text after the toggle. */
function toggled(text: string, path: readonly (string | number)[], answers: Partial<ToggleAnswers> = {}): string {
  const planned = plan(text, path, answers);
  assert.ok(planned.ok, JSON.stringify(planned));
  const result = edit(text, planned.changes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.text;
}

describe('planToggle', () => {
  it('ticks with time and person, behind the text, and unticks back to the very bytes', () => {
    const text = 'items:\n  - id: a\n    text: A # as agreed\n    due: 2026-03-12\n';
    const ticked = toggled(text, ['items', 0]);
    assert.equal(
      ticked,
      `items:\n  - id: a\n    text: A # as agreed\n    done: true\n    doneAt: ${at}\n    doneBy: li\n    due: 2026-03-12\n`,
    );
    assert.equal(toggled(ticked, ['items', 0]), text);
  });

  it('comes back to the very bytes in flow style of several lines', () => {
    const text = '{\n  "items": [\n    {\n      "id": "a",\n      "text": "A"\n    }\n  ]\n}\n';
    assert.equal(toggled(toggled(text, ['items', 0]), ['items', 0]), text);
  });

  it('keeps a line with a comment, as done: false', () => {
    const text = 'items:\n  - id: a\n    done: true # checked twice\n    doneBy: li\n';
    assert.equal(toggled(text, ['items', 0]), 'items:\n  - id: a\n    done: false # checked twice\n');
  });

  it('does nothing where it is as wanted', () => {
    const planned = plan('items: [{id: a, done: true}]\n', ['items', 0], { done: true });
    assert.deepEqual(planned, { ok: true, changes: [], state: 'done', waitsFor: [] });
  });

  it('refuses what is gated, and names the gates', () => {
    const text = 'items: [{id: a, requires: [b, c]}, {id: b}, {id: c, done: true}]\n';
    assert.deepEqual(plan(text, ['items', 0]), { ok: false, refusal: { code: 'gated', waitsFor: ['b'] } });
    assert.deepEqual(plan(text, ['items', 0], { override: '  ' }), {
      ok: false,
      refusal: { code: 'blank-reason', waitsFor: ['b'] },
    });
  });

  it('keeps the reason of an override, and takes it away with the tick', () => {
    const text = 'items:\n  - id: a\n    requires: [b]\n  - id: b\n';
    const ticked = toggled(text, ['items', 0], { override: ' the customer insists ' });
    assert.match(ticked, /override: \{ ?why: the customer insists, at: 2026-03-12T10:20:00\+08:00, by: li ?\}/);
    assert.equal(toggled(ticked, ['items', 0]), text);
  });

  it('writes no reason where none was needed', () => {
    assert.doesNotMatch(toggled('items:\n  - id: a\n', ['items', 0], { override: 'x' }), /override/);
  });

  it('ticks what was skipped instead', () => {
    const ticked = toggled('items:\n  - id: a\n    skipped: {why: x}\n', ['items', 0]);
    assert.doesNotMatch(ticked, /skipped/);
    assert.match(ticked, /done: true/);
  });

  it('ticks a parent’s open leaves, the gates among them in order, all or none', () => {
    const text = `items:
  - id: p
    items:
      - {id: c, requires: [d]}
      - {id: d}
      - {id: e, skipped: {why: x}}
  - {id: x}
`;
    const ticked = toggled(text, ['items', 0]);
    assert.equal(ticked.match(/done: true/g)?.length, 2);
    assert.doesNotMatch(ticked, /id: p\n *done/);
    const gated = plan(text.replace('requires: [d]', 'requires: [x]'), ['items', 0]);
    assert.deepEqual(gated, { ok: false, refusal: { code: 'gated', waitsFor: ['x'] } });
    assert.equal(toggled(ticked, ['items', 0]), text);
  });

  it('does not let items that wait for each other tick each other', () => {
    const text = 'items: [{id: p, items: [{id: c, requires: [d]}, {id: d, requires: [c]}]}]\n';
    assert.deepEqual(plan(text, ['items', 0]), { ok: false, refusal: { code: 'gated', waitsFor: ['d', 'c'] } });
  });

  it('looks for gates in every list of the trip', () => {
    const others = { 'checklists/b.yaml': 'items: [{id: b}]\n' };
    const planned = plan('items: [{id: a, requires: [b]}]\n', ['items', 0], {}, others);
    assert.deepEqual(planned, { ok: false, refusal: { code: 'gated', waitsFor: ['b'] } });
  });

  it('says so where nothing is there any more', () => {
    assert.deepEqual(plan('items: []\n', ['items', 3]), { ok: false, refusal: { code: 'gone' } });
  });
});
