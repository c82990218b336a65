import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countedRun, lineReporter } from './environment/countedRun.mjs';
import { ensureChromium } from './environment/ensureChromium.mjs';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { ensureServer } from './environment/ensureServer.mjs';
import { ensureWeb } from './environment/ensureWeb.mjs';
import { root, vsixFolder } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { npm, run } from './environment/processes.mjs';
import { say, seconds } from './environment/progress.mjs';

/*
 * `npm test`: sets up what is missing, then every check and test. `npm test -- --only unit,host` runs some stages. Goes on
 * after a stage that fails; the last line is the sum.
 */

const one = { passed: 1, failed: 0, skipped: 0 };

/** A check that passes or fails as a whole. Its output is shown when it fails. */
async function check(work) {
  await work();
  return one;
}

const mocha = join('node_modules', 'mocha', 'bin', 'mocha.js');
const node = (...args) => run(process.execPath, args, { cwd: root });

/** The scripts below need the project's dependencies, so they are loaded when those are there. */
const stages = {
  format: () => check(() => npm(['run', '--silent', 'format:check'], { cwd: root })),
  lint: () => check(() => npm(['run', '--silent', 'lint'], { cwd: root })),
  types: () => check(() => npm(['run', '--silent', 'typecheck'], { cwd: root })),
  unit: () => countedRun(['scripts/testUnit.mjs'], { quiet: true }),
  build: () => check(() => node('esbuild.mjs')),
  package: async () => {
    const { makePackage, unpackPackage } = await import('./package.mjs');
    await makePackage();
    unpackPackage();
    return countedRun([mocha, '--reporter', lineReporter, 'test/package/**/*.test.mjs']);
  },
  host: async () => {
    const { testHost } = await import('./testHost.mjs');
    await ensurePackage();
    return testHost();
  },
  web: async () => {
    const { testWeb } = await import('./testWeb.mjs');
    await ensurePackage();
    return testWeb();
  },
  ui: async () => {
    const { testUi } = await import('./testUi.mjs');
    await ensurePackage();
    return testUi();
  },
};
const inBrowser = ['host', 'web', 'ui'];

/** `--only` may leave out the stage that makes the package. */
async function ensurePackage() {
  if (existsSync(join(vsixFolder, 'package.json'))) return;
  const { makePackage, unpackPackage } = await import('./package.mjs');
  await makePackage();
  unpackPackage();
}

async function runStage(name) {
  const start = Date.now();
  say(`── ${name}`);
  let counts;
  try {
    counts = await stages[name]();
  } catch (error) {
    console.log(error.message);
    counts = { passed: 0, failed: 1, skipped: 0 };
  }
  const time = seconds(Date.now() - start);
  say(`── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${time}`);
  return { name, ...counts, time };
}

await main(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only?.split(',').map((name) => name.trim()) ?? Object.keys(stages);
  const unknown = names.filter((name) => !(name in stages));
  if (unknown.length > 0)
    throw new Error(`No stage ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}.`);

  await ensureDependencies();
  if (names.some((name) => inBrowser.includes(name))) {
    await ensureChromium();
    await ensureServer();
    await ensureWeb();
  }
  const results = [];
  for (const name of names) results.push(await runStage(name));

  console.log('\nstage     passed  failed  skipped     time');
  for (const { name, passed, failed, skipped, time } of results) {
    const columns = [
      String(passed).padStart(6),
      String(failed).padStart(6),
      String(skipped).padStart(7),
      time.padStart(8),
    ];
    console.log(`${name.padEnd(9)} ${columns.join('  ')}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
