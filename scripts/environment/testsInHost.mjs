import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { artifacts, root, vsixFolder } from './folders.mjs';
import { launchBrowser } from './launchBrowser.mjs';
import { say } from './progress.mjs';

/** What the test bundle writes before each line that is meant for us; see test/host/run.ts. */
const prefix = 'onsite-test ';

/**
 * Bundles test/host into the one file that an extension host runs, whichever it is: mocha inside, `vscode` alone outside.
 * @param {string} outfile
 * @param {readonly string[]} only parts of paths; empty: all tests
 */
export async function bundleHostTests(outfile, only = []) {
  const { build } = createRequire(import.meta.url)('esbuild');
  const folder = join(root, 'test', 'host');
  const files = readdirSync(folder, { recursive: true })
    .map((entry) => join(folder, entry))
    .filter((path) => path.endsWith('.test.ts') && (only.length === 0 || only.some((part) => path.includes(part))))
    .sort();
  if (files.length === 0) throw new Error(`No test below test/host fits: ${only.join(', ')}`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(folder, 'run.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    define: { 'process.env.NODE_DEBUG': 'undefined' },
    plugins: [allTests(files), mochaForBrowsers, builtIns],
  });
}

/** `import 'all-tests'` in test/host/run.ts: every test file, loaded when asked for, after mocha's words are there. */
function allTests(files) {
  return {
    name: 'all-tests',
    setup(plugin) {
      plugin.onResolve({ filter: /^all-tests$/ }, () => ({ path: 'all-tests', namespace: 'all-tests' }));
      plugin.onLoad({ filter: /.*/, namespace: 'all-tests' }, () => ({
        contents: `export function loadTests() {\n${files.map((file) => `  require(${JSON.stringify(file)});`).join('\n')}\n}`,
        resolveDir: root,
        loader: 'js',
      }));
    },
  };
}

/** mocha's build for browsers is a CommonJS file in a package that says its files are modules. */
const mochaForBrowsers = {
  name: 'mocha-for-browsers',
  setup(plugin) {
    const file = join(root, 'node_modules', 'mocha', 'mocha.js');
    plugin.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: file, namespace: 'mocha' }));
    plugin.onLoad({ filter: /.*/, namespace: 'mocha' }, () => ({ contents: readFileSync(file, 'utf8'), loader: 'js' }));
  },
};

/** What Node has built in: there where the host is Node, `undefined` in the web worker. */
const builtIns = {
  name: 'built-ins',
  setup(plugin) {
    plugin.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'built-in' }));
    plugin.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = globalThis.process?.getBuiltinModule?.(${JSON.stringify(path)});`,
    }));
  },
};

/**
 * Reads what the test bundle says on the console, prints a line a test, and counts.
 * @returns {{hear(line: string): void, end(how: unknown): {passed: number, failed: number, skipped: number}}} `end` tells
 *   the failures; a run that never came to its end (`how` says what happened instead) is one
 */
export function resultReader() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  let finished = false;
  return {
    hear(line) {
      const at = line.indexOf(prefix);
      if (at < 0) return;
      const event = JSON.parse(line.slice(at + prefix.length));
      if (event.kind === 'end') {
        finished = true;
        return;
      }
      counts[event.kind] += 1;
      const mark = { passed: '✓', failed: '✗', skipped: '–' }[event.kind];
      console.log(`  ${mark} ${event.title}${event.ms > 500 ? ` (${event.ms} ms)` : ''}`);
      if (event.kind === 'failed') failures.push(event);
    },
    end(how) {
      if (!finished) {
        counts.failed += 1;
        failures.push({ title: 'The test run came to its end', message: `It did not: ${how}.` });
      }
      for (const { title, message, stack } of failures) {
        const text = stack?.includes(message) ? stack : `${message}\n${stack ?? ''}`;
        console.log(`\n  ✗ ${title}\n${text.replace(/^/gm, '    ')}`);
      }
      return counts;
    },
  };
}

/**
 * Opens a workbench whose extension host runs the test bundle, and hears what becomes of it.
 * @param {string} address of the workbench, with the tests' path in it
 * @param {{name: string, sameOriginOff?: boolean, timeout?: number}} options `name`: for the log in artifacts/
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runTestsInHost(address, options) {
  const { timeout = 300_000 } = options;
  const browser = await launchBrowser(options);
  const results = resultReader();
  const lines = [];
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const how = await new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(`no end after ${timeout / 1000} s`), timeout);
      const exit = (code) => {
        clearTimeout(timer);
        resolve(`the host ended with ${code}`);
      };
      const hear = (_type, args) => {
        const line = args.map(String).join(' ');
        lines.push(line);
        results.hear(line);
      };
      page.on('console', (message) => lines.push(`[page] ${message.text()}`));
      page.on('pageerror', (error) => lines.push(`[page error] ${error.message}`));
      page.on('crash', () => exit('a crash of its page'));
      Promise.all([page.exposeFunction('codeAutomationLog', hear), page.exposeFunction('codeAutomationExit', exit)])
        .then(() => page.goto(address))
        .catch(reject);
    });
    const counts = results.end(how);
    mkdirSync(artifacts, { recursive: true });
    if (counts.failed > 0) {
      await page.screenshot({ path: join(artifacts, `${options.name}.png`) });
      say(`What the workbench said is in artifacts/${options.name}.log`);
    }
    return counts;
  } finally {
    await browser.close();
    mkdirSync(artifacts, { recursive: true });
    writeFileSync(join(artifacts, `${options.name}.log`), `${lines.join('\n')}\n`);
  }
}

/** The unpacked extension to test: of the package, or the folder that `ONSITE_EXTENSION` names. */
export function extensionUnderTest() {
  const named = process.env['ONSITE_EXTENSION'];
  if (named === undefined || named === '') return vsixFolder;
  if (!existsSync(join(named, 'package.json'))) throw new Error(`ONSITE_EXTENSION: no package.json in ${named}.`);
  return named;
}
