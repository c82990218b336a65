/* eslint-disable @typescript-eslint/no-require-imports, no-undef -- mocha loads a reporter as CommonJS */
'use strict';

const { writeFileSync } = require('node:fs');

/**
 * A mocha reporter for scripts: one line a test as soon as it is over (`ONSITE_QUIET`: failed ones only), the failures at
 * the end, and the counts as JSON in the file that `ONSITE_REPORT` names.
 */
module.exports = class LineReporter {
  constructor(runner) {
    const { ONSITE_QUIET: quiet, ONSITE_REPORT: file } = process.env;
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const count = (kind, mark, test) => {
      counts[kind] += 1;
      if (quiet && kind !== 'failed') return;
      console.log(`  ${mark} ${test.fullTitle()}${test.duration > 500 ? ` (${test.duration} ms)` : ''}`);
    };
    runner.on('pass', (test) => count('passed', '✓', test));
    runner.on('pending', (test) => count('skipped', '–', test));
    runner.on('fail', (test, error) => {
      failures.push(`\n  ✗ ${test.fullTitle()}\n${error.stack ?? error.message ?? String(error)}`);
      count('failed', '✗', test);
    });
    runner.once('end', () => {
      for (const failure of failures) console.log(failure);
      if (file) writeFileSync(file, JSON.stringify(counts));
    });
  }
};
