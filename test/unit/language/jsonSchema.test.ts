import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../../src/core/format/readText';
import { jsonSchemaOf, recordKinds, type JsonSchema } from '../../../src/core/language/jsonSchema';
import { keyDoc } from '../../../src/core/language/keyDocs';
import { recordKindAt } from '../../../src/core/language/recordAt';
import { hasSchema, schemaGlobs } from '../../../src/core/language/schemaGlobs';
import { placeAt, shapeOf, type Shape } from '../../../src/core/language/shape';
import { wordDoc } from '../../../src/core/language/wordDocs';
import type { RecordKind } from '../../../src/core/model/recordKind';

const chinese = /\p{Script=Han}/u;

/** As much of JSON Schema as ours use. @returns where the value does not fit */
function misfits(schema: JsonSchema, value: unknown, root: JsonSchema, path = ''): readonly string[] {
  const known = new Set(['$schema', 'title', 'description', 'definitions', 'markdownEnumDescriptions']);
  return Object.entries(schema).flatMap(([keyword, content]): readonly string[] => {
    if (known.has(keyword)) return [];
    const record = typeof value === 'object' && value !== null && !Array.isArray(value);
    switch (keyword) {
      case '$ref': {
        const name = String(content).replace('#/definitions/', '');
        return misfits((root['definitions'] as Record<string, JsonSchema>)[name]!, value, root, path);
      }
      case 'allOf':
        return (content as readonly JsonSchema[]).flatMap((each) => misfits(each, value, root, path));
      case 'anyOf':
        return (content as readonly JsonSchema[]).some((each) => misfits(each, value, root, path).length === 0)
          ? []
          : [path];
      case 'type': {
        const type = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
        return [content].flat().includes(type) ? [] : [path];
      }
      case 'enum':
        return (content as readonly unknown[]).includes(value) ? [] : [path];
      case 'pattern':
        return typeof value !== 'string' || new RegExp(String(content)).test(value) ? [] : [path];
      case 'items':
        return Array.isArray(value)
          ? value.flatMap((each, index) => misfits(content as JsonSchema, each, root, `${path}/${index}`))
          : [];
      case 'properties':
        return record
          ? Object.entries(content as Record<string, JsonSchema>).flatMap(([key, each]) =>
              Object.hasOwn(value, key)
                ? misfits(each, (value as Record<string, unknown>)[key], root, `${path}/${key}`)
                : [],
            )
          : [];
      case 'additionalProperties': {
        if (content === true || !record) return [];
        const own = schema['properties'] as object;
        return Object.entries(value).flatMap(([key, each]) =>
          Object.hasOwn(own, key) ? [] : misfits(content as JsonSchema, each, root, `${path}/${key}`),
        );
      }
      default:
        throw new Error(`A keyword that the test does not know: ${keyword}`);
    }
  });
}

function check(kind: RecordKind, text: string): readonly string[] {
  const schema = jsonSchemaOf(kind);
  return misfits(schema, readText(text).value, schema);
}

function kindOf(path: string): RecordKind | undefined {
  const trip = /(?:^|\/)trips\/[^/]+\/(.*)$/.exec(path)?.[1];
  return trip === undefined ? recordKindAt(path, false) : recordKindAt(trip, true);
}

describe('the JSON Schemas', () => {
  it('take every sample, and the built-in templates', () => {
    const kinds = new Set<RecordKind>();
    for (const path of readdirSync('media/sample', { recursive: true, encoding: 'utf8' })) {
      const kind = path.endsWith('.yaml') ? kindOf(path) : undefined;
      if (!kind) continue;
      kinds.add(kind);
      assert.deepEqual(check(kind, readFileSync(join('media/sample', path), 'utf8')), [], path);
    }
    assert.ok(kinds.size >= 8, [...kinds].join());
    for (const path of readdirSync('media/templates', { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.yaml'))
        assert.deepEqual(check('template', readFileSync(join('media/templates', path), 'utf8')), [], path);
    }
  });

  it('refuse wrong types, words and dates, at their place', () => {
    assert.deepEqual(check('issue', 'severity: huge\n'), ['/severity']);
    assert.deepEqual(check('issue', 'tags: network\ndue: tomorrow\n'), ['/due', '/tags']);
    assert.deepEqual(check('checklist', 'items:\n  - items:\n      - done: maybe\n'), ['/items/0/items/0/done']);
    assert.deepEqual(check('checklist', 'items:\n  - due: start+2d\n'), ['/items/0/due']);
    assert.deepEqual(check('template', 'items:\n  - due: start+2d\n'), []);
    assert.deepEqual(check('change', 'moves: {a: 3}\n'), ['/moves/a']);
  });

  it('let through keys without a value, and keys of others', () => {
    for (const kind of recordKinds()) {
      const shape = shapeOf(kind);
      assert.ok(shape.type === 'map');
      const text = [...shape.keys.keys(), 'ours'].map((key) => `${key}:\n`).join('');
      assert.deepEqual(check(kind, text), [], kind);
    }
  });

  it('are contributed for the records’ files', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { yamlValidation: readonly { fileMatch: string; url: string }[] };
    };
    assert.deepEqual(
      contributes.yamlValidation,
      Object.entries(schemaGlobs).map(([kind, fileMatch]) => ({ fileMatch, url: `./dist/schemas/${kind}.json` })),
    );
    assert.ok(hasSchema('/disk/trips/2026-03-acme/issues/a.yaml'));
    assert.ok(hasSchema('/disk/deep/trip.yaml'));
    assert.ok(!hasSchema('/disk/elsewhere/issues/a.yaml'));
    assert.ok(!hasSchema('/disk/mytrip.yaml'));
  });
});

describe('what keys mean', () => {
  /** Every key of a kind, each way once. */
  function patterns(
    kind: RecordKind,
    shape: Shape,
    path: readonly string[],
    seen: ReadonlySet<Shape>,
  ): readonly string[] {
    if (seen.has(shape)) return [];
    const within = new Set([...seen, shape]);
    if (shape.type === 'list') return patterns(kind, shape.item, [...path, '0'], within);
    if (shape.type !== 'map') return [];
    return [...shape.keys].flatMap(([key, value]) => {
      const way = [...path, key];
      return [placeAt(kind, way)?.pattern ?? '?', ...patterns(kind, value, way, within)];
    });
  }

  for (const kind of recordKinds()) {
    it(`is said for every key of a ${kind}, in both languages`, () => {
      const all = patterns(kind, shapeOf(kind), [], new Set());
      assert.ok(all.length > 5);
      for (const pattern of all) {
        const [en, zh] = keyDoc(kind, pattern) ?? [];
        assert.match(en ?? '', /^\p{Lu}.*[.)]$/u, `${kind}: ${pattern}`);
        assert.match(zh ?? '', chinese, `${kind}: ${pattern}`);
      }
    });
  }

  it('is said for every word of the closed lists', () => {
    const visit = (shape: Shape, key: string, seen: ReadonlySet<Shape>): void => {
      if (seen.has(shape)) return;
      const within = new Set([...seen, shape]);
      if (shape.type === 'word') for (const word of shape.words) assert.ok(wordDoc(key, word), `${key}: ${word}`);
      if (shape.type === 'list') visit(shape.item, key, within);
      if (shape.type === 'map') for (const [name, value] of shape.keys) visit(value, name, within);
    };
    for (const kind of recordKinds()) visit(shapeOf(kind), kind, new Set());
  });
});
