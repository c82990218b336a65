import assert from 'node:assert/strict';
import { completionsAt, type Completion } from '../../../src/core/language/completions';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { readText } from '../../../src/core/format/readText';
import { cursor, sampleContents, sampleWorld } from './cursor';

function complete(kind: RecordKind, marked: string): readonly Completion[] {
  const { text, offset } = cursor(marked);
  return completionsAt(kind, text, offset, sampleWorld());
}

function labels(kind: RecordKind, marked: string): readonly string[] {
  return complete(kind, marked).map(({ label }) => label);
}

/** The text after one of the completions, its stops and choices taken as `x` or the first. */
function taken(kind: RecordKind, marked: string, label: string, mode: 'insert' | 'replace' = 'replace'): string {
  const { text } = cursor(marked);
  const found = complete(kind, marked).find((completion) => completion.label === label);
  assert.ok(found, `${label} is offered: ${labels(kind, marked).join()}`);
  const insert = found.isSnippet
    ? found.insert
        .replace(/(?<!\\)\$\{\d\|([^,|]*)[^}]*\}/g, '$1')
        .replace(/(?<!\\)\$\d/g, 'x')
        .replace(/\\([\\$}])/g, '$1')
    : found.insert;
  return text.slice(0, found.range[0]) + insert + text.slice(mode === 'insert' ? found.insertEnd : found.range[2]);
}

