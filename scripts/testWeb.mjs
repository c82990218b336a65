import { cpSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { artifacts, root } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { step } from './environment/progress.mjs';
import { startWeb } from './environment/startWeb.mjs';
import { bundleHostTests, extensionUnderTest, runTestsInHost } from './environment/testsInHost.mjs';
import { preparePackage } from './package.mjs';

/*
 * `npm run test:web [part of a path…]`: the same tests in the real web worker extension host of VS Code for the Web.
 */

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
export async function testWeb({ only = [] } = {}) {
  const { writeFixture } = await import('../test/support/fixture.mjs');
  const extension = join(root, 'out', 'web');
  rmSync(extension, { recursive: true, force: true });
  cpSync(extensionUnderTest(), extension, { recursive: true });
  // Below the extension: the web picks the host for tests by the extension whose folder holds them.
  const tests = join(extension, 'tests', 'index.js');
  await bundleHostTests(tests, only);
  const folder = writeFixture(await mkdtemp(join(tmpdir(), 'onsite-web-')));
  const server = await step('Starting VS Code for the Web', () =>
    startWeb({ folder, extension, tests, log: join(artifacts, 'web-server.log') }),
  );
  try {
    return await runTestsInHost(server.address, { name: 'web', sameOriginOff: true });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const args = process.argv.slice(2);
    await ensureDependencies();
    await preparePackage(args);
    const { passed, failed } = await testWeb({ only: args.filter((arg) => !arg.startsWith('--')) });
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}
