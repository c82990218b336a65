import { isAlias, isMap, isPair, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Plain, Problem } from '../model/problem';
import { parseYaml } from './parseYaml';
import { define } from './plainValues';

export interface ExactReading {
  /** What could be read, also of a text with errors; undefined where that is nothing. */
  readonly value: Plain | undefined;
  readonly problems: readonly Problem[];
  /** False where the text has errors: nothing may be written to it. */
  readonly understood: boolean;
}

/** Reads any YAML. Never throws; what could be read of a broken text comes along with its problems. */
export function readExact(text: string): ExactReading {
  const { document, problems } = parseYaml(text);
  const understood = problems.length === 0;
  const trap = problems.some(({ code }) => code === 'alias-bomb' || code === 'bad-alias');
  if (!document || trap) return { value: understood ? null : undefined, problems, understood };
  return { value: plainOf(document), problems, understood };
}

/** The plain values of a document whose aliases have been checked. */
export function plainOf(document: Document.Parsed): Plain {
  const anchors = new Map<string, Plain>();
  return plain(document.contents, anchors);
}

function plain(node: Node | null | undefined, anchors: Map<string, Plain>): Plain {
  if (!node) return null;
  if (isAlias(node)) return anchors.get(node.source) ?? null;
  let value: Plain = null;
  if (isScalar(node)) value = scalar(node.value);
  else if (isSeq(node)) {
    value = node.items.map((item) => (isPair(item) ? pair(item as never, anchors) : plain(item as Node, anchors)));
  } else if (isMap(node)) {
    value = mapOf(node.items, anchors);
  }
  const { anchor } = node as { anchor?: string };
  if (anchor) anchors.set(anchor, value);
  return value;
}

function pair(item: { key: Node; value: Node | null }, anchors: Map<string, Plain>): Plain {
  return mapOf([item], anchors);
}

function mapOf(
  items: readonly { readonly key: unknown; readonly value: unknown }[],
  anchors: Map<string, Plain>,
): Plain {
  const own: Record<string, Plain> = {};
  const merged: Record<string, Plain> = {};
  for (const { key, value } of items) {
    // The library reads a plain `<<` as a symbol of its own.
    const merges = isScalar(key) && typeof key.value === 'symbol';
    // The key first: its anchor may be named in the value.
    const name = merges ? '' : keyText(plain(key as Node, anchors));
    const content = plain(value as Node | null, anchors);
    if (merges) merge(merged, content);
    else define(own, name, content);
  }
  const result: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(merged)) if (!Object.hasOwn(own, key)) define(result, key, value);
  for (const [key, value] of Object.entries(own)) define(result, key, value);
  return result;
}

function merge(into: Record<string, Plain>, content: Plain): void {
  const sources = Array.isArray(content) ? (content as readonly Plain[]) : [content];
  for (const source of sources) {
    if (typeof source !== 'object' || source === null || Array.isArray(source)) continue;
    for (const [key, value] of Object.entries(source)) if (!Object.hasOwn(into, key)) define(into, key, value as Plain);
  }
}

function keyText(key: Plain): string {
  if (typeof key === 'string') return key;
  // Cut, since keys in keys would double the length of their quotes at every level.
  return key === null ? '' : typeof key === 'object' ? JSON.stringify(key).slice(0, 200) : String(key);
}

function scalar(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // Dates, bytes and the like exist only behind explicit tags; records have no use for them.
  return String(value);
}
