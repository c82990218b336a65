import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import { locate } from '../../../src/core/format/locate';
import { readRecord } from '../../../src/core/format/readRecord';
import { jsonSchemaOf, recordKinds } from '../../../src/core/language/jsonSchema';
import { keyDocIn } from '../../../src/core/language/keyDocs';
import { schemaGlobs } from '../../../src/core/language/schemaGlobs';
import { shapeOf } from '../../../src/core/language/shape';
import type { RecordKind } from '../../../src/core/model/recordKind';
import { isCheckedBySchema } from '../../../src/core/rules/checkedBySchema';

/*
 * The schemas as the YAML extension that most people have reads them: its own language server, on the contributed globs.
 */

function service(): LanguageService {
  const made = getLanguageService({
    schemaRequestService: (uri) =>
      Promise.resolve(JSON.stringify(jsonSchemaOf((/(\w+)\.json$/.exec(uri)?.[1] ?? '') as RecordKind))),
    workspaceContext: { resolveRelativePath: (path, base) => new URL(path, base).href },
  });
  made.configure({
    ...{ validate: true, hover: true, completion: true, format: false },
    schemas: Object.entries(schemaGlobs).map(([kind, glob]) => {
      return { uri: `https://onsite.example/${kind}.json`, fileMatch: [glob] };
    }),
  });
  return made;
}

const places: Readonly<Record<RecordKind, string>> = {
  trip: 'trips/t/trip.yaml',
  checklist: 'trips/t/checklists/a.yaml',
  issue: 'trips/t/issues/a.yaml',
  change: 'trips/t/changes/a.yaml',
  feedback: 'trips/t/feedback/a.yaml',
  day: 'trips/t/days/2026-03-12.yaml',
  review: 'trips/t/reviews/2026-W11.yaml',
  customer: 'customers/acme.yaml',
  template: 'knowledge/templates/a.yaml',
};
let version = 0;
/** The server keeps what it parsed of a version. */
const documentAt = (path: string, text: string) => TextDocument.create(`file:///w/${path}`, 'yaml', ++version, text);

const wrong: readonly (readonly [RecordKind, string])[] = [
  ['issue', 'title: x\nseverity: huge\n'],
  ['issue', 'title: 7\n'],
  ['issue', 'title: x\ntags: network\n'],
  ['issue', 'title: x\ndue: 2026/3/9\n'],
  ['issue', 'title: x\ndue: 2026-02-30\n'],
  ['issue', 'title: x\nreportedAt: yesterday\n'],
  ['issue', 'title: x\nreportedAt: 2026-03-12T25:00:00+08:00\n'],
  ['issue', 'title: x\nreportedAt: 2026-03-12T10:20:00\n'],
  ['checklist', 'items:\n  - {id: a, text: x, done: maybe}\n'],
  ['checklist', 'items:\n  - {id: a, text: x, due: start+2d}\n'],
  ['checklist', 'items:\n  - {id: a, text: x, requires: b}\n'],
  ['checklist', 'items:\n  - {id: a, text: x}\n  - {id: a, text: y}\n'],
  ['checklist', 'items:\n  - {text: x}\n'],
  ['template', 'items:\n  - {id: a, text: "{{customer.nmae}}"}\n'],
  ['template', 'items:\n  - {id: a, text: x, due: end-soon}\n'],
  ['template', 'items:\n  - id: a\n    text: {{customer.name}}\n'],
  ['trip', 'title: x\nstart: 2026-03-12\nend: 2026-03-10\ngoal: golive\n'],
  ['trip', 'title: x\nstart: 2026-03-12\nend: 2026-03-13\ntimezone: Beijing\n'],
  ['change', 'title: x\ndecision: {status: maybe}\n'],
  ['change', 'title: x\nimpact: {days: [two]}\n'],
  ['feedback', 'said: x\ncategory: other\n'],
  ['day', 'plan: {morning: x}\n'],
  ['customer', 'name: x\ncontacts: [{id: a, decides: perhaps}]\n'],
];

describe('beside the YAML language server', function () {
  this.timeout(60_000);
  let server: LanguageService;
  before(() => {
    server = service();
  });

  it('no sample and no built-in template has an error of the schema', async () => {
    let files = 0;
    for (const root of ['media/sample', 'media/templates']) {
      for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.yaml')) continue;
        const place = root.endsWith('templates') ? `knowledge/templates/${path.split(/[\\/]/).at(-1) ?? ''}` : path;
        const found = await server.doValidation(documentAt(place, readFileSync(join(root, path), 'utf8')), false);
        assert.deepEqual(
          found.map(({ message, range }) => `${range.start.line}: ${message}`),
          [],
          path,
        );
        files++;
      }
    }
    assert.ok(files > 60, String(files));
  });

  for (const [kind, text] of wrong) {
    it(`what it says of ${JSON.stringify(text)} is what we leave to it`, async () => {
      const document = documentAt(places[kind], text);
      const said = (await server.doValidation(document, false)).map(({ range }) => document.offsetAt(range.start));
      const problems = locate(text, readRecord(kind, text).problems);
      assert.ok(problems.length > 0, 'a problem');
      const left = problems.filter(isCheckedBySchema).map(({ range }) => range[0]);
      assert.deepEqual([...new Set(said)].sort(), [...new Set(left)].sort());
    });
  }

  it('it tells what each key means, as we do', async () => {
    for (const kind of recordKinds()) {
      const shape = shapeOf(kind);
      assert.ok(shape.type === 'map');
      for (const key of shape.keys.keys()) {
        const hover = await server.doHover(documentAt(places[kind], `${key}: \n`), { line: 0, character: 1 });
        const told = hover && 'value' in (hover.contents as object) ? (hover.contents as { value: string }).value : '';
        for (const language of ['en', 'zh-cn'] as const) {
          const doc = keyDocIn(kind, key, language)?.split(/[`{<_*[]/, 1)[0] ?? '';
          assert.ok(doc !== '' && told.includes(doc), `${kind} ${key}: ${told}`);
        }
      }
    }
  });
});
