import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { figuresOf } from './benchFigures.mjs';
import { benchLanguage } from './benchLanguage.mjs';
import { ensureChromium } from './environment/ensureChromium.mjs';
import { ensureServer } from './environment/ensureServer.mjs';
import { ensureWeb } from './environment/ensureWeb.mjs';
import { root, vsixFolder } from './environment/folders.mjs';
import { scriptsStay } from './environment/scriptsStay.mjs';
import { startServer } from './environment/startServer.mjs';
import { startWeb } from './environment/startWeb.mjs';
import { preparePackage } from './package.mjs';

/*
 * The figures that need real extension hosts and a real workbench, on the packaged extension.
 */

const out = join(root, 'out', 'bench');

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)] ?? NaN;
const p95 = (values) => sorted(values)[Math.ceil(values.length * 0.95) - 1] ?? NaN;

/**
 * @param {{medium: string, large: string, empty: string}} folders workspaces of 4,000 and 20,000 files, and one without trips
 * @param {(name: string, value: string, target: string, isReached: boolean) => void} line prints a figure
 * @param {readonly string[]} [only] names of figures; default: all
 */
export async function benchHosts({ medium, large, empty }, line, only = Object.keys(hostFigures)) {
  await ensureChromium();
  await ensureServer();
  await ensureWeb();
  await preparePackage([]);
  for (const name of only) await hostFigures[name]({ medium, large, empty }, line);
}

/** By the names that `--only` takes. */
export const hostFigures = {
  activation: ({ empty }, line) => activation(empty, line),
  web: ({ medium }, line) => webIndex(medium, line),
  ticks: ({ large }, line) => ticks(large, line),
  writes: ({ large }, line) => writes(large, line),
  language: ({ large }, line) => benchLanguage(large, line),
};

async function bundleInHost(outfile) {
  await build({
    entryPoints: [join(root, 'test', 'bench', 'inHost.bench.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    target: 'es2022',
    external: ['vscode'],
    logLevel: 'warning',
  });
}

async function activation(folder, line) {
  const tests = join(out, 'inHost', 'index.js');
  await bundleInHost(tests);
  const extension = timedExtension();
  const times = [];
  for (let round = 0; round < 5; round++) {
    const server = await startServer();
    try {
      const figures = await figuresOf(server.address({ folder, extension, tests }), {});
      times.push(...figures.filter(({ figure }) => figure === 'activate').map(({ ms }) => ms));
    } finally {
      await server.stop();
    }
  }
  const ms = median(times);
  line('require + activate, in the Node host', `${ms.toFixed(1)} ms`, '≤ 15 ms', ms <= 15);
}

/** A copy of the extension whose entry takes the time around the real one. */
function timedExtension() {
  const extension = join(out, 'timed');
  rmSync(extension, { recursive: true, force: true });
  cpSync(vsixFolder, extension, { recursive: true });
  const manifest = join(extension, 'package.json');
  const { main, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...rest, main: './timed.js' }));
  writeFileSync(
    join(extension, 'timed.js'),
    `// VS Code makes its API for an extension when that is first asked for: nobody's own time.
require('vscode');
const start = performance.now();
const real = require('${main}');
const loadMs = performance.now() - start;
exports.activate = (context) => {
  const start = performance.now();
  const api = real.activate(context);
  return { ...api, activationMs: loadMs + performance.now() - start };
};
`,
  );
  return extension;
}

async function webIndex(folder, line) {
  const extension = join(out, 'web');
  rmSync(extension, { recursive: true, force: true });
  cpSync(vsixFolder, extension, { recursive: true });
  const tests = join(extension, 'tests', 'index.js');
  await bundleInHost(tests);
  const server = await startWeb({ folder, extension, tests });
  try {
    const figures = await figuresOf(server.address, { sameOriginOff: true });
    const of = (name) => median(figures.filter(({ figure }) => figure === name).map(({ ms }) => ms));
    const [floor, index] = [of('readFloor'), of('index')];
    line(
      'M, web worker: everything indexed, cold',
      `${index.toFixed(0)} ms = ${(index / floor).toFixed(2)} × ${floor.toFixed(0)} ms`,
      '≤ 1.5 × reading all',
      index <= 1.5 * floor,
    );
  } finally {
    await server.stop();
  }
}

async function ticks(folder, line) {
  const { measureTicks } = await workbenchDriver();
  const times = await measureTicks(folder);
  const value = `${p95(times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`;
  line('L: tick → file saved → row painted, p95', value, '≤ 150 ms', p95(times) <= 150);
}

async function writes(folder, line) {
  const bare = join(out, 'bare');
  mkdirSync(bare, { recursive: true });
  cpSync(join(root, 'test', 'bench', 'bare'), bare, { recursive: true });
  await build({
    entryPoints: [join(root, 'test', 'bench', 'bare', 'extension.ts')],
    outfile: join(bare, 'extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const { measureWrites } = await workbenchDriver();
  const { outside, floor } = await measureWrites(folder, bare);
  line(
    'L: outside write → row painted, p95',
    `${p95(outside).toFixed(0)} ms = ${(p95(outside) / p95(floor)).toFixed(2)} × ${p95(floor).toFixed(0)} ms`,
    '≤ 1.25 × a bare extension',
    p95(outside) <= 1.25 * p95(floor),
  );
}

async function workbenchDriver() {
  const driver = join(out, 'workbench.mjs');
  await build({
    entryPoints: [join(root, 'test', 'bench', 'workbench.bench.ts')],
    outfile: driver,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
    plugins: [scriptsStay],
  });
  return import(pathToFileURL(driver).href);
}
