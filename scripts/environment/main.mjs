import { endChildrenWithMe } from './processes.mjs';
import { root } from './folders.mjs';

/**
 * Runs a script's work from the project's root. An error ends it with its message alone (`ONSITE_DEBUG=1`: with its
 * stack) and exit code 1; whatever was started ends with it.
 * @param {() => Promise<number | void>} work returns the exit code, default 0
 */
export async function main(work) {
  process.chdir(root);
  endChildrenWithMe();
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    console.error(process.env['ONSITE_DEBUG'] === undefined ? error.message : error);
    process.exit(1);
  }
}
