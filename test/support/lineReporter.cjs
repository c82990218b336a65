/* eslint-disable @typescript-eslint/no-require-imports, no-undef -- mocha loads a reporter as CommonJS */
'use strict';

const { writeFileSync } = require('node:fs');

/**
 * A mocha reporter for scripts: one line a test as soon as it is over, the failures at the end, and the counts as JSON
 * in the file that the reporter option `file` names.
 */
module.exports = class LineReporter {
  constructor(runner, options) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures = [];
    const quiet = options.reporterOptions?.quiet !== undefined;
    const line = (mark, test) => {
      if (!quiet || mark === '✗')
        console.log(`  ${mark} ${test.fullTitle()}${test.duration > 500 ? ` (${test.duration} ms)` : ''}`);
    };
    runner.on('pass', (test) => {
      counts.passed += 1;
      line('✓', test);
    });
    runner.on('pending', (test) => {
      counts.skipped += 1;
      line('–', test);
    });
    runner.on('fail', (test, error) => {
      counts.failed += 1;
      failures.push({ test, error });
      line('✗', test);
    });
    runner.once('end', () => {
      for (const { test, error } of failures)
        console.log(`\n  ✗ ${test.fullTitle()}\n${error.stack ?? error.message ?? error}`);
      const file = options.reporterOptions?.file;
      if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
    });
  }
};
