import type { RecordKind } from '../model/recordKind';
import { keyDoc, type Doc } from './keyDocs';
import { schemaGlobs } from './schemaGlobs';
import { placeAt, shapeOf, type MapShape, type ScalarType, type Shape } from './shape';
import { wordDoc } from './wordDocs';

/** A JSON Schema of draft 7, as YAML tools read it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const day = '\\d{4}-\\d{2}-\\d{2}';
const relativeDay = '(start|end)([+-]\\d{1,3}(d|wd))?';

/** All kinds of records. */
export function recordKinds(): readonly RecordKind[] {
  return Object.keys(schemaGlobs) as RecordKind[];
}

/**
 * The schema of a kind of record, made of the one that records are checked by, with what its keys mean in both
 * languages. Keys that are not known are let through, and so is a key without a value.
 */
export function jsonSchemaOf(kind: RecordKind): JsonSchema {
  const root = shapeOf(kind);
  const definitions: Record<string, JsonSchema> = {};
  const writer = new SchemaWriter(kind, definitions);
  const schema = writer.write(root, []);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Onsite: ${kind}`,
    ...schema,
    ...(Object.keys(definitions).length > 0 && { definitions }),
  };
}

class SchemaWriter {
  /** Names of the maps that hold themselves, once they are met. */
  private readonly names = new Map<Shape, string>();

  constructor(
    private readonly kind: RecordKind,
    private readonly definitions: Record<string, JsonSchema>,
  ) {}

  write(shape: Shape, path: readonly string[]): JsonSchema {
    switch (shape.type) {
      case 'map':
        return holdsItself(shape) ? this.reference(shape, path) : this.map(shape, path);
      case 'list':
        return { type: ['array', 'null'], items: this.write(shape.item, [...path, '0']) };
      case 'word':
        return this.words(shape.words, path.at(-1) ?? '');
      case 'any':
        return {};
      default:
        return scalar(shape.type, this.kind);
    }
  }

  private reference(shape: MapShape, path: readonly string[]): JsonSchema {
    let name = this.names.get(shape);
    if (name === undefined) {
      name = `${path.filter((step) => step !== '0').join('-') || 'root'}-entry`;
      this.names.set(shape, name);
      this.definitions[name] = this.map(shape, path);
    }
    return { $ref: `#/definitions/${name}` };
  }

  private map(shape: MapShape, path: readonly string[]): JsonSchema {
    const properties: Record<string, JsonSchema> = {};
    for (const [key, value] of shape.keys) {
      const way = [...path, key];
      const doc = keyDoc(this.kind, placeAt(this.kind, way)?.pattern ?? '');
      const schema = this.write(value, way);
      // What stands beside a reference is not read in draft 7.
      properties[key] = {
        ...('$ref' in schema ? { allOf: [schema] } : schema),
        ...(doc && { description: bothLanguages(doc) }),
      };
    }
    const others = shape.others ? this.write(shape.others, [...path, '*']) : true;
    return { type: ['object', 'null'], properties, additionalProperties: others };
  }

  private words(words: readonly string[], key: string): JsonSchema {
    const docs = words.map((word) => wordDoc(key, word));
    return {
      anyOf: [
        {
          type: 'string',
          enum: words,
          ...(docs.every((doc) => doc !== undefined) && { markdownEnumDescriptions: docs.map(bothLanguages) }),
        },
        { type: 'null' },
      ],
    };
  }
}

function scalar(type: ScalarType, kind: RecordKind): JsonSchema {
  switch (type) {
    case 'text':
      return { type: ['string', 'null'] };
    case 'textOrNumber':
      return { type: ['string', 'number', 'null'] };
    case 'flag':
      return { type: ['boolean', 'null'] };
    case 'number':
      return { type: ['number', 'null'] };
    case 'date':
      return { type: ['string', 'null'], pattern: `^${day}$` };
    case 'dueDate':
      return { type: ['string', 'null'], pattern: kind === 'template' ? `^(${day}|${relativeDay})$` : `^${day}$` };
    case 'time':
      return { type: ['string', 'null'], pattern: `^${day}([Tt ].+)?$` };
  }
}

function holdsItself(shape: MapShape): boolean {
  const seen = new Set<Shape>();
  const reaches = (at: Shape): boolean => {
    if (seen.has(at)) return false;
    seen.add(at);
    return inner(at).some((next) => next === shape || reaches(next));
  };
  return reaches(shape);
}

function inner(shape: Shape): readonly Shape[] {
  if (shape.type === 'list') return [shape.item];
  return shape.type === 'map' ? [...shape.keys.values(), ...(shape.others ? [shape.others] : [])] : [];
}

function bothLanguages(doc: Doc | undefined): string {
  return doc ? `${doc[0]}\n\n${doc[1]}` : '';
}
