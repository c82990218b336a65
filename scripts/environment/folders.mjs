import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's root: every script works from there, wherever it was called. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What is downloaded once and kept between runs and clones. `ONSITE_CACHE` moves it. */
export const cache = resolve(process.env['ONSITE_CACHE'] ?? join(homedir(), '.cache', 'onsite-dev'));

/** What tests leave behind to look at: logs and screenshots. */
export const artifacts = join(root, 'artifacts');

/** The packaged extension, as a file and unpacked: what all tests in real hosts run. */
export const vsixFile = join(root, 'dist', 'onsite.vsix');
export const vsixFolder = join(root, 'out', 'vsix');
