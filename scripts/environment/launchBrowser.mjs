import { createRequire } from 'node:module';
import { ensureChromium } from './ensureChromium.mjs';

/**
 * Starts a Chromium without a window. Needs the project's dependencies.
 * @param {{sameOriginOff?: boolean}} [options] `sameOriginOff`: as VS Code for the Web wants it, whose parts come from several origins
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchBrowser(options = {}) {
  const executablePath = await ensureChromium();
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  return chromium.launch({
    executablePath,
    headless: process.env['ONSITE_HEADED'] === undefined,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Without it a page in the background may be slowed down, and with it the clocks of tests.
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.sameOriginOff ? ['--disable-web-security'] : []),
    ],
  });
}
