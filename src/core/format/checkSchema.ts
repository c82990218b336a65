import type * as v from 'valibot';
import * as fields from '../model/fields';
import type { Path, Plain, Problem, ProblemCode } from '../model/problem';
import { unknownWord } from './checkWord';
import { define, isList, isMap } from './plainValues';

/** What one check of a value finds on its way. */
export interface CheckRun {
  readonly problems: Problem[];
  /** The way to the value that is looked at; changes all the time. */
  readonly path: (string | number)[];
  /** Whether dates may be relative to a trip. */
  readonly relativeDates: boolean;
  /** What the text has in the place of a number that says less: `+86…`, `0512…`. */
  readonly written: (path: Path) => string | undefined;
}

/** The value as the schema wants it, the same object where nothing had to go; undefined where nothing is left. */
export type Check = (value: Plain, run: CheckRun) => Plain | undefined;

/** The parts of valibot's schemas that are read here. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly item?: v.GenericSchema;
  readonly wrapped?: v.GenericSchema;
  readonly value?: v.GenericSchema;
  readonly options?: readonly string[];
  readonly getter?: (input: unknown) => v.GenericSchema;
}

/**
 * Makes a check of a valibot schema: one walk that leaves out nulls, reports and prunes what is wrong, and copies
 * nothing where all is well. (valibot's own `safeParse` refuses nulls, stops at wrong values and copies everything.)
 */
export class SchemaChecks {
  private readonly checks = new Map<v.GenericSchema, Check>();

  checkOf(schema: v.GenericSchema): Check {
    const known = this.checks.get(schema);
    if (known) return known;
    // A schema that holds itself finds this while it is being made.
    this.checks.set(schema, (value, run) => this.checkOf(schema)(value, run));
    const made = this.make(schema);
    this.checks.set(schema, made);
    return made;
  }

  private make(schema: v.GenericSchema): Check {
    const special = specialChecks().get(schema);
    if (special) return special;
    const { type, entries, item, wrapped, value, options, getter } = schema as unknown as Shape;
    if (type === 'optional' && wrapped) return this.checkOf(wrapped);
    if (type === 'lazy' && getter) return this.checkOf(getter(undefined));
    if (type === 'object' && entries) {
      return mapCheck(new Map(Object.entries(entries).map(([key, entry]) => [key, this.checkOf(entry)])), undefined);
    }
    if (type === 'record' && value) return mapCheck(new Map(), this.checkOf(value));
    if (type === 'array' && item) return listCheck(this.checkOf(item), (item as unknown as Shape).type === 'string');
    if (type === 'picklist' && options) return wordCheck(options);
    if (type === 'unknown') return (content) => content;
    throw new Error(`No check for a schema of type ${type}`);
  }
}

let special: ReadonlyMap<v.GenericSchema, Check> | undefined;

function specialChecks(): ReadonlyMap<v.GenericSchema, Check> {
  return (special ??= new Map<v.GenericSchema, Check>([
    [fields.text, textCheck],
    [
      fields.textOrNumber,
      (value, run) => (typeof value === 'number' ? (run.written(run.path) ?? value) : textCheck(value, run)),
    ],
    [fields.flag, (value, run) => (typeof value === 'boolean' ? value : wrongType(value, run, 'flag'))],
    [fields.count, (value, run) => (typeof value === 'number' ? value : wrongType(value, run, 'number'))],
    [fields.date, dateCheck],
    [fields.dueDate, dueDateCheck],
    [fields.time, timeCheck],
  ]));
}

function mapCheck(entries: ReadonlyMap<string, Check>, others: Check | undefined): Check {
  return (value, run) => {
    if (!isMap(value)) return wrongType(value, run, 'map');
    let changed: Record<string, Plain> | undefined;
    for (const key of Object.keys(value)) {
      const content = value[key] ?? null;
      const check = entries.get(key) ?? others;
      let kept: Plain | undefined = content;
      if (content === null) kept = undefined;
      else if (check) {
        run.path.push(key);
        kept = check(content, run);
        run.path.pop();
      }
      if (kept === content) continue;
      changed ??= { ...value };
      if (kept === undefined) delete changed[key];
      else define(changed, key, kept);
    }
    return changed ?? value;
  };
}

