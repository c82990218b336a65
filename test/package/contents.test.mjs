import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { describe, it } from 'mocha';
import { root } from '../../scripts/environment/folders.mjs';
import { extensionFiles } from '../../scripts/package.mjs';

/** One for each goal, one for each other kind of list, one for each industry. */
const templates = [
  ...['go-live', 'fix', 'training', 'migration', 'upgrade', 'survey', 'other'],
  ...['preparation', 'toolkit', 'cutover', 'handover'],
  ...['education', 'finance', 'general', 'healthcare', 'manufacturing', 'retail', 'services', 'wholesale'].map(
    (industry) => `industry-${industry}`,
  ),
];

const kinds = ['trip', 'checklist', 'issue', 'change', 'feedback', 'day', 'review', 'customer', 'template'];

/** Everything that is in the package, and nothing else. vsce writes README and its like in lower case, LICENSE with an ending. */
const expected = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'l10n/bundle.l10n.zh-cn.json',
  'dist/extension.js',
  'dist/extension.web.js',
  'dist/deferred.js',
  'dist/afterwards.js',
  'dist/late.js',
  'dist/pages.js',
  'dist/language.js',
  ...kinds.map((kind) => `dist/schemas/${kind}.json`),
  'snippets/en.json',
  'snippets/zh-cn.json',
  'media/onsite.svg',
  'media/icon.png',
  ...['trip', 'customer', 'list', 'issue', 'retro'].map((step) => `media/walkthrough/${step}.svg`),
  ...['en', 'zh-cn'].flatMap((language) => templates.map((stem) => `media/templates/${language}/${stem}.yaml`)),
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
];

const text = /\.(js|json|md|txt|ya?ml|svg|css|code-snippets)$/;

describe('the package', () => {
  const files = extensionFiles();

  it('holds only what runs', () => {
    assert.deepEqual([...files.keys()].sort(), [...expected].sort());
  });

  it('names no folder of the machine that made it', () => {
    for (const [path, bytes] of files) {
      for (const place of [root, homedir(), '/tmp/', '/home/', 'C:\\Users\\']) {
        if (place.length > 3) assert.ok(!bytes.includes(place), `${path} names ${place}`);
      }
    }
  });

  it('names no package registry', () => {
    for (const [path, bytes] of files) {
      if (!text.test(path)) continue;
      const found = /https?:\/\/[\w.-]*(?:registry|npm|artifact|nexus|mirror)[\w.-]*/i.exec(bytes.toString('utf8'));
      assert.equal(found?.[0], undefined, path);
    }
  });

  it('has production bundles, without maps', () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.js')) continue;
      const code = bytes.toString('utf8');
      assert.ok(!code.includes('sourceMappingURL'), `${path} points at a map`);
      assert.ok(code.length / code.split('\n').length > 300, `${path} is not minified`);
    }
  });

  it('asks for the API of the editor once a bundle: each further time would copy all of it', () => {
    for (const [path, bytes] of files) {
      if (!path.endsWith('.js')) continue;
      const asked = bytes.toString('utf8').match(/\brequire\(\s*["'`]vscode["'`]\s*\)/g) ?? [];
      assert.ok(asked.length <= 1, `${path}: ${asked.length} times`);
    }
  });

  it('has what its manifest points at', () => {
    const manifest = JSON.parse(files.get('package.json').toString('utf8'));
    const named = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      ...JSON.stringify(manifest.contributes).match(/(?<=")\.?\/?(media|snippets|dist)\/[^"]+/g),
    ];
    for (const path of named.filter((path) => path !== undefined))
      assert.ok(files.has(path.replace(/^\.\//, '')), `${path} is in the package`);
  });
});
