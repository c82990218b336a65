import type { MapShape, Shape } from './shape';

/** What a key brings along when it is completed. */
export interface KeySnippet {
  /** In VS Code's snippet syntax, lines indented as they are to stand. */
  readonly text: string;
  /** There are values to choose from at the first stop. */
  readonly suggests: boolean;
}

/** Texts that take more than a line. */
const long: ReadonlySet<string> = new Set([
  'describe',
  'analyze',
  'propose',
  'log',
  'organisation',
  'internal',
  'said',
]);
/** Of the maps that come in lists: the keys that each should have. */
const usual: readonly string[] = ['id', 'name', 'text', 'measure', 'role'];
/** Keys of texts that name something: their values are offered. */
const naming =
  /^(?:by|with|from|owner|doneBy|reportedBy|requestedBy|customer|timezone|language|industry|kind|item|issue|change|objective|channel|module|secret|evidence)$/;

/** `key: ` with what belongs below or behind it. `column`: where the key stands, in characters. */
export function keySnippet(key: string, shape: Shape, column: number, style: 'block' | 'flow'): KeySnippet {
  const inline = style === 'flow';
  switch (shape.type) {
    case 'flag':
      return { text: `${key}: \${1|true,false|}`, suggests: false };
    case 'word':
    case 'date':
    case 'dueDate':
    case 'time':
      return { text: `${key}: $0`, suggests: true };
    case 'list': {
      if (shape.item.type !== 'map') return { text: `${key}: [$0]`, suggests: true };
      return inline
        ? { text: `${key}: [$0]`, suggests: false }
        : { text: `${key}:\n${itemSnippet(shape.item, column + 2)}`, suggests: false };
    }
    case 'map':
    case 'any':
      return inline
        ? { text: `${key}: {$0}`, suggests: true }
        : { text: `${key}:\n${' '.repeat(column + 2)}$0`, suggests: shape.type === 'map' };
    case 'text':
    case 'textOrNumber':
    case 'number':
      if (!inline && long.has(key)) return { text: `${key}: |\n${' '.repeat(column + 2)}$0`, suggests: false };
      return { text: `${key}: $0`, suggests: naming.test(key) };
  }
}

/** A list's new item, its dash at a column: the keys that such a map should have. */
export function itemSnippet(shape: MapShape, column: number): string {
  const keys = usual.filter((key) => shape.keys.has(key)).slice(0, 3);
  const pad = ' '.repeat(column);
  if (keys.length === 0) return `${pad}- $0`;
  return keys.map((key, index) => `${pad}${index === 0 ? '- ' : '  '}${key}: $${index + 1}`).join('\n');
}
