import type * as v from 'valibot';
import { changeSchema } from '../model/change';
import { checklistSchema } from '../model/checklist';
import { customerSchema } from '../model/customer';
import { daySchema } from '../model/day';
import { feedbackSchema } from '../model/feedback';
import * as fields from '../model/fields';
import { issueSchema } from '../model/issue';
import type { RecordKind } from '../model/recordKind';
import { reviewSchema } from '../model/review';
import { tripSchema } from '../model/trip';

export type ScalarType = 'text' | 'textOrNumber' | 'flag' | 'number' | 'date' | 'dueDate' | 'time';

/** What may stand at a place of a record, read off the schemas; it may hold itself. */
export type Shape =
  | {
      readonly type: 'map';
      readonly keys: ReadonlyMap<string, Shape>;
      /** What stands under keys that are free. */
      readonly others?: Shape;
    }
  | { readonly type: 'list'; readonly item: Shape }
  | { readonly type: 'word'; readonly words: readonly string[] }
  | { readonly type: ScalarType }
  | { readonly type: 'any' };
export type MapShape = Extract<Shape, { type: 'map' }>;

/** A step from a map to the value of a key, or from a list (`*`) to its items. */
export type Step = string;

/** A place in a kind of record. */
export interface ShapePlace {
  readonly shape: Shape;
  /**
   * The way there: keys joined by dots, `*` for the items of a list and for free keys. What is in an item's `items` is
   * said as what is in the list itself: `items.*.owner` at any depth.
   */
  readonly pattern: string;
}

/** The shape of a kind of record. */
export function shapeOf(kind: RecordKind): Shape {
  return made(schemas()[kind]);
}

/** What stands at a way from the root. Undefined where the conventions know nothing. */
export function placeAt(kind: RecordKind, steps: readonly (Step | number)[]): ShapePlace | undefined {
  let shape = shapeOf(kind);
  const pattern: string[] = [];
  for (const step of steps) {
    if (shape.type === 'list') {
      shape = shape.item;
      pattern.push('*');
    } else if (shape.type === 'map') {
      const known = shape.keys.get(String(step));
      const next = known ?? shape.others;
      if (!next) return undefined;
      shape = next;
      pattern.push(known ? String(step) : '*');
    } else {
      return undefined;
    }
  }
  return { shape, pattern: pattern.join('.').replace(/^items(?:\.\*\.items)+(?=$|\.)/, 'items') };
}

/** The parts of valibot's schemas that are read here. */
interface Source {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly options?: readonly string[];
  readonly getter?: (input: unknown) => v.GenericSchema;
}

const shapes = new WeakMap<v.GenericSchema, Shape>();

function made(schema: v.GenericSchema): Shape {
  const source = schema as unknown as Source;
  // Those around another are nothing of their own.
  if (source.type === 'optional' && source.wrapped) return made(source.wrapped);
  if (source.type === 'lazy' && source.getter) return made(source.getter(undefined));
  const known = shapes.get(schema);
  if (known) return known;
  const shape = make(schema, source);
  shapes.set(schema, shape);
  return shape;
}

function make(schema: v.GenericSchema, source: Source): Shape {
  const scalar = scalarTypes().get(schema);
  if (scalar) return { type: scalar };
  const { type, entries, item, value, options } = source;
  if (type === 'object' && entries) {
    const keys = new Map<string, Shape>();
    const shape: Shape = { type: 'map', keys };
    // Known before its keys are: one of them may hold it.
    shapes.set(schema, shape);
    for (const [key, entry] of Object.entries(entries)) keys.set(key, made(entry));
    return shape;
  }
  if (type === 'record' && value) return { type: 'map', keys: new Map(), others: made(value) };
  if (type === 'array' && item) return { type: 'list', item: made(item) };
  if (type === 'picklist' && options) return { type: 'word', words: options };
  if (type === 'unknown') return { type: 'any' };
  throw new Error(`No shape for a schema of type ${type}`);
}

function scalarTypes(): ReadonlyMap<v.GenericSchema, ScalarType> {
  return new Map<v.GenericSchema, ScalarType>([
    [fields.text, 'text'],
    [fields.textOrNumber, 'textOrNumber'],
    [fields.flag, 'flag'],
    [fields.count, 'number'],
    [fields.date, 'date'],
    [fields.dueDate, 'dueDate'],
    [fields.time, 'time'],
  ]);
}

function schemas(): Readonly<Record<RecordKind, v.GenericSchema>> {
  return {
    trip: tripSchema,
    checklist: checklistSchema,
    issue: issueSchema,
    change: changeSchema,
    feedback: feedbackSchema,
    day: daySchema,
    review: reviewSchema,
    customer: customerSchema,
    template: checklistSchema,
  };
}
