import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/*
 * Builds the retrospectives of the sample workspace again, with what people wrote kept, after the records or the
 * documents have changed: `node scripts/sampleRetro.mjs`. A test finds out when that was forgotten.
 */

const out = resolve('out', `sampleRetro-${process.pid}.cjs`);
mkdirSync('out', { recursive: true });
await build({
  stdin: {
    contents: `
      export { tripsIn } from './test/unit/content/sampleTrips';
      export { buildRetro } from './src/core/documents/buildRetro';
      export { documentLanguage } from './src/core/documents/documentLanguage';`,
    resolveDir: '.',
    loader: 'ts',
  },
  outfile: out,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
try {
  const { tripsIn, buildRetro, documentLanguage } = createRequire(import.meta.url)(out);
  const root = resolve('media', 'sample');
  for (const contents of tripsIn(root)) {
    const path = join(root, 'trips', contents.id, 'retro.md');
    if (!existsSync(path)) continue;
    const existing = readFileSync(path, 'utf8');
    const { text } = buildRetro(contents, { language: documentLanguage(contents.trip.value.language, 'en'), existing });
    if (text !== existing) writeFileSync(path, text);
    console.log(`${text === existing ? 'unchanged' : 'rebuilt'}  ${contents.id}`);
  }
} finally {
  rmSync(out, { force: true });
}
