import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { cache, root } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { run } from './environment/processes.mjs';
import { bundleHostTests, extensionUnderTest, resultReader } from './environment/testsInHost.mjs';
import { preparePackage } from './package.mjs';

/*
 * `npm run test:desktop`: the host tests in desktop VS Code, where it can be downloaded. Says so where it cannot, and
 * counts nothing then.
 */

await main(async () => {
  await ensureDependencies();
  const { downloadAndUnzipVSCode } = createRequire(import.meta.url)('@vscode/test-electron');
  let program;
  try {
    program = await downloadAndUnzipVSCode({ cachePath: join(cache, 'desktop'), timeout: 15_000 });
  } catch (error) {
    console.log(`skipped: no network (desktop VS Code cannot be downloaded: ${error.message})`);
    return 0;
  }
  const args = process.argv.slice(2);
  await preparePackage(args);
  const { writeFixture } = await import('../test/support/fixture.mjs');
  const tests = join(root, 'out', 'host', 'index.js');
  await bundleHostTests(
    tests,
    args.filter((arg) => !arg.startsWith('--')),
  );
  const folder = writeFixture(await mkdtemp(join(tmpdir(), 'onsite-desktop-')));
  const data = await mkdtemp(join(tmpdir(), 'onsite-desktop-data-'));
  try {
    const { output } = await run(
      program,
      [
        folder,
        `--extensionDevelopmentPath=${extensionUnderTest()}`,
        `--extensionTestsPath=${tests}`,
        `--user-data-dir=${data}`,
        `--extensions-dir=${join(data, 'extensions')}`,
        ...['--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      { allowFailure: true },
    );
    const results = resultReader();
    for (const line of output.split('\n')) results.hear(line);
    const { passed, failed } = results.end('the window was closed');
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
