import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureWeb } from './ensureWeb.mjs';
import { installOnce } from './installOnce.mjs';

/*
 * VS Code for the Web takes the language of its words from one script, and an extension under development keeps the
 * words of its package.nls.json whatever the language is. Both are put in place of the English ones in folders that
 * lead to the others for all the rest.
 */

/**
 * VS Code for the Web in another language than English, set up once.
 * @param {string} language such as `zh-cn`
 * @returns as `ensureWeb`
 */
export async function ensureWebIn(language) {
  const { testRunnerDataDir, commit } = await ensureWeb();
  const name = `vscode-web-stable-${commit}`;
  const from = join(testRunnerDataDir, name);
  const words = join(from, 'nls', language, 'nls.messages.js');
  if (!existsSync(words)) throw new Error(`VS Code for the Web has no words in “${language}”.`);
  const setUp = (data) => {
    const to = join(data, name);
    lead(from, to, ['out']);
    lead(join(from, 'out'), join(to, 'out'), ['nls.messages.js']);
    const asked = `globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};\n`;
    const kept = `try { localStorage.setItem('vscode.nls.locale', ${JSON.stringify(language)}); } catch {}\n`;
    writeFileSync(join(to, 'out', 'nls.messages.js'), asked + kept + readFileSync(words, 'utf8'));
  };
  const title = `Setting up VS Code for the Web in ${language} (once)`;
  return { testRunnerDataDir: await installOnce(`${basename(testRunnerDataDir)}-${language}`, title, setUp), commit };
}

/**
 * The extension with its manifest's words in that language.
 * @param {string} extension its folder
 * @param {string} language such as `zh-cn`
 * @returns a new folder, to be deleted when it is not needed any more
 */
export function extensionInLanguage(extension, language) {
  const to = mkdtempSync(join(tmpdir(), 'onsite-extension-'));
  lead(extension, to, ['package.nls.json', 'node_modules', 'out', '.git']);
  copyFileSync(join(extension, `package.nls.${language}.json`), join(to, 'package.nls.json'));
  return to;
}

/** Makes a folder whose entries are those of another one, some left out. Folders are linked, in a way that needs no rights. */
function lead(from, to, left) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (left.includes(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) symlinkSync(source, target, 'junction');
    else if (entry.isFile()) copyFileSync(source, target);
  }
}
