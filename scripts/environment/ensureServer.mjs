import { existsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { aptPrograms } from './apt.mjs';
import { installOnce } from './installOnce.mjs';
import { npm } from './processes.mjs';
import { say } from './progress.mjs';

const nodeVersion = '24';
const serverVersion = '4.139.1';

/*
 * VS Code's server edition, from npm packages alone. Their install scripts are left out on purpose: they compile ten
 * native parts, some of which want system headers that few machines have. Only two are of use here: the log (an output
 * channel's text goes through it) and the watchdog (the extension host ends with its server). Without a compiler the
 * server runs too, then its log panels stay empty. File watching comes compiled with its package.
 */
const nativeParts = ['@vscode/spdlog', '@vscode/native-watchdog'];

/** `node-<platform>-<arch>` of the npm registry holds that platform's Node: program and headers. */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `node-${platform}-${process.arch}`;
}

function placesIn(folder) {
  const node = join(folder, 'node_modules', nodePackage());
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const program = join(node, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return { node: program, headers: node, vscode, entry: join(vscode, 'out', 'server-main.js') };
}

async function setUp(folder) {
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(['install', ...quiet, `${nodePackage()}@${nodeVersion}`, `code-server@${serverVersion}`], { cwd: folder });
  const { node, headers, vscode, entry } = placesIn(folder);
  await npm(['install', ...quiet, '--omit=dev'], { cwd: vscode });
  await buildNativeParts(vscode, dirname(node), headers);
  if (!existsSync(entry)) throw new Error(`code-server ${serverVersion} holds no ${entry}.`);
}

async function buildNativeParts(vscode, nodeFolder, headers) {
  const missing =
    process.platform === 'win32' ? [] : await aptPrograms({ 'g++': 'g++', make: 'make', python3: 'python3' });
  if (missing.length > 0) {
    say(`No ${missing.join(', ')}: VS Code's log panels will stay empty. All else works.`);
    return;
  }
  const env = {
    ...process.env,
    PATH: `${nodeFolder}${delimiter}${process.env['PATH'] ?? ''}`,
    // The headers of the Node that will run it, whatever this machine's npm is set to.
    npm_config_nodedir: headers,
    npm_config_ignore_scripts: 'false',
    npm_config_build_from_source: 'true',
  };
  for (const part of nativeParts) {
    const { code, output } = await npm(['rebuild', part], { cwd: vscode, env, allowFailure: true });
    if (code !== 0)
      say(`${part} could not be compiled; VS Code runs without it.\n${output.split('\n').slice(-5).join('\n')}`);
  }
}

/**
 * The server edition with the Node it needs.
 * @returns {Promise<{node: string, entry: string, vscode: string}>} the Node program, the script to run with it, its folder
 */
export async function ensureServer() {
  const title = 'Setting up VS Code for the server edition (once, about a minute)';
  const name = `server-${serverVersion}-${process.platform}-${process.arch}`;
  return placesIn(await installOnce(name, title, setUp));
}
