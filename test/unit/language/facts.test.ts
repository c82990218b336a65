import assert from 'node:assert/strict';
import { evidenceLinks } from '../../../src/core/language/evidenceLinks';
import { foldingRanges } from '../../../src/core/language/foldingRanges';
import { hoverAt, type Fact } from '../../../src/core/language/hoverFacts';
import { inlayFacts } from '../../../src/core/language/inlayFacts';
import { outlineOf, type OutlineEntry } from '../../../src/core/language/outline';
import { readTree } from '../../../src/core/language/readTree';
import type { TripContents } from '../../../src/core/model/contents';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { cursor, sampleContents, sampleWorld } from './cursor';

function hovered(kind: RecordKind, marked: string, contents?: TripContents): readonly Fact[] {
  const { text, offset } = cursor(marked);
  return hoverAt(kind, text, offset, sampleWorld(contents))?.facts ?? [];
}

function only(facts: readonly Fact[]): Fact {
  assert.equal(facts.length, 1, JSON.stringify(facts));
  return facts[0]!;
}

describe('what is known of what stands somewhere', () => {
  it('is what a key means, at any depth and while the text is broken', () => {
    assert.deepEqual(hovered('issue', 'seve│rity: major\n'), [{ type: 'key', pattern: 'severity' }]);
    assert.deepEqual(hovered('checklist', 'items:\n  - items:\n      - requ│ires: [a\n'), [
      { type: 'key', pattern: 'items.*.requires' },
    ]);
    assert.deepEqual(hovered('issue', 'our│s: x\n'), []);
    assert.deepEqual(hovered('issue', 'title: free te│xt\n'), []);
  });

  it('is what a closed word means', () => {
    assert.deepEqual(hovered('issue', 'severity: ma│jor\n'), [{ type: 'word', key: 'severity', word: 'major' }]);
    assert.deepEqual(hovered('issue', 'severity: hu│ge\n'), []);
  });

  it('is who a person is, by id or by name', () => {
    const member = only(hovered('checklist', 'items:\n  - owner: l│i\n'));
    assert.ok(member.type === 'member' && member.member.name === '李雷');
    const contact = only(hovered('feedback', 'from: wa│ng\n'));
    assert.ok(
      contact.type === 'contact' && contact.customer === 'ACME Machinery' && contact.contact.role === 'IT lead',
    );
    const named = only(hovered('issue', 'owner: 李│雷\n'));
    assert.equal(named.type, 'member');
    assert.deepEqual(hovered('issue', 'owner: some│body\n'), []);
  });

  it('is how an item stands: what it waits for, when it is due', () => {
    const fact = only(hovered('day', 'plan:\n  morning:\n    - {item: bulk-imp│ort}\n'));
    assert.ok(fact.type === 'item');
    assert.deepEqual([fact.state, fact.waitsFor, fact.due, fact.isOverdue], ['open', ['mapping'], '2026-03-13', false]);
    const done = only(hovered('checklist', 'items:\n  - requires: [sample-│import]\n'));
    assert.ok(done.type === 'item' && done.state === 'done');
    const [first, second] = hovered('change', 'moves:\n  bulk-im│port: 2026-03-14\n');
    assert.deepEqual([first?.type, second?.type], ['item', 'key']);
  });

  it('is that an item below a skipped one is skipped with it', () => {
    const list = 'items:\n  - {id: up, skipped: {why: no}, items: [{id: low, due: 2026-03-10}]}\n';
    const fact = only(
      hovered('day', 'plan:\n  morning:\n    - {item: lo│w}\n', sampleContents({ 'checklists/b.yaml': list })),
    );
    assert.ok(fact.type === 'item');
    assert.deepEqual([fact.state, fact.isOverdue], ['skipped', false]);
  });

  it('is which records, objectives and customers are named', () => {
    const issue = only(hovered('feedback', 'issue: 2026-03-12-│login-7f3k\n'));
    assert.ok(issue.type === 'issue' && issue.file.value.title === 'Login times out');
    assert.equal(only(hovered('feedback', 'change: 2026-03-13-│report-q2mz\n')).type, 'change');
    assert.equal(only(hovered('review', 'feedback: [2026-03-13-│slow-a81c]\n')).type, 'feedback');
    assert.equal(only(hovered('checklist', 'items: [{objective: order-│to-cash}]\n')).type, 'objective');
    assert.deepEqual(only(hovered('trip', 'customer: ac│me\n')), {
      type: 'customer',
      id: 'acme',
      name: 'ACME Machinery',
      industry: undefined,
    });
    assert.deepEqual(only(hovered('feedback', 'issue: no│ne\n')), { type: 'unknown', role: 'issue', id: 'none' });
  });

  it('is whether evidence is there, and which day of the trip a date is', () => {
    assert.deepEqual(only(hovered('issue', 'evidence: [./evidence/sign│off.jpg]\n')), {
      type: 'evidence',
      path: 'evidence/signoff.jpg',
      isThere: true,
    });
    assert.deepEqual(only(hovered('checklist', 'items: [{due: 2026-03-│11}]\n')), {
      type: 'date',
      day: '2026-03-11',
      isRelative: false,
      dayOfTrip: 3,
    });
    assert.deepEqual(hovered('checklist', 'items: [{due: so│on}]\n'), []);
  });
});

