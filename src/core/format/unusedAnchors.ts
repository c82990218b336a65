import { isAlias, visit, type Document, type ParsedNode } from 'yaml';

/**
 * Takes the anchors that no alias names off the nodes of a document, not out of its text: what stands there is shared
 * with nothing.
 */
export function dropUnusedAnchors(document: Document.Parsed<ParsedNode>): void {
  const named = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void named.add(source) });
  visit(document, {
    Node: (_key, node) => {
      if (!isAlias(node) && node.anchor !== undefined && !named.has(node.anchor)) delete node.anchor;
    },
  });
}
