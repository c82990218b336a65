import * as vscode from 'vscode';
import type * as DeferredModule from '../deferred';

/** What the second bundle exports: everything that needs a YAML parser, schemas or hashes. */
export type Deferred = typeof DeferredModule;

/**
 * Loads the second bundle once, when first asked. In Node it is required; the web worker's `require` knows only
 * `vscode`, so there it is read and evaluated, the same way the host itself loads an extension's entry.
 */
export function deferredLoader(extensionUri: vscode.Uri): () => Promise<Deferred> {
  let loading: Promise<Deferred> | undefined;
  return () => (loading ??= load(extensionUri));
}

async function load(extensionUri: vscode.Uri): Promise<Deferred> {
  if (typeof process !== 'undefined' && process.versions?.node) {
    // A name that the bundler does not follow: the file is the other bundle, beside this one.
    const name = './deferred.js';
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file beside this one
    return require(name) as Deferred;
  }
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', 'deferred.js');
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module: { exports: unknown } = { exports: {} };
  // The extension's own file, never a user's.
  const evaluate = new Function('module', 'exports', source) as (module: unknown, exports: unknown) => void;
  evaluate(module, module.exports);
  return module.exports as Deferred;
}
