import { createRequire } from 'node:module';

/*
 * The process that `startWeb` starts: @vscode/test-web with the options of its one argument, until it is ended. On its
 * own, because it writes every step and request on the console.
 */

const { open } = createRequire(import.meta.url)('@vscode/test-web');
await open(JSON.parse(process.argv[2]));
