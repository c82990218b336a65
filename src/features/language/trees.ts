import type * as vscode from 'vscode';
import { readTree } from '../../core/language/readTree';
import type { TreeNode } from '../../core/language/textTree';

interface Read {
  readonly version: number;
  readonly root: TreeNode;
}

const known = new WeakMap<vscode.TextDocument, Read>();

/** What stands in a document, read once a version. */
export function treeOf(document: vscode.TextDocument): TreeNode {
  const before = known.get(document);
  if (before?.version === document.version) return before.root;
  const root = readTree(document.getText());
  known.set(document, { version: document.version, root });
  return root;
}
