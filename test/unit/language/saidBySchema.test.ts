import assert from 'node:assert/strict';
import { completionsAt } from '../../../src/core/language/completions';
import { hoverAt } from '../../../src/core/language/hoverFacts';
import { isOfferedBySchema, isToldBySchema } from '../../../src/core/language/saidBySchema';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { cursor, sampleWorld } from './cursor';

/** What is left to offer beside a tool that reads the schemas. */
function left(kind: RecordKind, marked: string): readonly string[] {
  const { text, offset } = cursor(marked);
  const found = completionsAt(kind, text, offset, sampleWorld());
  assert.ok(found.length > 0, marked);
  return found.filter((completion) => !isOfferedBySchema(kind, completion)).map(({ label }) => label);
}

describe('beside a tool that reads the schemas', () => {
  it('keys, closed words and flags are not offered twice', () => {
    for (const marked of ['│', 'severity: │', 'confirmed: {satisfied: │', 'confirmed:\n  via: │']) {
      assert.deepEqual(left('issue', marked), [], marked);
    }
    assert.deepEqual(left('checklist', 'items:\n  │'), []);
  });

  it('what only the trip knows is offered', () => {
    assert.deepEqual(left('issue', 'owner: │'), ['li', 'wang', 'Ms Zhou']);
    assert.deepEqual(left('issue', 'module: │'), ['login']);
    assert.deepEqual(left('change', 'moves:\n  │'), ['sample-import', 'mapping', 'bulk-import']);
    assert.ok(left('issue', 'due: │').includes('2026-03-12'));
    assert.ok(left('template', 'title: {{│').includes('{{customer.name}}'));
  });

  it('what keys and words mean is not told twice, how things stand is', () => {
    const told = (kind: RecordKind, marked: string) => {
      const { text, offset } = cursor(marked);
      const facts = hoverAt(kind, text, offset, sampleWorld())?.facts ?? [];
      return facts.filter((fact) => !isToldBySchema(fact)).map(({ type }) => type);
    };
    assert.deepEqual(told('issue', 'seve│rity: major'), []);
    assert.deepEqual(told('issue', 'severity: maj│or'), []);
    assert.deepEqual(told('issue', 'owner: l│i'), ['member']);
    assert.deepEqual(told('change', 'moves: {map│ping: 2026-03-12}'), ['item']);
  });
});
