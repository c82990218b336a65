import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './environment/ensureDependencies.mjs';
import { root, vsixFile, vsixFolder } from './environment/folders.mjs';
import { main } from './environment/main.mjs';
import { run } from './environment/processes.mjs';
import { say, step } from './environment/progress.mjs';
import { extensionUnderTest } from './environment/testsInHost.mjs';
import { readZip } from './environment/readZip.mjs';

/*
 * `npm run package`: production bundles and dist/onsite.vsix, without any network. What goes in is said in .vscodeignore.
 */

/** Where the package is put together: vsce walks all there is before it leaves anything out, and a clone holds a lot. */
const gathered = join(root, 'out', 'package');

/** Copies there whatever may go in; .vscodeignore still decides what does. */
function gather() {
  rmSync(gathered, { recursive: true, force: true });
  mkdirSync(gathered, { recursive: true });
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isFile() && !['dist', 'l10n', 'media', 'snippets'].includes(entry.name)) continue;
    cpSync(join(root, entry.name), join(gathered, entry.name), {
      recursive: true,
      filter: (from) => !from.endsWith('.vsix') && !from.endsWith('.map'),
    });
  }
}

/** Builds for production and packs. @returns {Promise<readonly string[]>} the files of the extension in the package */
export async function makePackage() {
  await step('Building for production', () => run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root }));
  await step('Packing', async () => {
    const { createVSIX } = createRequire(import.meta.url)('@vscode/vsce');
    mkdirSync(dirname(vsixFile), { recursive: true });
    gather();
    await quietly(() =>
      createVSIX({
        cwd: gathered,
        packagePath: vsixFile,
        dependencies: false,
        allowMissingRepository: true,
        rewriteRelativeLinks: false,
        // Its scan for secrets takes a minute over minified code; what goes in is built from the sources here.
        allowPackageAllSecrets: true,
      }),
    );
  });
  return [...extensionFiles().keys()];
}

/** The extension's own files in the package: path → bytes. */
export function extensionFiles() {
  const inside = 'extension/';
  return new Map(
    [...readZip(vsixFile)]
      .filter(([path]) => path.startsWith(inside))
      .map(([path, bytes]) => [path.slice(inside.length), bytes]),
  );
}

/**
 * Unpacks the package, so that a host can run it as an extension under development.
 * @param {string} [folder] emptied first
 */
export function unpackPackage(folder = vsixFolder) {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of extensionFiles()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return folder;
}

/**
 * For a script that tests the package: makes and unpacks it, unless an option `--packaged` says that it is there, or
 * `ONSITE_EXTENSION` names another folder to test.
 */
export async function preparePackage(args) {
  if (args.includes('--packaged') || extensionUnderTest() !== vsixFolder) return;
  await makePackage();
  unpackPackage();
}

/** vsce lists the package on the console; so do we, in fewer lines. Its warnings stay. */
async function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    await work();
  } finally {
    console.log = log;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await ensureDependencies();
    const files = await makePackage();
    say(`${relative(root, vsixFile)} holds ${files.length} files:\n${files.map((file) => `  ${file}`).join('\n')}`);
  });
}
