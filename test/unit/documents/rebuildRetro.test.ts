import assert from 'node:assert/strict';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import { holds, part, partNames } from './retroText';
import { sampleTrip, tripContents } from './sampleTrip';

const english = buildRetro(sampleTrip, { language: 'en' }).text;

describe('buildRetro, again and again', () => {
  it('says in a sentence that a part has nothing to tell', () => {
    const { text, built } = buildRetro(tripContents({}), { language: 'en' });
    assert.deepEqual(built, partNames);
    assert.ok(text.startsWith('# Untitled: retrospective\n'));
    holds(part(text, 'objectives'), '## Objectives', '', 'No objectives were set for this trip.');
    holds(part(text, 'timeline'), '## Timeline', '', 'Nothing with a date was recorded.');
    for (const name of partNames) assert.match(part(text, name), /\n\n\S.*\.\n\n$/, name);
    const zh = buildRetro(tripContents({}), { language: 'zh-cn' }).text;
    for (const name of partNames) assert.match(part(zh, name), /\n\n\S.*。\n\n$/, name);
  });

  it('changes nothing when nothing has changed', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const { text } = buildRetro(sampleTrip, { language });
      for (const existing of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}`]) {
        assert.equal(buildRetro(sampleTrip, { language, existing }).text, existing);
        assert.equal(buildRetro(sampleTrip, { language, existing, parts: 'all' }).text, existing);
      }
    }
  });

  it("keeps a person's text, a kept part, and the absence of a part", () => {
    const mine = '\n\nMine  \t\n\n```js\nlet x;\n```\n';
    const kept = '<!-- onsite:begin issues -->\n<!-- onsite:keep issues -->\nmy issues\n<!-- onsite:end issues -->';
    const existing = english
      .replace('# ACME go-live: retrospective', `# Ours${mine}`)
      .replace(/<!-- onsite:begin issues -->[^]*<!-- onsite:end issues -->/, kept)
      .replace(/<!-- onsite:begin changes -->[^]*<!-- onsite:end changes -->\n/, '')
      .replace(/## Keep[^]*/, '## What I think\n\nEverything.');
    const { text, kept: keptNames, out } = buildRetro(sampleTrip, { language: 'en', existing });
    assert.equal(text, existing);
    assert.deepEqual([keptNames, out], [['issues'], ['changes']]);
    const all = buildRetro(sampleTrip, { language: 'en', existing, parts: 'all' }).text;
    assert.equal(part(all, 'changes'), part(english, 'changes'));
    assert.ok(all.includes(kept) && all.includes(mine) && all.endsWith('## What I think\n\nEverything.'));
  });

  it('shows new facts in the parts of an old document, in its line endings', () => {
    const old = buildRetro(tripContents({}), { language: 'en' }).text.replaceAll('\n', '\r\n');
    const { text } = buildRetro(sampleTrip, { language: 'en', existing: old });
    assert.equal(part(text, 'issues'), part(english, 'issues').replaceAll('\n', '\r\n'));
    assert.ok(text.startsWith('# Untitled: retrospective\r\n'));
  });

  it('makes a blank file a document, and leaves one without parts alone', () => {
    assert.equal(buildRetro(sampleTrip, { language: 'en', existing: '' }).text, english);
    assert.equal(buildRetro(sampleTrip, { language: 'en', existing: '\uFEFF' }).text, `\uFEFF${english}`);
    assert.equal(
      buildRetro(sampleTrip, { language: 'en', existing: '\r\n' }).text,
      `\r\n${english.replaceAll('\n', '\r\n')}`,
    );
    const own = buildRetro(sampleTrip, { language: 'en', existing: '# Mine\n' });
    assert.equal(own.text, '# Mine\n');
    assert.deepEqual(own.out, partNames);
  });
});
