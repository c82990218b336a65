import {
  isAlias,
  isCollection,
  isPair,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Document,
  type ParsedNode,
} from 'yaml';
import type { Problem } from '../model/problem';
import { deepestNesting } from './nesting';
import { fullWidthColon, syntaxProblem } from './syntaxProblem';

/** What a nested file may reach; people reach ten. Deeper ones would overflow the stack of whatever walks them. */
const maxDepth = 200;
/** Of a text that is no YAML at all every line is an error, and looking for the cause of each takes as long as the text. */
const maxErrors = 30;

export interface ParsedYaml {
  /** Undefined where nothing can be made of the text. */
  readonly document: Document.Parsed<ParsedNode> | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Parses with positions. Never throws; every error is a problem with a range. Keep the document only for the moment.
 * With `tokens` its nodes know the tokens they were made of, which edits need.
 */
export function parseYaml(source: string, { tokens = false }: { readonly tokens?: boolean } = {}): ParsedYaml {
  // The library counts a byte order mark as a column; a line break in its place leaves every offset as it is.
  const text = source.charCodeAt(0) === 0xfeff ? `\n${source.slice(1)}` : source;
  const conflict = conflictMarkers(text);
  if (conflict) return { document: undefined, problems: [conflict] };
  if (deepestNesting(text, maxDepth) >= maxDepth) return tooDeep();
  const documents = documentsOf(text, tokens);
  if (!documents || documents.some(({ contents }) => isDeeper(contents, maxDepth))) return tooDeep();
  const [document, second] = documents;
  if (!document) return { document: undefined, problems: [] };
  const problems = document.errors.slice(0, maxErrors).map((error) => syntaxProblem(text, error));
  if (second) problems.push({ code: 'many-documents', path: [], range: [second.range[0], second.range[0] + 3] });
  const hidden = problems.length === 0 ? (badAlias(document) ?? onlyColons(text, document)) : undefined;
  if (hidden) problems.push(hidden);
  return { document, problems: worthSaying(problems) };
}

/** None where the text is empty; undefined where it nests so deeply that the library's stack overflows. */
function documentsOf(text: string, tokens: boolean): readonly Document.Parsed<ParsedNode>[] | undefined {
  try {
    const documents = parseAllDocuments<ParsedNode>(text, {
      version: '1.2',
      // Whatever a %YAML line says: a file of the conventions is YAML 1.2, and a time in it is a text.
      schema: 'core',
      merge: true,
      prettyErrors: false,
      keepSourceTokens: tokens,
      lineCounter: new LineCounter(),
      logLevel: 'silent',
    });
    return 'empty' in documents ? [] : documents;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tooDeep(): ParsedYaml {
  return { document: undefined, problems: [{ code: 'too-deep', path: [], data: { limit: maxDepth } }] };
}

function isDeeper(node: unknown, limit: number): boolean {
  if (isPair(node)) return isDeeper(node.key, limit) || isDeeper(node.value, limit);
  return isCollection(node) && (limit === 0 || node.items.some((item) => isDeeper(item, limit - 1)));
}

/** Where every colon is full-width, all lines are one text to YAML, and no error. */
function onlyColons(text: string, { contents }: Document.Parsed<ParsedNode>): Problem | undefined {
  return isScalar(contents) ? fullWidthColon(text, contents.range[0]) : undefined;
}

const maxSaid = 3;

/** One cause makes many errors: those at the same line as the first of them say nothing new. */
function worthSaying(problems: readonly Problem[]): readonly Problem[] {
  const named = problems.filter(({ code }) => code !== 'syntax');
  const said = named.length > 0 ? named : problems;
  const seen = new Set<string>();
  return said
    .filter(({ code, range }) => {
      const key = `${code} ${range?.[0] ?? -1}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, maxSaid);
}

function conflictMarkers(text: string): Problem | undefined {
  const match = /^<{7}(?: .*)?$/m.exec(text);
  if (!match || !/^={7}\r?$/m.test(text) || !/^>{7}(?: .*)?$/m.test(text)) return undefined;
  return { code: 'conflict-markers', path: [], range: [match.index, match.index + match[0].trimEnd().length] };
}

/** Values that aliases would multiply beyond this are a trap, not a record. */
const maxExpanded = 100_000;

/** An alias that names nothing, itself, or more than anybody would write by hand. */
function badAlias(document: Document.Parsed<ParsedNode>): Problem | undefined {
  const sizes = new Map<string, number>();
  let problem: Problem | undefined;
  const sizeOf = (node: unknown): number => {
    if (problem) return 0;
    if (isAlias(node)) {
      const size = sizes.get(node.source);
      const [start, end] = node.range ?? [0, 0];
      if (size === undefined) {
        problem = { code: 'bad-alias', path: [], range: [start, end], data: { name: node.source } };
      }
      return size ?? 0;
    }
    let size = 1;
    if (isCollection(node)) {
      for (const item of node.items) {
        size += isPair(item) ? sizeOf(item.key) + sizeOf(item.value) : sizeOf(item);
      }
    }
    if (size > maxExpanded) {
      const [start, end] = (node as ParsedNode).range;
      problem ??= { code: 'alias-bomb', path: [], range: [start, Math.min(end, start + 80)] };
    }
    const anchor = (node as { anchor?: string } | null)?.anchor;
    if (anchor) sizes.set(anchor, size);
    return size;
  };
  sizeOf(document.contents);
  // A file without aliases may be as long as it likes.
  return problem && (problem.code === 'bad-alias' || sizes.size > 0) ? problem : undefined;
}