describe('the outline', () => {
  const say = (entry: OutlineEntry): unknown =>
    entry.children.length > 0
      ? { [entry.name]: entry.children.map(say) }
      : `${entry.name}|${entry.detail}|${entry.type}`;
  const outline = (kind: RecordKind, text: string) => outlineOf(kind, readTree(text)).map(say);

  it('has items by what they say, with those below them', () => {
    const text =
      'kind: x\nitems:\n  - id: a\n    text: First\n    items:\n      - {id: b, text: Second, done: true}\n  - id: c\n';
    assert.deepEqual(outline('checklist', text), ['kind|x|text', { items: [{ First: ['Second|b|done'] }, 'c||item'] }]);
  });

  it('has keys with their values, and people by name', () => {
    assert.deepEqual(outline('trip', 'title: T\nstart: 2026-03-09\nteam:\n  - {id: li, name: 李雷}\n'), [
      'title|T|text',
      'start|2026-03-09|date',
      { team: ['李雷|li|item'] },
    ]);
    assert.deepEqual(outline('issue', 'severity: major\ntags: [a, b]\ndescribe: |\n  x\n'), [
      'severity|major|word',
      'tags||list',
      'describe||text',
    ]);
  });

  it('has selections inside of ranges, also in a broken text', () => {
    const check = (entry: OutlineEntry): void => {
      assert.ok(entry.range[0] <= entry.selection[0] && entry.selection[1] <= entry.range[1], entry.name);
      assert.notEqual(entry.name, '');
      entry.children.forEach(check);
    };
    const text = 'a:\n"": x\nitems:\n  -\n  - {\n  - id: [\n  - text: ""\n   x\n';
    for (let end = 0; end <= text.length; end++) outlineOf('checklist', readTree(text.slice(0, end))).forEach(check);
  });
});

describe('folding', () => {
  it('folds what stands on several lines, and comments', () => {
    const text = '# one\n# two\ntitle: x\nitems:\n  - id: a\n    text: b\n  - {id: c}\nnote: |\n  d\n  e\n';
    assert.deepEqual(
      foldingRanges(text, readTree(text)).map(({ start, end, isComment }) => `${start}-${end}${isComment ? '#' : ''}`),
      ['3-6', '4-5', '7-9', '0-1#'],
    );
    assert.deepEqual(foldingRanges('', readTree('')), []);
  });
});

describe('links', () => {
  it('are the paths of evidence that stay in the trip, without quotes', () => {
    const text =
      'evidence: ["evidence/a b.jpg", ../x, https://x.example/y, ./evidence/c]\nconfirmed: {evidence: evidence/d}\n';
    assert.deepEqual(
      evidenceLinks('issue', readTree(text)).map(({ range, path }) => `${text.slice(...range)} → ${path}`),
      ['evidence/a b.jpg → evidence/a b.jpg', './evidence/c → evidence/c', 'evidence/d → evidence/d'],
    );
  });
});

describe('what follows and is shown behind values', () => {
  const facts = (kind: RecordKind, text: string, contents?: TripContents) =>
    inlayFacts(kind, readTree(text), contents ?? sampleContents(), '2026-03-12').map(
      ({ offset, ...fact }) => `${text.slice(0, offset).split(/[\s{]/).at(-1)} ${Object.values(fact).join(' ')}`,
    );

  it('is the stage of an issue, as its text stands', () => {
    assert.deepEqual(facts('issue', 'title: x\ndescribe: |\n  y\nanalyze: z\ndue: 2026-03-11\n'), [
      'x stage analyzed',
      '2026-03-11 days -1',
    ]);
    assert.deepEqual(
      facts('issue', 'title: x\ndue: 2026-03-11\ndescribe: a\nanalyze: b\npropose: c\nresolved: {by: li}\n'),
      ['x stage resolved'],
    );
  });

  it('is how far due dates of open items are off', () => {
    assert.deepEqual(
      facts('checklist', 'items:\n  - id: a\n    due: 2026-03-15\n  - {due: 2026-03-10, done: true}\n  - due: soon\n'),
      ['2026-03-15 days 3'],
    );
    const parent = (second: string) =>
      `items:\n  - due: 2026-03-10\n    items:\n      - {id: a, done: true}\n      - {id: b, ${second}}\n`;
    assert.deepEqual(facts('checklist', parent('done: true')), []);
    assert.deepEqual(facts('checklist', parent('skipped: {why: no}')), []);
    assert.deepEqual(facts('checklist', parent('text: c')), ['2026-03-10 days -2']);
  });

  it('is the day that a change moved an item to, and that a relative date means', () => {
    const moved = sampleContents({
      'changes/2026-03-13-report-q2mz.yaml':
        'title: x\nmoves: {bulk-import: 2026-03-16}\ndecision: {status: accepted, at: 2026-03-13T10:00:00+08:00}\n',
    });
    assert.deepEqual(facts('checklist', 'items:\n  - id: bulk-import\n    due: 2026-03-13\n', moved), [
      '2026-03-13 day 2026-03-16 true',
      '2026-03-13 days 4',
    ]);
    assert.deepEqual(facts('checklist', 'items:\n  - due: start+2d\n'), [
      'start+2d day 2026-03-11 false',
      'start+2d days -1',
    ]);
  });
});
