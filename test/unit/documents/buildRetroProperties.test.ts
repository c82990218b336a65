import assert from 'node:assert/strict';
import fc from 'fast-check';
import markdownIt from 'markdown-it';
import { buildRetro } from '../../../src/core/documents/buildRetro';
import { findMarkers, marker } from '../../../src/core/documents/markers';
import { hostileText } from './hostileText';
import { anyTrip, hidden } from './retroArbitraries';
import { partNames } from './retroText';

const language = fc.constantFrom('en', 'zh-cn');
const expectedTags =
  /^<\/?(?:h[1-3]|p|br|ul|li|strong|em|table|thead|tbody|tr|th|td|pre|code class="language-mermaid"|code|a href="[^"]*"|a)>$/;

/** What a person may have made of a document: own words, pairs old, kept, broken or in code, in any order. */
const existingDocument = fc
  .tuple(
    fc.array(
      fc.oneof(
        hostileText,
        fc.constantFrom(...partNames).map((name) => `${marker('begin', name)}\nold\n${marker('end', name)}`),
        fc
          .constantFrom(...partNames)
          .map((name) => `${marker('begin', name)}\n${marker('keep', name)}\nmine\n${marker('end', name)}`),
        fc.constantFrom(...partNames).map((name) => marker('begin', name)),
        fc.constantFrom(...partNames).map((name) => marker('end', name)),
        fc.constantFrom('```', '~~~', '```js', 'words', ''),
      ),
      { maxLength: 12 },
    ),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([blocks, eol, mark]) => (mark ? '\uFEFF' : '') + blocks.join(eol));

/** The document without the bodies of the parts that a build may write. */
function personsBytes(text: string): string {
  const seen = new Set<string>();
  let rest = '';
  let at = 0;
  for (const { name, kept, bodyStart, bodyEnd } of findMarkers(text).pairs) {
    if (kept || seen.has(name) || !partNames.includes(name)) continue;
    seen.add(name);
    rest += text.slice(at, bodyStart);
    at = bodyEnd;
  }
  return rest + text.slice(at);
}

describe('buildRetro, whatever the records hold', function () {
  this.timeout(60_000);

  it('makes nine sound parts that tell nothing hidden', () => {
    fc.assert(
      fc.property(anyTrip, language, (contents, of) => {
        const { text, problems } = buildRetro(contents, { language: of });
        assert.ok(!text.includes(hidden));
        assert.deepEqual(problems, []);
        assert.deepEqual(
          findMarkers(text).pairs.map(({ name }) => name),
          partNames,
        );
        assert.equal(text.match(/<!--/g)?.length, 2 * partNames.length);
        assert.doesNotMatch(text, /undefined|\[object|NaN|Invalid/);
        assert.equal(buildRetro(contents, { language: of }).text, text);
      }),
      { numRuns: 150 },
    );
  });

  it('renders to plain headings, lists, tables, diagrams, and links to files of the trip', () => {
    const md = markdownIt({ html: false, linkify: true });
    fc.assert(
      fc.property(anyTrip, language, (contents, of) => {
        const html = md.render(buildRetro(contents, { language: of }).text.replace(/^<!--.*-->$/gm, ''));
        for (const tag of html.match(/<[^>]*>/g) ?? []) assert.match(tag, expectedTags);
        for (const [, target] of html.matchAll(/<a href="([^"]*)">/g))
          assert.match(target ?? '', /^(?!\.\.?\/)[^:/?#]+(?:\/[^:?#]+)*$/);
        const headings = [...html.matchAll(/<h2>/g)];
        assert.equal(headings.length, partNames.length + 3);
      }),
      { numRuns: 150 },
    );
  });

  it('fills diagrams with nothing but their own grammar', () => {
    const line =
      /^(?:gantt| {2}%%\{init: \{"gantt": \{"leftPadding": 120\}\}\}%%|pie showData title .+| {2}dateFormat YYYY-MM-DD| {2}axisFormat %m-%d| {2}todayMarker off| {2}section [^:;#%"]+| {2}"[^"]+" : \d+| {2}\d+ [^:;#%"]+ :(?:done, |crit, )?\d{4}-\d{2}-\d{2}, \d+d)$/;
    fc.assert(
      fc.property(anyTrip, language, (contents, of) => {
        const { text } = buildRetro(contents, { language: of });
        for (const [, diagram] of text.matchAll(/^```mermaid\n([^]*?)\n```$/gm)) {
          for (const one of (diagram ?? '').split('\n')) assert.match(one, line);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('buildRetro, whatever a person made of the document', function () {
  this.timeout(60_000);

  it("keeps every byte of a person's and changes nothing the second time", () => {
    fc.assert(
      fc.property(anyTrip, language, existingDocument, (contents, of, existing) => {
        fc.pre(existing.replace('\uFEFF', '').trim() !== '');
        const { text } = buildRetro(contents, { language: of, existing });
        assert.equal(personsBytes(text), personsBytes(existing));
        assert.equal(buildRetro(contents, { language: of, existing: text }).text, text);
      }),
      { numRuns: 300 },
    );
  });

  it('brings all parts back once, between what a person wrote', () => {
    fc.assert(
      fc.property(anyTrip, language, existingDocument, (contents, of, existing) => {
        fc.pre(existing.replace('\uFEFF', '').trim() !== '');
        const { text, out, problems } = buildRetro(contents, { language: of, existing, parts: 'all' });
        const broken = new Set(problems.map(({ name }) => name));
        assert.ok(out.every((name) => broken.has(name)));
        assert.equal(buildRetro(contents, { language: of, existing: text, parts: 'all' }).text, text);
        const linesOf = (of: string) =>
          personsBytes(of)
            .replace('\uFEFF', '')
            .split(/\r?\n|\r/);
        const lines = linesOf(text);
        let at = 0;
        for (const line of linesOf(existing)) {
          at = lines.indexOf(line, at) + 1;
          assert.ok(at > 0, line);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('starts a new document behind white space', () => {
    fc.assert(
      fc.property(
        anyTrip,
        language,
        fc.constantFrom('', ' ', '\n\n', '\r\n', '\uFEFF', '\uFEFF\r\n', '      '),
        (contents, of, blank) => {
          const { text } = buildRetro(contents, { language: of, existing: blank });
          assert.ok(text.startsWith(blank));
          assert.equal(buildRetro(contents, { language: of, existing: text }).text, text);
          assert.equal(findMarkers(text).pairs.length, partNames.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