describe('completions', () => {
  it('are the keys of the record that are not there yet', () => {
    const keys = labels('issue', 'title: x\n│');
    assert.ok(keys.includes('severity') && keys.includes('describe'));
    assert.ok(!keys.includes('title'));
    assert.deepEqual(labels('change', 'impact:\n  │'), ['scope', 'days', 'cost', 'risk', 'rework']);
  });

  it('are the keys of items at any depth', () => {
    for (const marked of ['items:\n  - id: a\n    │', 'items:\n  - id: a\n    items:\n      - id: b\n        │']) {
      const keys = labels('checklist', marked);
      assert.ok(keys.includes('requires') && keys.includes('items'), marked);
      assert.ok(!keys.includes('id'));
    }
  });

  it('bring what belongs to a key, so that the text reads', () => {
    for (const kind of ['trip', 'checklist', 'issue', 'change', 'feedback', 'day', 'review', 'customer'] as const) {
      for (const label of labels(kind, '│')) {
        const text = taken(kind, '│', label);
        const { understood, value } = readText(text);
        assert.ok(understood, text);
        assert.ok(Object.hasOwn(value as object, label), text);
      }
    }
  });

  it('bring what belongs to a key in an item, at its own depth', () => {
    const before = 'items:\n  - id: a\n    │\n  - id: b\n';
    for (const label of labels('checklist', before)) {
      const { understood, value } = readText(taken('checklist', before, label));
      assert.ok(understood, label);
      const { items } = value as { items: readonly object[] };
      assert.equal(items.length, 2, label);
      assert.ok(Object.hasOwn(items[0] ?? {}, label), label);
    }
  });

  it('change a key that is there and leave its value', () => {
    assert.equal(taken('issue', 'seve│r: major\n', 'severity'), 'severity: major\n');
  });

  it('are closed words', () => {
    assert.deepEqual(labels('issue', 'severity: │'), ['blocker', 'major', 'minor', 'question']);
    assert.deepEqual(labels('issue', 'confirmed: {via: s│'), [
      'signature',
      'email',
      'wechat',
      'feishu',
      'phone',
      'meeting',
      'other',
    ]);
    assert.equal(taken('issue', 'severity:│', 'major'), 'severity: major');
  });

  it('are people by id, and by name where they have none', () => {
    assert.deepEqual(labels('checklist', 'items:\n  - owner: │'), ['li', 'wang', 'Ms Zhou']);
    assert.deepEqual(labels('review', 'with: [│'), ['li', 'wang', 'Ms Zhou']);
    const [li] = complete('issue', 'reportedBy: │');
    assert.equal(li?.name, '李雷 · engineer');
    assert.match(li?.filter ?? '', /李雷/);
  });

  it('are items, the item itself left out', () => {
    const open = 'items:\n  - id: mapping\n    requires: [│]\n';
    assert.deepEqual(labels('checklist', open), ['bulk-import', 'sample-import'], 'what is done comes last');
    assert.deepEqual(labels('checklist', 'items:\n  - {id: bulk-import, requires: [│'), ['mapping', 'sample-import']);
    assert.equal(
      taken('checklist', 'items:\n  - requires: │\n', 'mapping'),
      'items:\n  - requires: [mapping]\n',
      'a list is begun',
    );
    assert.equal(
      taken('checklist', 'items:\n  - requires:\n      │\n', 'mapping'),
      'items:\n  - requires:\n      - mapping\n',
    );
    assert.equal(complete('day', 'plan:\n  morning:\n    - item: │')[0]?.isPast, true, 'done');
  });

  it('are items as keys of what a change moves', () => {
    assert.equal(taken('change', 'moves:\n  │', 'mapping'), 'moves:\n  mapping: x');
    assert.deepEqual(labels('change', 'moves: {mapping: 2026-03-13, │}'), ['sample-import', 'bulk-import']);
  });

  it('are objectives, records, customers, files', () => {
    assert.deepEqual(labels('checklist', 'items:\n  - objective: │'), ['order-to-cash']);
    assert.deepEqual(labels('feedback', 'issue: │'), ['2026-03-12-login-7f3k']);
    assert.deepEqual(labels('feedback', 'change: │'), ['2026-03-13-report-q2mz']);
    assert.deepEqual(labels('review', 'feedback:\n  - │'), ['2026-03-13-slow-a81c']);
    assert.deepEqual(labels('trip', 'customer: │'), ['acme']);
    assert.deepEqual(labels('issue', 'evidence: [│'), ['evidence/import-log.txt', 'evidence/signoff.jpg']);
    assert.deepEqual(labels('issue', 'confirmed:\n  evidence: e│'), [
      'evidence/import-log.txt',
      'evidence/signoff.jpg',
    ]);
  });

  it('are words in use', () => {
    assert.deepEqual(labels('issue', 'module: │'), ['login']);
    assert.deepEqual(labels('issue', 'tags: [│'), ['network']);
    assert.ok(labels('trip', 'timezone: │').includes('Asia/Shanghai'));
    assert.ok(labels('customer', 'industry: │').includes('manufacturing'));
    assert.ok(labels('checklist', 'kind: │').includes('toolkit'));
  });

  it('are dates around today and of the trip, relative ones in templates, and now', () => {
    const dates = complete('checklist', 'items:\n  - due: │');
    assert.deepEqual(
      dates.slice(0, 4).map(({ label, note }) => `${label} ${note}`),
      ['2026-03-12 today', '2026-03-13 tomorrow', '2026-03-09 first-day', '2026-03-20 last-day'],
    );
    assert.ok(labels('template', 'items:\n  - due: │').includes('start+2wd'));
    assert.equal(taken('issue', 'reportedAt: │', '2026-03-12T10:20:00+08:00'), 'reportedAt: 2026-03-12T10:20:00+08:00');
    assert.deepEqual(labels('checklist', 'items:\n  - done: │'), ['true', 'false']);
  });

  it('are flags without quotes, which would make texts of them', () => {
    assert.equal(taken('checklist', 'items:\n  - done: │\n', 'true'), 'items:\n  - done: true\n');
    assert.equal(
      taken('customer', 'contacts:\n  - {id: a, decides: "│"}\n', 'false'),
      'contacts:\n  - {id: a, decides: false}\n',
    );
  });

  it('go on in a list that is begun without its bracket', () => {
    assert.equal(taken('checklist', 'items:\n  - requires: map│\n', 'mapping'), 'items:\n  - requires: [mapping]\n');
    assert.equal(
      taken('issue', 'evidence: evidence/im│\n', 'evidence/import-log.txt'),
      'evidence: [evidence/import-log.txt]\n',
    );
  });

  it('keep the quote that is typed', () => {
    assert.equal(taken('issue', 'owner: "l│"\n', 'li'), 'owner: "li"\n');
    assert.equal(taken('checklist', "items:\n  - requires: ['│']\n", 'mapping'), "items:\n  - requires: ['mapping']\n");
  });

  it('escape what would end the quote that is typed', () => {
    const world = { ...sampleWorld(), customers: [{ id: 'd\'or "north"' }] };
    const take = (marked: string) => {
      const { text, offset } = cursor(marked);
      const [found] = completionsAt('trip', text, offset, world);
      assert.ok(found);
      return readText(text.slice(0, found.range[0]) + found.insert + text.slice(found.range[2])).value;
    };
    assert.deepEqual(take("customer: '│'\n"), { customer: 'd\'or "north"' });
    assert.deepEqual(take('customer: "│"\n'), { customer: 'd\'or "north"' });
  });

  it('take the quotes and braces along that the editor closed by itself', () => {
    const cases: readonly [RecordKind, string, string, string][] = [
      ['issue', 'owner: "│"\n', 'li', 'owner: "li"\n'],
      ['issue', 'owner: "l│i"\n', 'li', 'owner: "li"\n'],
      ['issue', "owner: '│' # who\n", 'li', "owner: 'li' # who\n"],
      ['checklist', 'items:\n  - requires: ["│"]\n', 'mapping', 'items:\n  - requires: ["mapping"]\n'],
      ['checklist', 'items:\n  - {owner: "│", text: "x"}\n', 'li', 'items:\n  - {owner: "li", text: "x"}\n'],
      ['customer', 'contacts:\n  - {decides: "│"}\n', 'false', 'contacts:\n  - {decides: false}\n'],
      ['template', 'title: "{{│}}"\n', '{{customer.name}}', 'title: "{{customer.name}}"\n'],
      ['template', 'title: "{{cus│}} x"\n', '{{customer.name}}', 'title: "{{customer.name}} x"\n'],
    ];
    for (const [kind, marked, label, wanted] of cases) {
      for (const mode of ['insert', 'replace'] as const) assert.equal(taken(kind, marked, label, mode), wanted, mode);
    }
    // What is behind the cursor stays in an editor that is set to insert.
    assert.equal(taken('issue', 'owner: │wang\n', 'li', 'insert'), 'owner: liwang\n');
    assert.equal(taken('checklist', 'items:\n  - {owner: "│}\n', 'li'), 'items:\n  - {owner: "li"}\n');
    assert.equal(
      taken('checklist', 'items:\n  - {owner: "│, text: "x"}\n', 'li', 'insert'),
      'items:\n  - {owner: "li", text: "x"}\n',
    );
  });

  it('read as what they name, whatever signs are in it', () => {
    const odd = [
      "O'Brien",
      '"Bob" Lee',
      'C:\\x',
      'a\\"b',
      '.inf',
      '<<',
      'null',
      '12',
      'a: b',
      'a #b',
      '[x]',
      'x,y',
      '$1',
      'a}$0',
    ];
    const written = (value: string) => JSON.stringify(value);
    const strange = sampleWorld(
      sampleContents({
        'trip.yaml': `title: T\nteam: [${odd.map((id) => `{id: ${written(id)}}`).join(', ')}]\n`,
        'checklists/deliverables.yaml': `items: [${odd.map((id) => `{id: ${written(id)}, text: x}`).join(', ')}]\n`,
      }),
    );
    const cases: readonly [RecordKind, string, string][] = [
      ['issue', 'owner: │\n', ''],
      ['issue', 'owner: "│"\n', ''],
      ['issue', "owner: '│'\n", ''],
      ['review', 'with: [│]\n', ''],
      ['review', 'with: ["│"]\n', ''],
      ['review', "with:\n  - '│'\n", ''],
      ['change', 'moves:\n  │\n', '2026-03-12'],
      ['change', 'moves: {│}\n', '2026-03-12'],
    ];
    for (const [kind, marked, value] of cases) {
      const { text, offset } = cursor(marked);
      const read = new Set<string>();
      for (const { insert, isSnippet, range, insertEnd } of completionsAt(kind, text, offset, strange)) {
        const plain = isSnippet ? insert.replace(/(?<!\\)\$0/g, '').replace(/\\([\\$}])/g, '$1') : insert;
        const after = readText(text.slice(0, range[0]) + plain + value + text.slice(insertEnd));
        const [content] = Object.values((after.value ?? {}) as object) as unknown[];
        const named = Array.isArray(content)
          ? content
          : typeof content === 'object'
            ? Object.keys(content ?? {})
            : [content];
        read.add(String(named[0]));
      }
      for (const id of odd) assert.ok(read.has(id), `${marked}: ${id} among ${[...read].join(' | ')}`);
    }
  });

  it('are new items of a list', () => {
    const [entry] = complete('checklist', 'items:\n  - id: a\n  │\n');
    assert.equal(entry?.insert, '- id: $1\n    text: $2');
    const text = taken('checklist', 'items:\n  - id: a\n  │\n', entry?.label ?? '');
    assert.deepEqual(readText(text).value, { items: [{ id: 'a' }, { id: 'x', text: 'x' }] });
  });

  it('are none where anything may be written, or nothing is known', () => {
    for (const marked of [
      'title: │',
      'describe: |\n  own│',
      '# own│',
      'nonsense: │',
      'nonsense:\n  │',
      'items:\n  - text: │',
    ]) {
      assert.deepEqual(labels('checklist', marked), [], marked);
    }
  });

  it('come in a text that cannot be parsed', () => {
    assert.deepEqual(labels('checklist', 'title: [\nitems:\n  - id: "a\n  - owner: │\n   bad: :\n- x'), [
      'li',
      'wang',
      'Ms Zhou',
    ]);
  });

  it('are placeholders in the texts of templates', () => {
    assert.ok(labels('template', 'title: For {{│').includes('{{customer.name}}'));
    const closed = 'items:\n  - text: "Kick-off with {{cust│}}"\n';
    assert.equal(
      taken('template', closed, '{{customer.name}}'),
      'items:\n  - text: "Kick-off with {{customer.name}}"\n',
    );
    assert.deepEqual(labels('checklist', 'title: For {{│'), []);
  });
});
