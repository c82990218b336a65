import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureWeb } from './ensureWeb.mjs';
import { freePort } from './freePort.mjs';
import { start, stop } from './processes.mjs';
import { ensureWebIn, extensionInLanguage } from './webInLanguage.mjs';
import { whenUp } from './whenUp.mjs';

const script = join(dirname(fileURLToPath(import.meta.url)), 'webServer.mjs');

/**
 * Serves VS Code for the Web, its extension host a web worker, on a copy of a folder in the browser's memory.
 * Needs the project's dependencies.
 * @param {{folder: string, extension: string, tests?: string, port?: number, log?: string, language?: string}} options
 *   absolute paths. `extension`: the unpacked extension; `tests`: the bundle of tests, somewhere below it; `log`: file for its output;
 *   `language`: of the interface, default English
 */
export async function startWeb(options) {
  const { language = 'en' } = options;
  const isEnglish = language === 'en';
  const build = await (isEnglish ? ensureWeb() : ensureWebIn(language));
  const extension = isEnglish ? options.extension : extensionInLanguage(options.extension, language);
  const port = await freePort(options.port);
  const settings = {
    browserType: 'none',
    quality: 'stable',
    ...build,
    // By name: a web view's page lives at a name below it.
    host: 'localhost',
    port,
    folderPath: options.folder,
    extensionDevelopmentPath: extension,
    extensionTestsPath: options.tests,
  };
  const tidy = () => !isEnglish && rmSync(extension, { recursive: true, force: true });
  const child = start(process.execPath, [script, JSON.stringify(settings)], { log: options.log });
  const address = `http://localhost:${port}/`;
  try {
    await whenUp(address, child);
  } catch (error) {
    await stop(child);
    tidy();
    throw error;
  }
  return {
    address,
    async stop() {
      await stop(child);
      tidy();
    },
    /** Settles when the server has ended by itself. */
    ended: new Promise((resolve) => child.once('close', resolve)).finally(tidy),
  };
}
