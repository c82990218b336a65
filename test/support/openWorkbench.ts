import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { artifacts } from '../../scripts/environment/folders.mjs';
import { launchBrowser } from '../../scripts/environment/launchBrowser.mjs';
import { startServer } from '../../scripts/environment/startServer.mjs';
import { startWeb } from '../../scripts/environment/startWeb.mjs';
import { extensionUnderTest } from '../../scripts/environment/testsInHost.mjs';
import { writeFixture } from './fixture.mjs';
import { Workbench } from './workbench';

export interface WorkbenchOptions {
  /** `server`: Node extension host, files on disk (default). `web`: web worker, a copy in the browser's memory. */
  readonly edition?: 'server' | 'web';
  /** Default: a new copy of the fixture, deleted at the end. */
  readonly folder?: string;
  readonly language?: 'en' | 'zh-cn';
  readonly theme?: 'light' | 'dark';
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A person's settings that name what is on the machine. Server edition only. */
  readonly machineSettings?: Readonly<Record<string, unknown>>;
  /** `false`: workspace trust is on and the folder is not trusted: Restricted Mode. Server edition only. */
  readonly trusted?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Opens a real workbench in Chromium, with the packaged extension.
 * @returns the workbench; `close()` ends browser and server and deletes what was made
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const ownFolder = options.folder === undefined;
  const folder = options.folder ?? writeFixture(await mkdtemp(join(tmpdir(), 'onsite-ui-')));
  const settings = {
    ...quiet,
    'workbench.colorTheme': options.theme === 'dark' ? 'Default Dark Modern' : 'Default Light Modern',
    ...options.settings,
  };
  const edition = options.edition ?? 'server';
  const server =
    edition === 'web' ? await serveWeb(folder, options.language ?? 'en') : await serve(folder, settings, options);
  let browser: Browser | undefined;
  const close = async (): Promise<void> => {
    await browser?.close();
    await server.stop();
    if (ownFolder) await rm(folder, { recursive: true, force: true });
  };
  try {
    browser = await launchBrowser({ sameOriginOff: edition === 'web' });
    const size = options.size ?? { width: 1280, height: 900 };
    const context = await browser.newContext({ viewport: size, locale: options.language === 'zh-cn' ? 'zh-CN' : 'en' });
    const page = await context.newPage();
    if (edition === 'web') await configureWeb(page, server.address, settings);
    await page.goto(server.address);
    const workbench = new Workbench(page, folder, close);
    await workbench.whenReady();
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

interface Served {
  readonly address: string;
  stop(): Promise<void>;
}

async function serve(folder: string, settings: object, options: WorkbenchOptions): Promise<Served> {
  const server = await startServer({
    settings,
    ...(options.machineSettings ? { machineSettings: options.machineSettings } : {}),
    trust: options.trusted === false,
    language: options.language ?? 'en',
    log: join(artifacts, 'ui-server.log'),
  });
  return { address: server.address({ folder, extension: extensionUnderTest() }), stop: () => server.stop() };
}

async function serveWeb(folder: string, language: string): Promise<Served> {
  return startWeb({ folder, extension: extensionUnderTest(), language, log: join(artifacts, 'ui-web-server.log') });
}

/** VS Code for the Web has no settings file when it starts: settings come as defaults in the page's configuration. */
async function configureWeb(page: Page, address: string, settings: object): Promise<void> {
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const configured = html.replace(
      /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
      (_all, start: string, json: string) => {
        const configuration = JSON.parse(json.replaceAll('&quot;', '"')) as object;
        const changed = JSON.stringify({ ...configuration, configurationDefaults: settings });
        return `${start}${changed.replaceAll('"', '&quot;')}"`;
      },
    );
    await route.fulfill({ response, body: configured });
  });
}
