import { join } from 'node:path';
import { build } from 'esbuild';
import { figuresOf } from './benchFigures.mjs';
import { ensureChromium } from './environment/ensureChromium.mjs';
import { ensureServer } from './environment/ensureServer.mjs';
import { root, vsixFolder } from './environment/folders.mjs';
import { startServer } from './environment/startServer.mjs';

/*
 * Completion and hover in a list of 2,000 items with 20,000 files loaded, in the real Node extension host.
 */

const limit = 50;

/**
 * @param {string} folder the workspace of 20,000 files
 * @param {(name: string, value: string, target: string, isReached: boolean) => void} line prints a figure
 */
export async function benchLanguage(folder, line) {
  await ensureChromium();
  await ensureServer();
  const tests = join(root, 'out', 'bench', 'language', 'index.js');
  await build({
    entryPoints: [join(root, 'test', 'bench', 'language.bench.ts')],
    outfile: tests,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const server = await startServer();
  try {
    const figures = await figuresOf(server.address({ folder, extension: vsixFolder, tests }), {});
    const of = (name) => figures.find(({ figure }) => figure === name)?.p95 ?? NaN;
    const floor = of('floor');
    for (const name of ['completion of keys', 'completion of ids', 'hover']) {
      const value = `${of(name).toFixed(1)} ms; a ready answer ${floor.toFixed(1)} ms`;
      line(`L: ${name} in 2,000 items, p95`, value, `≤ ${limit} ms`, of(name) <= limit);
    }
  } finally {
    await server.stop();
  }
}
