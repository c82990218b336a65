import { createRequire } from 'node:module';
import { ensureWeb } from './ensureWeb.mjs';
import { freePort } from './freePort.mjs';

/**
 * Serves VS Code for the Web, its extension host a web worker, on a copy of a folder in the browser's memory.
 * Needs the project's dependencies.
 * @param {{folder: string, development: string, tests?: string, port?: number}} options absolute paths. `development`: a
 *   folder whose subfolders hold unpacked extensions; `tests`: the bundle of tests, somewhere below `development`
 */
export async function startWeb(options) {
  const build = await ensureWeb();
  const port = await freePort(options.port);
  const { open } = createRequire(import.meta.url)('@vscode/test-web');
  const server = await quietly(() =>
    open({
      browserType: 'none',
      quality: 'stable',
      ...build,
      // By name: a web view's page lives at a name below it.
      host: 'localhost',
      port,
      folderPath: options.folder,
      extensionDevelopmentPath: options.development,
      ...(options.tests === undefined ? {} : { extensionTestsPath: options.tests }),
    }),
  );
  return { address: `http://localhost:${port}/`, stop: async () => server.dispose() };
}

/** @vscode/test-web tells its steps on the console; they say nothing that a failure would not say. */
async function quietly(work) {
  const log = console.log;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
