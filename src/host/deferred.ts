import * as vscode from 'vscode';
import type * as DeferredModule from '../deferred';

/** What the second bundle exports: everything that needs a YAML parser, schemas or hashes. */
export type Deferred = typeof DeferredModule;

/** Loads the second bundle once, when first asked. */
export function deferredLoader(extensionUri: vscode.Uri): () => Promise<Deferred> {
  return bundleLoader<Deferred>(extensionUri, 'deferred');
}

/**
 * Loads `dist/NAME.js` once, when first asked; again when that failed, as where the network was down. In Node it is
 * required; the web worker's `require` knows only `vscode`, so there it is read and evaluated, the same way the host itself
 * loads an extension's entry.
 */
export function bundleLoader<T>(
  extensionUri: vscode.Uri,
  name: 'afterwards' | 'deferred' | 'language' | 'late' | 'pages',
): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load<T>(extensionUri, name).catch((error: unknown) => {
      loading = undefined;
      throw error;
    }));
}

async function load<T>(extensionUri: vscode.Uri, name: string): Promise<T> {
  if (typeof process !== 'undefined' && process.versions?.node) {
    // A name that the bundler does not follow: the file is the other bundle, beside this one.
    const file = `./${name}.js`;
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file beside this one
    return require(file) as T;
  }
  const uri = vscode.Uri.joinPath(extensionUri, 'dist', `${name}.js`);
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const module: { exports: unknown } = { exports: {} };
  const requireThere = (id: string): unknown => {
    if (id === 'vscode') return vscode;
    throw new Error(`There is no module ${id} in the web worker.`);
  };
  // The extension's own file, never a user's.
  const evaluate = new Function('module', 'exports', 'require', source) as (
    module: unknown,
    exports: unknown,
    require: unknown,
  ) => void;
  evaluate(module, module.exports, requireThere);
  return module.exports as T;
}
