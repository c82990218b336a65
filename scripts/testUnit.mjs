import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/*
 * The core's tests in plain mocha: `node scripts/testUnit.mjs [part of a path…]`. Bundled by esbuild, so that nothing
 * of `vscode` or of a build is needed and the whole suite takes seconds.
 */

const only = process.argv.slice(2);
const folder = 'test/unit';
const out = join('out', 'unit', String(process.pid));

const entryPoints = readdirSync(folder, { recursive: true })
  .map((entry) => join(folder, entry))
  .filter((path) => path.endsWith('.test.ts') && (only.length === 0 || only.some((part) => path.includes(part))));
if (entryPoints.length === 0) throw new Error(`No test below ${folder} fits: ${only.join(', ')}`);

mkdirSync(out, { recursive: true });
await build({
  entryPoints,
  outdir: out,
  outbase: folder,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
  // A script that a test imports asks whether it was started itself: not here.
  logOverride: { 'empty-import-meta': 'silent' },
});
const reporter = process.env['ONSITE_REPORTER'] ?? 'dot';
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    '--timeout',
    '30000',
    '--reporter',
    reporter,
    `${out}/**/*.test.cjs`,
  ],
  { stdio: 'inherit' },
);
rmSync(out, { recursive: true, force: true });
process.exitCode = status ?? 1;
