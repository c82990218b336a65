import type { RecordKind } from '../model/recordKind';
import { placeholderNames } from '../scaffold/placeholders';
import { candidatesFor, dateCandidates, relativeDateCandidates, type Candidate, type World } from './candidates';
import { nearestFirst } from './nearestFirst';
import { itemSnippet, keySnippet } from './keySnippet';
import { startOfLine } from '../format/lines';
import { roleAt, roleOfKeys } from './roles';
import { placeAt, type MapShape, type Shape } from './shape';
import { textContext, type TextContext } from './textContext';
import { valueText } from './valueText';

/** Something that may be written where somebody types. Words on it are looked up at the edge. */
export interface Completion {
  readonly label: string;
  readonly type: 'key' | 'entry' | Candidate['type'] | 'flag';
  /** In VS Code's snippet syntax where `isSnippet`; lines are indented as they are to stand. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** What is replaced: from, as far as the cursor, as far as the token. */
  readonly range: readonly [start: number, cursor: number, end: number];
  /** Where that ends for an editor that keeps what is behind the cursor: behind the quote or braces that it closed itself. */
  readonly insertEnd: number;
  /** What is typed is held against this. */
  readonly filter: string;
  /** The place of the key that it is, or that the value stands at. */
  readonly pattern: string;
  /** What people know the value by. */
  readonly name: string | undefined;
  readonly note: Candidate['note'] | undefined;
  readonly isPast: boolean;
  /** Values can be offered when it is in. */
  readonly suggests: boolean;
}

/**
 * What may stand at an offset of a record, the likeliest first. Needs no text that can be parsed, and no time that grows
 * with what is below the enclosing keys.
 */
