import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureChromium } from './environment/ensureChromium.mjs';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { ensureServer } from './environment/ensureServer.mjs';
import { root } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { scriptsStay } from './environment/scriptsStay.mjs';
import { preparePackage } from './package.mjs';

/*
 * `node scripts/screenshots.mjs`: makes the pictures of README again, into media/screenshots.
 */

await main(async () => {
  await ensureDependencies();
  await ensureChromium();
  await ensureServer();
  process.chdir(root);
  await preparePackage(process.argv.slice(2));
  const { build } = await import('esbuild');
  const outfile = join(root, 'out', 'screenshots.mjs');
  await build({
    entryPoints: [join(root, 'test', 'support', 'readmeScreenshots.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
    plugins: [scriptsStay],
  });
  const { makeScreenshots } = await import(pathToFileURL(outfile).href);
  await makeScreenshots();
  return 0;
});
