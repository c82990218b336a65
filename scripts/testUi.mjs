import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countedRun, lineReporter } from './environment/countedRun.mjs';
import { ensureChromium } from './environment/ensureChromium.mjs';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { ensureServer } from './environment/ensureServer.mjs';
import { ensureWeb } from './environment/ensureWeb.mjs';
import { root } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { scriptsStay } from './environment/scriptsStay.mjs';
import { preparePackage } from './package.mjs';

/*
 * `npm run test:ui [part of a path…]`: test/ui in plain mocha, driving real workbenches in Chromium. Screenshots go to
 * artifacts/.
 */

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
export async function testUi({ only = [] } = {}) {
  const folder = join('test', 'ui');
  const out = join('out', 'ui', String(process.pid));
  const entryPoints = readdirSync(folder, { recursive: true })
    .map((entry) => join(folder, entry))
    .filter((path) => path.endsWith('.test.ts') && (only.length === 0 || only.some((part) => path.includes(part))));
  if (entryPoints.length === 0) throw new Error(`No test below ${folder} fits: ${only.join(', ')}`);
  const { build } = createRequire(import.meta.url)('esbuild');
  await build({
    entryPoints,
    outdir: out,
    outbase: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins: [scriptsStay],
  });
  const mocha = ['--enable-source-maps', join('node_modules', 'mocha', 'bin', 'mocha.js')];
  try {
    const options = ['--timeout', '120000', '--reporter', lineReporter];
    return await countedRun([...mocha, ...options, `${out}/**/*.test.mjs`]);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const args = process.argv.slice(2);
    await ensureDependencies();
    await ensureChromium();
    await ensureServer();
    await ensureWeb();
    process.chdir(root);
    await preparePackage(args);
    const { passed, failed } = await testUi({ only: args.filter((arg) => !arg.startsWith('--')) });
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}
