import assert from 'node:assert/strict';
import { completionsAt, type Completion } from '../../../src/core/language/completions';
import { maxOffered, worthOffering } from '../../../src/core/language/worthOffering';
import { sampleContents, sampleWorld } from './cursor';

const items = Array.from({ length: 2_000 }, (_, index) => `  - {id: item-${index}, text: 条目 ${index}}\n`);
const list = `kind: deliverables\nitems:\n${items.join('')}`;
const world = sampleWorld(sampleContents({ 'checklists/deliverables.yaml': list }));

function offeredAt(typed: string) {
  const text = `${list}  - id: new\n    requires: [${typed}`;
  return worthOffering(completionsAt('checklist', text, text.length, world), text);
}
const labels = ({ offered }: { readonly offered: readonly Completion[] }) => offered.map(({ label }) => label);

describe('completions by the thousand', () => {
  it('are cut to what can be looked through, and asked for again with every letter', () => {
    const first = offeredAt('');
    assert.equal(first.offered.length, maxOffered);
    assert.equal(first.isComplete, false);
    assert.deepEqual(labels(first).slice(0, 2), ['item-1999', 'item-1998'], 'the nearest above come first');
    assert.equal(labels(offeredAt('item-1999'))[0], 'item-1999', 'what is typed as a whole comes first');
    assert.equal(labels(offeredAt('item-19'))[0], 'item-19', 'what is typed out, however many others begin with it');
    assert.ok(labels(offeredAt('i199')).includes('item-1999'), 'letters that follow each other');
    assert.ok(labels(offeredAt('1998')).includes('item-1998'), 'whatever is far down the list');
    assert.deepEqual(labels(offeredAt('nothing')), []);
  });

  it('are those around the item that is written in', () => {
    const start = list.indexOf('item-500, ');
    const text = `${list.slice(0, start)}item-500, requires: [${list.slice(start + 'item-500, '.length)}`;
    const offset = text.indexOf('requires: [') + 'requires: ['.length;
    const { offered } = worthOffering(completionsAt('checklist', text, offset, world), text);
    assert.deepEqual(labels({ offered }).slice(0, 2), ['item-499', 'item-498']);
    assert.ok(!labels({ offered }).includes('item-500'), 'not the item itself');
  });

  it('are all there where they are few', () => {
    const text = 'kind: deliverables\nitems:\n  - id: a\n    ';
    const few = completionsAt('checklist', text, text.length, world);
    assert.deepEqual(worthOffering(few, text), { offered: few, isComplete: true });
  });
});
