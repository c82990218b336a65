import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readRecord } from '../../../src/core/format/readRecord';
import { recordKinds } from '../../../src/core/language/jsonSchema';
import type { RecordKind } from '../../../src/core/model/recordKind';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly include: readonly string[];
  readonly body: readonly string[];
}

const files = ['snippets/en.json', 'snippets/zh-cn.json'];
const variables: Readonly<Record<string, string>> = {
  CURRENT_YEAR: '2026',
  CURRENT_MONTH: '03',
  CURRENT_DATE: '12',
  CURRENT_HOUR: '10',
  CURRENT_MINUTE: '20',
  CURRENT_TIMEZONE_OFFSET: '+08:00',
};

/** The text that a snippet leaves when every stop is left as it is. */
function textOf({ body }: Snippet): string {
  let text = body.join('\n').replace(/\$\{(CURRENT_\w+)\}/g, (_, name: string) => variables[name] ?? '?');
  text = text.replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1').replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, '$1');
  return text.replace(/\$\d+/g, '').replace(/\\([$}\\])/g, '$1');
}

function snippetsIn(file: string): readonly (readonly [string, Snippet])[] {
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
}

const byPrefix: Readonly<Record<string, RecordKind>> = {
  'onsite-confirmed': 'issue',
  'onsite-issue-steps': 'issue',
  'onsite-item': 'checklist',
  'onsite-gated-item': 'checklist',
};

describe('the snippets', () => {
  for (const file of files) {
    it(`are good records: ${file}`, () => {
      const kinds = new Set<RecordKind>();
      for (const [name, snippet] of snippetsIn(file)) {
        const prefix = [snippet.prefix].flat().find((each) => each.startsWith('onsite-')) ?? '';
        const stem = prefix.replace(/-zh$/, '');
        const kind = byPrefix[stem] ?? (stem.slice('onsite-'.length) as RecordKind);
        kinds.add(kind);
        const text = stem.endsWith('-item') ? `items:\n${textOf(snippet)}` : textOf(snippet);
        const { problems, value } = readRecord(kind, text.trimEnd());
        // Steps and a confirmation stand in an issue that has more.
        const own = problems.filter(({ code }) => code !== 'stage-out-of-order' && code !== 'missing-key');
        assert.deepEqual(own, [], `${name}\n${text}`);
        assert.ok(Object.keys(value).length > 0, name);
        assert.equal(
          /\p{Script=Han}/u.test(snippet.body.join('')),
          file.includes('zh-cn') && stem !== 'onsite-confirmed',
          name,
        );
        assert.equal(/\p{Script=Han}/u.test(snippet.description), file.includes('zh-cn'), name);
      }
      assert.deepEqual([...kinds].sort(), [...recordKinds()].sort());
    });
  }

  it('are offered only in files of their kind, and in a new one that has no name yet', () => {
    const places: Readonly<Record<string, string>> = {
      'onsite-trip': '**/trip.yaml',
      'onsite-issue': '**/issues/*.yaml',
      'onsite-item': '**/checklists/*.yaml',
      'onsite-template': '**/knowledge/templates/*.yaml',
    };
    for (const [name, { prefix, include }] of files.flatMap(snippetsIn)) {
      assert.ok(include.includes('Untitled-*'), name);
      assert.ok(include.length > 1 && include.length < 5, name);
      const stem = ([prefix].flat().at(-1) ?? '').replace(/-zh$/, '');
      const place = places[stem];
      if (place !== undefined) assert.ok(include.includes(place), name);
    }
  });

  it('are the same in both languages, each with a prefix of its own', () => {
    const [en = [], zh = []] = files.map((file) => snippetsIn(file));
    assert.equal(en.length, zh.length);
    const prefixes = [...en, ...zh].flatMap(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});
