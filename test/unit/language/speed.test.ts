import assert from 'node:assert/strict';
import { completionsAt } from '../../../src/core/language/completions';
import { hoverAt } from '../../../src/core/language/hoverFacts';
import { readTree } from '../../../src/core/language/readTree';
import { sampleContents, sampleWorld } from './cursor';

const count = 2_000;
const rounds = 60;

function listOf(length: number): string {
  const items = Array.from(
    { length },
    (_, index) => `  - id: item-${index}
    text: Item ${index} of a list that nobody would want to write
    requires: [item-${Math.max(0, index - 1)}]
    owner: li
    due: 2026-03-13
    note: |
      Two lines
      of text
`,
  );
  return `kind: deliverables\ntitle: Long\nitems:\n${items.join('')}`;
}

/** Milliseconds that 95 of 100 runs stay below. */
function p95(run: (round: number) => unknown): number {
  const times = Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds * 0.95)] ?? 0;
}

describe('speed', () => {
  it('of completion and hover in a list of 2,000 items, every time in a new text', () => {
    const text = listOf(count);
    const world = sampleWorld(sampleContents({ 'checklists/deliverables.yaml': text }));
    const figures: string[] = [];
    const measure = (name: string, run: (round: number) => unknown) => {
      figures.push(`${name} ${p95(run).toFixed(1)} ms`);
    };
    const typed = (round: number, line: string) => `${text}  - id: new-${round}\n    ${line}`;
    measure('keys', (round) => {
      const at = typed(round, 'ow');
      assert.ok(completionsAt('checklist', at, at.length, world).length > 5);
    });
    measure('ids', (round) => {
      const at = typed(round, 'requires: [');
      assert.equal(completionsAt('checklist', at, at.length, world).length, count);
    });
    measure('hover', (round) => {
      const at = typed(round, `requires: [item-${count - 1}]`);
      assert.ok(hoverAt('checklist', at, at.length - 3, world));
    });
    measure('the whole tree', (round) => readTree(typed(round, 'ow')));
    console.log(`      p95 in ${Math.round(text.length / 1_000)} KB: ${figures.join(' · ')}`);
  }).timeout(60_000);
});
