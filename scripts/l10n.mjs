import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/*
 * The words of the interface: `node scripts/l10n.mjs` says which are missing or unused in the Chinese bundle,
 * `node scripts/l10n.mjs add FILE.json` merges {English: Chinese} pairs into it, sorted, and drops unused ones.
 */

const bundlePath = 'l10n/bundle.l10n.zh-cn.json';

/** Every first argument of a call `….l10n.t('…')` below a folder, as VS Code looks it up. */
export function messagesIn(folder) {
  const found = new Map();
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!entry.endsWith('.ts')) continue;
    const file = join(folder, entry);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
    const visit = (node) => {
      if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
        const first = node.arguments[0];
        const text = first && ts.isStringLiteralLike(first) ? first.text : undefined;
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        found.set(text ?? `(not a literal) ${first?.getText(source)}`, `${file}:${line}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** The Chinese bundle: English message → Chinese message. */
export function readBundle() {
  return JSON.parse(readFileSync(bundlePath, 'utf8'));
}

function main([verb, file]) {
  const used = messagesIn('src');
  if (verb === 'add') {
    const merged = { ...readBundle(), ...JSON.parse(readFileSync(file, 'utf8')) };
    const sorted = Object.fromEntries(
      Object.entries(merged)
        .filter(([key]) => used.has(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    writeFileSync(bundlePath, `${JSON.stringify(sorted, undefined, 2)}\n`);
  }
  const bundle = readBundle();
  for (const [message, place] of used) if (!(message in bundle)) console.log(`missing  ${place}  ${message}`);
  for (const message of Object.keys(bundle)) if (!used.has(message)) console.log(`unused   ${message}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
