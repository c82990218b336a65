import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { artifacts, root } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { step } from './environment/progress.mjs';
import { startServer } from './environment/startServer.mjs';
import { bundleHostTests, extensionUnderTest, runTestsInHost } from './environment/testsInHost.mjs';
import { preparePackage } from './package.mjs';

/*
 * `npm run test:host [part of a path…]`: test/host in the real Node extension host of VS Code's server edition, on the
 * packaged extension. With `--packaged`, the package is taken as it is.
 */

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} */
export async function testHost({ only = [] } = {}) {
  const { writeFixture } = await import('../test/support/fixture.mjs');
  const tests = join(root, 'out', 'host', 'index.js');
  await bundleHostTests(tests, only);
  const folder = writeFixture(await mkdtemp(join(tmpdir(), 'onsite-host-')));
  const server = await step('Starting VS Code, server edition', () =>
    startServer({ log: join(artifacts, 'host-server.log') }),
  );
  try {
    const address = server.address({ folder, extension: extensionUnderTest(), tests });
    return await runTestsInHost(address, { name: 'host' });
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
    const { passed, failed } = await testHost({ only: args.filter((arg) => !arg.startsWith('--')) });
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}
