import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { benchHosts } from './benchHosts.mjs';
import { generate } from './generate.mjs';

/*
 * `npm run bench`: figures, each as a ratio to a floor that is measured in the same run. Those that need no editor are
 * taken in a process of their own each, as cold as an extension host that has just been started; figure and floor by
 * turns, so that a slow moment of the machine hits both. Those that need one follow (`-- --core` leaves them out).
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
  const shared = { bundle: true, format: 'cjs', target: 'es2022', minify: true, logLevel: 'warning', charset: 'utf8' };
  await Promise.all([
    build({
      ...shared,
      entryPoints: { core: 'test/bench/core.bench.ts' },
      outdir: out,
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      external: ['yaml'],
    }),
    build({
      ...shared,
      entryPoints: { deferred: 'src/deferred.ts' },
      outdir: out,
      outExtension: { '.js': '.cjs' },
      platform: 'browser',
      mainFields: ['module', 'main'],
    }),
    build({
      ...shared,
      entryPoints: { extension: 'src/extension.ts' },
      outdir: out,
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      external: ['vscode'],
    }),
  ]);
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

await bundle();
const [medium, large] = [workspace(4_000), workspace(20_000)];
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, medians of ${rounds}\n`);

const [walkFloor, tree] = byTurns(
  [
    ['walkFloor', large],
    ['firstTree', large],
  ],
  rounds,
);
line(
  'L: first useful tree',
  `${tree.ms.toFixed(0)} ms = ${(tree.ms / walkFloor.ms).toFixed(2)} × ${walkFloor.ms.toFixed(0)} ms`,
  '≤ 2 × a walk with stat',
  tree.ms <= 2 * walkFloor.ms,
);

const [parseFloor, index] = byTurns(
  [
    ['parseFloor', medium],
    ['index', medium],
  ],
  rounds,
);
line(
  'M, Node host: everything indexed, cold',
  `${index.ms.toFixed(0)} ms = ${(index.ms / parseFloor.ms).toFixed(2)} × ${parseFloor.ms.toFixed(0)} ms`,
  '≤ 0.25 × (read + parseDocument)',
  index.ms <= 0.25 * parseFloor.ms,
);

const [largeIndex, memory] = byTurns(
  [
    ['index', large],
    ['memory', large],
  ],
  Math.min(rounds, 3),
);
const block = Math.max(index.block, largeIndex.block);
line('longest block while indexing, M and L', `${block.toFixed(0)} ms`, '≤ 50 ms', block <= 50);
const kept = memory.bytes / memory.records;
line('L: memory kept', `${kept.toFixed(0)} bytes a record`, '≤ 400', kept <= 400);

const [start] = byTurns([['requireEntry', large]], rounds);
const size = statSync(join(out, 'extension.cjs')).size;
line('require of the entry, in plain Node', `${start.ms.toFixed(1)} ms`, '≤ 15 ms, with activate', start.ms <= 15);
line('loaded at activation', `${(size / 1000).toFixed(0)} KB`, '≤ 150 KB', size <= 150_000);
console.log(
  `\ndeferred: ${(statSync(join(out, 'deferred.cjs')).size / 1000).toFixed(0)} KB; L indexed in ${largeIndex.ms.toFixed(0)} ms`,
);

if (!process.argv.includes('--core')) {
  const empty = resolve('out/bench-workspaces', 'empty');
  mkdirSync(empty, { recursive: true });
  await benchHosts({ medium, large, empty }, line);
}

writeFileSync(join(out, 'figures.json'), JSON.stringify(lines, undefined, 2));
if (lines.some(({ isReached }) => !isReached)) process.exitCode = 1;
