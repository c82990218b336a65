import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { URLSearchParams } from 'node:url';
import { ensureServer } from './ensureServer.mjs';
import { freePort } from './freePort.mjs';
import { addLanguagePack } from './languagePack.mjs';
import { start, stop } from './processes.mjs';
import { whenUp } from './whenUp.mjs';

/**
 * Starts VS Code's server edition.
 * @param {{port?: number, data?: string, settings?: object, machineSettings?: object, trust?: boolean, language?: string,
 *   log?: string, env?: NodeJS.ProcessEnv}} [options]
 *   `data`: folder of its data, kept; default a new one, deleted when it stops. `settings`: the user's settings, written
 *   when given; `machineSettings`: those of the machine it runs on, where a person's folders are. `trust`: ask before a folder is trusted (default: every folder is). `language`: of the
 *   interface, default English. `log`: file for its output
 */
export async function startServer(options = {}) {
  const { node, entry } = await ensureServer();
  const port = await freePort(options.port);
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'onsite-server-')));
  for (const [whose, settings] of [
    ['User', options.settings],
    ['Machine', options.machineSettings],
  ]) {
    if (settings === undefined) continue;
    const file = join(data, 'data', whose, 'settings.json');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(settings, undefined, 2));
  }
  const language = options.language ?? 'en';
  if (language !== 'en') await addLanguagePack(join(data, 'data'), language);
  const args = [
    entry,
    ...['--host', '127.0.0.1', '--port', String(port)],
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
    ...['--telemetry-level', 'off', '--locale', language],
    ...(options.trust ? [] : ['--disable-workspace-trust']),
  ];
  const child = start(node, args, { log: options.log, env: options.env });
  const authority = `127.0.0.1:${port}`;
  try {
    await whenUp(`http://${authority}/version`, child);
  } catch (error) {
    await stop(child);
    throw error;
  }

  return {
    data,
    /**
     * The address of a workbench.
     * @param {{folder: string, extension?: string, tests?: string}} what absolute paths: the folder to open, the
     *   unpacked extension to develop, the bundle of tests to run in its host
     */
    address({ folder, extension, tests }) {
      const remote = (path) => `vscode-remote://${authority}${toUriPath(path)}`;
      const payload = [
        ['skipWelcome', 'true'],
        ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
        ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
      ];
      const query = new URLSearchParams({ folder: toUriPath(folder), payload: JSON.stringify(payload) });
      return `http://${authority}/?${query}`;
    },
    async stop() {
      await stop(child);
      if (options.data === undefined) await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    /** Settles when the server has ended by itself. */
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

function toUriPath(path) {
  return process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;
}