export function completionsAt(kind: RecordKind, text: string, offset: number, world: World): readonly Completion[] {
  const opened = kind === 'template' ? placeholdersAt(text, offset) : [];
  if (opened.length > 0) return opened;
  const context = textContext(text, offset);
  const place = context && placeAt(kind, context.steps);
  if (!place) return [];
  const { shape, pattern } = place;
  const quote = /^["']/.exec(context.typed)?.[0] ?? '';
  const at: At = {
    kind,
    world,
    text,
    context,
    pattern,
    range: [context.range[0], offset, context.range[1]],
    quote,
    insertEnd: isClosed(text, quote, offset, context.range[1]) ? context.range[1] : offset,
    // Behind a colon without a space it would be no value.
    lead: context.at === 'value' && text.charAt(context.range[0] - 1) === ':' ? ' ' : '',
  };
  if (context.at === 'value') return values(at, shape);
  if (shape.type === 'map') return keys(at, shape);
  // A list in block style has dashes; after one, what is typed is in the item.
  if (shape.type === 'list') return context.afterDash || context.isKey ? [] : entries(at, shape.item);
  return context.isKey ? [] : values(at, shape);
}

/** Whether the quote that was begun is closed right behind what is typed; further on it may be another one's. */
function isClosed(text: string, quote: string, offset: number, end: number): boolean {
  if (quote === '' || end <= offset || text.charAt(end - 1) !== quote) return false;
  return !/[,:#{}[\]\n"']/.test(text.slice(offset, end - 1));
}

/** What may stand between braces in a template's texts. */
function placeholdersAt(text: string, offset: number): readonly Completion[] {
  const start = startOfLine(text, offset);
  const typed = /\{\{ *[\w.]*$/.exec(text.slice(start, offset))?.[0];
  if (typed === undefined) return [];
  const closed = /^[\w.]* *\}{0,2}/.exec(text.slice(offset, offset + 60))?.[0] ?? '';
  return placeholderNames.map((name) => ({
    label: `{{${name}}}`,
    type: 'word',
    insert: `{{${name}}}`,
    isSnippet: false,
    range: [offset - typed.length, offset, offset + closed.length],
    insertEnd: closed.endsWith('}') ? offset + closed.length : offset,
    filter: `{{${name}}}`,
    pattern: '',
    name: undefined,
    note: undefined,
    isPast: false,
    suggests: false,
  }));
}

interface At {
  readonly kind: RecordKind;
  readonly world: World;
  readonly text: string;
  readonly context: TextContext;
  readonly pattern: string;
  readonly range: Completion['range'];
  readonly insertEnd: number;
  /** The quote that a value was begun with. */
  readonly quote: string;
  /** What a value has to have before it. */
  readonly lead: string;
}

function keys(at: At, shape: MapShape): readonly Completion[] {
  const { context, kind, pattern, world } = at;
  const free = shape.others ? roleOfKeys(kind, pattern) : undefined;
  const known = [...shape.keys]
    .filter(([key]) => !context.siblings.has(key))
    .map(([key, value]) => keyCompletion(at, key, value, pattern === '' ? key : `${pattern}.${key}`));
  if (!free) return known;
  const others = candidatesFor(free, world).filter(({ value }) => !context.siblings.has(value));
  const value = shape.others ?? { type: 'any' };
  return [
    ...known,
    ...others.map((candidate) => ({
      ...keyCompletion(at, valueText(candidate.value, context.style), value, `${pattern}.*`),
      type: candidate.type,
      name: candidate.name,
    })),
  ];
}

function keyCompletion(at: At, key: string, shape: Shape, pattern: string): Completion {
  const { context } = at;
  // An id may hold what means something to a snippet.
  const { text, suggests } = context.isKey
    ? { text: key, suggests: false }
    : keySnippet(key.replace(/[\\$}]/g, '\\$&'), shape, context.column, context.style);
  return {
    ...plain(at),
    label: key,
    type: 'key',
    insert: text,
    isSnippet: !context.isKey,
    filter: key,
    pattern,
    suggests,
  };
}

/** New items of a list, with their dash. */
function entries(at: At, item: Shape): readonly Completion[] {
  const { column } = at.context;
  const pattern = `${at.pattern}.*`;
  if (item.type === 'map') {
    const insert = itemSnippet(item, column).trimStart();
    const label = insert.split('\n', 1)[0]?.replace(/\$\d/, '…') ?? '-';
    return [{ ...plain(at), label, type: 'entry', insert, isSnippet: true, filter: '-', pattern, suggests: false }];
  }
  return values({ ...at, pattern }, item).map((value) => ({
    ...value,
    insert: `- ${value.insert}`,
    filter: `- ${value.filter}`,
  }));
}

function values(at: At, shape: Shape): readonly Completion[] {
  const { kind, world, pattern, context } = at;
  switch (shape.type) {
    case 'flag':
      // In quotes it would be a text.
      return ['true', 'false'].map((value) => {
        return { ...valueCompletion(at, { value, type: 'word' }), type: 'flag', insert: at.lead + value };
      });
    case 'word':
      return shape.words.map((value) => valueCompletion(at, { value, type: 'word' }));
    case 'date':
      return dateCandidates(world).map((date) => valueCompletion(at, date));
    case 'dueDate':
      return (kind === 'template' ? relativeDateCandidates() : dateCandidates(world)).map((date) =>
        valueCompletion(at, date),
      );
    case 'time':
      return [valueCompletion(at, { value: world.time, type: 'date', note: 'now' })];
    case 'list':
      return context.style === 'block' ? flowList(at, shape.item) : [];
    case 'text':
    case 'textOrNumber': {
      const role = roleAt(kind, pattern);
      return role ? named(at, candidatesFor(role, world)) : [];
    }
    case 'number':
    case 'map':
    case 'any':
      return [];
  }
}

/** A list that is begun on its key's line: `requires: [sample]`. */
function flowList(at: At, item: Shape): readonly Completion[] {
  if (item.type !== 'text') return [];
  const inFlow: At = { ...at, pattern: `${at.pattern}.*`, context: { ...at.context, style: 'flow' } };
  return values(inFlow, item).map((value) => ({ ...value, insert: `[${value.insert}]` }));
}

/** Without those that would name the thing itself or that stand in the same list. */
function named(at: At, candidates: readonly Candidate[]): readonly Completion[] {
  if (!at.pattern.endsWith('requires.*')) return candidates.map((candidate) => valueCompletion(at, candidate));
  const own = ownId(at);
  return nearestFirst(candidates, at.text, at.range[0])
    .filter(({ value }) => value !== own)
    .map((candidate) => valueCompletion(at, candidate));
}

/** The id of the item whose `requires` is typed in, where it stands in the same map. */
function ownId({ context }: At): string | undefined {
  return context.siblings.get('id')?.replace(/^["']|["']$/g, '');
}

/** Of thousands of candidates each is made at little cost: what is the same for all is reckoned once, in `at`. */
function valueCompletion(at: At, { value, type, name, note, isPast = false }: Candidate): Completion {
  const { quote, lead, range, insertEnd, pattern, context } = at;
  const insert = quote === '' ? valueText(value, context.style) : quoted(value, quote);
  return {
    label: value,
    type,
    insert: lead + insert,
    isSnippet: false,
    range,
    insertEnd,
    filter: name === undefined ? quote + value : `${quote}${value} ${name}`,
    pattern,
    name,
    note,
    isPast,
    suggests: false,
  };
}

/** In the quote that was begun with: what would end it is escaped. */
function quoted(value: string, quote: string): string {
  return quote === '"' ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}

function plain({ range, insertEnd }: At): Pick<Completion, 'range' | 'insertEnd' | 'name' | 'note' | 'isPast'> {
  return { range, insertEnd, name: undefined, note: undefined, isPast: false };
}
