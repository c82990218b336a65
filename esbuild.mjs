import { readFile } from 'node:fs/promises';
import { context, build } from 'esbuild';
import { writeSchemas } from './scripts/schemas.mjs';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** The web worker has no Node: what asks for it there gets nothing, and must not ask unless the host is Node. */
const withoutNode = {
  name: 'without-node',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'absent' }));
    plugin.onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

/**
 * The editor's API, asked for once a bundle. Left alone, each of some eighty files would make a copy of all of its
 * properties, one by one: most of the time that activation took.
 */
const oneApi = {
  name: 'one-api',
  setup(plugin) {
    plugin.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'api' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'api' },
    );
    plugin.onLoad({ filter: /.*/, namespace: 'api' }, () => ({ contents: "module.exports = require('vscode');" }));
    plugin.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        "import * as vscode from 'vscode'",
        "import vscode = require('vscode')",
      ),
      loader: 'ts',
    }));
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  plugins: [oneApi],
  minify: production,
  sourcemap: production ? false : 'linked',
  charset: 'utf8',
  logLevel: 'info',
};

/** The entry twice, once a host; and what is loaded when first needed, the same files for both hosts. */
const bundles = [
  { ...shared, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node' },
  {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    plugins: [withoutNode, oneApi],
  },
  ...['afterwards', 'deferred', 'language', 'late', 'pages'].map((name) => ({
    ...shared,
    entryPoints: [`src/${name}.ts`],
    outfile: `dist/${name}.js`,
    platform: 'browser',
    mainFields: ['module', 'main'],
  })),
];

await writeSchemas();
if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
