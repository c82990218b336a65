import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ensureWeb } from './ensureWeb.mjs';

/**
 * The Chinese words of VS Code's own interface: module → key → words. The web build ships them as one flat list, in the
 * order of its list of keys; the server edition has no language but English.
 */
function wordsOfWorkbench(build, language) {
  const keys = JSON.parse(readFileSync(join(build, 'out', 'nls.keys.json'), 'utf8'));
  const context = {};
  runInNewContext(readFileSync(join(build, 'nls', language, 'nls.messages.js'), 'utf8'), context);
  const messages = context['_VSCODE_NLS_MESSAGES'];
  const contents = {};
  let at = 0;
  for (const [module, names] of keys) {
    contents[module] = Object.fromEntries(names.map((name, index) => [name, messages[at + index]]));
    at += names.length;
  }
  if (at !== messages.length) throw new Error('The words of VS Code for the Web do not fit its list of keys.');
  return contents;
}

/**
 * Puts a language pack for the workbench's own words where the server edition looks for installed ones.
 * @param {string} userData the server's folder of user data
 * @param {string} language such as `zh-cn`
 */
export async function addLanguagePack(userData, language) {
  const { testRunnerDataDir, commit } = await ensureWeb();
  const contents = wordsOfWorkbench(join(testRunnerDataDir, `vscode-web-stable-${commit}`), language);
  mkdirSync(userData, { recursive: true });
  const translation = join(userData, `${language}.i18n.json`);
  writeFileSync(translation, JSON.stringify({ contents }));
  const pack = {
    hash: `onsite-${commit}`,
    label: language,
    extensions: [{ extensionIdentifier: { id: `onsite.words-${language}` }, version: '1.0.0' }],
    translations: { vscode: translation },
  };
  writeFileSync(join(userData, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
