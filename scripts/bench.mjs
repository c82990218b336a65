import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { benchHosts, hostFigures } from './benchHosts.mjs';
import { generate } from './generate.mjs';

/*
 * `npm run bench`: figures, each as a ratio to a floor that is measured in the same run. Those that need no editor are
 * taken in a process of their own each, as cold as an extension host that has just been started; figure and floor by
 * turns, so that a slow moment of the machine hits both. Those that need one follow. `-- --only tree,index,…` takes some.
 */

const out = resolve('out/bench');
const rounds = Number(process.env['ONSITE_BENCH_ROUNDS'] ?? 5);
const today = new Date().toISOString().slice(0, 10);

/** Makes a workspace unless it is there from before. */
function workspace(files) {
  const folder = resolve('out/bench-workspaces', `${files}-${today}`);
  const done = join(folder, '.done');
  if (existsSync(done)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const made = generate(folder, files, { today });
  writeFileSync(done, JSON.stringify(made));
  return folder;
}

async function bundle() {
  execFileSync(process.execPath, ['esbuild.mjs', '--production'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await build({
    entryPoints: { core: 'test/bench/core.bench.ts' },
    outdir: out,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    external: ['yaml'],
    logLevel: 'warning',
  });
}

/** Runs one measurement in a new process. */
function measure(figure, folder) {
  const args = ['--expose-gc', join(out, 'core.cjs'), figure, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${figure}: ${stderr}`);
  return JSON.parse(stdout);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians of several measurements, taken by turns. */
function byTurns(figures, count) {
  const results = figures.map(() => []);
  for (let round = 0; round < count; round++) {
    for (const [index, [figure, folder]] of figures.entries()) results[index].push(measure(figure, folder));
  }
  return results.map((found) =>
    Object.fromEntries(Object.keys(found[0]).map((key) => [key, median(found.map((one) => one[key]))])),
  );
}

const lines = [];
function line(name, value, target, isReached) {
  lines.push({ name, value, target, isReached });
  console.log(`${isReached ? 'reached' : 'MISSED '}  ${name.padEnd(44)} ${value.padEnd(38)} ${target}`);
}

/** By the names that `--only` takes. */
const coreFigures = { tree: firstTree, index: mediumIndex, memory: largeIndex, size: entry };

function firstTree({ large }) {
  against('L: first useful tree', large, ['firstTree', 'walkFloor'], 2, 'a walk with stat');
}

function mediumIndex({ medium }) {
  const name = 'M, Node host: everything indexed, cold';
  against(name, medium, ['index', 'parseFloor'], 0.25, '(read + parseDocument)');
}

/** A figure beside its floor, taken by turns. */
function against(name, folder, [figure, floor], limit, floorName) {
  const [own, least] = byTurns(
    [
      [figure, folder],
      [floor, folder],
    ],
    rounds,
  );
  const value = `${own.ms.toFixed(0)} ms = ${(own.ms / least.ms).toFixed(2)} × ${least.ms.toFixed(0)} ms`;
  line(name, value, `≤ ${limit} × ${floorName}`, own.ms <= limit * least.ms);
}

function largeIndex({ medium, large }) {
  const [indexM, indexL, memory] = byTurns(
    [
      ['index', medium],
      ['index', large],
      ['memory', large],
    ],
    Math.min(rounds, 3),
  );
  const block = Math.max(indexM.block, indexL.block);
  line('longest block while indexing, M and L', `${block.toFixed(0)} ms`, '≤ 50 ms', block <= 50);
  const kept = memory.bytes / memory.records;
  line('L: memory kept', `${kept.toFixed(0)} bytes a record`, '≤ 400', kept <= 400);
  console.log(`         L indexed in ${indexL.ms.toFixed(0)} ms`);
}

function entry() {
  const kilobytes = (name) => statSync(join('dist', `${name}.js`)).size / 1000;
  const size = kilobytes('extension');
  line('loaded at activation', `${size.toFixed(0)} KB`, '≤ 150 KB', size <= 150);
  const later = ['deferred', 'afterwards', 'late', 'language', 'pages'].map(
    (name) => `${name} ${kilobytes(name).toFixed(0)} KB`,
  );
  console.log(`         loaded when first needed: ${later.join(', ')}`);
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const all = [...Object.keys(coreFigures), ...Object.keys(hostFigures)];
const wanted = values.only?.split(',') ?? all;
const unknown = wanted.filter((name) => !all.includes(name));
if (unknown.length > 0) throw new Error(`No figure ${unknown.join(', ')}. There are: ${all.join(', ')}.`);

await bundle();
const empty = resolve('out/bench-workspaces', 'empty');
mkdirSync(empty, { recursive: true });
const folders = { medium: workspace(4_000), large: workspace(20_000), empty };
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, medians of ${rounds}\n`);
for (const [name, take] of Object.entries(coreFigures)) if (wanted.includes(name)) take(folders);
const inHosts = Object.keys(hostFigures).filter((name) => wanted.includes(name));
if (inHosts.length > 0) await benchHosts(folders, line, inHosts);

writeFileSync(join(out, 'figures.json'), JSON.stringify(lines, undefined, 2));
if (lines.some(({ isReached }) => !isReached)) process.exitCode = 1;
