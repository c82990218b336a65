import assert from 'node:assert/strict';
import { edit } from '../../../src/core/format/edit';
import { commentFinder } from '../../../src/core/rules/commentFinder';
import { planToggle, type ToggleAnswers } from '../../../src/core/rules/toggle';
import { contentsFor, tripYaml } from '../tree/contentsFor';

const at = '2026-03-12T10:20:00+08:00';
const file = 'checklists/a.yaml';
type Path = readonly (string | number)[];

function plan(text: string, path: Path, answers: Partial<ToggleAnswers> = {}) {
  return planToggle(
    contentsFor({ 'trip.yaml': tripYaml, [file]: text }),
    file,
    path,
    { at, by: 'li', ...answers },
    text,
  );
}

function toggled(text: string, path: Path, answers: Partial<ToggleAnswers> = {}) {
  const planned = plan(text, path, answers);
  assert.ok(planned.ok, JSON.stringify(planned));
  const result = edit(text, planned.changes);
  assert.ok(result.ok, JSON.stringify(result));
  return { text: result.text, state: planned.state, waitsFor: planned.waitsFor };
}

describe('planToggle: parents', () => {
  const list = (first: string, second: string) =>
    `items:\n  - id: p\n    items:\n      - {id: a${first}}\n      - {id: b${second}}\n`;

  it('ticks what is open and leaves what was done or skipped as it was', () => {
    const text = list(', done: true, doneBy: han', ', skipped: {why: x}');
    assert.deepEqual(plan(text, ['items', 0], { done: true }), { ok: true, changes: [], state: 'done', waitsFor: [] });
    const half = list(', done: true, doneBy: han', '');
    const after = toggled(half, ['items', 0]);
    assert.equal(after.state, 'done');
    assert.match(after.text, /\{id: a, done: true, doneBy: han\}/);
  });

  it('keeps a child’s tick where the parent is not done anyway', () => {
    const half = list(', done: true', '');
    assert.deepEqual(plan(half, ['items', 0], { done: false }), { ok: true, changes: [], state: 'open', waitsFor: [] });
  });

  it('unticks all that was done, and is open then', () => {
    const after = toggled(list(', done: true, doneAt: x', ', done: true'), ['items', 0]);
    assert.equal(after.state, 'open');
    assert.equal(after.text, list('', ''));
  });

  it('takes a skipped parent in again with the children that are left', () => {
    const text =
      'items:\n  - id: p\n    skipped: {why: x}\n    items:\n      - id: a\n      - id: b\n        skipped: {why: y}\n';
    const after = toggled(text, ['items', 0]);
    assert.equal(after.state, 'done');
    assert.doesNotMatch(after.text, /why: x/);
    assert.match(after.text, /why: y/);
  });

  it('has nothing to tick where all is skipped', () => {
    const text = list(', skipped: {why: x}', ', skipped: {why: y}');
    assert.deepEqual(plan(text, ['items', 0]), { ok: true, changes: [], state: 'skipped', waitsFor: [] });
  });

  it('writes the reason of an override only to the children that were gated', () => {
    const text =
      'items:\n  - id: p\n    items:\n      - id: a\n        requires: [x]\n      - id: b\n        requires: [a]\n      - id: c\n  - id: x\n';
    const after = toggled(text, ['items', 0], { override: 'agreed with wang' });
    assert.equal(after.text.match(/override/g)?.length, 1);
    assert.ok(after.text.indexOf('override') < after.text.indexOf('id: b'));
  });

  it('holds a child back by its parent’s gate', () => {
    const text = 'items:\n  - id: p\n    requires: [x]\n    items:\n      - id: a\n  - id: x\n';
    assert.deepEqual(plan(text, ['items', 0, 'items', 0]), { ok: false, refusal: { code: 'gated', waitsFor: ['x'] } });
    assert.deepEqual(plan(text, ['items', 0]), { ok: false, refusal: { code: 'gated', waitsFor: ['x'] } });
  });
});

describe('planToggle: one item', () => {
  it('tells which gates are still open after an override', () => {
    const after = toggled(
      'items:\n  - id: a\n    requires: [b, c]\n  - id: b\n  - id: c\n    done: true\n',
      ['items', 0],
      { override: 'x' },
    );
    assert.deepEqual([after.state, after.waitsFor], ['done', ['b']]);
  });

  it('writes nothing of a person who is not known, and takes away who ticked before', () => {
    const after = toggled('items:\n  - id: a\n    done: false # was wrong\n    doneBy: han\n', ['items', 0], {
      by: undefined,
    });
    assert.equal(after.text, `items:\n  - id: a\n    done: true # was wrong\n    doneAt: ${at}\n`);
  });

  it('may be unticked though a gate is open', () => {
    const after = toggled('items:\n  - id: a\n    done: true\n    requires: [b]\n  - id: b\n', ['items', 0], {
      done: false,
    });
    assert.deepEqual([after.state, after.waitsFor], ['open', ['b']]);
  });

  it('is held back by a gate that is written without brackets', () => {
    const text = 'items:\n  - id: a\n    requires: b\n  - id: b\n';
    assert.deepEqual(plan(text, ['items', 0]), { ok: false, refusal: { code: 'gated', waitsFor: ['b'] } });
  });

  it('holds a skipped item back by its gates as any other', () => {
    const text = 'items:\n  - id: a\n    skipped: {why: x}\n    requires: [b]\n  - id: b\n';
    assert.deepEqual(plan(text, ['items', 0], { done: true }), {
      ok: false,
      refusal: { code: 'gated', waitsFor: ['b'] },
    });
    assert.deepEqual(plan(text, ['items', 0], { done: false }), {
      ok: true,
      changes: [],
      state: 'skipped',
      waitsFor: ['b'],
    });
  });

  it('keeps CRLF', () => {
    const text = 'items:\r\n  - id: a\r\n    text: A\r\n';
    const after = toggled(text, ['items', 0]);
    assert.equal(after.text, `${text}    done: true\r\n    doneAt: ${at}\r\n    doneBy: li\r\n`);
    assert.equal(toggled(after.text, ['items', 0]).text, text);
  });

  it('unticks thousands below a parent at once', function () {
    // Asking the parser about each would take minutes.
    this.timeout(20_000);
    const leaves = Array.from(
      { length: 2_000 },
      (_, i) => `      - id: i${i}\n        text: "# ${i}"\n        done: true\n`,
    );
    const text = `items: # all of them\n  - id: p\n    items:\n${leaves.join('')}`;
    const planned = plan(text, ['items', 0]);
    assert.ok(planned.ok && planned.changes.length === 2_000);
  });
});

describe('commentFinder', () => {
  it('tells comments from number signs in texts', () => {
    const find = commentFinder('items:\n  - id: a # x\n    text: "#1"\n    done: true\n  - {id: b, done: true} # y\n');
    assert.equal(find(['items', 0, 'id']), true);
    assert.equal(find(['items', 0, 'text']), false);
    assert.equal(find(['items', 0, 'done']), false);
    assert.equal(find(['items', 1, 'done']), true);
    assert.equal(find(['items', 7, 'done']), false);
    assert.equal(commentFinder('done: true\n')(['done']), false);
  });
});
