import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** For esbuild. The scripts know the project's root by their own place: they are imported from there, not bundled. */
export const scriptsStay = {
  name: 'scripts-stay',
  setup(plugin) {
    plugin.onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir, kind }) =>
      kind === 'entry-point' ? undefined : { path: pathToFileURL(resolve(resolveDir, path)).href, external: true },
    );
  },
};
