import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canApt } from './apt.mjs';
import { exists, run } from './processes.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

function inUsualPlaces() {
  const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...windowsRoots.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    ),
  ];
  return places.find((place) => existsSync(place));
}

async function onPath() {
  for (const program of programs) {
    if (!(await exists(program))) continue;
    if (process.platform === 'win32') return program;
    const { output } = await run('/bin/sh', ['-c', `command -v ${program}`]);
    return output.trim();
  }
  return undefined;
}

async function hasChineseFont() {
  try {
    const { output } = await run('fc-list', [':lang=zh', 'family'], { allowFailure: true });
    return output.trim() !== '';
  } catch {
    return false;
  }
}

/**
 * A browser of the Chromium family, with a font that has Chinese. `ONSITE_CHROMIUM` names one.
 * @returns {Promise<string>} the program's path
 * @throws where there is none and none can be installed: says what to do
 */
export async function ensureChromium() {
  const named = process.env['ONSITE_CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`ONSITE_CHROMIUM names ${named}, which is not there.`);
    return named;
  }
  const found = inUsualPlaces() ?? (await onPath());
  if (canApt()) {
    const missing = [];
    if (found === undefined) missing.push('chromium');
    if (!(await hasChineseFont())) missing.push('fonts-noto-cjk', 'fontconfig');
    if (missing.length > 0) await aptInstall(missing);
  }
  const browser = found ?? (await onPath());
  if (browser !== undefined) return browser;
  throw new Error(
    'No browser of the Chromium family was found. Install Chromium, Chrome or Edge (Debian: apt-get install chromium ' +
      'fonts-noto-cjk), or name one with the environment variable ONSITE_CHROMIUM.',
  );
}