/**
 * Broken items of a list of texts are left out; others become empty maps, so that an index means the same as in the
 * file. One text in the place of a list of texts is reported and read as the only one: a gate that is written so holds.
 */
function listCheck(check: Check, ofTexts: boolean): Check {
  return (value, run) => {
    if (!isList(value)) {
      wrongType(value, run, 'list');
      return ofTexts && typeof value !== 'object' ? [String(value)] : undefined;
    }
    let changed: (Plain | undefined)[] | undefined;
    for (let index = 0; index < value.length; index++) {
      const content = value[index] ?? null;
      let kept: Plain | undefined;
      if (content !== null) {
        run.path.push(index);
        kept = check(content, run);
        run.path.pop();
      }
      if (kept === content) continue;
      changed ??= [...value];
      changed[index] = kept === undefined && !ofTexts ? {} : kept;
    }
    return changed ? changed.filter((item) => item !== undefined) : value;
  };
}

function wordCheck(words: readonly string[]): Check {
  return (value, run) => {
    if (typeof value === 'string' && words.includes(value)) return value;
    if (typeof value === 'object') return wrongType(value, run, 'text');
    return report(run, 'unknown-word', unknownWord(String(value), words));
  };
}

/** A number or a flag is read as the text that it stands for, and reported. */
function textCheck(value: Plain, run: CheckRun): Plain | undefined {
  if (typeof value === 'string') return value;
  if (isBarePlaceholder(value)) return report(run, 'bare-placeholder', { expected: 'text', found: 'map' });
  wrongType(value, run, 'text');
  return typeof value === 'object' ? undefined : String(value);
}

/** `{{customer.name}}` without quotes, which YAML reads as a map in a map. */
function isBarePlaceholder(value: Plain): boolean {
  if (!isMap(value)) return false;
  const [[key, content] = ['', ''], other] = Object.entries(value);
  return !other && content === null && /^\{"[^{}]*":null\}$/.test(key);
}

function dateCheck(value: Plain, run: CheckRun): Plain | undefined {
  if (typeof value !== 'string') return wrongType(value, run, 'date');
  return fields.isDate(value) ? value : report(run, 'bad-date', { value });
}

function dueDateCheck(value: Plain, run: CheckRun): Plain | undefined {
  if (typeof value === 'string' && run.relativeDates && fields.isRelativeDate(value)) return value;
  return dateCheck(value, run);
}

function timeCheck(value: Plain, run: CheckRun): Plain | undefined {
  if (typeof value !== 'string') return wrongType(value, run, 'time');
  if (!fields.isTime(value)) return report(run, 'bad-time', { value });
  if (!fields.hasOffset(value)) report(run, 'no-offset', { value });
  return value;
}

/** `- id：a`: an entry whose colon is full-width is a text to YAML. */
const hiddenKey = /^([\p{L}\p{N}_-]+) *：/u;

function wrongType(value: Plain, run: CheckRun, expected: string): undefined {
  const key = expected === 'map' && typeof value === 'string' ? hiddenKey.exec(value)?.[1] : undefined;
  if (key !== undefined) return report(run, 'full-width-colon', { key });
  return report(run, 'wrong-type', { expected, found: typeName(value) });
}

function report(run: CheckRun, code: ProblemCode, data: NonNullable<Problem['data']>): undefined {
  const path: Path = [...run.path];
  run.problems.push({ code, path, data });
  return undefined;
}

/** What a value is, in the words of `wrong-type`'s data. */
export function typeName(value: Plain | undefined): 'text' | 'number' | 'flag' | 'list' | 'map' | 'nothing' {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  return isList(value) ? 'list' : 'map';
}
