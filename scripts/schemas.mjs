import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/*
 * The JSON Schemas of all kinds of records, from the schemas that the extension checks them by: dist/schemas/KIND.json.
 * Part of the build; `node scripts/schemas.mjs` makes them alone.
 */

/** @param {string} [folder] made if it is not there */
export async function writeSchemas(folder = 'dist/schemas') {
  const { outputFiles } = await build({
    entryPoints: ['src/core/language/jsonSchema.ts'],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'warning',
  });
  const [{ contents }] = outputFiles;
  const code = `data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`;
  const { jsonSchemaOf, recordKinds } = await import(code);
  mkdirSync(folder, { recursive: true });
  for (const kind of recordKinds()) {
    writeFileSync(join(folder, `${kind}.json`), `${JSON.stringify(jsonSchemaOf(kind), undefined, 1)}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeSchemas();
