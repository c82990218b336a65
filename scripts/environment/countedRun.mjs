import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { run } from './processes.mjs';

/** The reporter that counts. */
export const lineReporter = join(root, 'test', 'support', 'lineReporter.cjs');

/**
 * Runs a Node program that ends in mocha with the line reporter, and returns what it counted. One that ends without
 * counts (it did not even come to its tests) has failed once.
 * @param {readonly string[]} args for Node
 * @param {{quiet?: boolean}} [options] `quiet`: only failed tests get a line
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function countedRun(args, { quiet = false } = {}) {
  const folder = join(root, 'out', 'reports');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${process.pid}-${Math.random().toString(36).slice(2)}.json`);
  const env = { ...process.env, ONSITE_REPORTER: lineReporter, ONSITE_REPORT: report, ONSITE_QUIET: quiet ? '1' : '' };
  try {
    const { code } = await run(process.execPath, args, { cwd: root, env, show: true, allowFailure: true });
    if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    // A run that fails without a failed test (an error outside of every test) has failed all the same.
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    rmSync(report, { force: true });
  }
}
