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

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
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
    plugins: [withoutNode],
  },
  ...['deferred', 'language', 'late', 'pages'].map((name) => ({
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
